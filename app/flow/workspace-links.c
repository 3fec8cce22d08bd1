/* workspace-links.c: links between records of the open library, waiting for them or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "arguments.h"
#include "candidate-search.h"
#include "kept-links.h"
#include "linked-pairs.h"
#include "links.h"
#include "relay.h"
#include "workspace-private.h"

/* ---- candidates ---- */

/* What is searched, and who hears how far it is. */
typedef struct {
  GStrv    datasets;
  NwRelay *relay;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_strfreev (search->datasets);
  nw_relay_unref (search->relay);
  g_free (search);
}

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
  const NwArguments *call = data;
  const Search *search = call->item;
  NwProgress progress = nw_relay_progress (search->relay);

  return nw_workspace_link_candidates (source, (const char *const *) search->datasets, (guint) call->number, &progress, cancellable, error);
}

void
nw_workspace_link_candidates_async (NwWorkspace        *self,
                                    const char *const  *datasets,
                                    guint               most,
                                    const NwProgress   *progress,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  Search *search = g_new (Search, 1);

  *search = (Search) { g_strdupv ((GStrv) datasets), nw_relay_new (progress) };
  nw_arguments_start (self, (NwArguments) { .item = search, .free_item = search_free, .number = most },
                      nw_workspace_link_candidates_async, candidates_in_thread, (GDestroyNotify) g_ptr_array_unref,
                      cancellable, callback, user_data);
}

GPtrArray *
nw_workspace_link_candidates_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  const NwArguments *call = g_task_get_task_data (G_TASK (result));

  nw_relay_finish (((const Search *) call->item)->relay);
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
  const NwArguments *call = data;

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
  nw_arguments_start (self, (NwArguments) { .dataset = g_strdup (dataset), .key = g_strdup (key) },
                      nw_workspace_links_async, links_in_thread, (GDestroyNotify) g_ptr_array_unref, cancellable, callback,
                      user_data);
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
  return GINT_TO_POINTER (nw_workspace_judge_link (source, ((const NwArguments *) data)->item, error));
}

void
nw_workspace_judge_link_async (NwWorkspace *self, const NwLink *link, GAsyncReadyCallback callback, gpointer user_data)
{
  nw_arguments_start (self,
                      (NwArguments) { .item = nw_link_copy (link), .free_item = (GDestroyNotify) nw_link_free, .writes = TRUE },
                      nw_workspace_judge_link_async, judge_in_thread, NULL, NULL, callback, user_data);
}

gboolean
nw_workspace_judge_link_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_workspace_tell_links (self, nw_arguments_finish (result, error));
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
  return GINT_TO_POINTER (nw_workspace_forget_link (source, ((const NwArguments *) data)->item, error));
}

void
nw_workspace_forget_link_async (NwWorkspace *self, const NwLink *link, GAsyncReadyCallback callback, gpointer user_data)
{
  nw_arguments_start (self,
                      (NwArguments) { .item = nw_link_copy (link), .free_item = (GDestroyNotify) nw_link_free, .writes = TRUE },
                      nw_workspace_forget_link_async, forget_in_thread, NULL, NULL, callback, user_data);
}

gboolean
nw_workspace_forget_link_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_workspace_tell_links (self, nw_arguments_finish (result, error));
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
  gboolean done = nw_workspace_import_links (source, ((const NwArguments *) data)->file, &n, cancellable, error);

  return nw_arguments_count (done, n);
}

void
nw_workspace_import_links_async (NwWorkspace *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  nw_arguments_start (self, (NwArguments) { .file = g_object_ref (file), .writes = TRUE }, nw_workspace_import_links_async,
                      import_in_thread, NULL, cancellable, callback, user_data);
}

gboolean
nw_workspace_import_links_finish (NwWorkspace *self, GAsyncResult *result, guint *n, GError **error)
{
  return nw_workspace_tell_links (self, nw_arguments_finish_count (result, n, error));
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
  const NwArguments *call = data;

  return GINT_TO_POINTER (nw_workspace_export_links (source, call->text, call->force, cancellable, error));
}

void
nw_workspace_export_links_async (NwWorkspace        *self,
                                 const char         *path,
                                 gboolean            force,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  nw_arguments_start (self, (NwArguments) { .text = g_strdup (path), .force = force, .writes = TRUE },
                      nw_workspace_export_links_async, export_in_thread, NULL, cancellable, callback, user_data);
}

gboolean
nw_workspace_export_links_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_arguments_finish (result, error);
}
