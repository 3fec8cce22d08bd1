/* workspace-markers.c: the markers that there are, and changes to the user's own, waiting for them or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "arguments.h"
#include "own-markers.h"
#include "supplies.h"
#include "workspace-private.h"

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
  nw_arguments_start (self, (NwArguments) { 0 }, nw_workspace_markers_async, list_in_thread,
                      (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
nw_workspace_markers_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- changes ---- */

static gboolean
outdate (NwWorkspace *self, gboolean changed)
{
  g_autoptr (NwLibrary) library = changed ? nw_workspace_library (self, NULL) : NULL;

  return nw_supplies_outdated (library, changed);
}

gboolean
nw_workspace_set_marker (NwWorkspace *self, NwMarker *marker, GError **error)
{
  return outdate (self, nw_own_markers_set (marker, error));
}

static gpointer
set_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (nw_workspace_set_marker (source, ((const NwArguments *) data)->item, error));
}

void
nw_workspace_set_marker_async (NwWorkspace *self, NwMarker *marker, GAsyncReadyCallback callback, gpointer user_data)
{
  nw_arguments_start (self,
                      (NwArguments) { .item = nw_marker_ref (marker), .free_item = (GDestroyNotify) nw_marker_unref, .writes = TRUE },
                      nw_workspace_set_marker_async, set_in_thread, NULL, NULL, callback, user_data);
}

gboolean
nw_workspace_set_marker_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_arguments_finish (result, error);
}

gboolean
nw_workspace_remove_marker (NwWorkspace *self, const char *id, GError **error)
{
  return outdate (self, nw_own_markers_remove (id, error));
}

static gpointer
remove_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (nw_workspace_remove_marker (source, ((const NwArguments *) data)->text, error));
}

void
nw_workspace_remove_marker_async (NwWorkspace *self, const char *id, GAsyncReadyCallback callback, gpointer user_data)
{
  nw_arguments_start (self, (NwArguments) { .text = g_strdup (id), .writes = TRUE }, nw_workspace_remove_marker_async,
                      remove_in_thread, NULL, NULL, callback, user_data);
}

gboolean
nw_workspace_remove_marker_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_arguments_finish (result, error);
}

/* ---- files ---- */

gboolean
nw_workspace_import_markers (NwWorkspace *self, GFile *file, guint *n, GCancellable *cancellable, GError **error)
{
  return outdate (self, nw_own_markers_import (file, n, cancellable, error));
}

static gpointer
import_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  guint n = 0;
  gboolean done = nw_workspace_import_markers (source, ((const NwArguments *) data)->file, &n, cancellable, error);

  return nw_arguments_count (done, n);
}

void
nw_workspace_import_markers_async (NwWorkspace *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  nw_arguments_start (self, (NwArguments) { .file = g_object_ref (file), .writes = TRUE },
                      nw_workspace_import_markers_async, import_in_thread, NULL, cancellable, callback, user_data);
}

gboolean
nw_workspace_import_markers_finish (NwWorkspace *self, GAsyncResult *result, guint *n, GError **error)
{
  return nw_arguments_finish_count (result, n, error);
}

gboolean
nw_workspace_export_markers (NwWorkspace *self, const char *path, gboolean force, GCancellable *cancellable, GError **error)
{
  return nw_own_markers_export (path, force, cancellable, error);
}

static gpointer
export_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const NwArguments *call = data;

  return GINT_TO_POINTER (nw_own_markers_export (call->text, call->force, cancellable, error));
}

void
nw_workspace_export_markers_async (NwWorkspace *self, const char *path, gboolean force, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data)
{
  nw_arguments_start (self, (NwArguments) { .text = g_strdup (path), .force = force, .writes = TRUE },
                      nw_workspace_export_markers_async, export_in_thread, NULL, cancellable, callback, user_data);
}

gboolean
nw_workspace_export_markers_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_arguments_finish (result, error);
}
