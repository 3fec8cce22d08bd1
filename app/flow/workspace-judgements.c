/* workspace-judgements.c: the judgements of norms of the open library, waiting for them or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "arguments.h"
#include "kept-norms.h"
#include "supplies.h"
#include "workspace-private.h"

/* ---- judgements ---- */

GPtrArray *
nw_workspace_judgements (NwWorkspace *self, const char *dataset, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_store_judgements (nw_library_store (library), dataset, error) : NULL;
}

static gpointer
judgements_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return nw_workspace_judgements (source, ((const NwArguments *) data)->dataset, error);
}

void
nw_workspace_judgements_async (NwWorkspace *self, const char *dataset, GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data)
{
  nw_arguments_start (self, (NwArguments) { .dataset = g_strdup (dataset) }, nw_workspace_judgements_async,
                      judgements_in_thread, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
nw_workspace_judgements_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
nw_workspace_judge (NwWorkspace *self, const NwNormJudgement *judgement, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_supplies_outdated (library, nw_kept_judgement_set (library, judgement, error));
}

static gpointer
judge_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (nw_workspace_judge (source, ((const NwArguments *) data)->item, error));
}

static NwNormJudgement *
copy_judgement (const NwNormJudgement *judgement)
{
  NwNormJudgement *copy = g_new (NwNormJudgement, 1);

  *copy = (NwNormJudgement) { g_strdup (judgement->dataset), g_strdup (judgement->key), g_strdup (judgement->norm),
                              judgement->judged, g_strdup (judgement->note), judgement->changed };
  return copy;
}

void
nw_workspace_judge_async (NwWorkspace *self, const NwNormJudgement *judgement, GAsyncReadyCallback callback, gpointer user_data)
{
  nw_arguments_start (self,
                      (NwArguments) { .item = copy_judgement (judgement), .free_item = (GDestroyNotify) nw_norm_judgement_free,
                                      .writes = TRUE },
                      nw_workspace_judge_async, judge_in_thread, NULL, NULL, callback, user_data);
}

gboolean
nw_workspace_judge_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_arguments_finish (result, error);
}

gboolean
nw_workspace_unjudge (NwWorkspace *self, const char *dataset, const char *key, const char *norm, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_supplies_outdated (library, nw_store_remove_judgement (nw_library_store (library), dataset, key, norm, error));
}

static gpointer
unjudge_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const NwArguments *call = data;

  return GINT_TO_POINTER (nw_workspace_unjudge (source, call->dataset, call->key, call->text, error));
}

void
nw_workspace_unjudge_async (NwWorkspace *self, const char *dataset, const char *key, const char *norm, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  nw_arguments_start (self,
                      (NwArguments) { .dataset = g_strdup (dataset), .key = g_strdup (key), .text = g_strdup (norm), .writes = TRUE },
                      nw_workspace_unjudge_async, unjudge_in_thread, NULL, NULL, callback, user_data);
}

gboolean
nw_workspace_unjudge_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_arguments_finish (result, error);
}

/* ---- judgements as files ---- */

gboolean
nw_workspace_import_judgements (NwWorkspace *self, GFile *file, guint *n, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_supplies_outdated (library, nw_judgement_file_import (library, file, n, cancellable, error));
}

static gpointer
import_judgements_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  guint n = 0;
  gboolean done = nw_workspace_import_judgements (source, ((const NwArguments *) data)->file, &n, cancellable, error);

  return nw_arguments_count (done, n);
}

void
nw_workspace_import_judgements_async (NwWorkspace *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  nw_arguments_start (self, (NwArguments) { .file = g_object_ref (file), .writes = TRUE },
                      nw_workspace_import_judgements_async, import_judgements_in_thread, NULL, cancellable, callback,
                      user_data);
}

gboolean
nw_workspace_import_judgements_finish (NwWorkspace *self, GAsyncResult *result, guint *n, GError **error)
{
  return nw_arguments_finish_count (result, n, error);
}

gboolean
nw_workspace_export_judgements (NwWorkspace *self, const char *path, gboolean force, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_judgement_file_export (library, path, force, cancellable, error);
}

static gpointer
export_judgements_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const NwArguments *call = data;

  return GINT_TO_POINTER (nw_workspace_export_judgements (source, call->text, call->force, cancellable, error));
}

void
nw_workspace_export_judgements_async (NwWorkspace *self, const char *path, gboolean force, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data)
{
  nw_arguments_start (self, (NwArguments) { .text = g_strdup (path), .force = force, .writes = TRUE },
                      nw_workspace_export_judgements_async, export_judgements_in_thread, NULL, cancellable, callback,
                      user_data);
}

gboolean
nw_workspace_export_judgements_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_arguments_finish (result, error);
}
