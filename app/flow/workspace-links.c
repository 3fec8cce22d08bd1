/* workspace-links.c: links between records of the open library, waiting for them or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "candidate-search.h"
#include "kept-links.h"
#include "linked-pairs.h"
#include "links.h"
#include "pool.h"
#include "workspace-private.h"

/* The arguments of any of the calls below. */
typedef struct {
  GStrv    datasets;
  guint    most;
  char    *dataset;
  char    *key;
  NwLink  *link;
  GFile   *file;
  char    *path;
  gboolean force;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  g_strfreev (call->datasets);
  g_free (call->dataset);
  g_free (call->key);
  g_clear_pointer (&call->link, nw_link_free);
  g_clear_object (&call->file);
  g_free (call->path);
  g_free (call);
}

static void
start (NwWorkspace *self, Call call, gpointer tag, NwPoolFunc func, GDestroyNotify free_func, GCancellable *cancellable,
       GAsyncReadyCallback callback, gpointer user_data)
{
  NwPoolCall started = { tag, func, free_func, g_memdup2 (&call, sizeof call), call_free, call.link || call.file || call.path };

  nw_pool_start (self, &started, cancellable, callback, user_data);
}

static gboolean
finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

/* ---- candidates ---- */

GPtrArray *
nw_workspace_link_candidates (NwWorkspace       *self,
                              const char *const *datasets,
                              guint              most,
                              const NwProgress  *progress,
                              GCancellable      *cancellable,
                              GError           **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_candidate_search (library, datasets, most, progress, cancellable, error) : NULL;
}

static gpointer
candidates_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const Call *call = data;

  return nw_workspace_link_candidates (source, (const char *const *) call->datasets, call->most, NULL, cancellable, error);
}

void
nw_workspace_link_candidates_async (NwWorkspace        *self,
                                    const char *const  *datasets,
                                    guint               most,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  start (self, (Call) { .datasets = g_strdupv ((GStrv) datasets), .most = most }, nw_workspace_link_candidates_async,
         candidates_in_thread, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
nw_workspace_link_candidates_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- what was decided ---- */

GPtrArray *
nw_workspace_links (NwWorkspace *self, const char *dataset, const char *key, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);
  g_autoptr (GPtrArray) links = library ? nw_store_links (nw_library_store (library), error) : NULL;

  return links ? nw_linked_pairs_of_links (library, links, dataset, key, cancellable, error) : NULL;
}

static gpointer
links_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const Call *call = data;

  return nw_workspace_links (source, call->dataset, call->key, cancellable, error);
}

void
nw_workspace_links_async (NwWorkspace        *self,
                          const char         *dataset,
                          const char         *key,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  start (self, (Call) { .dataset = g_strdup (dataset), .key = g_strdup (key) }, nw_workspace_links_async, links_in_thread,
         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
nw_workspace_links_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
nw_workspace_judge_link (NwWorkspace *self, const NwLink *link, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_kept_links_judge (library, link, error);
}

static gpointer
judge_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (nw_workspace_judge_link (source, ((Call *) data)->link, error));
}

void
nw_workspace_judge_link_async (NwWorkspace *self, const NwLink *link, GAsyncReadyCallback callback, gpointer user_data)
{
  start (self, (Call) { .link = nw_link_copy (link) }, nw_workspace_judge_link_async, judge_in_thread, NULL, NULL, callback, user_data);
}

gboolean
nw_workspace_judge_link_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return finish (result, error);
}

gboolean
nw_workspace_forget_link (NwWorkspace *self, const NwLink *link, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_kept_links_forget (library, link, error);
}

static gpointer
forget_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (nw_workspace_forget_link (source, ((Call *) data)->link, error));
}

void
nw_workspace_forget_link_async (NwWorkspace *self, const NwLink *link, GAsyncReadyCallback callback, gpointer user_data)
{
  start (self, (Call) { .link = nw_link_copy (link) }, nw_workspace_forget_link_async, forget_in_thread, NULL, NULL, callback, user_data);
}

gboolean
nw_workspace_forget_link_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return finish (result, error);
}

/* ---- as CSV ---- */

gboolean
nw_workspace_import_links (NwWorkspace *self, GFile *file, guint *n, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_kept_links_import (library, file, n, cancellable, error);
}

static gpointer
import_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  guint n = 0;

  return nw_workspace_import_links (source, ((Call *) data)->file, &n, cancellable, error) ? GUINT_TO_POINTER (n) : NULL;
}

void
nw_workspace_import_links_async (NwWorkspace *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  start (self, (Call) { .file = g_object_ref (file) }, nw_workspace_import_links_async, import_in_thread, NULL, cancellable, callback,
         user_data);
}

gboolean
nw_workspace_import_links_finish (NwWorkspace *self, GAsyncResult *result, guint *n, GError **error)
{
  gpointer imported = g_task_propagate_pointer (G_TASK (result), error);

  if (n)
    *n = GPOINTER_TO_UINT (imported);
  return imported != NULL;
}

gboolean
nw_workspace_export_links (NwWorkspace *self, const char *path, gboolean force, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_kept_links_export (library, path, force, cancellable, error);
}

static gpointer
export_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const Call *call = data;

  return GINT_TO_POINTER (nw_workspace_export_links (source, call->path, call->force, cancellable, error));
}

void
nw_workspace_export_links_async (NwWorkspace        *self,
                                 const char         *path,
                                 gboolean            force,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  start (self, (Call) { .path = g_strdup (path), .force = force }, nw_workspace_export_links_async, export_in_thread, NULL, cancellable,
         callback, user_data);
}

gboolean
nw_workspace_export_links_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return finish (result, error);
}
