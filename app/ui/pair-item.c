/* pair-item.c: wraps a pair of records for list models
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pair-item.h"

struct _NwPairItem {
  GObject       parent_instance;
  NwLinkedPair *pair;
  guint         rank;
};

G_DEFINE_FINAL_TYPE (NwPairItem, nw_pair_item, G_TYPE_OBJECT)

static void
nw_pair_item_finalize (GObject *object)
{
  g_clear_pointer (&NW_PAIR_ITEM (object)->pair, nw_linked_pair_free);
  G_OBJECT_CLASS (nw_pair_item_parent_class)->finalize (object);
}

static void
nw_pair_item_class_init (NwPairItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = nw_pair_item_finalize;
}

static void
nw_pair_item_init (NwPairItem *self)
{
}

GListStore *
nw_pair_item_list (GPtrArray *pairs)
{
  GListStore *store = g_list_store_new (NW_TYPE_PAIR_ITEM);
  g_autoptr (GPtrArray) items = g_ptr_array_new_full (pairs->len, g_object_unref);

  for (guint i = 0; i < pairs->len; i++)
    {
      NwPairItem *item = g_object_new (NW_TYPE_PAIR_ITEM, NULL);

      item->pair = g_steal_pointer (&g_ptr_array_index (pairs, i));
      item->rank = i;
      g_ptr_array_add (items, item);
    }
  g_ptr_array_set_free_func (pairs, NULL); /* nothing is left in it */
  g_list_store_splice (store, 0, 0, items->pdata, items->len);
  return store;
}

const NwLinkedPair *
nw_pair_item_pair (NwPairItem *self)
{
  return self->pair;
}

guint
nw_pair_item_rank (NwPairItem *self)
{
  return self->rank;
}
