/* weights.c: weighs each list of codes once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "weights.h"

#include <math.h>

double
nw_rule_weight (NwRule rule, guint position, guint length)
{
  switch (rule)
    {
    case NW_RULE_FRACTIONAL:
      return 1.0 / length;
    case NW_RULE_PRIMARY:
      return position == 0 ? 1 : 0;
    case NW_RULE_WHOLE:
    default:
      return 1;
    }
}

/* Adds the shares of one list; last[group] is where the share that was last added to the group stands. */
static void
weigh_list (NwWeights *self, const NwColumn *column, guint32 list, const guint32 *groups, guint32 *last, NwRule rule)
{
  const guint16 *codes = nw_column_list_codes (column, list);
  guint length = nw_column_list_length (column, list);

  for (guint i = 0; i < length; i++)
    {
      NwShare share = { groups[codes[i]], nw_rule_weight (rule, i, length) };
      gboolean again;

      if (share.group == NW_NO_GROUP || share.weight == 0)
        continue;
      again = last[share.group] >= self->starts[list] && last[share.group] < self->shares->len;
      if (again && rule == NW_RULE_FRACTIONAL)
        g_array_index (self->shares, NwShare, last[share.group]).weight += share.weight;
      if (again)
        continue;
      last[share.group] = self->shares->len;
      g_array_append_val (self->shares, share);
    }
}

/* Thirds that add up to one are one. */
static double
tidy (double number)
{
  return round (number * 1e9) / 1e9;
}

NwWeights *
nw_weights_new (const NwColumn *column, const NwTally *tally, const guint32 *groups, guint n_groups, NwRule rule)
{
  NwWeights *self = g_new0 (NwWeights, 1);
  g_autofree guint32 *last = g_new (guint32, MAX (n_groups, 1));

  self->n_groups = n_groups;
  self->shares = g_array_new (FALSE, FALSE, sizeof (NwShare));
  self->starts = g_new (guint32, column->n_lists + 1);
  for (guint i = 0; i < n_groups; i++)
    last[i] = G_MAXUINT32;
  for (guint32 list = 0; list < column->n_lists; list++)
    {
      self->starts[list] = self->shares->len;
      if (tally->lists[list] > 0)
        weigh_list (self, column, list, groups, last, rule);
    }
  self->starts[column->n_lists] = self->shares->len;
  return self;
}

double *
nw_weights_cells (const NwWeights *self, const NwTally *tally)
{
  gsize n_cells = (gsize) self->n_groups * tally->n_slots;
  double *cells = g_new0 (double, MAX (n_cells, 1));
  const NwShare *shares = (const NwShare *) (gpointer) self->shares->data;

  for (guint list = 0; list < tally->n_frequent; list++)
    for (guint32 j = self->starts[list]; j < self->starts[list + 1]; j++)
      for (guint slot = 0; slot < tally->n_slots; slot++)
        cells[(gsize) shares[j].group * tally->n_slots + slot] += shares[j].weight * tally->table[list * tally->n_slots + slot];
  for (guint i = 0; i < tally->pairs->len; i++)
    {
      const NwTallyPair *pair = &g_array_index (tally->pairs, NwTallyPair, i);
      for (guint32 j = self->starts[pair->list]; j < self->starts[pair->list + 1]; j++)
        cells[(gsize) shares[j].group * tally->n_slots + pair->slot] += shares[j].weight;
    }

  for (gsize i = 0; i < n_cells; i++)
    cells[i] = tidy (cells[i]);
  return cells;
}

void
nw_weights_free (NwWeights *self)
{
  g_free (self->starts);
  g_array_unref (self->shares);
  g_free (self);
}
