/* workspace-reviews.c: the reviews of the open library, waiting for them or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "kept-reviews.h"
#include "pool.h"
#include "workspace-private.h"

/* The arguments of any of the calls below. */
typedef struct {
  char     *dataset;
  char     *text; /* key, words or path */
  NwReview *review;
  GFile    *file;
  gboolean  force;
  gboolean  writes;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  g_free (call->dataset);
  g_free (call->text);
  g_clear_pointer (&call->review, nw_review_free);
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
  const Call *call = data;
  g_autoptr (GError) local = NULL;
  NwReview *review = nw_workspace_review (source, call->dataset, call->text, &local);
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
  start (self, (Call) { .dataset = g_strdup (dataset), .text = g_strdup (key) }, nw_workspace_review_async, review_in_thread,
         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
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
  const Call *call = data;

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
  start (self, (Call) { .dataset = g_strdup (dataset), .text = g_strdup (words) }, nw_workspace_reviews_async, reviews_in_thread,
         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
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
  return GINT_TO_POINTER (nw_workspace_set_review (source, ((Call *) data)->review, error));
}

void
nw_workspace_set_review_async (NwWorkspace *self, const NwReview *review, GAsyncReadyCallback callback, gpointer user_data)
{
  start (self, (Call) { .review = nw_review_copy (review), .writes = TRUE }, nw_workspace_set_review_async, set_in_thread, NULL, NULL, callback,
         user_data);
}

gboolean
nw_workspace_set_review_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_workspace_tell_reviews (self, g_task_propagate_pointer (G_TASK (result), error) != NULL);
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
  return GINT_TO_POINTER (nw_workspace_restore_review (source, ((Call *) data)->review, error));
}

void
nw_workspace_restore_review_async (NwWorkspace *self, const NwReview *review, GAsyncReadyCallback callback, gpointer user_data)
{
  start (self, (Call) { .review = nw_review_copy (review), .writes = TRUE }, nw_workspace_restore_review_async, restore_in_thread, NULL, NULL,
         callback, user_data);
}

gboolean
nw_workspace_restore_review_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_workspace_tell_reviews (self, g_task_propagate_pointer (G_TASK (result), error) != NULL);
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
  const Call *call = data;

  return GINT_TO_POINTER (nw_workspace_remove_review (source, call->dataset, call->text, error));
}

void
nw_workspace_remove_review_async (NwWorkspace        *self,
                                  const char         *dataset,
                                  const char         *key,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  start (self, (Call) { .dataset = g_strdup (dataset), .text = g_strdup (key), .writes = TRUE }, nw_workspace_remove_review_async, remove_in_thread,
         NULL, NULL, callback, user_data);
}

gboolean
nw_workspace_remove_review_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_workspace_tell_reviews (self, g_task_propagate_pointer (G_TASK (result), error) != NULL);
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

/* Their number, which is not 0. */
static gpointer
export_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const Call *call = data;
  guint n = 0;

  return nw_workspace_export_reviews (source, call->dataset, call->text, call->force, &n, cancellable, error) ? GUINT_TO_POINTER (n) : NULL;
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
  start (self, (Call) { .dataset = g_strdup (dataset), .text = g_strdup (path), .force = force, .writes = TRUE }, nw_workspace_export_reviews_async,
         export_in_thread, NULL, cancellable, callback, user_data);
}

gboolean
nw_workspace_export_reviews_finish (NwWorkspace *self, GAsyncResult *result, guint *n, GError **error)
{
  guint exported = GPOINTER_TO_UINT (g_task_propagate_pointer (G_TASK (result), error));

  if (n)
    *n = exported;
  return exported > 0;
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

  if (!nw_workspace_import_reviews (source, ((Call *) data)->file, &counts, cancellable, error))
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
  start (self, (Call) { .file = g_object_ref (file), .writes = TRUE }, nw_workspace_import_reviews_async, import_in_thread, g_free, cancellable,
         callback, user_data);
}

gboolean
nw_workspace_import_reviews_finish (NwWorkspace *self, GAsyncResult *result, NwReviewCounts *counts, GError **error)
{
  g_autofree NwReviewCounts *counted = g_task_propagate_pointer (G_TASK (result), error);

  if (counted && counts)
    *counts = *counted;
  return nw_workspace_tell_reviews (self, counted != NULL);
}
