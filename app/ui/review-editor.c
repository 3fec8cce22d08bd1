/* review-editor.c: fills a text field for each text of a review, and saves what is written there
 *
 * What cannot be saved stays written, with the reason above it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "review-editor.h"

#include <glib/gi18n-lib.h>

#include "dialogs.h"

#define LEAST_HEIGHT 62  /* pixels of a field: two lines */
#define MOST_HEIGHT  180 /* then it scrolls */

struct _NwReviewEditor {
  AdwWindow    parent_instance;
  NwWorkspace *workspace; /* NULL once the window is closed */
  NwReview    *before;    /* as it is kept; with texts or without */
  GtkLabel    *incident;
  GtkBox      *fields;
  GtkTextView *views[NW_N_REVIEW_FIELDS]; /* none for the title */
  GtkWidget   *remove;
  GtkRevealer *error_bar;
  GtkLabel    *error_text;
  gboolean     leaving; /* what is written need not be asked about */
};

static const char *const hints[NW_N_REVIEW_FIELDS] = {
  [NW_REVIEW_CAUSE] = N_("What made it possible, as far as it is known"),
  [NW_REVIEW_LESSON] = N_("What others can learn from it"),
  [NW_REVIEW_REMEDIATION] = N_("What was done about it, or still is to be done"),
  [NW_REVIEW_CONTESTED] = N_("Points on which sources or reviewers differ"),
  [NW_REVIEW_SOURCES] = N_("Addresses, one a line"),
};

static guint remove_signal;

G_DEFINE_FINAL_TYPE (NwReviewEditor, nw_review_editor, ADW_TYPE_WINDOW)

static void
show_error (NwReviewEditor *self, const GError *error)
{
  gtk_label_set_label (self->error_text, error->message);
  gtk_revealer_set_reveal_child (self->error_bar, TRUE);
}

static void
close_error_cb (NwReviewEditor *self)
{
  gtk_revealer_set_reveal_child (self->error_bar, FALSE);
}

/* ---- what is written ---- */

/* (transfer full); NULL: nothing but blanks. */
static char *
written (NwReviewEditor *self, NwReviewField field)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->views[field]);
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static NwReview *
written_review (NwReviewEditor *self)
{
  NwReview *review = nw_review_copy (self->before);

  for (NwReviewField i = NW_REVIEW_TITLE + 1; i < NW_N_REVIEW_FIELDS; i++)
    {
      char **text = nw_review_text (review, i);

      g_free (*text);
      *text = written (self, i);
    }
  return review;
}

static gboolean
differs (NwReviewEditor *self)
{
  for (NwReviewField i = NW_REVIEW_TITLE + 1; i < NW_N_REVIEW_FIELDS; i++)
    {
      g_autofree char *text = written (self, i);

      if (g_strcmp0 (text, *nw_review_text (self->before, i)) != 0)
        return TRUE;
    }
  return FALSE;
}

static void
changed_cb (NwReviewEditor *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.save", differs (self));
}

/* ---- what is done with it ---- */

static void
leave (NwReviewEditor *self)
{
  self->leaving = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwReviewEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = nw_workspace_set_review_finish (NW_WORKSPACE (source), result, &error);

  if (self->workspace == NULL) /* closed meanwhile */
    return;
  if (saved)
    {
      leave (self);
      return;
    }
  show_error (self, error);
  gtk_widget_set_sensitive (GTK_WIDGET (self->fields), TRUE);
  changed_cb (self);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwReviewEditor *self = NW_REVIEW_EDITOR (widget);

  g_signal_emit (self, remove_signal, 0, self->before);
  leave (self);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwReviewEditor *self = NW_REVIEW_EDITOR (widget);
  g_autoptr (NwReview) review = written_review (self);

  if (nw_review_is_empty (review)) /* there was one: else nothing would differ */
    {
      remove_action (widget, NULL, NULL);
      return;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->fields), FALSE);
  gtk_widget_action_set_enabled (widget, "review.save", FALSE);
  nw_workspace_set_review_async (self->workspace, review, saved_cb, g_object_ref (self));
}

static void
discard_cb (gboolean confirmed, gpointer user_data)
{
  if (confirmed)
    leave (NW_REVIEW_EDITOR (user_data));
}

static gboolean
nw_review_editor_close_request (GtkWindow *window)
{
  NwReviewEditor *self = NW_REVIEW_EDITOR (window);

  if (self->leaving || !differs (self))
    return GTK_WINDOW_CLASS (nw_review_editor_parent_class)->close_request (window);
  nw_dialogs_confirm (window, _("Discard What You Wrote?"), _("It is not saved yet."), _("_Discard"), _("_Keep Writing"),
                      discard_cb, g_object_ref (self), g_object_unref);
  return TRUE;
}

/* ---- fields ---- */

static void
add_field (NwReviewEditor *self, NwReviewField field)
{
  GtkWidget *label = gtk_label_new (nw_review_field_label (field)), *hint = gtk_label_new (_(hints[field]));
  GtkWidget *view = gtk_text_view_new (), *scroller = gtk_scrolled_window_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_top (label, 12);
  gtk_label_set_xalign (GTK_LABEL (hint), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_widget_add_css_class (hint, "figure-text");
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE); /* which goes to the next field */
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, nw_review_field_label (field),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(hints[field]),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), LEAST_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_add_css_class (scroller, "review-field");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (self->fields, label);
  gtk_box_append (self->fields, hint);
  gtk_box_append (self->fields, scroller);
  self->views[field] = GTK_TEXT_VIEW (view);
  g_signal_connect_object (gtk_text_view_get_buffer (self->views[field]), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
fill (NwReviewEditor *self)
{
  for (NwReviewField i = NW_REVIEW_TITLE + 1; i < NW_N_REVIEW_FIELDS; i++)
    {
      const char *text = *nw_review_text (self->before, i);
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->views[i]);

      gtk_text_buffer_begin_irreversible_action (buffer); /* undo leads no farther back than to what is kept */
      gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
      gtk_text_buffer_end_irreversible_action (buffer);
    }
  gtk_widget_set_visible (self->remove, !nw_review_is_empty (self->before));
  gtk_widget_set_sensitive (GTK_WIDGET (self->fields), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->views[NW_REVIEW_CAUSE]));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwReviewEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  NwReview *review = nw_workspace_review_finish (NW_WORKSPACE (source), result, &error);

  if (self->workspace == NULL || error != NULL)
    {
      g_clear_pointer (&review, nw_review_free);
      if (self->workspace != NULL)
        show_error (self, error);
      return;
    }
  if (review != NULL)
    {
      nw_review_free (self->before);
      self->before = review;
    }
  fill (self);
}

/* ---- object ---- */

static void
nw_review_editor_dispose (GObject *object)
{
  g_clear_object (&NW_REVIEW_EDITOR (object)->workspace);
  G_OBJECT_CLASS (nw_review_editor_parent_class)->dispose (object);
}

static void
nw_review_editor_finalize (GObject *object)
{
  g_clear_pointer (&NW_REVIEW_EDITOR (object)->before, nw_review_free);
  G_OBJECT_CLASS (nw_review_editor_parent_class)->finalize (object);
}

static void
nw_review_editor_class_init (NwReviewEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_review_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = nw_review_editor_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = nw_review_editor_close_request;
  remove_signal = g_signal_new ("remove", NW_TYPE_REVIEW_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/review-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, NwReviewEditor, incident);
  gtk_widget_class_bind_template_child (widget_class, NwReviewEditor, fields);
  gtk_widget_class_bind_template_child (widget_class, NwReviewEditor, remove);
  gtk_widget_class_bind_template_child (widget_class, NwReviewEditor, error_bar);
  gtk_widget_class_bind_template_child (widget_class, NwReviewEditor, error_text);
  gtk_widget_class_bind_template_callback (widget_class, close_error_cb);
  gtk_widget_class_install_action (widget_class, "review.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "review.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "review.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
nw_review_editor_init (NwReviewEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (NwReviewField i = NW_REVIEW_TITLE + 1; i < NW_N_REVIEW_FIELDS; i++)
    add_field (self, i);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.save", FALSE);
}

NwReviewEditor *
nw_review_editor_present (GtkWindow *parent, NwWorkspace *workspace, const char *dataset, const char *key,
                          const char *title)
{
  NwReviewEditor *self = g_object_new (NW_TYPE_REVIEW_EDITOR, NULL);
  /* Translators: title of an incident, dataset, and its number there */
  g_autofree char *incident = g_strdup_printf (_("%s (%s #%s)"), title, dataset, key);

  self->workspace = g_object_ref (workspace);
  self->before = g_new0 (NwReview, 1);
  self->before->dataset = g_strdup (dataset);
  self->before->key = g_strdup (key);
  gtk_label_set_label (self->incident, incident);
  gtk_widget_set_sensitive (GTK_WIDGET (self->fields), FALSE);
  nw_dialogs_fit (parent, GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));
  nw_workspace_review_async (workspace, dataset, key, NULL, read_cb, g_object_ref (self));
  return self;
}

GtkTextView *
nw_review_editor_field (NwReviewEditor *self, NwReviewField field)
{
  return self->views[field];
}
