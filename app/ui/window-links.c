/* window-links.c: opens the window of linked records once, and shows the records that it leads to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "window-links.h"

#include "links-window.h"
#include "window-reports.h"

/* The candidates stand aside, as they were, so that the record is seen. */
static void
incident_cb (GtkWidget *links, gint64 release, gint64 id, NwWindow *self)
{
  if (nw_window_session (self) == NULL)
    return;
  gtk_widget_set_visible (links, FALSE);
  nw_window_show_incident (self, release, id);
  gtk_window_present (GTK_WINDOW (self));
}

static void
links_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwWindow *self = NW_WINDOW (widget);
  GtkWindow *links = nw_window_find_dialog (self, NW_TYPE_LINKS_WINDOW);

  if (links == NULL)
    {
      links = GTK_WINDOW (nw_links_window_new (nw_session_workspace (nw_window_session (self))));
      g_signal_connect_object (links, "incident", G_CALLBACK (incident_cb), self, 0);
      nw_window_fit_dialog (self, links);
    }
  gtk_window_present (links);
}

static void
record_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gint64 release, id;

  g_variant_get (parameter, "(xx)", &release, &id);
  nw_window_show_incident (NW_WINDOW (widget), release, id);
}

void
nw_window_links_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.links", NULL, links_cb);
  gtk_widget_class_install_action (widget_class, "win.show-record", "(xx)", record_cb);
}
