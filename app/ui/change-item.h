/* change-item.h: one difference between two releases as an item of a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "changes.h"

G_BEGIN_DECLS

#define NW_TYPE_CHANGE_ITEM (nw_change_item_get_type ())
G_DECLARE_FINAL_TYPE (NwChangeItem, nw_change_item, NW, CHANGE_ITEM, GObject)

/* A list of NwChangeItem; changes must live longer than its items. (transfer full) */
GListModel     *nw_change_item_list   (const NwChanges *changes);
const NwChange *nw_change_item_change (NwChangeItem *self);

G_END_DECLS
