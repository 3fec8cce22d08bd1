/* kept-reviews.h: reviews in a library, and as files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "library.h"
#include "reviews.h"

G_BEGIN_DECLS

NwReview  *nw_kept_review         (NwLibrary *library, const char *dataset, const char *key, GError **error); /* (transfer full), or NULL */
GPtrArray *nw_kept_reviews        (NwLibrary *library, const char *dataset, const char *words, GError **error); /* (transfer full) NwReviewHit */
gboolean   nw_kept_review_set     (NwLibrary *library, const NwReview *review, GError **error);
gboolean   nw_kept_review_restore (NwLibrary *library, const NwReview *review, GError **error);
gboolean   nw_kept_review_remove  (NwLibrary *library, const char *dataset, const char *key, GError **error);

/* ---- review-file.c ---- */
/* *n (or NULL): how many. */
gboolean   nw_review_file_export  (NwLibrary *library, const char *dataset, const char *path, gboolean force, guint *n,
                                   GCancellable *cancellable, GError **error);
gboolean   nw_review_file_import  (NwLibrary *library, GFile *file, NwReviewCounts *counts, GCancellable *cancellable, GError **error);

G_END_DECLS
