/* block-editor.c: shows those controls that the selected block has a field for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "block-editor.h"

#include <glib/gi18n-lib.h>

#include "block-kind.h"
#include "block-lines.h"
#include "block-prose.h"
#include "block-question.h"

struct _NwBlockEditor {
  GtkWidget        parent_instance;
  NwBriefingModel *model;
  GtkWidget       *back;
  GtkImage        *icon;
  GtkLabel        *kind;
  GtkLabel        *summary;
  NwBlockLines    *lines;
  NwBlockProse    *prose;
  NwBlockQuestion *question;
};

static guint back_signal;

G_DEFINE_FINAL_TYPE (NwBlockEditor, nw_block_editor, GTK_TYPE_WIDGET)

static void
show_block (NwBlockEditor *self)
{
  const NwBlock *block = nw_briefing_model_block (self->model, nw_briefing_model_selected (self->model));
  NwBlockFields fields;

  if (block == NULL)
    return;
  fields = block->kind->fields;
  gtk_image_set_from_icon_name (self->icon, block->kind->icon);
  gtk_label_set_label (self->kind, _(block->kind->label));
  gtk_label_set_label (self->summary, _(block->kind->summary));
  gtk_widget_set_visible (GTK_WIDGET (self->summary), fields == 0 || nw_block_prose_is_generated (block->kind));
  gtk_widget_set_visible (GTK_WIDGET (self->lines), (fields & ~(NW_FIELD_TEXT | NW_FIELD_QUERY)) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->prose), (fields & NW_FIELD_TEXT) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->question), (fields & NW_FIELD_QUERY) != 0);
}

static void
back_cb (NwBlockEditor *self)
{
  g_signal_emit (self, back_signal, 0);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  back_cb (NW_BLOCK_EDITOR (widget));
}

static void
nw_block_editor_dispose (GObject *object)
{
  NwBlockEditor *self = NW_BLOCK_EDITOR (object);
  GtkWidget *child;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_block_editor_parent_class)->dispose (object);
}

static void
nw_block_editor_class_init (NwBlockEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_block_editor_dispose;
  back_signal = g_signal_new ("back", NW_TYPE_BLOCK_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (NW_TYPE_BLOCK_LINES);
  g_type_ensure (NW_TYPE_BLOCK_PROSE);
  g_type_ensure (NW_TYPE_BLOCK_QUESTION);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/block-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, NwBlockEditor, back);
  gtk_widget_class_bind_template_child (widget_class, NwBlockEditor, icon);
  gtk_widget_class_bind_template_child (widget_class, NwBlockEditor, kind);
  gtk_widget_class_bind_template_child (widget_class, NwBlockEditor, summary);
  gtk_widget_class_bind_template_child (widget_class, NwBlockEditor, lines);
  gtk_widget_class_bind_template_child (widget_class, NwBlockEditor, prose);
  gtk_widget_class_bind_template_child (widget_class, NwBlockEditor, question);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_install_action (widget_class, "editor.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "editor.back", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_block_editor_init (NwBlockEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_block_editor_set_model (NwBlockEditor *self, NwBriefingModel *model, NwSession *session)
{
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  nw_block_lines_set_model (self->lines, model);
  nw_block_prose_set_model (self->prose, model);
  nw_block_question_set_model (self->question, model, session);
  g_signal_connect_swapped (model, "changed", G_CALLBACK (show_block), self);
  g_signal_connect_swapped (model, "selected", G_CALLBACK (show_block), self);
  show_block (self);
}

void
nw_block_editor_focus (NwBlockEditor *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->prose))
      && gtk_widget_grab_focus (GTK_WIDGET (nw_prose_editor_view (nw_block_prose_editor (self->prose)))))
    return;
  if (gtk_widget_get_visible (GTK_WIDGET (self->lines)) && nw_block_lines_focus (self->lines))
    return;
  if (gtk_widget_get_visible (GTK_WIDGET (self->question))
      && gtk_widget_child_focus (GTK_WIDGET (self->question), GTK_DIR_TAB_FORWARD))
    return;
  gtk_widget_grab_focus (self->back);
}
