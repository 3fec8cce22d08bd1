/* workspace-reports.c: reports on releases of the open library, waiting for them or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor-list.h"
#include "arguments.h"
#include "reports.h"
#include "workspace-private.h"

/* ---- actors ---- */

GPtrArray *
nw_workspace_actors (NwWorkspace *self, const char *const *names, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_actor_list (library, names, cancellable, error) : NULL;
}

/* ---- quality ---- */

NwQuality *
nw_workspace_quality (NwWorkspace *self, gint64 release, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_store_quality (nw_library_store (library), release, cancellable, error) : NULL;
}

static gpointer
quality_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return nw_workspace_quality (source, ((const NwArguments *) data)->number, cancellable, error);
}

void
nw_workspace_quality_async (NwWorkspace        *self,
                            gint64              release,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  nw_arguments_start (self, (NwArguments) { .number = release }, nw_workspace_quality_async, quality_in_thread,
                      (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

NwQuality *
nw_workspace_quality_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- changes ---- */

NwChanges *
nw_workspace_compare (NwWorkspace *self, gint64 from, gint64 to, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_reports_compare (library, from, to, cancellable, error) : NULL;
}

static gpointer
compare_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const NwArguments *call = data;

  return nw_workspace_compare (source, call->number, call->other, cancellable, error);
}

void
nw_workspace_compare_async (NwWorkspace        *self,
                            gint64              from,
                            gint64              to,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  nw_arguments_start (self, (NwArguments) { .number = from, .other = to }, nw_workspace_compare_async, compare_in_thread,
                      (GDestroyNotify) nw_changes_unref, cancellable, callback, user_data);
}

NwChanges *
nw_workspace_compare_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- issues ---- */

NwBatch *
nw_workspace_issues (NwWorkspace *self, gint64 release, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_store_read_issues (nw_library_store (library), release, error) : NULL;
}

static gpointer
issues_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return nw_workspace_issues (source, ((const NwArguments *) data)->number, error);
}

void
nw_workspace_issues_async (NwWorkspace        *self,
                           gint64              release,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  nw_arguments_start (self, (NwArguments) { .number = release }, nw_workspace_issues_async, issues_in_thread,
                      (GDestroyNotify) nw_batch_unref, cancellable, callback, user_data);
}

NwBatch *
nw_workspace_issues_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

gint64
nw_workspace_issue_incident (NwWorkspace *self, gint64 release, const NwIssue *issue, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  /* The row of a duplicate or of what was rejected became nothing, whatever else stands in its line. */
  if (!library || issue->severity >= NW_ISSUE_DUPLICATE)
    return 0;
  return nw_store_find_line (nw_library_store (library), release, issue->file, issue->line,
                             issue->length > 0 ? (gint64) issue->offset : -1, error);
}
