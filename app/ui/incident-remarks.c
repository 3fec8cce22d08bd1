/* incident-remarks.c: finds the remarks about the rows of an incident and of the acts that answer it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "incident-remarks.h"

#include <glib/gi18n-lib.h>

#include "issue-words.h"
#include "wrap-layout.h"

struct _NwIncidentRemarks {
  GtkWidget     parent_instance;
  GtkBox       *rows;
  NwRelease    *release;
  NwBatch      *record; /* shown */
  NwBatch      *issues; /* of the release; read once and kept */
  gint64        issues_of;
  GCancellable *cancellable; /* of the remarks on their way */
};

G_DEFINE_FINAL_TYPE (NwIncidentRemarks, nw_incident_remarks, GTK_TYPE_WIDGET)

/* Remarks on their way. */
typedef struct {
  NwIncidentRemarks *remarks;
  GCancellable      *cancellable;
  gint64             release;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->remarks);
  g_object_unref (request->cancellable);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static gboolean
is_about (const NwIssue *issue, const NwOrigin *origin)
{
  return issue->line > 0 && issue->file == origin->file && issue->line == origin->line;
}

static gboolean
concerns (const NwIssue *issue, const NwBatch *record)
{
  if (is_about (issue, &nw_batch_incident (record, 0)->origin))
    return TRUE;
  for (guint i = 0; i < record->acts->len; i++)
    if (is_about (issue, &nw_batch_act (record, i)->origin))
      return TRUE;
  return FALSE;
}

static GtkWidget *
remark_row (NwIncidentRemarks *self, const NwIssue *issue)
{
  g_autofree char *sentence = nw_issue_words_sentence (self->release, issue);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = gtk_image_new_from_icon_name (nw_issue_words_icon (issue->severity));
  GtkWidget *text = gtk_label_new (sentence);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  nw_issue_words_severity (issue->severity), -1);
  gtk_widget_set_tooltip_text (icon, nw_issue_words_severity (issue->severity));
  gtk_label_set_xalign (GTK_LABEL (text), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), text);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "remark");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, _("Show this remark with its row"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xut)", self->release->id, issue->file, issue->line);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-remark");
  return button;
}

static void
show_remarks (NwIncidentRemarks *self)
{
  GtkWidget *child;
  gboolean any = FALSE;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
  for (guint i = 0; self->record != NULL && self->issues != NULL && i < self->issues->issues->len; i++)
    {
      const NwIssue *issue = nw_batch_issue (self->issues, i);

      if (!concerns (issue, self->record))
        continue;
      gtk_box_append (self->rows, remark_row (self, issue));
      any = TRUE;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), any);
}

static void
issues_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  NwIncidentRemarks *self = request->remarks;
  g_autoptr (GError) error = NULL;
  g_autoptr (NwBatch) issues = nw_workspace_issues_finish (NW_WORKSPACE (source), result, &error);

  if (request->cancellable != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  if (issues == NULL) /* the record is worth showing without them */
    return;
  g_clear_pointer (&self->issues, nw_batch_unref);
  self->issues = g_steal_pointer (&issues);
  self->issues_of = request->release;
  show_remarks (self);
}

static void
fetch (NwIncidentRemarks *self, NwWorkspace *workspace)
{
  Request *request = g_new0 (Request, 1);

  self->cancellable = g_cancellable_new ();
  request->remarks = g_object_ref (self);
  request->cancellable = g_object_ref (self->cancellable);
  request->release = self->release->id;
  nw_workspace_issues_async (workspace, self->release->id, self->cancellable, issues_cb, request);
}

static void
clear (NwIncidentRemarks *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->record, nw_batch_unref);
  g_clear_pointer (&self->release, nw_release_unref);
}

static void
nw_incident_remarks_dispose (GObject *object)
{
  NwIncidentRemarks *self = NW_INCIDENT_REMARKS (object);
  GtkWidget *child;

  clear (self);
  g_clear_pointer (&self->issues, nw_batch_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_incident_remarks_parent_class)->dispose (object);
}

static void
nw_incident_remarks_class_init (NwIncidentRemarksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_incident_remarks_dispose;
  g_type_ensure (NW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/incident-remarks.ui");
  gtk_widget_class_bind_template_child (widget_class, NwIncidentRemarks, rows);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
nw_incident_remarks_init (NwIncidentRemarks *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_incident_remarks_show (NwIncidentRemarks *self, NwWorkspace *workspace, NwRelease *release, NwBatch *record)
{
  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (record == NULL)
    return;
  self->record = nw_batch_ref (record);
  self->release = nw_release_ref (release);
  if (self->issues != NULL && self->issues_of == release->id)
    show_remarks (self);
  else
    fetch (self, workspace);
}
