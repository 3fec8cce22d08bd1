/* workspace-ask.c: questions to the open library, waiting for the answer or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "incidents.h"
#include "pool.h"
#include "workspace-private.h"

/* The arguments of any of the calls below. */
typedef struct {
  NwQuery  *query;
  char     *analysis;
  gboolean  facets;
  NwAnswer *answer; /* a copy for reading ids from */
  NwSort    sort;
  gboolean  descending;
  gint64   *ids;
  guint     n_ids;
  gboolean  full;
  gint64    release;
  NwOrigin  origin;
} Call;

static void
call_free (Call *call)
{
  g_clear_pointer (&call->query, nw_query_unref);
  g_clear_pointer (&call->answer, nw_answer_free);
  g_free (call->analysis);
  g_free (call->ids);
  g_free (call);
}

static void
start_call (NwWorkspace        *self,
            Call               *call,
            gpointer            tag,
            NwPoolFunc          func,
            GDestroyNotify      free_func,
            GCancellable       *cancellable,
            GAsyncReadyCallback callback,
            gpointer            user_data)
{
  NwPoolCall work = { tag, func, free_func, call, (GDestroyNotify) call_free, FALSE };

  nw_pool_start (self, &work, cancellable, callback, user_data);
}

/* ---- questions ---- */

NwAnswer *
nw_workspace_ask (NwWorkspace *self, NwQuery *query, const NwAsk *ask, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_library_ask (library, query, ask, cancellable, error) : NULL;
}

static gpointer
ask_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const Call *call = data;
  NwAsk ask = { call->analysis, call->facets };

  return nw_workspace_ask (source, call->query, &ask, cancellable, error);
}

void
nw_workspace_ask_async (NwWorkspace        *self,
                        NwQuery            *query,
                        const NwAsk        *ask,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  Call *call = g_new0 (Call, 1);

  call->query = nw_query_copy (query);
  call->analysis = g_strdup (ask->analysis);
  call->facets = ask->facets;
  start_call (self, call, nw_workspace_ask_async, ask_in_thread, (GDestroyNotify) nw_answer_free, cancellable, callback, user_data);
}

NwAnswer *
nw_workspace_ask_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- incidents ---- */

GArray *
nw_workspace_ids (NwWorkspace *self, const NwAnswer *answer, NwSort sort, gboolean descending, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_incidents_sort (library, answer, sort, descending, error) : NULL;
}

static gpointer
ids_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const Call *call = data;

  return nw_workspace_ids (source, call->answer, call->sort, call->descending, error);
}

void
nw_workspace_ids_async (NwWorkspace        *self,
                        const NwAnswer     *answer,
                        NwSort              sort,
                        gboolean            descending,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  Call *call = g_new0 (Call, 1);

  call->answer = nw_incidents_hold (answer);
  call->sort = sort;
  call->descending = descending;
  start_call (self, call, nw_workspace_ids_async, ids_in_thread, (GDestroyNotify) g_array_unref, cancellable, callback, user_data);
}

GArray *
nw_workspace_ids_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

NwBatch *
nw_workspace_incidents (NwWorkspace *self, const gint64 *ids, guint n, gboolean full, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_incidents_read (library, ids, n, full, cancellable, error) : NULL;
}

static gpointer
incidents_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const Call *call = data;

  return nw_workspace_incidents (source, call->ids, call->n_ids, call->full, cancellable, error);
}

void
nw_workspace_incidents_async (NwWorkspace        *self,
                              const gint64       *ids,
                              guint               n,
                              gboolean            full,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  Call *call = g_new0 (Call, 1);

  call->ids = g_memdup2 (ids, n * sizeof *ids);
  call->n_ids = n;
  call->full = full;
  start_call (self, call, nw_workspace_incidents_async, incidents_in_thread, (GDestroyNotify) nw_batch_unref, cancellable, callback, user_data);
}

NwBatch *
nw_workspace_incidents_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- where a record was read ---- */

NwOriginal *
nw_workspace_original (NwWorkspace *self, gint64 release, const NwOrigin *origin, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_incidents_original (library, release, origin, error) : NULL;
}

static gpointer
original_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const Call *call = data;

  return nw_workspace_original (source, call->release, &call->origin, error);
}

void
nw_workspace_original_async (NwWorkspace        *self,
                             gint64              release,
                             const NwOrigin     *origin,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  Call *call = g_new0 (Call, 1);

  call->release = release;
  call->origin = *origin;
  start_call (self, call, nw_workspace_original_async, original_in_thread, (GDestroyNotify) nw_original_free, cancellable, callback, user_data);
}

NwOriginal *
nw_workspace_original_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
