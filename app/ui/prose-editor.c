/* prose-editor.c: a text view with a bar that sets the marks of Markdown around what is selected
 *
 * Undo is left to the briefing, of which the text is a part.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "prose-editor.h"

#include <string.h>

struct _NwProseEditor {
  GtkWidget    parent_instance;
  GtkTextView *view;
  gboolean     updating;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (NwProseEditor, nw_prose_editor, GTK_TYPE_WIDGET)

static GtkTextBuffer *
buffer_of (NwProseEditor *self)
{
  return gtk_text_view_get_buffer (self->view);
}

/* What is selected between two marks, and selected again without them. */
static void
wrap (NwProseEditor *self, const char *before, const char *after)
{
  GtkTextBuffer *buffer = buffer_of (self);
  g_autofree char *words = NULL, *marked = NULL;
  GtkTextIter start, end;
  int first;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  words = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  marked = g_strconcat (before, words, after, NULL);
  first = gtk_text_iter_get_offset (&start) + (int) g_utf8_strlen (before, -1);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, marked, -1);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, first);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, first + (int) g_utf8_strlen (words, -1));
  gtk_text_buffer_select_range (buffer, &end, &start);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
bold_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wrap (NW_PROSE_EDITOR (widget), "**", "**");
}

static void
italic_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wrap (NW_PROSE_EDITOR (widget), "*", "*");
}

/* Its address is selected then, to be written over. */
static void
link_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwProseEditor *self = NW_PROSE_EDITOR (widget);
  const char *address = "https://";
  GtkTextIter start, end;

  wrap (self, "[", "](https://)");
  gtk_text_buffer_get_selection_bounds (buffer_of (self), &start, &end);
  gtk_text_iter_forward_chars (&end, (int) strlen ("]("));
  start = end;
  gtk_text_iter_forward_chars (&end, (int) strlen (address));
  gtk_text_buffer_select_range (buffer_of (self), &end, &start);
}

/* Every line that is selected becomes an item of a list; a list of its own begins after an empty line. */
static void
list_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwProseEditor *self = NW_PROSE_EDITOR (widget);
  GtkTextBuffer *buffer = buffer_of (self);
  GtkTextIter start, end;
  int first, last;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  first = gtk_text_iter_get_line (&start);
  last = gtk_text_iter_get_line (&end);
  gtk_text_buffer_begin_user_action (buffer);
  for (int line = first; line <= last; line++)
    {
      gtk_text_buffer_get_iter_at_line (buffer, &start, line);
      gtk_text_buffer_insert (buffer, &start, "- ", -1);
    }
  gtk_text_buffer_end_user_action (buffer);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
changed_cb (NwProseEditor *self)
{
  if (!self->updating)
    g_signal_emit (self, changed_signal, 0);
}

static void
nw_prose_editor_dispose (GObject *object)
{
  GtkWidget *child;

  NW_PROSE_EDITOR (object)->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_prose_editor_parent_class)->dispose (object);
}

static void
nw_prose_editor_class_init (NwProseEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_prose_editor_dispose;
  changed_signal = g_signal_new ("changed", NW_TYPE_PROSE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/prose-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, NwProseEditor, view);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "prose.bold", NULL, bold_action);
  gtk_widget_class_install_action (widget_class, "prose.italic", NULL, italic_action);
  gtk_widget_class_install_action (widget_class, "prose.link", NULL, link_action);
  gtk_widget_class_install_action (widget_class, "prose.list", NULL, list_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_prose_editor_init (NwProseEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_text_buffer_set_enable_undo (buffer_of (self), FALSE);
  g_signal_connect_object (buffer_of (self), "end-user-action", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

void
nw_prose_editor_set_text (NwProseEditor *self, const char *text)
{
  g_autofree char *before = nw_prose_editor_get_text (self);

  if (g_strcmp0 (before, text) == 0)
    return;
  self->updating = TRUE;
  gtk_text_buffer_set_text (buffer_of (self), text, -1);
  self->updating = FALSE;
}

char *
nw_prose_editor_get_text (NwProseEditor *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer_of (self), &start, &end);
  return gtk_text_buffer_get_text (buffer_of (self), &start, &end, FALSE);
}

GtkTextView *
nw_prose_editor_view (NwProseEditor *self)
{
  return self->view;
}
