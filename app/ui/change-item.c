/* change-item.c: wraps a change for list models
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "change-item.h"

struct _NwChangeItem {
  GObject         parent_instance;
  const NwChange *change;
};

G_DEFINE_FINAL_TYPE (NwChangeItem, nw_change_item, G_TYPE_OBJECT)

static void
nw_change_item_class_init (NwChangeItemClass *klass)
{
}

static void
nw_change_item_init (NwChangeItem *self)
{
}

GListModel *
nw_change_item_list (const NwChanges *changes)
{
  GListStore *store = g_list_store_new (NW_TYPE_CHANGE_ITEM);
  g_autoptr (GPtrArray) items = g_ptr_array_new_full (changes->changes->len, g_object_unref);

  for (guint i = 0; i < changes->changes->len; i++)
    {
      NwChangeItem *item = g_object_new (NW_TYPE_CHANGE_ITEM, NULL);

      item->change = g_ptr_array_index (changes->changes, i);
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (store, 0, 0, items->pdata, items->len);
  return G_LIST_MODEL (store);
}

const NwChange *
nw_change_item_change (NwChangeItem *self)
{
  return self->change;
}
