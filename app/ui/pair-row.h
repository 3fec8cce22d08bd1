/* pair-row.h: how a list shows two records: both titles, the datasets, and the score or what was decided
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For lists of NwPairItem. (transfer full) */
GtkListItemFactory *nw_pair_row_factory (void);

G_END_DECLS
