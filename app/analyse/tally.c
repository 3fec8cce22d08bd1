/* tally.c: counts rows; the only code of the room whose time grows with them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "tally.h"

#define MAX_TABLE (256 * 1024) /* cells: what fits a processor's own cache */

static void
tally_word (NwTally *self,
            const NwTimeline *timeline,
            guint64 word,
            const guint32 *lists,
            const gint32 *days,
            const guint8 *precisions)
{
  for (; word != 0; word &= word - 1)
    {
      guint i = __builtin_ctzll (word);
      guint32 slot = nw_timeline_slot (timeline, days[i], precisions[i]);

      if (G_LIKELY (lists[i] < self->n_frequent))
        self->table[lists[i] * self->n_slots + slot]++;
      else
        {
          NwTallyPair pair = { lists[i], slot };
          g_array_append_val (self->pairs, pair);
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
  guint32 lists[NW_BLOCK_ROWS];

  self->n_lists = column->n_lists;
  self->n_slots = timeline->n_slots;
  self->n_frequent = MIN (self->n_lists, MAX_TABLE / self->n_slots);
  self->table = g_new0 (guint32, MAX (self->n_frequent, 1) * self->n_slots);
  self->pairs = g_array_new (FALSE, FALSE, sizeof (NwTallyPair));
  self->lists = g_new0 (guint32, MAX (self->n_lists, 1));
  self->incidents = g_new0 (guint, self->n_slots);

  for (guint first = 0; first < column->n_rows; first += NW_BLOCK_ROWS)
    {
      guint n = MIN (NW_BLOCK_ROWS, column->n_rows - first);

      nw_column_read (column, first, n, lists);
      for (guint i = 0; i < n; i += 64)
        tally_word (self, timeline, bits[(first + i) / 64], lists + i, nw_frame_days (frame) + first + i,
                    nw_frame_precisions (frame) + first + i);
    }

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
