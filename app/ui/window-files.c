/* window-files.c: starts imports and exports, by dialog or by dropping files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "window-files.h"

#include <glib/gi18n-lib.h>

#include "export-dialog.h"
#include "import-dialog.h"

/* A list of actors has no incidents: what is shown stays, unless there is nothing else. */
static void
imported_cb (NwWindow *self, NwRelease *release)
{
  NwSession *session = nw_window_session (self);
  gboolean only_actors = release->counts.incidents == 0 && release->counts.actors > 0;

  if (session != NULL && (!only_actors || nw_session_reply (session) == NULL))
    nw_session_set_release (session, release, FALSE);
}

void
nw_window_import (NwWindow *self, GPtrArray *files)
{
  GtkWidget *dialog = nw_import_dialog_new (nw_session_workspace (nw_window_session (self)), files);

  g_signal_connect_object (dialog, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  nw_window_fit_dialog (self, GTK_WINDOW (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
exported_cb (NwWindow *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  /* Translators: %s is the name of a file */
  g_autofree char *message = g_strdup_printf (_("Saved as %s"), name);

  nw_window_show_toast (self, message);
}

void
nw_window_export (NwWindow *self)
{
  NwReply *reply = nw_session_reply (nw_window_session (self));
  NwTrendsPage *trends = nw_window_trends (self);
  GtkWidget *dialog;

  if (reply == NULL || reply->answer->result == NULL)
    return;
  dialog = nw_export_dialog_new (reply->answer->result, nw_trends_page_chart (trends),
                                 nw_trends_page_chart_width (trends));
  nw_export_dialog_set_named_only (NW_EXPORT_DIALOG (dialog), nw_trends_page_named_only (trends));
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  nw_window_fit_dialog (self, GTK_WINDOW (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, NwWindow *self)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_ptr_array_add (files, g_object_ref (l->data));
  if (files->len == 0)
    return FALSE;
  nw_window_import (self, files);
  return TRUE;
}

void
nw_window_accept_drops (NwWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}
