/* crossing.c: counts rows by two lists of codes at once
 *
 * One pass over the rows, which counts pairs of mixes; what these add to the groups is worked out once they are counted.
 * The most frequent mixes of each side have a line of a table, all other rows are weighed one by one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "crossing.h"

#include <math.h>
#include <string.h>

#include "tally.h"

#define MAX_TABLE  (256 * 1024) /* cells: what fits a processor's own cache */
#define MAX_BUFFER 8192         /* rows that are weighed together */
#define RARE       G_MAXUINT16  /* no line */

/* A line or a column of the table. */
typedef struct {
  guint32 mix;
  guint   rows;
} Line;

typedef struct {
  const NwGrouping *grouping;
  GArray  *lines;   /* Line, the most frequent first */
  guint16 *by_list; /* position in lines, or RARE */
} Side;

/* A row beyond the table. */
typedef struct {
  guint32 by; /* list */
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

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Line *la = a, *lb = b;

  return la->rows != lb->rows ? (la->rows > lb->rows ? -1 : 1) : la->mix < lb->mix ? -1 : 1;
}

/* All lines that a side could have. */
static void
side_init (Side *self, const NwGrouping *grouping)
{
  const NwWeights *weights = grouping->weights;

  self->grouping = grouping;
  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
  self->by_list = g_new (guint16, MAX (grouping->column.n_lists, 1));

  g_array_set_size (self->lines, weights->n_mixes);
  for (guint32 mix = 0; mix < weights->n_mixes; mix++)
    g_array_index (self->lines, Line, mix).mix = mix;
  for (guint32 list = 0; list < grouping->column.n_lists; list++)
    g_array_index (self->lines, Line, weights->by_list[list]).rows += grouping->rows[list];
  g_array_sort (self->lines, compare_lines);
  while (self->lines->len > 1 && g_array_index (self->lines, Line, self->lines->len - 1).rows == 0)
    g_array_set_size (self->lines, self->lines->len - 1);
}

static void
side_clear (Side *self)
{
  g_array_unref (self->lines);
  g_free (self->by_list);
}

/* Keeps the first n lines. */
static void
keep_lines (Side *self, guint n)
{
  const NwWeights *weights = self->grouping->weights;
  g_autofree guint16 *positions = g_new (guint16, weights->n_mixes);

  memset (positions, 0xff, weights->n_mixes * sizeof *positions);
  g_array_set_size (self->lines, n);
  for (guint i = 0; i < n; i++)
    positions[g_array_index (self->lines, Line, i).mix] = i;
  for (guint32 list = 0; list < self->grouping->column.n_lists; list++)
    self->by_list[list] = positions[weights->by_list[list]];
}

/* Chooses lines so that the table has room for all pairs of them. */
static void
share_table (Counter *self)
{
  guint room = MAX (MAX_TABLE / self->n_slots, 1), half = MAX ((guint) sqrt (room), 1);
  guint n_by = MIN (self->by.lines->len, RARE), n_across = MIN (self->across.lines->len, RARE);

  if ((guint64) n_by * n_across > room)
    {
      n_by = MIN (n_by, n_across < half ? room / n_across : half);
      n_across = MIN (n_across, room / n_by);
    }
  keep_lines (&self->by, n_by);
  keep_lines (&self->across, n_across);
}

/* ---- rows ---- */

static void
add_scaled (double *cells, double weight, const guint32 *rows, guint n)
{
  for (guint i = 0; i < n; i++)
    cells[i] += weight * rows[i];
}

/* Rows that have these two mixes, in n slots. */
static void
add_rows (Counter *self, const NwMix *by, const NwMix *across, guint slot, const guint32 *rows, guint n)
{
  NwCrossing *crossing = self->crossing;
  guint n_slots = self->n_slots, n_across = self->across.grouping->codes->len;

  for (guint i = 0; i < by->n; i++)
    {
      double *cells = crossing->cells + (gsize) by->shares[i].group * n_across * n_slots + slot;

      add_scaled (crossing->by + (gsize) by->shares[i].group * n_slots + slot, by->shares[i].weight, rows, n);
      for (guint j = 0; j < across->n; j++)
        add_scaled (cells + (gsize) across->shares[j].group * n_slots, by->shares[i].weight * across->shares[j].weight, rows, n);
    }
  for (guint j = 0; j < across->n; j++)
    add_scaled (crossing->across + (gsize) across->shares[j].group * n_slots + slot, across->shares[j].weight, rows, n);
  for (guint k = 0; k < n; k++)
    {
      crossing->incidents[slot + k] += rows[k];
      crossing->several += by->n * across->n > 1 ? rows[k] : 0;
    }
}

static const NwMix *
mix_of_list (const Side *self, guint32 list)
{
  return &self->grouping->weights->mixes[self->grouping->weights->by_list[list]];
}

static void
flush_pairs (Counter *self)
{
  static const guint32 one = 1;

  for (guint i = 0; i < self->n_pairs; i++)
    {
      const Pair *pair = &self->pairs[i];

      add_rows (self, mix_of_list (&self->by, pair->by), mix_of_list (&self->across, pair->across), pair->slot, &one, 1);
    }
  self->n_pairs = 0;
}

static void
count_word (Counter *self, guint64 word, const guint32 *by, const guint32 *across, const guint16 *slots)
{
  const guint16 *lines = self->by.by_list, *lines_across = self->across.by_list;
  guint n_across = self->across.lines->len, n_slots = self->n_slots;
  guint32 *table = self->table;

  for (; word != 0; word &= word - 1)
    {
      guint i = __builtin_ctzll (word);
      guint line = lines[by[i]], line_across = lines_across[across[i]];

      if (G_LIKELY (line != RARE && line_across != RARE))
        table[(line * n_across + line_across) * n_slots + slots[i]]++;
      else
        self->pairs[self->n_pairs++] = (Pair) { by[i], across[i], slots[i] };
    }
}

static void
count_rows (Counter *self, const NwFrame *frame, const guint64 *bits, const NwTimeline *timeline)
{
  const NwColumn *column = &self->by.grouping->column, *column_across = &self->across.grouping->column;
  guint32 by[NW_BLOCK_ROWS], across[NW_BLOCK_ROWS];
  guint16 slots[NW_BLOCK_ROWS];

  for (guint first = 0; first < column->n_rows; first += NW_BLOCK_ROWS)
    {
      guint n = MIN (NW_BLOCK_ROWS, column->n_rows - first);

      if (!nw_tally_any (bits + first / 64, n))
        continue;
      nw_column_read (column, first, n, by);
      nw_column_read (column_across, first, n, across);
      nw_timeline_read (timeline, frame, first, n, slots);
      for (guint i = 0; i < n; i += 64)
        count_word (self, bits[(first + i) / 64], by + i, across + i, slots + i);
      if (self->n_pairs > MAX_BUFFER - NW_BLOCK_ROWS)
        flush_pairs (self);
    }
  flush_pairs (self);
}

/* Most pairs of mixes are of no row. */
static void
add_table (Counter *self)
{
  const NwMix *mixes = self->by.grouping->weights->mixes, *mixes_across = self->across.grouping->weights->mixes;
  const guint32 *rows = self->table;

  for (guint i = 0; i < self->by.lines->len; i++)
    for (guint j = 0; j < self->across.lines->len; j++, rows += self->n_slots)
      {
        guint32 any = 0;

        for (guint k = 0; k < self->n_slots; k++)
          any |= rows[k];
        if (any)
          add_rows (self, &mixes[g_array_index (self->by.lines, Line, i).mix],
                    &mixes_across[g_array_index (self->across.lines, Line, j).mix], 0, rows, self->n_slots);
      }
}

NwCrossing *
nw_crossing_new (const NwFrame *frame, const NwGrouping *by, const NwGrouping *across, const guint64 *bits,
                 const NwTimeline *timeline)
{
  NwCrossing *self = g_new0 (NwCrossing, 1);
  gsize n_by = (gsize) by->codes->len * timeline->n_slots, n_across = (gsize) across->codes->len * timeline->n_slots;
  gsize n_cells = n_by * across->codes->len;
  Counter counter = { .n_slots = timeline->n_slots, .crossing = self };

  self->cells = g_new0 (double, MAX (n_cells, 1));
  self->by = g_new0 (double, MAX (n_by, 1));
  self->across = g_new0 (double, MAX (n_across, 1));
  self->incidents = g_new0 (guint, timeline->n_slots);
  counter.pairs = g_new (Pair, MAX_BUFFER);
  side_init (&counter.by, by);
  side_init (&counter.across, across);
  share_table (&counter);
  counter.table = g_new0 (guint32, (gsize) counter.by.lines->len * counter.across.lines->len * counter.n_slots);
  count_rows (&counter, frame, bits, timeline);
  add_table (&counter);

  nw_weights_tidy (self->cells, n_cells);
  nw_weights_tidy (self->by, n_by);
  nw_weights_tidy (self->across, n_across);
  side_clear (&counter.by);
  side_clear (&counter.across);
  g_free (counter.pairs);
  g_free (counter.table);
  return self;
}

void
nw_crossing_free (NwCrossing *self)
{
  g_free (self->cells);
  g_free (self->by);
  g_free (self->across);
  g_free (self->incidents);
  g_free (self);
}
