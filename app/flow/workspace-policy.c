/* workspace-policy.c: the facts about states in the open library, waiting for them or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "arguments.h"
#include "policy-facts.h"
#include "policy.h"
#include "supplies.h"
#include "workspace-private.h"

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
  nw_arguments_start (self, (NwArguments) { 0 }, nw_workspace_policy_async, list_in_thread,
                      (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
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

  return library && nw_supplies_outdated (library, nw_policy_facts_import (library, file, n, cancellable, error));
}

static gpointer
import_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  guint n = 0;
  gboolean done = nw_workspace_import_policy (source, ((const NwArguments *) data)->file, &n, cancellable, error);

  return nw_arguments_count (done, n);
}

void
nw_workspace_import_policy_async (NwWorkspace        *self,
                                  GFile              *file,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  nw_arguments_start (self, (NwArguments) { .file = g_object_ref (file), .writes = TRUE }, nw_workspace_import_policy_async,
                      import_in_thread, NULL, cancellable, callback, user_data);
}

gboolean
nw_workspace_import_policy_finish (NwWorkspace *self, GAsyncResult *result, guint *n, GError **error)
{
  return nw_workspace_tell_policy (self, nw_arguments_finish_count (result, n, error));
}

gboolean
nw_workspace_remove_policy (NwWorkspace *self, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_supplies_outdated (library, nw_policy_facts_remove (library, error));
}

static gpointer
remove_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (nw_workspace_remove_policy (source, error));
}

void
nw_workspace_remove_policy_async (NwWorkspace *self, GAsyncReadyCallback callback, gpointer user_data)
{
  nw_arguments_start (self, (NwArguments) { .writes = TRUE }, nw_workspace_remove_policy_async, remove_in_thread, NULL,
                      NULL, callback, user_data);
}

gboolean
nw_workspace_remove_policy_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_workspace_tell_policy (self, nw_arguments_finish (result, error));
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
  const NwArguments *call = data;

  return GINT_TO_POINTER (nw_workspace_export_policy (source, call->text, call->force, cancellable, error));
}

void
nw_workspace_export_policy_async (NwWorkspace        *self,
                                  const char         *path,
                                  gboolean            force,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  nw_arguments_start (self, (NwArguments) { .text = g_strdup (path), .force = force, .writes = TRUE },
                      nw_workspace_export_policy_async, export_in_thread, NULL, cancellable, callback, user_data);
}

gboolean
nw_workspace_export_policy_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_arguments_finish (result, error);
}
