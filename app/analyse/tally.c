/* tally.c: counts rows; the only code of the room whose time grows with them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "tally.h"

#include <math.h>

guint32 *
nw_tally_lists (const NwColumn *column, const NwSelection *selection)
{
  guint32 *counts = g_new0 (guint32, MAX (column->n_lists, 1));
  const guint64 *bits = nw_selection_bits (selection);
  guint32 lists[NW_BLOCK_ROWS];

  for (guint first = 0; first < column->n_rows; first += NW_BLOCK_ROWS)
    {
      guint n = MIN (NW_BLOCK_ROWS, column->n_rows - first);

      nw_column_read (column, first, n, lists);
      for (guint i = 0; i < n; i += 64)
        for (guint64 word = bits[(first + i) / 64]; word != 0; word &= word - 1)
          counts[lists[i + __builtin_ctzll (word)]]++;
    }

  return counts;
}

static void
tally_block (NwTally *self,
             const NwGrouping *grouping,
             const NwTimeline *timeline,
             guint64 word,
             const guint32 *lists,
             const gint32 *days,
             const guint8 *precisions)
{
  const NwShare *shares = (const NwShare *) grouping->shares->data;

  for (; word != 0; word &= word - 1)
    {
      guint i = __builtin_ctzll (word);
      guint32 slot = nw_timeline_slot (timeline, days[i], precisions[i]);
      guint32 end = grouping->starts[lists[i] + 1];

      self->incidents[slot]++;
      for (guint32 j = grouping->starts[lists[i]]; j < end; j++)
        self->cells[(gsize) shares[j].group * self->n_slots + slot] += shares[j].weight;
    }
}

/* Thirds that add up to one are one, and the same on every machine. */
static void
round_cells (NwTally *self, gsize n_cells)
{
  for (gsize i = 0; i < n_cells; i++)
    self->cells[i] = round (self->cells[i] * 1e9) / 1e9;
}

NwTally *
nw_tally_new (const NwFrame *frame, const NwSelection *selection, const NwGrouping *grouping, const NwTimeline *timeline)
{
  NwTally *self = g_new0 (NwTally, 1);
  gsize n_cells = (gsize) grouping->codes->len * (timeline->n + 2);
  const guint64 *bits = nw_selection_bits (selection);
  guint32 lists[NW_BLOCK_ROWS];

  self->n_slots = timeline->n + 2;
  self->cells = g_new0 (double, MAX (n_cells, 1));
  self->incidents = g_new0 (guint, self->n_slots);

  for (guint first = 0; first < grouping->column.n_rows; first += NW_BLOCK_ROWS)
    {
      guint n = MIN (NW_BLOCK_ROWS, grouping->column.n_rows - first);

      nw_column_read (&grouping->column, first, n, lists);
      for (guint i = 0; i < n; i += 64)
        tally_block (self, grouping, timeline, bits[(first + i) / 64], lists + i,
                     nw_frame_days (frame) + first + i, nw_frame_precisions (frame) + first + i);
    }

  round_cells (self, n_cells);
  return self;
}

void
nw_tally_free (NwTally *self)
{
  g_free (self->cells);
  g_free (self->incidents);
  g_free (self);
}
