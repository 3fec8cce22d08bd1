/* workspace-norms.c: the sets of norm rules of the open library, waiting for them or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "kept-norms.h"
#include "pool.h"
#include "supplies.h"
#include "workspace-private.h"

/* The arguments of any of the calls below. */
typedef struct {
  NwNormChange change;
  NwQuery     *query;
  char        *id;   /* of the set, or the key of an incident */
  char        *text; /* text, path or norm */
  GFile       *file;
  gboolean     force;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  g_clear_pointer (&call->query, nw_query_unref);
  g_free (call->id);
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

/* What was answered by the rules of before is not remembered. */
static gboolean
forget (NwLibrary *library, gboolean changed)
{
  if (changed)
    nw_supplies_forget (nw_library_supplies (library));
  return changed;
}

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
  start (self, (Call) { 0 }, nw_workspace_norm_sets_async, sets_in_thread, (GDestroyNotify) g_ptr_array_unref, cancellable, callback,
         user_data);
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

  return library && forget (library, nw_kept_norms_change (library, change, id, text, error));
}

static gpointer
change_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const Call *call = data;

  return GINT_TO_POINTER (nw_workspace_change_norms (source, call->change, call->id, call->text, error));
}

void
nw_workspace_change_norms_async (NwWorkspace *self, NwNormChange change, const char *id, const char *text, GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  start (self, (Call) { .change = change, .id = g_strdup (id), .text = g_strdup (text) }, nw_workspace_change_norms_async,
         change_in_thread, NULL, NULL, callback, user_data);
}

gboolean
nw_workspace_change_norms_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return finish (result, error);
}

gboolean
nw_workspace_import_norms (NwWorkspace *self, GFile *file, char **id, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && forget (library, nw_kept_norms_import (library, file, id, cancellable, error));
}

static gpointer
import_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  char *id = NULL;

  return nw_workspace_import_norms (source, ((Call *) data)->file, &id, cancellable, error) ? id : NULL;
}

void
nw_workspace_import_norms_async (NwWorkspace *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  start (self, (Call) { .file = g_object_ref (file) }, nw_workspace_import_norms_async, import_in_thread, g_free, cancellable, callback,
         user_data);
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
  const Call *call = data;

  return GINT_TO_POINTER (nw_workspace_export_norms (source, call->id, call->text, call->force, cancellable, error));
}

void
nw_workspace_export_norms_async (NwWorkspace *self, const char *id, const char *path, gboolean force, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  start (self, (Call) { .id = g_strdup (id), .text = g_strdup (path), .force = force }, nw_workspace_export_norms_async,
         export_in_thread, NULL, cancellable, callback, user_data);
}

gboolean
nw_workspace_export_norms_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return finish (result, error);
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
  const Call *call = data;
  Explained explained;

  explained.reasons = nw_workspace_explain_norm (source, call->query, call->id, call->text, &explained.told, error);
  return explained.reasons ? g_memdup2 (&explained, sizeof explained) : NULL;
}

void
nw_workspace_explain_norm_async (NwWorkspace *self, const NwQuery *query, const char *key, const char *norm, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  start (self, (Call) { .query = nw_query_copy (query), .id = g_strdup (key), .text = g_strdup (norm) }, nw_workspace_explain_norm_async,
         explain_in_thread, explained_free, cancellable, callback, user_data);
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
