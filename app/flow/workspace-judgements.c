/* workspace-judgements.c: the judgements of norms of the open library, waiting for them or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "kept-norms.h"
#include "pool.h"
#include "supplies.h"
#include "workspace-private.h"

/* The arguments of any of the calls below. */
typedef struct {
  NwNormJudgement judgement;
  char           *text;      /* path */
  GFile          *file;
  gboolean        force;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  g_free (call->judgement.dataset);
  g_free (call->judgement.key);
  g_free (call->judgement.norm);
  g_free (call->judgement.note);
  g_free (call->text);
  g_clear_object (&call->file);
  g_free (call);
}

static void
start (NwWorkspace *self, Call call, gpointer tag, NwPoolFunc func, GDestroyNotify free_func, GCancellable *cancellable,
       GAsyncReadyCallback callback, gpointer user_data)
{
  /* What is written is not called cancelled: lists alone have something to free. */
  NwPoolCall work = { tag, func, free_func, g_memdup2 (&call, sizeof call), call_free, free_func == NULL };

  nw_pool_start (self, &work, cancellable, callback, user_data);
}

static gboolean
finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

/* What was answered by the judgements or rules of before is not remembered. */
static gboolean
forget (NwLibrary *library, gboolean changed)
{
  if (changed)
    nw_supplies_forget (nw_library_supplies (library));
  return changed;
}

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
  return nw_workspace_judgements (source, ((Call *) data)->judgement.dataset, error);
}

void
nw_workspace_judgements_async (NwWorkspace *self, const char *dataset, GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data)
{
  start (self, (Call) { .judgement.dataset = g_strdup (dataset) }, nw_workspace_judgements_async, judgements_in_thread,
         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
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

  return library && forget (library, nw_kept_judgement_set (library, judgement, error));
}

static gpointer
judge_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (nw_workspace_judge (source, &((Call *) data)->judgement, error));
}

static NwNormJudgement
copy_judgement (const NwNormJudgement *judgement)
{
  return (NwNormJudgement) { g_strdup (judgement->dataset), g_strdup (judgement->key), g_strdup (judgement->norm), judgement->judged,
                             g_strdup (judgement->note), judgement->changed };
}

void
nw_workspace_judge_async (NwWorkspace *self, const NwNormJudgement *judgement, GAsyncReadyCallback callback, gpointer user_data)
{
  start (self, (Call) { .judgement = copy_judgement (judgement) }, nw_workspace_judge_async, judge_in_thread, NULL, NULL, callback,
         user_data);
}

gboolean
nw_workspace_judge_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return finish (result, error);
}

gboolean
nw_workspace_unjudge (NwWorkspace *self, const char *dataset, const char *key, const char *norm, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && forget (library, nw_store_remove_judgement (nw_library_store (library), dataset, key, norm, error));
}

static gpointer
unjudge_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const NwNormJudgement *judgement = &((Call *) data)->judgement;

  return GINT_TO_POINTER (nw_workspace_unjudge (source, judgement->dataset, judgement->key, judgement->norm, error));
}

void
nw_workspace_unjudge_async (NwWorkspace *self, const char *dataset, const char *key, const char *norm, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  NwNormJudgement judgement = { g_strdup (dataset), g_strdup (key), g_strdup (norm), NW_JUDGED_UNSURE, NULL, 0 };

  start (self, (Call) { .judgement = judgement }, nw_workspace_unjudge_async, unjudge_in_thread, NULL, NULL, callback, user_data);
}

gboolean
nw_workspace_unjudge_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return finish (result, error);
}

/* ---- judgements as files ---- */

gboolean
nw_workspace_import_judgements (NwWorkspace *self, GFile *file, guint *n, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && forget (library, nw_judgement_file_import (library, file, n, cancellable, error));
}

/* Their number and one more, which is not 0. */
static gpointer
import_judgements_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  guint n;

  return nw_workspace_import_judgements (source, ((Call *) data)->file, &n, cancellable, error) ? GUINT_TO_POINTER (n + 1) : NULL;
}

void
nw_workspace_import_judgements_async (NwWorkspace *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  start (self, (Call) { .file = g_object_ref (file) }, nw_workspace_import_judgements_async, import_judgements_in_thread, NULL, cancellable,
         callback, user_data);
}

gboolean
nw_workspace_import_judgements_finish (NwWorkspace *self, GAsyncResult *result, guint *n, GError **error)
{
  guint found = GPOINTER_TO_UINT (g_task_propagate_pointer (G_TASK (result), error));

  if (n && found > 0)
    *n = found - 1;
  return found > 0;
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
  const Call *call = data;

  return GINT_TO_POINTER (nw_workspace_export_judgements (source, call->text, call->force, cancellable, error));
}

void
nw_workspace_export_judgements_async (NwWorkspace *self, const char *path, gboolean force, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data)
{
  start (self, (Call) { .text = g_strdup (path), .force = force }, nw_workspace_export_judgements_async, export_judgements_in_thread, NULL,
         cancellable, callback, user_data);
}

gboolean
nw_workspace_export_judgements_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return finish (result, error);
}
