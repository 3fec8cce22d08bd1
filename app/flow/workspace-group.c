/* workspace-group.c: files sorted into imports, waiting for it or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "group.h"
#include "pool.h"
#include "workspace-private.h"

GPtrArray *
nw_workspace_group_files (NwWorkspace *self, GPtrArray *files, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_group_files (library, files, cancellable, error) : NULL;
}

static gpointer
group_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return nw_workspace_group_files (source, data, cancellable, error);
}

void
nw_workspace_group_files_async (NwWorkspace        *self,
                                GPtrArray          *files,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  GPtrArray *copy = g_ptr_array_copy (files, (GCopyFunc) (gpointer) g_object_ref, NULL);
  NwPoolCall call = { nw_workspace_group_files_async, group_in_thread, (GDestroyNotify) g_ptr_array_unref, copy,
                      (GDestroyNotify) g_ptr_array_unref, FALSE };

  g_ptr_array_set_free_func (copy, g_object_unref);
  nw_pool_start (self, &call, cancellable, callback, user_data);
}

GPtrArray *
nw_workspace_group_files_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
