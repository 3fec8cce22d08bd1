/* window-reports.c: opens the reports about a release, and shows an incident that they lead to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "window-reports.h"

NwRelease *
nw_window_find_release (NwWindow *self, gint64 id)
{
  g_autoptr (GPtrArray) releases = nw_workspace_releases (nw_session_workspace (nw_window_session (self)));

  for (guint i = 0; i < releases->len; i++)
    if (((NwRelease *) g_ptr_array_index (releases, i))->id == id)
      return nw_release_ref (g_ptr_array_index (releases, i));
  return NULL;
}

/* The report stands aside, as it was, so that the incident is seen; a remark leads back to it. */
static void
incident_cb (NwReportWindow *report, gint64 release, gint64 id, NwWindow *self)
{
  if (nw_window_session (self) == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (report), FALSE);
  nw_window_show_incident (self, release, id);
  gtk_window_present (GTK_WINDOW (self));
}

static NwReportWindow *
find_report (NwWindow *self, gint64 release)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (NW_IS_REPORT_WINDOW (window) && gtk_window_get_transient_for (window) == GTK_WINDOW (self)
          && nw_report_window_release (NW_REPORT_WINDOW (window)) == release)
        return NW_REPORT_WINDOW (window); /* the list holds it */
    }
  return NULL;
}

NwReportWindow *
nw_window_show_report (NwWindow *self, NwRelease *release, const char *page)
{
  NwReportWindow *report = find_report (self, release->id);

  if (report == NULL)
    {
      GtkWidget *made = nw_report_window_new (nw_session_workspace (nw_window_session (self)), release);

      report = NW_REPORT_WINDOW (made);
      g_signal_connect_object (made, "incident", G_CALLBACK (incident_cb), self, 0);
      nw_window_fit_dialog (self, GTK_WINDOW (made));
    }
  nw_report_window_show (report, page);
  gtk_window_present (GTK_WINDOW (report));
  return report;
}

void
nw_window_show_incident (NwWindow *self, gint64 release_id, gint64 id)
{
  NwSession *session = nw_window_session (self);
  NwReply *reply = nw_session_reply (session);
  g_autoptr (NwRelease) release = nw_window_find_release (self, release_id);

  if (release == NULL)
    return;
  nw_session_set_view (session, "incidents");
  if (nw_incident_table_show (nw_incidents_page_table (nw_window_incidents (self)), id))
    return;
  if (reply == NULL || reply->answer->release->id != release_id)
    nw_session_set_release (session, release, FALSE);
  else
    nw_session_clear (session);
}

static void
report_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwWindow *self = NW_WINDOW (widget);
  NwReply *reply = nw_session_reply (nw_window_session (self));

  if (reply != NULL)
    nw_window_show_report (self, reply->answer->release, g_variant_get_string (parameter, NULL));
}

static void
remark_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwWindow *self = NW_WINDOW (widget);
  g_autoptr (NwRelease) release = NULL;
  NwReportWindow *report;
  gint64 id;
  guint32 file;
  guint64 line;

  g_variant_get (parameter, "(xut)", &id, &file, &line);
  release = nw_window_find_release (self, id);
  if (release == NULL)
    return;
  report = nw_window_show_report (self, release, "remarks");
  nw_issues_page_show_row (nw_report_window_issues (report), file, line);
}

void
nw_window_reports_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.report", "s", report_cb);
  gtk_widget_class_install_action (widget_class, "win.show-remark", "(xut)", remark_cb);
}
