/* pair-view.h: what two records say, side by side, and in what they agree
 *
 * A heading that is activated runs "win.show-record" (release, id).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "links.h"

G_BEGIN_DECLS

#define NW_TYPE_PAIR_VIEW (nw_pair_view_get_type ())
G_DECLARE_FINAL_TYPE (NwPairView, nw_pair_view, NW, PAIR_VIEW, GtkWidget)

/* All of it, or nothing where pair is NULL. */
void nw_pair_view_show             (NwPairView *self, const NwLinkedPair *pair);
/* The fields alone in which the two do not agree; says so where there is none. */
void nw_pair_view_show_differences (NwPairView *self, const NwLinkedPair *pair);

G_END_DECLS
