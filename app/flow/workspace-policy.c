/* workspace-policy.c: the facts about states in the open library, waiting for them or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "policy-facts.h"
#include "policy.h"
#include "pool.h"
#include "supplies.h"
#include "workspace-private.h"

/* The arguments of any of the calls below. */
typedef struct {
  char    *path;
  GFile   *file;
  gboolean force;
  gboolean writes;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  g_free (call->path);
  g_clear_object (&call->file);
  g_free (call);
}

static void
start (NwWorkspace *self, Call call, gpointer tag, NwPoolFunc func, GDestroyNotify free_func, GCancellable *cancellable,
       GAsyncReadyCallback callback, gpointer user_data)
{
  /* What is written is not called cancelled. */
  NwPoolCall work = { tag, func, free_func, g_memdup2 (&call, sizeof call), call_free, call.writes };

  nw_pool_start (self, &work, cancellable, callback, user_data);
}

/* What was answered by the facts of before is not remembered. */
static gboolean
forget (NwLibrary *library, gboolean changed)
{
  if (changed)
    nw_supplies_forget (nw_library_supplies (library));
  return changed;
}

/* ---- which there are ---- */

GPtrArray *
nw_workspace_policy (NwWorkspace *self, const char *const *states, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_policy_facts_read (library, states, error) : NULL;
}

static gpointer
list_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return nw_workspace_policy (source, NULL, error);
}

void
nw_workspace_policy_async (NwWorkspace *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  start (self, (Call) { 0 }, nw_workspace_policy_async, list_in_thread, (GDestroyNotify) g_ptr_array_unref, cancellable, callback,
         user_data);
}

GPtrArray *
nw_workspace_policy_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- changes ---- */

gboolean
nw_workspace_import_policy (NwWorkspace *self, GFile *file, guint *n, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && forget (library, nw_policy_facts_import (library, file, n, cancellable, error));
}

/* Their number, which is not 0. */
static gpointer
import_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  guint n;

  return nw_workspace_import_policy (source, ((Call *) data)->file, &n, cancellable, error) ? GUINT_TO_POINTER (n) : NULL;
}

void
nw_workspace_import_policy_async (NwWorkspace        *self,
                                  GFile              *file,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  start (self, (Call) { .file = g_object_ref (file), .writes = TRUE }, nw_workspace_import_policy_async, import_in_thread, NULL, cancellable, callback,
         user_data);
}

gboolean
nw_workspace_import_policy_finish (NwWorkspace *self, GAsyncResult *result, guint *n, GError **error)
{
  guint imported = GPOINTER_TO_UINT (g_task_propagate_pointer (G_TASK (result), error));

  if (n)
    *n = imported;
  return nw_workspace_tell_policy (self, imported > 0);
}

gboolean
nw_workspace_remove_policy (NwWorkspace *self, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && forget (library, nw_policy_facts_remove (library, error));
}

static gpointer
remove_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (nw_workspace_remove_policy (source, error));
}

void
nw_workspace_remove_policy_async (NwWorkspace *self, GAsyncReadyCallback callback, gpointer user_data)
{
  start (self, (Call) { .writes = TRUE }, nw_workspace_remove_policy_async, remove_in_thread, NULL, NULL, callback, user_data);
}

gboolean
nw_workspace_remove_policy_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_workspace_tell_policy (self, g_task_propagate_pointer (G_TASK (result), error) != NULL);
}

/* ---- files ---- */

gboolean
nw_workspace_export_policy (NwWorkspace *self, const char *path, gboolean force, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_policy_facts_export (library, path, force, cancellable, error);
}

static gpointer
export_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const Call *call = data;

  return GINT_TO_POINTER (nw_workspace_export_policy (source, call->path, call->force, cancellable, error));
}

void
nw_workspace_export_policy_async (NwWorkspace        *self,
                                  const char         *path,
                                  gboolean            force,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  start (self, (Call) { .path = g_strdup (path), .force = force, .writes = TRUE }, nw_workspace_export_policy_async, export_in_thread, NULL,
         cancellable, callback, user_data);
}

gboolean
nw_workspace_export_policy_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
