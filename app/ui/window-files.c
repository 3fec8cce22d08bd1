/* window-files.c: starts imports and exports, by dialog or by dropping files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "window-files.h"

#include <glib/gi18n-lib.h>

#include "export-dialog.h"
#include "import-dialog.h"
#include "verify-window.h"
#include "view-question.h"
#include "window-figure.h"

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
folder_cb (AdwToast *toast, NwWindow *self)
{
  g_autofree char *folder = g_path_get_dirname (g_object_get_data (G_OBJECT (toast), "path"));
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

static void
exported_cb (NwWindow *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  /* Translators: %s is the name of a file */
  g_autofree char *message = g_strdup_printf (_("Saved as %s"), name);
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_button_label (toast, _("Open _Folder"));
  g_object_set_data_full (G_OBJECT (toast), "path", g_strdup (path), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (folder_cb), self, 0);
  adw_toast_overlay_add_toast (nw_window_toasts (self), toast);
}

static void
present_export (NwWindow *self, GtkWidget *dialog)
{
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  nw_window_fit_dialog (self, GTK_WINDOW (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
nw_window_export (NwWindow *self)
{
  NwShownFigure figure;
  GtkWidget *dialog;

  if (!nw_window_figure (self, &figure))
    return;
  dialog = nw_export_dialog_new (figure.result, figure.chart, figure.width);
  nw_export_dialog_set_named_only (NW_EXPORT_DIALOG (dialog), figure.named_only);
  present_export (self, dialog);
}

static void
show_block_cb (NwWindow *self, int position)
{
  if (nw_window_session (self) == NULL)
    return;
  nw_session_set_view (nw_window_session (self), "briefing");
  nw_briefing_model_select (nw_briefing_page_model (nw_window_briefing (self)), position);
  nw_block_list_focus (nw_briefing_page_blocks (nw_window_briefing (self)));
}

void
nw_window_export_briefing (NwWindow *self)
{
  NwBriefingModel *model = nw_briefing_page_model (nw_window_briefing (self));
  GtkWidget *dialog;

  if (nw_briefing_model_briefing (model) == NULL)
    return;
  dialog = nw_export_dialog_new_for_briefing (model);
  g_signal_connect_object (dialog, "show-block", G_CALLBACK (show_block_cb), self, G_CONNECT_SWAPPED);
  present_export (self, dialog);
}

static void
question_cb (NwWindow *self, NwQuery *query, gboolean list)
{
  if (nw_window_session (self) == NULL)
    return;
  nw_session_set_query (nw_window_session (self), query, NULL);
  nw_session_set_view (nw_window_session (self), list ? "incidents" : nw_view_of (query));
  gtk_window_present (GTK_WINDOW (self));
}

void
nw_window_verify (NwWindow *self)
{
  GtkWidget *verify = nw_verify_window_new (nw_session_workspace (nw_window_session (self)));

  g_signal_connect_object (verify, "question", G_CALLBACK (question_cb), self, G_CONNECT_SWAPPED);
  nw_window_fit_dialog (self, GTK_WINDOW (verify));
  gtk_window_present (GTK_WINDOW (verify));
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
