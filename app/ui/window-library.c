/* window-library.c: opens libraries and removes releases, off the main thread, and says so when it takes long
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "window-library.h"

#include <glib/gi18n-lib.h>

#include "dialogs.h"
#include "settings.h"

/* Work on the library on its way. */
typedef struct {
  NwWindow     *window;
  NwRelease    *release; /* to be removed, or NULL */
  NwWorkNotice *notice;
} Work;

static Work *
work_new (NwWindow *window, NwRelease *release)
{
  Work *work = g_new0 (Work, 1);

  work->window = g_object_ref (window);
  work->release = release != NULL ? nw_release_ref (release) : NULL;
  return work;
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->notice, nw_work_notice_free);
  g_clear_pointer (&work->release, nw_release_unref);
  g_object_unref (work->window);
  g_free (work);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

/* ---- opening ---- */

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Work) work = user_data;
  g_autoptr (GError) error = NULL;

  if (!nw_workspace_open_finish (NW_WORKSPACE (source), result, &error))
    nw_window_show_error (work->window, error->message);
  else
    nw_settings_set_last_library (nw_workspace_path (NW_WORKSPACE (source)));
  nw_window_update_state (work->window);
}

void
nw_window_open_library (NwWindow *self, const char *path, gboolean create)
{
  Work *work = work_new (self, NULL);
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
  Work *work = work_new (self, NULL);

  work->notice = nw_window_begin_work (self, _("Opening the sample…"));
  nw_workspace_import_async (nw_session_workspace (nw_window_session (self)), &request, NULL, NULL, NULL, sample_cb,
                             work);
}

/* ---- removal ---- */

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Work) work = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = nw_release_name (work->release);
  g_autofree char *message = NULL;

  g_clear_pointer (&work->notice, nw_work_notice_free);
  if (!nw_workspace_remove_finish (NW_WORKSPACE (source), result, &error))
    {
      nw_window_show_error (work->window, error->message);
      return;
    }
  /* Translators: %s is a dataset with its version */
  message = g_strdup_printf (_("%s is removed"), name);
  nw_window_show_toast (work->window, message);
}

static void
confirmed_cb (gboolean confirmed, gpointer user_data)
{
  const Work *asked = user_data;
  NwSession *session = nw_window_session (asked->window);
  g_autofree char *name = nw_release_name (asked->release);
  g_autofree char *text = NULL;
  Work *work;

  if (!confirmed || session == NULL)
    return;
  /* Translators: %s is a dataset with its version */
  text = g_strdup_printf (_("Removing %s…"), name);
  work = work_new (asked->window, asked->release);
  work->notice = nw_window_begin_work (asked->window, text);
  nw_workspace_remove_async (nw_session_workspace (session), asked->release->id, NULL, removed_cb, work);
}

void
nw_window_remove_release (NwWindow *self)
{
  NwReply *reply = nw_session_reply (nw_window_session (self));
  g_autofree char *name = NULL;
  g_autofree char *question = NULL;

  if (reply == NULL)
    return;
  name = nw_release_name (reply->answer->release);
  /* Translators: %s is a dataset with its version */
  question = g_strdup_printf (_("Remove %s from the library?"), name);
  nw_dialogs_confirm (GTK_WINDOW (self), question,
                      _("Its incidents, claims and responses are deleted from the library. The files they were "
                        "imported from stay as they are."),
                      _("_Remove"), _("_Cancel"), confirmed_cb, work_new (self, reply->answer->release), work_free);
}
