/* weights.c: weighs each list of codes once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "weights.h"

#include <math.h>
#include <stdlib.h>

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

void
nw_weights_tidy (double *numbers, gsize n)
{
  for (gsize i = 0; i < n; i++)
    numbers[i] = round (numbers[i] * 1e9) / 1e9;
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const NwShare *sa = a, *sb = b;

  return sa->group < sb->group ? -1 : sa->group > sb->group;
}

/* Fills the shares of one list, by group, of which there are at most as many as codes; returns how many. places[group] is
 * where the group's share stands, G_MAXUINT32 before and after. */
static guint
weigh_list (const NwColumn *column, guint32 list, const guint32 *groups, NwRule rule, guint32 *places, NwShare *shares)
{
  const guint16 *codes = nw_column_list_codes (column, list);
  guint length = nw_column_list_length (column, list), n = 0;

  for (guint i = 0; i < length; i++)
    {
      NwShare share = { groups[codes[i]], nw_rule_weight (rule, i, length) };

      if (share.group == NW_NO_GROUP || share.weight == 0)
        continue;
      if (places[share.group] == G_MAXUINT32)
        {
          places[share.group] = n;
          shares[n++] = share;
        }
      else if (rule == NW_RULE_FRACTIONAL)
        shares[places[share.group]].weight += share.weight;
    }

  for (guint i = 0; i < n; i++)
    places[shares[i].group] = G_MAXUINT32;
  if (n > 1)
    qsort (shares, n, sizeof *shares, compare_groups);
  return n;
}

/* ---- mixes ---- */

static guint
hash_mix (gconstpointer data)
{
  const NwMix *mix = data;
  guint hash = mix->n;

  for (guint i = 0; i < mix->n; i++)
    hash = hash * 31 + mix->shares[i].group;
  return hash;
}

static gboolean
equal_mixes (gconstpointer a, gconstpointer b)
{
  const NwMix *ma = a, *mb = b;

  for (guint i = 0; i < ma->n && ma->n == mb->n; i++)
    if (ma->shares[i].group != mb->shares[i].group || fabs (ma->shares[i].weight - mb->shares[i].weight) > 1e-9)
      return FALSE;
  return ma->n == mb->n;
}

NwWeights *
nw_weights_new (const NwColumn *column, const guint32 *rows, const guint32 *groups, guint n_groups, NwRule rule)
{
  NwWeights *self = g_new0 (NwWeights, 1);
  g_autoptr (GHashTable) known = g_hash_table_new (hash_mix, equal_mixes);
  g_autofree guint32 *places = g_new (guint32, MAX (n_groups, 1));
  NwShare *shares = g_new (NwShare, column->n_lists > 0 ? column->offsets[column->n_lists] : 1);

  for (guint i = 0; i < n_groups; i++)
    places[i] = G_MAXUINT32;
  self->n_groups = n_groups;
  self->shares = shares;
  self->by_list = g_new0 (guint32, MAX (column->n_lists, 1));
  self->mixes = g_new (NwMix, column->n_lists + 1);
  self->mixes[self->n_mixes++] = (NwMix) { shares, 0 };
  g_hash_table_add (known, self->mixes);
  for (guint32 list = 0; list < column->n_lists; list++)
    if (rows[list] > 0)
      {
        NwMix *mix = &self->mixes[self->n_mixes], *same;

        *mix = (NwMix) { shares, weigh_list (column, list, groups, rule, places, shares) };
        same = g_hash_table_lookup (known, mix);
        if (!same)
          {
            same = mix;
            g_hash_table_add (known, mix);
            shares += mix->n;
            self->n_mixes++;
          }
        self->by_list[list] = (guint32) (same - self->mixes);
      }
  return self;
}

void
nw_weights_free (NwWeights *self)
{
  g_free (self->mixes);
  g_free (self->by_list);
  g_free (self->shares);
  g_free (self);
}
