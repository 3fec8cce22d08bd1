/* review-row.h: a review in a list: of which incident, when changed, where the words stand in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "reviews.h"

G_BEGIN_DECLS

/* edit, remove: of its buttons' "clicked", with the data. An AdwActionRow. */
GtkWidget      *nw_review_row_new    (const NwReviewHit *hit, GCallback edit, GCallback remove, gpointer data);
const NwReview *nw_review_row_review (gpointer widget); /* of a row, or of one of its buttons; (transfer none) */

G_END_DECLS
