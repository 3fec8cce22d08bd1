/* workspace-draft.c: files looked at for an import, waiting for it or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draft-private.h"
#include "pool.h"
#include "workspace-private.h"

NwDraft *
nw_workspace_draft (NwWorkspace *self, GPtrArray *files, GPtrArray *layouts, const char *recipe, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_draft_new (library, files, layouts, recipe, cancellable, error) : NULL;
}

typedef struct {
  GPtrArray *files;
  GPtrArray *layouts;
  char      *recipe;
} DraftCall;

static void
draft_call_free (gpointer data)
{
  DraftCall *call = data;

  g_ptr_array_unref (call->files);
  g_clear_pointer (&call->layouts, g_ptr_array_unref);
  g_free (call->recipe);
  g_free (call);
}

static gpointer
draft_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const DraftCall *call = data;

  return nw_workspace_draft (source, call->files, call->layouts, call->recipe, cancellable, error);
}

void
nw_workspace_draft_async (NwWorkspace        *self,
                          GPtrArray          *files,
                          GPtrArray          *layouts,
                          const char         *recipe,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  DraftCall *call = g_new0 (DraftCall, 1);
  NwPoolCall work = { nw_workspace_draft_async, draft_in_thread, (GDestroyNotify) nw_draft_free, call, draft_call_free, FALSE };

  call->files = g_ptr_array_copy (files, (GCopyFunc) (gpointer) g_object_ref, NULL);
  g_ptr_array_set_free_func (call->files, g_object_unref);
  call->layouts = nw_workspace_copy_layouts (layouts);
  call->recipe = g_strdup (recipe);
  nw_pool_start (self, &work, cancellable, callback, user_data);
}

NwDraft *
nw_workspace_draft_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
