/* workspace-reviews.c: the reviews of the open library, waiting for them or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "arguments.h"
#include "kept-reviews.h"
#include "workspace-private.h"

/* ---- one of them ---- */

NwReview *
nw_workspace_review (NwWorkspace *self, const char *dataset, const char *key, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_kept_review (library, dataset, key, error) : NULL;
}

/* NULL is an answer here, but none of a thread: so one in an array, or none. */
static gpointer
review_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const NwArguments *call = data;
  g_autoptr (GError) local = NULL;
  NwReview *review = nw_workspace_review (source, call->dataset, call->key, &local);
  GPtrArray *found;

  if (local)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  found = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_review_free);
  if (review)
    g_ptr_array_add (found, review);
  return found;
}

void
nw_workspace_review_async (NwWorkspace        *self,
                           const char         *dataset,
                           const char         *key,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  nw_arguments_start (self, (NwArguments) { .dataset = g_strdup (dataset), .key = g_strdup (key) },
                      nw_workspace_review_async, review_in_thread, (GDestroyNotify) g_ptr_array_unref, cancellable,
                      callback, user_data);
}

NwReview *
nw_workspace_review_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GPtrArray) found = g_task_propagate_pointer (G_TASK (result), error);

  return found && found->len > 0 ? g_ptr_array_steal_index (found, 0) : NULL;
}

/* ---- many ---- */

GPtrArray *
nw_workspace_reviews (NwWorkspace *self, const char *dataset, const char *words, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_kept_reviews (library, dataset, words, error) : NULL;
}

static gpointer
reviews_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const NwArguments *call = data;

  return nw_workspace_reviews (source, call->dataset, call->text, error);
}

void
nw_workspace_reviews_async (NwWorkspace        *self,
                            const char         *dataset,
                            const char         *words,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  nw_arguments_start (self, (NwArguments) { .dataset = g_strdup (dataset), .text = g_strdup (words) },
                      nw_workspace_reviews_async, reviews_in_thread, (GDestroyNotify) g_ptr_array_unref, cancellable,
                      callback, user_data);
}

GPtrArray *
nw_workspace_reviews_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- changes ---- */

gboolean
nw_workspace_set_review (NwWorkspace *self, const NwReview *review, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_kept_review_set (library, review, error);
}

static gpointer
set_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (nw_workspace_set_review (source, ((const NwArguments *) data)->item, error));
}

void
nw_workspace_set_review_async (NwWorkspace *self, const NwReview *review, GAsyncReadyCallback callback, gpointer user_data)
{
  nw_arguments_start (self,
                      (NwArguments) { .item = nw_review_copy (review), .free_item = (GDestroyNotify) nw_review_free, .writes = TRUE },
                      nw_workspace_set_review_async, set_in_thread, NULL, NULL, callback, user_data);
}

gboolean
nw_workspace_set_review_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_workspace_tell_reviews (self, nw_arguments_finish (result, error));
}

gboolean
nw_workspace_restore_review (NwWorkspace *self, const NwReview *review, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_kept_review_restore (library, review, error);
}

static gpointer
restore_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (nw_workspace_restore_review (source, ((const NwArguments *) data)->item, error));
}

void
nw_workspace_restore_review_async (NwWorkspace *self, const NwReview *review, GAsyncReadyCallback callback, gpointer user_data)
{
  nw_arguments_start (self,
                      (NwArguments) { .item = nw_review_copy (review), .free_item = (GDestroyNotify) nw_review_free, .writes = TRUE },
                      nw_workspace_restore_review_async, restore_in_thread, NULL, NULL, callback, user_data);
}

gboolean
nw_workspace_restore_review_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_workspace_tell_reviews (self, nw_arguments_finish (result, error));
}

gboolean
nw_workspace_remove_review (NwWorkspace *self, const char *dataset, const char *key, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_kept_review_remove (library, dataset, key, error);
}

static gpointer
remove_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const NwArguments *call = data;

  return GINT_TO_POINTER (nw_workspace_remove_review (source, call->dataset, call->key, error));
}

void
nw_workspace_remove_review_async (NwWorkspace        *self,
                                  const char         *dataset,
                                  const char         *key,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  nw_arguments_start (self, (NwArguments) { .dataset = g_strdup (dataset), .key = g_strdup (key), .writes = TRUE },
                      nw_workspace_remove_review_async, remove_in_thread, NULL, NULL, callback, user_data);
}

gboolean
nw_workspace_remove_review_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_workspace_tell_reviews (self, nw_arguments_finish (result, error));
}

/* ---- files ---- */

gboolean
nw_workspace_export_reviews (NwWorkspace  *self,
                             const char   *dataset,
                             const char   *path,
                             gboolean      force,
                             guint        *n,
                             GCancellable *cancellable,
                             GError      **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_review_file_export (library, dataset, path, force, n, cancellable, error);
}

static gpointer
export_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const NwArguments *call = data;
  guint n = 0;
  gboolean done = nw_workspace_export_reviews (source, call->dataset, call->text, call->force, &n, cancellable, error);

  return nw_arguments_count (done, n);
}

void
nw_workspace_export_reviews_async (NwWorkspace        *self,
                                   const char         *dataset,
                                   const char         *path,
                                   gboolean            force,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  nw_arguments_start (self,
                      (NwArguments) { .dataset = g_strdup (dataset), .text = g_strdup (path), .force = force, .writes = TRUE },
                      nw_workspace_export_reviews_async, export_in_thread, NULL, cancellable, callback, user_data);
}

gboolean
nw_workspace_export_reviews_finish (NwWorkspace *self, GAsyncResult *result, guint *n, GError **error)
{
  return nw_arguments_finish_count (result, n, error);
}

gboolean
nw_workspace_import_reviews (NwWorkspace *self, GFile *file, NwReviewCounts *counts, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_review_file_import (library, file, counts, cancellable, error);
}

static gpointer
import_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  NwReviewCounts counts;

  if (!nw_workspace_import_reviews (source, ((const NwArguments *) data)->file, &counts, cancellable, error))
    return NULL;
  return g_memdup2 (&counts, sizeof counts);
}

void
nw_workspace_import_reviews_async (NwWorkspace        *self,
                                   GFile              *file,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  nw_arguments_start (self, (NwArguments) { .file = g_object_ref (file), .writes = TRUE },
                      nw_workspace_import_reviews_async, import_in_thread, g_free, cancellable, callback, user_data);
}

gboolean
nw_workspace_import_reviews_finish (NwWorkspace *self, GAsyncResult *result, NwReviewCounts *counts, GError **error)
{
  g_autofree NwReviewCounts *counted = g_task_propagate_pointer (G_TASK (result), error);

  if (counted && counts)
    *counts = *counted;
  return nw_workspace_tell_reviews (self, counted != NULL);
}
