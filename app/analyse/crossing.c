/* crossing.c: counts rows by two lists of codes at once
 *
 * Most lists add one to one group, and are counted as that group; the most frequent others have a line of their own.
 * Pairs of these are counted in a table, all other rows are weighed one by one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "crossing.h"

#include <math.h>
#include <string.h>

#define MAX_TABLE  (256 * 1024) /* cells: what fits a processor's own cache */
#define MAX_LINES  2048         /* lists that are in several groups and counted in the table */
#define MAX_BUFFER 8192         /* rows that are weighed together */

#define LINE_RARE (G_MAXUINT32 - 1)
#define LINE_NONE G_MAXUINT32 /* lists that add to no group */

/* A line or a column of the table. */
typedef struct {
  guint32 list; /* one of those that it stands for */
  guint32 id;   /* the group, or beyond the groups: a list of its own */
  guint   rows;
} Line;

typedef struct {
  const NwGrouping *grouping;
  GArray *lines;    /* Line, the most frequent first */
  guint32 *by_list; /* position in lines, LINE_RARE or LINE_NONE */
} Side;

/* A row beyond the table. */
typedef struct {
  guint32 by;
  guint32 across;
  guint32 slot;
} Pair;

typedef struct {
  Side by, across;
  guint n_slots;
  guint32 *table; /* lines × lines across × slots */
  Pair *pairs; /* MAX_BUFFER */
  guint n_pairs;
  NwCrossing *crossing;
} Counter;

/* ---- lines ---- */

/* Whether a list adds just one to one group. */
static gboolean
is_plain (const NwWeights *weights, guint32 list)
{
  return nw_weights_count (weights, list) == 1 && fabs (nw_weights_shares (weights, list)->weight - 1) < 1e-9;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Line *la = a, *lb = b;

  return la->rows != lb->rows ? (la->rows > lb->rows ? -1 : 1) : la->id < lb->id ? -1 : 1;
}

/* All lines that a side could have, in no order; by_list holds their ids. */
static void
find_lines (Side *self)
{
  const NwGrouping *grouping = self->grouping;
  guint n_groups = grouping->codes->len, n_own = 0;

  g_array_set_size (self->lines, n_groups);
  for (guint i = 0; i < n_groups; i++)
    g_array_index (self->lines, Line, i) = (Line) { 0, i, 0 };

  for (guint32 list = 0; list < grouping->column.n_lists; list++)
    {
      guint rows = grouping->rows[list];

      self->by_list[list] = LINE_NONE;
      if (rows == 0 || nw_weights_count (grouping->weights, list) == 0)
        continue;
      self->by_list[list] = LINE_RARE;
      if (is_plain (grouping->weights, list))
        {
          Line *line = &g_array_index (self->lines, Line, nw_weights_shares (grouping->weights, list)->group);
          line->list = list;
          line->rows += rows;
          self->by_list[list] = line->id;
        }
      else if (n_own < MAX_LINES)
        {
          Line line = { list, n_groups + n_own++, rows };
          g_array_append_val (self->lines, line);
          self->by_list[list] = line.id;
        }
    }
  g_array_sort (self->lines, compare_lines);
  while (self->lines->len > 0 && g_array_index (self->lines, Line, self->lines->len - 1).rows == 0)
    g_array_set_size (self->lines, self->lines->len - 1);
}

/* Keeps the first n lines. */
static void
keep_lines (Side *self, guint n)
{
  guint n_ids = self->grouping->codes->len + MAX_LINES;
  g_autofree guint32 *positions = g_new (guint32, n_ids);

  for (guint i = 0; i < n_ids; i++)
    positions[i] = LINE_RARE;
  g_array_set_size (self->lines, MIN (n, self->lines->len));
  for (guint i = 0; i < self->lines->len; i++)
    positions[g_array_index (self->lines, Line, i).id] = i;
  for (guint32 list = 0; list < self->grouping->column.n_lists; list++)
    if (self->by_list[list] < LINE_RARE)
      self->by_list[list] = positions[self->by_list[list]];
}

/* Chooses lines so that the table has room for all pairs of them. */
static void
share_table (Counter *self)
{
  guint room = MAX (MAX_TABLE / self->n_slots, 1);
  guint n_by, n_across, half = MAX ((guint) sqrt (room), 1);

  find_lines (&self->by);
  find_lines (&self->across);
  n_by = self->by.lines->len;
  n_across = self->across.lines->len;
  if ((guint64) n_by * n_across > room)
    {
      n_by = MIN (n_by, n_across < half ? room / n_across : half);
      n_across = MIN (n_across, room / n_by);
    }
  keep_lines (&self->by, n_by);
  keep_lines (&self->across, n_across);
}

static void
side_init (Side *self, const NwGrouping *grouping)
{
  self->grouping = grouping;
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->by_list = g_new (guint32, MAX (grouping->column.n_lists, 1));
}

static void
side_clear (Side *self)
{
  g_array_unref (self->lines);
  g_free (self->by_list);
}

/* ---- rows ---- */

/* n rows that have these two lists and whose slots are counted in rows[]. */
static void
add_rows (Counter *self, guint32 by, guint32 across, const guint32 *rows, guint n_slots, guint slot)
{
  const NwWeights *weights = self->by.grouping->weights, *weights_across = self->across.grouping->weights;
  guint n = nw_weights_count (weights, by), n_across = nw_weights_count (weights_across, across);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n_across; j++)
      {
        const NwShare *share = nw_weights_shares (weights, by) + i;
        const NwShare *share_across = nw_weights_shares (weights_across, across) + j;
        double *cells = self->crossing->cells
                        + ((gsize) share->group * weights_across->n_groups + share_across->group) * self->n_slots + slot;

        for (guint k = 0; k < n_slots; k++)
          cells[k] += share->weight * share_across->weight * rows[k];
      }
  for (guint k = 0; k < n_slots && n * n_across > 1; k++)
    self->crossing->several += rows[k];
}

/* Most are of lists that are in one group each. */
static void
flush_pairs (Counter *self)
{
  static const guint32 one = 1;
  const NwWeights *weights = self->by.grouping->weights, *weights_across = self->across.grouping->weights;

  for (guint i = 0; i < self->n_pairs; i++)
    {
      const Pair *pair = &self->pairs[i];

      if (nw_weights_count (weights, pair->by) == 1 && nw_weights_count (weights_across, pair->across) == 1)
        {
          const NwShare *share = nw_weights_shares (weights, pair->by);
          const NwShare *share_across = nw_weights_shares (weights_across, pair->across);
          gsize line = (gsize) share->group * weights_across->n_groups + share_across->group;

          self->crossing->cells[line * self->n_slots + pair->slot] += share->weight * share_across->weight;
        }
      else
        add_rows (self, pair->by, pair->across, &one, 1, pair->slot);
    }
  self->n_pairs = 0;
}

static void
count_word (Counter *self, const NwTimeline *timeline, guint64 word, const guint32 *by, const guint32 *across,
            const gint32 *days, const guint8 *precisions)
{
  guint n_across = self->across.lines->len;

  for (; word != 0; word &= word - 1)
    {
      guint i = __builtin_ctzll (word);
      guint32 line = self->by.by_list[by[i]], line_across = self->across.by_list[across[i]];
      guint32 slot = nw_timeline_slot (timeline, days[i], precisions[i]);

      if (G_LIKELY (line < LINE_RARE && line_across < LINE_RARE))
        self->table[((gsize) line * n_across + line_across) * self->n_slots + slot]++;
      else if (line != LINE_NONE && line_across != LINE_NONE)
        self->pairs[self->n_pairs++] = (Pair) { by[i], across[i], slot };
    }
}

static void
count_rows (Counter *self, const NwFrame *frame, const guint64 *bits, const NwTimeline *timeline)
{
  const NwColumn *column = &self->by.grouping->column, *column_across = &self->across.grouping->column;
  guint32 by[NW_BLOCK_ROWS], across[NW_BLOCK_ROWS];

  for (guint first = 0; first < column->n_rows; first += NW_BLOCK_ROWS)
    {
      guint n = MIN (NW_BLOCK_ROWS, column->n_rows - first);

      nw_column_read (column, first, n, by);
      nw_column_read (column_across, first, n, across);
      for (guint i = 0; i < n; i += 64)
        count_word (self, timeline, bits[(first + i) / 64], by + i, across + i, nw_frame_days (frame) + first + i,
                    nw_frame_precisions (frame) + first + i);
      if (self->n_pairs > MAX_BUFFER - NW_BLOCK_ROWS)
        flush_pairs (self);
    }
  flush_pairs (self);
}

/* Most pairs of lists are of no row. */
static void
add_table (Counter *self)
{
  const guint32 *rows = self->table;

  for (guint i = 0; i < self->by.lines->len; i++)
    for (guint j = 0; j < self->across.lines->len; j++, rows += self->n_slots)
      {
        guint32 any = 0;

        for (guint k = 0; k < self->n_slots; k++)
          any |= rows[k];
        if (any)
          add_rows (self, g_array_index (self->by.lines, Line, i).list, g_array_index (self->across.lines, Line, j).list, rows,
                    self->n_slots, 0);
      }
}

NwCrossing *
nw_crossing_new (const NwFrame *frame, const NwGrouping *by, const NwGrouping *across, const guint64 *bits,
                 const NwTimeline *timeline)
{
  gsize n_cells = (gsize) by->codes->len * across->codes->len * timeline->n_slots;
  Counter counter = { .n_slots = timeline->n_slots, .crossing = g_new0 (NwCrossing, 1) };

  counter.crossing->cells = g_new0 (double, MAX (n_cells, 1));
  counter.pairs = g_new (Pair, MAX_BUFFER);
  side_init (&counter.by, by);
  side_init (&counter.across, across);
  share_table (&counter);
  counter.table = g_new0 (guint32, MAX ((gsize) counter.by.lines->len * counter.across.lines->len * counter.n_slots, 1));
  count_rows (&counter, frame, bits, timeline);
  add_table (&counter);

  /* Thirds that add up to one are one. */
  for (gsize i = 0; i < n_cells; i++)
    counter.crossing->cells[i] = round (counter.crossing->cells[i] * 1e9) / 1e9;
  side_clear (&counter.by);
  side_clear (&counter.across);
  g_free (counter.pairs);
  g_free (counter.table);
  return counter.crossing;
}

void
nw_crossing_free (NwCrossing *self)
{
  g_free (self->cells);
  g_free (self);
}
