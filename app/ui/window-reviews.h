/* window-reviews.h: the ways from the window to what is kept beside the data: reviews of incidents, facts about states
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/* Actions "win.reviews", "win.edit-review" (dataset, key, title of the incident) and "win.policy". */
void nw_window_reviews_install (GtkWidgetClass *widget_class);

G_END_DECLS
