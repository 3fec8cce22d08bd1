/* tally.c: counts rows; the only code of the room whose time grows with them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "tally.h"

#define MAX_TABLE (256 * 1024) /* cells: what fits a processor's own cache */

/* Counts the rows of a word; those of rare lists are noted in pairs, which has room for all. Returns how many it noted.
 * There is no branch but the loop's: which rows are selected, and which are rare, cannot be foreseen. */
static guint
tally_word (NwTally *self, guint64 word, const guint32 *lists, const guint16 *slots, NwTallyPair *pairs)
{
  guint32 *table = self->table;
  guint n_frequent = self->n_frequent, n_slots = self->n_slots, n_pairs = 0;
  guint32 none = n_frequent * n_slots; /* a cell that nobody reads */

  for (; word != 0; word &= word - 1)
    {
      guint i = __builtin_ctzll (word);
      gboolean rare = lists[i] >= n_frequent;

      table[rare ? none : lists[i] * n_slots + slots[i]]++;
      pairs[n_pairs] = (NwTallyPair) { lists[i], slots[i] };
      n_pairs += rare;
    }
  return n_pairs;
}

static void
tally_rows (NwTally *self, const NwFrame *frame, const NwColumn *column, const guint64 *bits, const NwTimeline *timeline)
{
  guint32 lists[NW_BLOCK_ROWS];
  guint16 slots[NW_BLOCK_ROWS];
  NwTallyPair pairs[64];

  for (guint first = 0; first < column->n_rows; first += NW_BLOCK_ROWS)
    {
      guint n = MIN (NW_BLOCK_ROWS, column->n_rows - first);

      nw_column_read (column, first, n, lists);
      nw_timeline_read (timeline, frame, first, n, slots);
      for (guint i = 0; i < n; i += 64)
        {
          guint n_pairs = tally_word (self, bits[(first + i) / 64], lists + i, slots + i, pairs);

          if (n_pairs > 0)
            g_array_append_vals (self->pairs, pairs, n_pairs);
        }
    }
}

/* Adds the table and the pairs up by list and by slot. */
static void
add_up (NwTally *self)
{
  for (guint list = 0; list < self->n_frequent; list++)
    for (guint slot = 0; slot < self->n_slots; slot++)
      {
        self->lists[list] += self->table[list * self->n_slots + slot];
        self->incidents[slot] += self->table[list * self->n_slots + slot];
      }
  for (guint i = 0; i < self->pairs->len; i++)
    {
      self->lists[g_array_index (self->pairs, NwTallyPair, i).list]++;
      self->incidents[g_array_index (self->pairs, NwTallyPair, i).slot]++;
    }
}

NwTally *
nw_tally_new (const NwFrame *frame, const NwColumn *column, const guint64 *bits, const NwTimeline *timeline)
{
  NwTally *self = g_new0 (NwTally, 1);

  self->n_lists = column->n_lists;
  self->n_slots = timeline->n_slots;
  self->n_frequent = MIN (self->n_lists, MAX_TABLE / self->n_slots);
  self->table = g_new0 (guint32, self->n_frequent * self->n_slots + 1);
  self->pairs = g_array_new (FALSE, FALSE, sizeof (NwTallyPair));
  self->lists = g_new0 (guint32, MAX (self->n_lists, 1));
  self->incidents = g_new0 (guint, self->n_slots);

  tally_rows (self, frame, column, bits, timeline);
  add_up (self);
  return self;
}

void
nw_tally_free (NwTally *self)
{
  g_free (self->table);
  g_array_unref (self->pairs);
  g_free (self->lists);
  g_free (self->incidents);
  g_free (self);
}
