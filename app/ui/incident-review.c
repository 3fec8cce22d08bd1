/* incident-review.c: reads the review of an incident, and shows its texts or that there is none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "incident-review.h"

#include <glib/gi18n-lib.h>

#include "fact-rows.h"
#include "review-words.h"

struct _NwIncidentReview {
  GtkWidget     parent_instance;
  GtkBox       *texts;
  GtkLabel     *state; /* when it was changed, or that there is none */
  GtkButton    *edit;
  NwWorkspace  *workspace; /* listened to while an incident is shown; or NULL */
  char         *dataset;
  char         *key;
  GCancellable *cancellable; /* of the review on its way */
};

G_DEFINE_FINAL_TYPE (NwIncidentReview, nw_incident_review, GTK_TYPE_WIDGET)

/* A review on its way. */
typedef struct {
  NwIncidentReview *section;
  GCancellable     *cancellable;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->section);
  g_object_unref (request->cancellable);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
show_review (NwIncidentReview *self, NwReview *review)
{
  g_autofree char *changed = review != NULL ? nw_review_words_changed (review) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->texts))) != NULL)
    gtk_box_remove (self->texts, child);
  for (NwReviewField i = NW_REVIEW_TITLE + 1; review != NULL && i < NW_REVIEW_SOURCES; i++)
    nw_fact_rows_add (self->texts, nw_review_field_label (i), *nw_review_text (review, i));
  if (review != NULL)
    nw_fact_rows_add_sources (self->texts, nw_review_field_label (NW_REVIEW_SOURCES), review->sources);
  gtk_widget_set_visible (GTK_WIDGET (self->texts), review != NULL);
  gtk_label_set_label (self->state, changed != NULL ? changed : _("Nobody has written one in this library."));
  gtk_button_set_label (self->edit, review != NULL ? _("Edit Review…") : _("Write Review…"));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
review_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  NwIncidentReview *self = request->section;
  g_autoptr (GError) error = NULL;
  g_autoptr (NwReview) review = nw_workspace_review_finish (NW_WORKSPACE (source), result, &error);

  if (request->cancellable != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  show_review (self, review);
  if (error != NULL)
    gtk_label_set_label (self->state, error->message);
}

static void
withdraw (NwIncidentReview *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
fetch (NwIncidentReview *self)
{
  Request *request = g_new0 (Request, 1);

  withdraw (self);
  self->cancellable = g_cancellable_new ();
  request->section = g_object_ref (self);
  request->cancellable = g_object_ref (self->cancellable);
  nw_workspace_review_async (self->workspace, self->dataset, self->key, self->cancellable, review_cb, request);
}

static void
clear (NwIncidentReview *self)
{
  withdraw (self);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->dataset, g_free);
  g_clear_pointer (&self->key, g_free);
}

static void
nw_incident_review_dispose (GObject *object)
{
  NwIncidentReview *self = NW_INCIDENT_REVIEW (object);
  GtkWidget *child;

  clear (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_incident_review_parent_class)->dispose (object);
}

static void
nw_incident_review_class_init (NwIncidentReviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_incident_review_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/incident-review.ui");
  gtk_widget_class_bind_template_child (widget_class, NwIncidentReview, texts);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentReview, state);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentReview, edit);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
nw_incident_review_init (NwIncidentReview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_incident_review_show (NwIncidentReview *self, NwWorkspace *workspace, NwRelease *release, NwBatch *record)
{
  const NwIncident *incident = record != NULL ? nw_batch_incident (record, 0) : NULL;

  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (incident == NULL)
    return;
  self->workspace = g_object_ref (workspace);
  self->dataset = g_strdup (release->dataset);
  self->key = g_strdup (incident->key);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit), "(sss)", self->dataset, self->key,
                                    incident->title != NULL ? incident->title : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->edit), "win.edit-review");
  g_signal_connect_swapped (workspace, "reviews-changed", G_CALLBACK (fetch), self);
  fetch (self);
}
