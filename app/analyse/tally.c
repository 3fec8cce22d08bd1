/* tally.c: counts rows by one list of codes
 *
 * One pass over the rows, which counts mixes; what these add to the groups is worked out once they are counted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "tally.h"

#define MAX_TABLE (256 * 1024) /* cells: what fits a processor's own cache */

/* A row beyond the table. */
typedef struct {
  guint32 mix;
  guint32 slot;
} Pair;

typedef struct {
  const NwWeights *weights;
  guint    n_slots;
  guint    n_frequent; /* the first mixes, which most rows have, are counted in a table … */
  guint32 *table;      /* n_frequent × n_slots, and a cell that nobody reads */
  GArray  *pairs;      /* … and the rows of the others are noted one by one: Pair */
} Counter;

/* Counts the rows of a word; those beyond the table are noted in pairs, which has room for all. Returns how many it noted.
 * There is no branch but the loop's: which rows are selected, and which are rare, cannot be foreseen. */
static guint
count_word (Counter *self, guint64 word, const guint32 *lists, const guint16 *slots, Pair *pairs)
{
  const guint32 *mixes = self->weights->by_list;
  guint32 *table = self->table;
  guint n_frequent = self->n_frequent, n_slots = self->n_slots, n_pairs = 0;

  for (; word != 0; word &= word - 1)
    {
      guint i = __builtin_ctzll (word);
      guint32 mix = mixes[lists[i]];
      gboolean rare = mix >= n_frequent;

      table[rare ? n_frequent * n_slots : mix * n_slots + slots[i]]++;
      pairs[n_pairs] = (Pair) { mix, slots[i] };
      n_pairs += rare;
    }
  return n_pairs;
}

static void
count_rows (Counter *self, const NwFrame *frame, const NwColumn *column, const guint64 *bits, const NwTimeline *timeline)
{
  guint32 lists[NW_BLOCK_ROWS];
  guint16 slots[NW_BLOCK_ROWS];
  Pair pairs[64];

  for (guint first = 0; first < column->n_rows; first += NW_BLOCK_ROWS)
    {
      guint n = MIN (NW_BLOCK_ROWS, column->n_rows - first);

      if (!nw_tally_any (bits + first / 64, n))
        continue;
      nw_column_read (column, first, n, lists);
      nw_timeline_read (timeline, frame, first, n, slots);
      for (guint i = 0; i < n; i += 64)
        {
          guint n_pairs = count_word (self, bits[(first + i) / 64], lists + i, slots + i, pairs);

          if (n_pairs > 0)
            g_array_append_vals (self->pairs, pairs, n_pairs);
        }
    }
}

/* n slots of rows of one mix. */
static void
add_rows (NwTally *self, const NwMix *mix, guint n_slots, guint slot, const guint32 *rows, guint n)
{
  for (guint i = 0; i < mix->n; i++)
    for (guint j = 0; j < n; j++)
      self->cells[(gsize) mix->shares[i].group * n_slots + slot + j] += mix->shares[i].weight * rows[j];
  for (guint j = 0; j < n; j++)
    self->incidents[slot + j] += rows[j];
}

static void
add_all (NwTally *self, const Counter *counter)
{
  static const guint32 one = 1;
  guint n_slots = counter->n_slots;

  for (guint mix = 0; mix < counter->n_frequent; mix++)
    add_rows (self, &counter->weights->mixes[mix], n_slots, 0, counter->table + (gsize) mix * n_slots, n_slots);
  for (guint i = 0; i < counter->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (counter->pairs, Pair, i);

      add_rows (self, &counter->weights->mixes[pair->mix], n_slots, pair->slot, &one, 1);
    }
}

NwTally *
nw_tally_new (const NwFrame *frame, const NwGrouping *grouping, const guint64 *bits, const NwTimeline *timeline)
{
  NwTally *self = g_new0 (NwTally, 1);
  guint n_slots = timeline->n_slots;
  gsize n_cells = (gsize) grouping->codes->len * n_slots;
  Counter counter = { grouping->weights, n_slots, MIN (grouping->weights->n_mixes, MAX_TABLE / n_slots), NULL, NULL };

  self->cells = g_new0 (double, MAX (n_cells, 1));
  self->incidents = g_new0 (guint, n_slots);
  counter.table = g_new0 (guint32, (gsize) counter.n_frequent * n_slots + 1);
  counter.pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  count_rows (&counter, frame, &grouping->column, bits, timeline);
  add_all (self, &counter);
  nw_weights_tidy (self->cells, n_cells);

  g_array_unref (counter.pairs);
  g_free (counter.table);
  return self;
}

void
nw_tally_free (NwTally *self)
{
  g_free (self->cells);
  g_free (self->incidents);
  g_free (self);
}
