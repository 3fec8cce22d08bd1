/* window-library.c: opens libraries, off the main thread, and leads to what they hold
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "window-library.h"

#include <glib/gi18n-lib.h>

#include "datasets-window.h"
#include "markers-window.h"
#include "norms.h"
#include "release-removal.h"
#include "saved-view.h"
#include "settings.h"
#include "window-reports.h"

/* Work on the library on its way. */
typedef struct {
  NwWindow     *window;
  NwWorkNotice *notice;
} Work;

static Work *
work_new (NwWindow *window)
{
  Work *work = g_new0 (Work, 1);

  work->window = g_object_ref (window);
  return work;
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->notice, nw_work_notice_free);
  g_object_unref (work->window);
  g_free (work);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

/* ---- opening ---- */

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Work) work = user_data;
  g_autoptr (GError) error = NULL, norms = NULL;

  if (!nw_workspace_open_finish (NW_WORKSPACE (source), result, &error))
    nw_window_show_error (work->window, error->message);
  else
    {
      nw_settings_set_last_library (nw_workspace_path (NW_WORKSPACE (source)));
      norms = nw_workspace_norms_fault (NW_WORKSPACE (source));
      if (norms)
        nw_window_show_error (work->window, norms->message);
    }
  nw_window_update_state (work->window);
}

void
nw_window_open_library (NwWindow *self, const char *path, gboolean create)
{
  Work *work = work_new (self);
  g_autofree char *name = g_path_get_basename (path);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_("Opening %s…"), name);

  work->notice = nw_window_begin_work (self, text);
  nw_workspace_open_async (nw_session_workspace (nw_window_session (self)), path, create, NULL, opened_cb, work);
}

static void
sample_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Work) work = user_data;
  NwSession *session = nw_window_session (work->window);
  g_autoptr (GError) error = NULL;
  g_autoptr (NwImportReport) report = nw_workspace_import_finish (NW_WORKSPACE (source), result, &error);

  if (report == NULL)
    nw_window_show_error (work->window, error->message);
  else if (session != NULL)
    nw_session_set_release (session, report->release, FALSE);
  nw_window_update_state (work->window);
}

void
nw_window_open_sample (NwWindow *self)
{
  g_autoptr (GPtrArray) files = nw_workspace_sample_files ();
  NwImportRequest request = { .files = files };
  Work *work = work_new (self);

  work->notice = nw_window_begin_work (self, _("Opening the sample…"));
  nw_workspace_import_async (nw_session_workspace (nw_window_session (self)), &request, NULL, NULL, NULL, sample_cb,
                             work);
}

/* ---- removal ---- */

static void
show_trouble (GObject *owner, const char *message)
{
  nw_window_show_error (NW_WINDOW (owner), message);
}

void
nw_window_remove_release (NwWindow *self)
{
  NwReply *reply = nw_session_reply (nw_window_session (self));

  if (reply != NULL)
    nw_release_removal_start (nw_session_workspace (nw_window_session (self)), reply->answer->release,
                              nw_window_toasts (self), show_trouble, G_OBJECT (self));
}

/* ---- what the library holds ---- */

static void
show_release_cb (GtkWindow *datasets, gint64 id, NwWindow *self)
{
  g_autoptr (NwRelease) release = nw_window_session (self) != NULL ? nw_window_find_release (self, id) : NULL;

  if (release == NULL)
    return;
  nw_session_set_release (nw_window_session (self), release, FALSE);
  gtk_window_close (datasets); /* it stands before what is shown */
}

static void
report_cb (NwWindow *self, gint64 id)
{
  g_autoptr (NwRelease) release = nw_window_session (self) != NULL ? nw_window_find_release (self, id) : NULL;

  if (release != NULL)
    nw_window_show_report (self, release, "quality");
}

static void
view_cb (GtkWindow *datasets, NwQuery *query, NwWindow *self)
{
  if (nw_window_session (self) == NULL)
    return;
  nw_session_set_query (nw_window_session (self), query, NULL);
  gtk_window_close (datasets);
}

void
nw_window_show_datasets (NwWindow *self)
{
  GtkWidget *datasets = nw_datasets_window_new (nw_session_workspace (nw_window_session (self)));

  g_signal_connect_object (datasets, "show-release", G_CALLBACK (show_release_cb), self, 0);
  g_signal_connect_object (datasets, "report", G_CALLBACK (report_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (datasets, "view", G_CALLBACK (view_cb), self, 0);
  nw_window_fit_dialog (self, GTK_WINDOW (datasets));
  gtk_window_present (GTK_WINDOW (datasets));
}

void
nw_window_show_markers (NwWindow *self)
{
  GtkWidget *markers = nw_markers_window_new (nw_session_workspace (nw_window_session (self)));

  nw_window_fit_dialog (self, GTK_WINDOW (markers));
  gtk_window_present (GTK_WINDOW (markers));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (nw_saved_view_set_finish (result, &error))
    nw_window_show_toast (self, _("The view is saved; the menu of views has it"));
  else
    nw_window_show_error (self, error->message);
}

static void
named_cb (const char *name, gpointer user_data)
{
  NwWindow *self = NW_WINDOW (user_data);
  NwSession *session = nw_window_session (self);

  if (session != NULL)
    nw_saved_view_set_async (nw_session_workspace (session), name, nw_session_query (session), saved_cb,
                             g_object_ref (self));
}

void
nw_window_save_view (NwWindow *self)
{
  nw_saved_view_ask_name (GTK_WINDOW (self), _("Save This View"), NULL, named_cb, self);
}

static void
undo_cb (AdwToast *toast, NwViewsPopover *views)
{
  nw_views_popover_save (views, g_object_get_data (G_OBJECT (toast), "name"), g_object_get_data (G_OBJECT (toast), "query"));
}

void
nw_window_offer_view (NwWindow *self, const char *name, NwQuery *query, NwViewsPopover *views)
{
  /* Translators: %s is the name of a saved view */
  g_autofree char *text = g_strdup_printf (_("“%s” is removed"), name);
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_button_label (toast, _("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "name", g_strdup (name), g_free);
  g_object_set_data_full (G_OBJECT (toast), "query", nw_query_ref (query), (GDestroyNotify) nw_query_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), views, 0);
  adw_toast_overlay_add_toast (nw_window_toasts (self), toast);
}
