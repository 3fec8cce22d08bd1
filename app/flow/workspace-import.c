/* workspace-import.c: imports into the open library, waiting for them or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import.h"
#include "pool.h"
#include "workspace-private.h"

static NwImportReport *
import_files (NwWorkspace           *self,
              const NwImportRequest *request,
              NwImportProgressFunc   progress,
              gpointer               progress_data,
              GCancellable          *cancellable,
              GError               **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_import_run (library, request, progress, progress_data, cancellable, error) : NULL;
}

NwImportReport *
nw_workspace_import (NwWorkspace           *self,
                     const NwImportRequest *request,
                     NwImportProgressFunc   progress,
                     gpointer               progress_data,
                     GCancellable          *cancellable,
                     GError               **error)
{
  NwImportReport *report = import_files (self, request, progress, progress_data, cancellable, error);

  if (report && !request->dry_run && !report->unchanged)
    nw_workspace_emit_changed (self);
  return report;
}

/* Progress across threads: the newest value under a mutex, and at most one idle on its way. Reference-counted, since
 * that idle may outlive the task. */
typedef struct {
  NwImportRequest      request; /* owns its copies */
  NwImportProgressFunc progress;
  gpointer             progress_data;
  GMainContext        *context;
  gboolean             finished; /* only touched in context: no progress after the end */

  GMutex               mutex;    /* guards all below */
  NwImportProgress     newest;
  char                *newest_file;
  gboolean             pending;
} ImportCall;

static void
import_call_clear (gpointer data)
{
  ImportCall *call = data;

  g_ptr_array_unref (call->request.files);
  g_clear_pointer (&call->request.layouts, g_ptr_array_unref);
  if (call->request.reading)
    nw_reading_free ((NwReading *) call->request.reading);
  g_free ((char *) call->request.profile);
  g_free ((char *) call->request.dataset);
  g_free ((char *) call->request.version);
  g_free ((char *) call->request.as_of);
  g_free ((char *) call->request.recipe);
  g_free ((char *) call->request.title);
  g_free (call->newest_file);
  g_main_context_unref (call->context);
  g_mutex_clear (&call->mutex);
}

static void
import_call_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, import_call_clear);
}

static gboolean
deliver_progress_cb (gpointer data)
{
  ImportCall *call = data;
  g_autofree char *file = NULL;
  NwImportProgress newest;

  g_mutex_lock (&call->mutex);
  newest = call->newest;
  newest.file = file = g_strdup (call->newest_file);
  call->pending = FALSE;
  g_mutex_unlock (&call->mutex);

  if (!call->finished)
    call->progress (&newest, call->progress_data);
  return G_SOURCE_REMOVE;
}

static void
note_progress (const NwImportProgress *progress, gpointer data)
{
  ImportCall *call = data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&call->mutex);

  call->newest = *progress;
  if (g_strcmp0 (call->newest_file, progress->file) != 0)
    {
      g_free (call->newest_file);
      call->newest_file = g_strdup (progress->file);
    }
  if (!call->pending)
    {
      g_autoptr (GSource) source = g_idle_source_new ();

      /* Not g_main_context_invoke(): between two iterations it would call back at once, here, under the mutex. */
      call->pending = TRUE;
      g_source_set_callback (source, deliver_progress_cb, g_atomic_rc_box_acquire (call), import_call_unref);
      g_source_attach (source, call->context);
    }
}

static gpointer
import_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  ImportCall *call = data;

  return import_files (source, &call->request, call->progress ? note_progress : NULL, call, cancellable, error);
}

static void
layout_free (gpointer layout)
{
  g_clear_pointer ((NwLayout **) &layout, nw_layout_free);
}

static gpointer
copy_layout (gconstpointer layout, gpointer data)
{
  return layout ? nw_layout_copy (layout) : NULL;
}

GPtrArray *
nw_workspace_copy_layouts (GPtrArray *layouts)
{
  GPtrArray *copy = layouts ? g_ptr_array_copy (layouts, copy_layout, NULL) : NULL;

  if (copy)
    g_ptr_array_set_free_func (copy, layout_free);
  return copy;
}

void
nw_workspace_import_async (NwWorkspace           *self,
                           const NwImportRequest *request,
                           NwImportProgressFunc   progress,
                           gpointer               progress_data,
                           GCancellable          *cancellable,
                           GAsyncReadyCallback    callback,
                           gpointer               user_data)
{
  ImportCall *call = g_atomic_rc_box_new0 (ImportCall);
  /* Cancelled after the last moment to do so, an import is there and has to be reported. */
  NwPoolCall work = { nw_workspace_import_async, import_in_thread, (GDestroyNotify) nw_import_report_free, call, import_call_unref,
                      TRUE };

  g_mutex_init (&call->mutex);
  call->request = (NwImportRequest) {
    .files = g_ptr_array_copy (request->files, (GCopyFunc) (gpointer) g_object_ref, NULL),
    .profile = g_strdup (request->profile),
    .dataset = g_strdup (request->dataset),
    .version = g_strdup (request->version),
    .as_of = g_strdup (request->as_of),
    .recipe = g_strdup (request->recipe),
    .title = g_strdup (request->title),
    .layouts = nw_workspace_copy_layouts (request->layouts),
    .reading = request->reading ? nw_reading_copy (request->reading) : NULL,
    .no_recipe = request->no_recipe,
    .dry_run = request->dry_run,
    .rows = request->rows,
  };
  g_ptr_array_set_free_func (call->request.files, g_object_unref);
  call->progress = progress;
  call->progress_data = progress_data;
  call->context = g_main_context_ref_thread_default ();
  nw_pool_start (self, &work, cancellable, callback, user_data);
}

NwImportReport *
nw_workspace_import_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  ImportCall *call = g_task_get_task_data (G_TASK (result));
  NwImportReport *report = g_task_propagate_pointer (G_TASK (result), error);

  call->finished = TRUE;
  if (report && report->release->id != 0 && !report->unchanged)
    nw_workspace_emit_changed (self);
  return report;
}
