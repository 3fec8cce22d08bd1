/* list.h: the items of a cell that holds several
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

typedef struct {
  char *text; /* owned by the array; "" for an empty slot */
  guint slot; /* position in the (outer) list, from 0 */
} NwListItem;

#define NW_LIST_MAX_ITEMS 4096

/* NwListItem, empty slots included; a blank cell has no items. keep: folded items that contain the separator.
 * *n_slots: length of the (outer) list. NULL when the cell is not such a list, or has more items than any list of parties. */
GArray *nw_list_split (const char *text, gsize length, NwListForm form, const char * const *keep, guint *n_slots);

#define nw_list_item(a, i) (&g_array_index ((a), NwListItem, (i)))

G_END_DECLS
