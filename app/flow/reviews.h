/* reviews.h: what reviewers write of incidents after they happened: kept, searched, and exchanged as files
 *
 * Part of the door that workspace.h is. Each plain function may block and has an _async pair where a window needs it. A
 * review belongs to a dataset and a key: it is not part of the dataset, changes nothing of it, and outlives its releases.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "review.h"
#include "workspace.h"

G_BEGIN_DECLS

/* A review in a list. */
typedef struct {
  NwReview *review;
  guint     fields; /* bits of NwReviewField: texts in which a word was found; 0 without words */
} NwReviewHit;

/* What an import of reviews did. */
typedef struct {
  guint added;
  guint replaced; /* the file's was newer */
  guint kept;     /* the library's was newer: left as it is */
  guint same;     /* there already */
} NwReviewCounts;

/* The review of an incident; NULL without an error where there is none. (transfer full) */
NwReview  *nw_workspace_review        (NwWorkspace *self, const char *dataset, const char *key, GError **error);
void       nw_workspace_review_async  (NwWorkspace *self, const char *dataset, const char *key, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
NwReview  *nw_workspace_review_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
/* By dataset and key those that have all words, each in any of its texts or its incident's title, whatever its letter case;
 * words NULL or empty: all. dataset NULL: of all. (transfer full) NwReviewHit */
GPtrArray *nw_workspace_reviews        (NwWorkspace *self, const char *dataset, const char *words, GError **error);
void       nw_workspace_reviews_async  (NwWorkspace *self, const char *dataset, const char *words, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *nw_workspace_reviews_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
void       nw_review_hit_free          (NwReviewHit *hit);
/* Becomes what it says, changed now; without a text of its own it is removed. Its title is the incident's, whatever it says.
 * NW_FAULT_QUERY: the dataset's current release has no such incident and there is no such review; or a text cannot be kept. */
gboolean   nw_workspace_set_review        (NwWorkspace *self, const NwReview *review, GError **error);
void       nw_workspace_set_review_async  (NwWorkspace *self, const NwReview *review, GAsyncReadyCallback callback, gpointer user_data);
gboolean   nw_workspace_set_review_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
/* NW_FAULT_QUERY: there is none. */
gboolean   nw_workspace_remove_review        (NwWorkspace *self, const char *dataset, const char *key, GError **error);
void       nw_workspace_remove_review_async  (NwWorkspace *self, const char *dataset, const char *key, GAsyncReadyCallback callback,
                                              gpointer user_data);
gboolean   nw_workspace_remove_review_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
/* Becomes again what it was before it was removed, of the day on which it was changed, whether its incident is there or not. */
gboolean   nw_workspace_restore_review        (NwWorkspace *self, const NwReview *review, GError **error);
void       nw_workspace_restore_review_async  (NwWorkspace *self, const NwReview *review, GAsyncReadyCallback callback, gpointer user_data);
gboolean   nw_workspace_restore_review_finish (NwWorkspace *self, GAsyncResult *result, GError **error);

/* ---- as files, see exchange.h ---- */
/* dataset NULL: all. *n (or NULL): how many. NW_FAULT_QUERY: there are none; NW_FAULT_EXPORT. */
gboolean   nw_workspace_export_reviews        (NwWorkspace *self, const char *dataset, const char *path, gboolean force, guint *n,
                                               GCancellable *cancellable, GError **error);
void       nw_workspace_export_reviews_async  (NwWorkspace *self, const char *dataset, const char *path, gboolean force,
                                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean   nw_workspace_export_reviews_finish (NwWorkspace *self, GAsyncResult *result, guint *n, GError **error);
/* All reviews of a file, or none; of two of one incident the newer stays. Of datasets and incidents that are not in the library,
 * too. */
gboolean   nw_workspace_import_reviews        (NwWorkspace *self, GFile *file, NwReviewCounts *counts, GCancellable *cancellable,
                                               GError **error);
void       nw_workspace_import_reviews_async  (NwWorkspace *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                               gpointer user_data);
gboolean   nw_workspace_import_reviews_finish (NwWorkspace *self, GAsyncResult *result, NwReviewCounts *counts, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwReviewHit, nw_review_hit_free)

G_END_DECLS
