/* report-window.c: puts the reports about a release side by side; each reads its data when it is first seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "report-window.h"

#include <glib/gi18n-lib.h>

#include "changes-page.h"
#include "quality-page.h"

struct _NwReportWindow {
  AdwWindow             parent_instance;
  NwWorkspace          *workspace;
  NwRelease            *release;
  AdwViewStack         *pages;
  AdwViewSwitcherTitle *title;
  NwQualityPage        *quality;
  NwIssuesPage         *issues;
  NwChangesPage        *changes;
  gboolean              has_quality, has_issues, has_changes; /* asked for */
};

static guint incident_signal;

G_DEFINE_FINAL_TYPE (NwReportWindow, nw_report_window, ADW_TYPE_WINDOW)

static void
shown_cb (NwReportWindow *self)
{
  const char *page = adw_view_stack_get_visible_child_name (self->pages);

  if (self->release == NULL)
    return;
  if (g_strcmp0 (page, "quality") == 0 && !self->has_quality)
    {
      self->has_quality = TRUE;
      nw_quality_page_set_release (self->quality, self->workspace, self->release);
    }
  else if (g_strcmp0 (page, "remarks") == 0 && !self->has_issues)
    {
      self->has_issues = TRUE;
      nw_issues_page_set_release (self->issues, self->workspace, self->release);
    }
  else if (g_strcmp0 (page, "changes") == 0 && !self->has_changes)
    {
      self->has_changes = TRUE;
      nw_changes_page_set_release (self->changes, self->workspace, self->release);
    }
}

static void
issues_cb (NwReportWindow *self, int kind)
{
  nw_report_window_show (self, "remarks");
  nw_issues_page_show_kind (self->issues, kind);
}

static void
issue_incident_cb (NwReportWindow *self, gint64 id)
{
  g_signal_emit (self, incident_signal, 0, self->release->id, id);
}

static void
change_incident_cb (NwReportWindow *self, gint64 release, gint64 id)
{
  g_signal_emit (self, incident_signal, 0, release, id);
}

static void
nw_report_window_dispose (GObject *object)
{
  NwReportWindow *self = NW_REPORT_WINDOW (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->release, nw_release_unref);
  G_OBJECT_CLASS (nw_report_window_parent_class)->dispose (object);
}

static void
nw_report_window_class_init (NwReportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_report_window_dispose;
  incident_signal = g_signal_new ("incident", NW_TYPE_REPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
  g_type_ensure (NW_TYPE_QUALITY_PAGE);
  g_type_ensure (NW_TYPE_ISSUES_PAGE);
  g_type_ensure (NW_TYPE_CHANGES_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/report-window.ui");
  gtk_widget_class_bind_template_child (widget_class, NwReportWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, NwReportWindow, title);
  gtk_widget_class_bind_template_child (widget_class, NwReportWindow, quality);
  gtk_widget_class_bind_template_child (widget_class, NwReportWindow, issues);
  gtk_widget_class_bind_template_child (widget_class, NwReportWindow, changes);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, issues_cb);
  gtk_widget_class_bind_template_callback (widget_class, issue_incident_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_incident_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
nw_report_window_init (NwReportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
nw_report_window_new (NwWorkspace *workspace, NwRelease *release)
{
  NwReportWindow *self = g_object_new (NW_TYPE_REPORT_WINDOW, NULL);
  g_autofree char *name = nw_release_name (release);

  self->workspace = g_object_ref (workspace);
  self->release = nw_release_ref (release);
  gtk_window_set_title (GTK_WINDOW (self), name);
  adw_view_switcher_title_set_title (self->title, name);
  shown_cb (self);
  return GTK_WIDGET (self);
}

void
nw_report_window_show (NwReportWindow *self, const char *page)
{
  adw_view_stack_set_visible_child_name (self->pages, page);
}

NwIssuesPage *
nw_report_window_issues (NwReportWindow *self)
{
  return self->issues;
}

gint64
nw_report_window_release (NwReportWindow *self)
{
  return self->release->id;
}
