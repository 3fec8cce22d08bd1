/* pair-item.h: two records as an item of a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "links.h"

G_BEGIN_DECLS

#define NW_TYPE_PAIR_ITEM (nw_pair_item_get_type ())
G_DECLARE_FINAL_TYPE (NwPairItem, nw_pair_item, NW, PAIR_ITEM, GObject)

/* Takes the pairs out of the array, in their order. (transfer full) */
GListStore         *nw_pair_item_list (GPtrArray *pairs);
const NwLinkedPair *nw_pair_item_pair (NwPairItem *self);
/* Where it stood in its list. */
guint               nw_pair_item_rank (NwPairItem *self);

G_END_DECLS
