/* review-words.h: what is said of reviews on the screen
 *
 * All are in the user's language and (transfer full).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "reviews.h"

G_BEGIN_DECLS

char *nw_review_words_changed (const NwReview *review); /* "Changed on 27 Nov 2026" */
char *nw_review_words_fields  (guint fields);           /* bits of NwReviewField: "Cause, Lesson" */
guint nw_review_words_written (NwReview *review);       /* the bits of those texts that it has */
char *nw_review_words_counts  (const NwReviewCounts *counts); /* "2 reviews are new · 1 was there already" */

G_END_DECLS
