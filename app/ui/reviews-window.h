/* reviews-window.h: all reviews of the library: searched, opened, changed, removed, imported and exported
 *
 * Signal "incident" (gint64 release, gint64 incident): the incident of a review is wanted in the main window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "reviews.h"

G_BEGIN_DECLS

#define NW_TYPE_REVIEWS_WINDOW (nw_reviews_window_get_type ())
G_DECLARE_FINAL_TYPE (NwReviewsWindow, nw_reviews_window, NW, REVIEWS_WINDOW, AdwWindow)

GtkWidget  *nw_reviews_window_new    (NwWorkspace *workspace);
void        nw_reviews_window_import (NwReviewsWindow *self, GFile *file); /* and says what became of its reviews */
GtkListBox *nw_reviews_window_rows   (NwReviewsWindow *self);              /* (transfer none) */

G_END_DECLS
