/* review-removal.h: takes a review out of the library, with the way back in a toast
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "release-removal.h"
#include "reviews.h"

G_BEGIN_DECLS

/* Toast "The review of … is removed", with Undo. trouble: as in release-removal.h. */
void nw_review_removal_start (NwWorkspace *workspace, const NwReview *review, AdwToastOverlay *toasts,
                              NwTroubleFunc trouble, GObject *owner);

G_END_DECLS
