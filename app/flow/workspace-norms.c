/* workspace-norms.c: the sets of norm rules of the open library, waiting for them or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "arguments.h"
#include "kept-norms.h"
#include "supplies.h"
#include "workspace-private.h"

/* ---- sets ---- */

GPtrArray *
nw_workspace_norm_sets (NwWorkspace *self, GError **broken, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_norm_sets (library, broken, error) : NULL;
}

static gpointer
sets_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return nw_workspace_norm_sets (source, NULL, error);
}

void
nw_workspace_norm_sets_async (NwWorkspace *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  nw_arguments_start (self, (NwArguments) { 0 }, nw_workspace_norm_sets_async, sets_in_thread,
                      (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
nw_workspace_norm_sets_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

NwNormRules *
nw_workspace_norm_set (NwWorkspace *self, const char *id, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_norm_sets_find (library, id, error) : NULL;
}

GError *
nw_workspace_norms_fault (NwWorkspace *self)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, NULL);

  return library ? nw_library_norms_fault (library) : NULL;
}

gboolean
nw_workspace_change_norms (NwWorkspace *self, NwNormChange change, const char *id, const char *text, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_supplies_outdated (library, nw_kept_norms_change (library, change, id, text, error));
}

static gpointer
change_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const NwArguments *call = data;

  return GINT_TO_POINTER (nw_workspace_change_norms (source, (NwNormChange) call->number, call->key, call->text, error));
}

void
nw_workspace_change_norms_async (NwWorkspace *self, NwNormChange change, const char *id, const char *text, GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  nw_arguments_start (self,
                      (NwArguments) { .number = change, .key = g_strdup (id), .text = g_strdup (text), .writes = TRUE },
                      nw_workspace_change_norms_async, change_in_thread, NULL, NULL, callback, user_data);
}

gboolean
nw_workspace_change_norms_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_arguments_finish (result, error);
}

gboolean
nw_workspace_import_norms (NwWorkspace *self, GFile *file, char **id, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_supplies_outdated (library, nw_kept_norms_import (library, file, id, cancellable, error));
}

static gpointer
import_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  char *id = NULL;

  return nw_workspace_import_norms (source, ((const NwArguments *) data)->file, &id, cancellable, error) ? id : NULL;
}

void
nw_workspace_import_norms_async (NwWorkspace *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  nw_arguments_start (self, (NwArguments) { .file = g_object_ref (file), .writes = TRUE }, nw_workspace_import_norms_async,
                      import_in_thread, g_free, cancellable, callback, user_data);
}

gboolean
nw_workspace_import_norms_finish (NwWorkspace *self, GAsyncResult *result, char **id, GError **error)
{
  g_autofree char *found = g_task_propagate_pointer (G_TASK (result), error);
  gboolean done = found != NULL;

  if (id)
    *id = g_steal_pointer (&found);
  return done;
}

gboolean
nw_workspace_export_norms (NwWorkspace *self, const char *id, const char *path, gboolean force, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_kept_norms_export (library, id, path, force, cancellable, error);
}

static gpointer
export_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const NwArguments *call = data;

  return GINT_TO_POINTER (nw_workspace_export_norms (source, call->key, call->text, call->force, cancellable, error));
}

void
nw_workspace_export_norms_async (NwWorkspace *self, const char *id, const char *path, gboolean force, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  nw_arguments_start (self, (NwArguments) { .key = g_strdup (id), .text = g_strdup (path), .force = force, .writes = TRUE },
                      nw_workspace_export_norms_async, export_in_thread, NULL, cancellable, callback, user_data);
}

gboolean
nw_workspace_export_norms_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_arguments_finish (result, error);
}

/* ---- one incident ---- */

/* What explaining returns. */
typedef struct {
  GPtrArray *reasons;
  NwTold     told;
} Explained;

static void
explained_free (gpointer data)
{
  Explained *explained = data;

  g_clear_pointer (&explained->reasons, g_ptr_array_unref);
  g_free (explained);
}

GPtrArray *
nw_workspace_explain_norm (NwWorkspace *self, const NwQuery *query, const char *key, const char *norm, NwTold *told, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_kept_norms_explain (library, query, key, norm, told, error) : NULL;
}

static gpointer
explain_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const NwArguments *call = data;
  Explained explained;

  explained.reasons = nw_workspace_explain_norm (source, call->item, call->key, call->text, &explained.told, error);
  return explained.reasons ? g_memdup2 (&explained, sizeof explained) : NULL;
}

void
nw_workspace_explain_norm_async (NwWorkspace *self, const NwQuery *query, const char *key, const char *norm, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  nw_arguments_start (self,
                      (NwArguments) { .item = nw_query_copy (query), .free_item = (GDestroyNotify) nw_query_unref,
                                      .key = g_strdup (key), .text = g_strdup (norm) },
                      nw_workspace_explain_norm_async, explain_in_thread, explained_free, cancellable, callback, user_data);
}

GPtrArray *
nw_workspace_explain_norm_finish (NwWorkspace *self, GAsyncResult *result, NwTold *told, GError **error)
{
  Explained *explained = g_task_propagate_pointer (G_TASK (result), error);
  GPtrArray *reasons = explained ? g_steal_pointer (&explained->reasons) : NULL;

  if (told && explained)
    *told = explained->told;
  g_clear_pointer (&explained, explained_free);
  return reasons;
}
