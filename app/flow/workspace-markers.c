/* workspace-markers.c: the markers that there are, and changes to the user's own, waiting for them or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "own-markers.h"
#include "pool.h"
#include "supplies.h"
#include "workspace-private.h"

/* The arguments of any of the calls below. */
typedef struct {
  NwMarker *marker;
  char     *text; /* id or path */
  GFile    *file;
  gboolean  force;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  g_clear_pointer (&call->marker, nw_marker_unref);
  g_clear_object (&call->file);
  g_free (call->text);
  g_free (call);
}

static void
start (NwWorkspace *self, Call call, gpointer tag, NwPoolFunc func, GDestroyNotify free_func, GCancellable *cancellable,
       GAsyncReadyCallback callback, gpointer user_data)
{
  /* A file that is written is not called cancelled. */
  NwPoolCall work = { tag, func, free_func, g_memdup2 (&call, sizeof call), call_free, TRUE };

  nw_pool_start (self, &work, cancellable, callback, user_data);
}

static gboolean
finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

/* ---- which there are ---- */

GPtrArray *
nw_workspace_markers (NwWorkspace *self)
{
  return nw_own_markers_join (NULL);
}

static gpointer
list_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return nw_workspace_markers (source);
}

void
nw_workspace_markers_async (NwWorkspace *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  start (self, (Call) { 0 }, nw_workspace_markers_async, list_in_thread, (GDestroyNotify) g_ptr_array_unref, cancellable, callback,
         user_data);
}

GPtrArray *
nw_workspace_markers_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- changes ---- */

/* What was answered by the markers of before is not remembered. */
static gboolean
forget (NwWorkspace *self, gboolean changed)
{
  g_autoptr (NwLibrary) library = changed ? nw_workspace_library (self, NULL) : NULL;

  if (library)
    nw_supplies_forget (nw_library_supplies (library));
  return changed;
}

gboolean
nw_workspace_set_marker (NwWorkspace *self, NwMarker *marker, GError **error)
{
  return forget (self, nw_own_markers_set (marker, error));
}

static gpointer
set_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (nw_workspace_set_marker (source, ((Call *) data)->marker, error));
}

void
nw_workspace_set_marker_async (NwWorkspace *self, NwMarker *marker, GAsyncReadyCallback callback, gpointer user_data)
{
  start (self, (Call) { .marker = nw_marker_ref (marker) }, nw_workspace_set_marker_async, set_in_thread, NULL, NULL, callback,
         user_data);
}

gboolean
nw_workspace_set_marker_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return finish (result, error);
}

gboolean
nw_workspace_remove_marker (NwWorkspace *self, const char *id, GError **error)
{
  return forget (self, nw_own_markers_remove (id, error));
}

static gpointer
remove_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (nw_workspace_remove_marker (source, ((Call *) data)->text, error));
}

void
nw_workspace_remove_marker_async (NwWorkspace *self, const char *id, GAsyncReadyCallback callback, gpointer user_data)
{
  start (self, (Call) { .text = g_strdup (id) }, nw_workspace_remove_marker_async, remove_in_thread, NULL, NULL, callback, user_data);
}

gboolean
nw_workspace_remove_marker_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return finish (result, error);
}

/* ---- files ---- */

gboolean
nw_workspace_import_markers (NwWorkspace *self, GFile *file, guint *n, GCancellable *cancellable, GError **error)
{
  return forget (self, nw_own_markers_import (file, n, cancellable, error));
}

/* Their number, which is not 0. */
static gpointer
import_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  guint n;

  return nw_workspace_import_markers (source, ((Call *) data)->file, &n, cancellable, error) ? GUINT_TO_POINTER (n) : NULL;
}

void
nw_workspace_import_markers_async (NwWorkspace *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  start (self, (Call) { .file = g_object_ref (file) }, nw_workspace_import_markers_async, import_in_thread, NULL, cancellable,
         callback, user_data);
}

gboolean
nw_workspace_import_markers_finish (NwWorkspace *self, GAsyncResult *result, guint *n, GError **error)
{
  guint imported = GPOINTER_TO_UINT (g_task_propagate_pointer (G_TASK (result), error));

  if (n)
    *n = imported;
  return imported > 0;
}

gboolean
nw_workspace_export_markers (NwWorkspace *self, const char *path, gboolean force, GCancellable *cancellable, GError **error)
{
  return nw_own_markers_export (path, force, cancellable, error);
}

static gpointer
export_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const Call *call = data;

  return GINT_TO_POINTER (nw_own_markers_export (call->text, call->force, cancellable, error));
}

void
nw_workspace_export_markers_async (NwWorkspace *self, const char *path, gboolean force, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data)
{
  start (self, (Call) { .text = g_strdup (path), .force = force }, nw_workspace_export_markers_async, export_in_thread, NULL,
         cancellable, callback, user_data);
}

gboolean
nw_workspace_export_markers_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return finish (result, error);
}
