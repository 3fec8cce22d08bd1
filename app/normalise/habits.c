/* habits.c: counts what the cells of each column are like, and compares a row with its columns and their
 * neighbours
 *
 * A cell's likelihood in a column is the share of its kind there, times that of its value where the column
 * repeats a few values. A row is shifted when some stretch of it is far likelier one column aside. Most rows
 * are settled by a look at their kinds: only one with several cells that are rare where they stand is worked
 * out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "habits.h"

#include <math.h>
#include <string.h>

#define LEARN_ROWS   1000      /* first rows that are put off, … */
#define LEARN_CELLS  1000000   /* … as long as they have no more cells */
#define MAX_COLUMNS  1024      /* those beyond are not looked at */
#define MIN_ROWS     30        /* fewer rows have no habits */
#define MAX_VALUES   256       /* a column with more different values repeats none */
#define SLOTS        512       /* a power of two, at least twice as much */
#define RARE         200       /* a kind is rare below one cell in so many */
#define OFTEN        16        /* every so manieth row is learned from, whatever it is */
#define MIN_MISFITS  2         /* cells that do not fit their own column, but the one beside it */
#define MISFIT       2.3       /* from which gain on (natural logarithm: ten times as likely) */
#define MIN_GAIN     10.0      /* of a stretch to the end of the row, … */
#define MIN_GAIN_WITHIN 20.0   /* … of one that ends before */
#define ONE_OF_MANY  (-4.6)    /* log-likelihood of one value among many */

typedef enum {
  CELL_BLANK,
  CELL_SHORT_NUMBER, /* up to four characters */
  CELL_NUMBER,
  CELL_DATE,
  CELL_ADDRESS,
  CELL_EMPTY_LIST,
  CELL_LIST,         /* a literal */
  CELL_WORD,         /* texts by length */
  CELL_WORDS,
  CELL_SENTENCE,
  CELL_LONG_TEXT,
  N_CELLS,
} Kind;

#define ALL_KINDS ((1u << N_CELLS) - 1)

typedef struct {
  guint32 print, count; /* count 0: empty */
} Value;

typedef struct {
  guint32 n;
  guint32 kinds[N_CELLS];
  guint32 rare;     /* bits of the kinds that are */
  guint32 distinct; /* values; more than MAX_VALUES: no longer counted */
  guint32 singles;  /* values met once */
  Value  *values;   /* SLOTS, or NULL */
} Column;

typedef struct {
  guint32 print;
  guint8  kind;
} Cell;

struct _NwHabits {
  guint    n_columns;
  Column  *columns;
  guint64  rows;
  gboolean settled;
  GArray  *cells;   /* Cell: of the rows put off, row by row */
  GArray  *origins; /* NwShift: where these rows are */
  Cell    *row;     /* the one at hand */
};

NwHabits *
nw_habits_new (guint n_columns)
{
  NwHabits *self = g_new0 (NwHabits, 1);

  n_columns = MIN (n_columns, MAX_COLUMNS);
  self->n_columns = n_columns;
  self->columns = g_new0 (Column, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    self->columns[i].rare = ALL_KINDS;
  self->row = g_new0 (Cell, n_columns + 1);
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->origins = g_array_new (FALSE, FALSE, sizeof (NwShift));
  return self;
}

void
nw_habits_free (NwHabits *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    g_free (self->columns[i].values);
  g_free (self->columns);
  g_free (self->row);
  g_array_unref (self->cells);
  g_array_unref (self->origins);
  g_free (self);
}

/* ---- kinds of cells ---- */

static Kind
kind_of_text (gsize length)
{
  return length <= 12    ? CELL_WORD
         : length <= 48  ? CELL_WORDS
         : length <= 200 ? CELL_SENTENCE
                         : CELL_LONG_TEXT;
}

/* Digits with the separators of a date: "2020-01", "3/25/2019", "25.3.19". */
static gboolean
is_date (const char *text, gsize length)
{
  if (text[4] == '-')
    return g_ascii_isdigit (text[5]);
  if (text[1] == '/' || text[2] == '/')
    return memchr (text + 3, '/', length - 3) != NULL;
  return (text[1] == '.' || text[2] == '.') && memchr (text + 3, '.', length - 3) != NULL;
}

static Kind
kind_of (const char *text, gsize length)
{
  while (length > 0 && *text == ' ')
    text++, length--;
  if (length == 0)
    return CELL_BLANK;
  if (*text == '[')
    return length == 2 ? CELL_EMPTY_LIST : CELL_LIST;
  if (*text == 'h' && length > 8 && memcmp (text, "http", 4) == 0)
    return CELL_ADDRESS;
  if (length > 24 || !g_ascii_isdigit (text[length - 1])
      || !(g_ascii_isdigit (*text) || (*text == '-' && length > 1)))
    return kind_of_text (length);
  if (length >= 6 && is_date (text, length))
    return CELL_DATE;
  return length <= 4 ? CELL_SHORT_NUMBER : CELL_NUMBER;
}

/* ---- columns ---- */

static Value *
find_value (const Column *column, guint32 print)
{
  guint at = print & (SLOTS - 1);

  while (column->values[at].count > 0 && column->values[at].print != print)
    at = (at + 1) & (SLOTS - 1);
  return &column->values[at];
}

/* The column repeats a few values. */
static gboolean
repeats (const Column *column)
{
  return column->values && column->distinct * 4 <= column->n;
}

static void
learn_value (Column *column, guint32 print)
{
  Value *value;

  if (column->distinct > MAX_VALUES)
    return;
  if (column->values == NULL)
    column->values = g_new0 (Value, SLOTS);
  value = find_value (column, print);
  value->print = print;
  value->count++;
  column->distinct += value->count == 1;
  column->singles += value->count == 1 ? 1 : value->count == 2 ? -1 : 0;
  if (column->distinct > MAX_VALUES)
    g_clear_pointer (&column->values, g_free);
}

static void
mark_rare (Column *column, guint kind)
{
  if (column->kinds[kind] * RARE < column->n)
    column->rare |= 1u << kind;
  else
    column->rare &= ~(1u << kind);
}

static void
learn (NwHabits *self, const Cell *cells)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      Column *column = &self->columns[i];

      column->n++;
      column->kinds[cells[i].kind]++;
      mark_rare (column, cells[i].kind);
      if (cells[i].kind != CELL_BLANK)
        learn_value (column, cells[i].print);
    }
}

/* Natural logarithm of how likely the cell is in the column; learned: once it was learned from in this very
 * place, which must not speak for it. */
static double
likelihood (const Column *column, const Cell *cell, guint learned)
{
  double likely = log ((column->kinds[cell->kind] - learned + 0.25) / (column->n + 0.25 * N_CELLS));
  const Value *value;

  if (cell->kind == CELL_BLANK)
    return likely;
  if (!repeats (column))
    return likely + ONE_OF_MANY;
  value = find_value (column, cell->print);
  if (value->count > learned)
    return likely + log ((value->count - learned) / (double) column->n);
  return likely + log ((column->singles + 0.5) / column->n) + ONE_OF_MANY;
}

/* ---- rows ---- */

/* A stretch of a row, taken for cells of the columns beside their own. */
typedef struct {
  double gain;    /* how much likelier it is there, as a logarithm */
  guint  first;
  guint  misfits; /* cells that gain much */
} Stretch;

static void
extend (Stretch *stretch, double gain, guint column)
{
  stretch->gain += gain;
  stretch->misfits += gain >= MISFIT;
  stretch->first = MIN (stretch->first, column);
}

static void
keep_better (Stretch *best, const Stretch *stretch)
{
  if (stretch->misfits >= MIN_MISFITS && stretch->gain > best->gain)
    *best = *stretch;
}

/* Goes from the end of the row to its start. A cell too many or too few shifts all that follow, so a stretch
 * that ends before the row does needs more to be believed. by: 1 for the column before, -1 for the one after.
 */
static Stretch
best_stretch (const NwHabits *self, const Cell *cells, guint learned, int by)
{
  Stretch whole = { .first = G_MAXUINT }, part = whole, best_whole = { 0 }, best_part = { 0 };
  guint low = by > 0 ? 1 : 0;

  for (guint i = self->n_columns - (by < 0 ? 1 : 0); i-- > low; )
    {
      double gain = likelihood (&self->columns[i - by], &cells[i], 0)
                    - likelihood (&self->columns[i], &cells[i], learned);

      extend (&whole, gain, i);
      keep_better (&best_whole, &whole);
      if (part.gain <= 0)
        part = (Stretch) { .first = G_MAXUINT };
      extend (&part, gain, i);
      keep_better (&best_part, &part);
    }
  if (best_whole.gain >= MIN_GAIN)
    return best_whole;
  return best_part.gain >= MIN_GAIN_WITHIN ? best_part : (Stretch) { 0 };
}

static gboolean
judge (const NwHabits *self, const Cell *cells, guint learned, NwShift *shift)
{
  Stretch right = best_stretch (self, cells, learned, 1);
  Stretch left = best_stretch (self, cells, learned, -1);

  shift->column = right.gain >= left.gain ? right.first : left.first;
  shift->by = right.gain >= left.gain ? 1 : -1;
  return right.gain > 0 || left.gain > 0;
}

/* Whether several cells are rare where they stand. */
static gboolean
looks_odd (const NwHabits *self, const Cell *cells)
{
  guint odd = 0;

  for (guint i = 0; i < self->n_columns && odd < MIN_MISFITS; i++)
    {
      const Column *column = &self->columns[i];

      odd += (column->rare >> cells[i].kind & 1)
             || (cells[i].kind != CELL_BLANK && repeats (column)
                 && find_value (column, cells[i].print)->count == 0);
    }
  return odd >= MIN_MISFITS;
}

gboolean
nw_habits_ready (const NwHabits *self)
{
  return !self->settled && (self->rows >= LEARN_ROWS || self->cells->len + self->n_columns > LEARN_CELLS);
}

gboolean
nw_habits_add (NwHabits *self, const NwRow *row, const guint64 *prints, NwShift *shift)
{
  gboolean odd, shifted;

  *shift = (NwShift) { row->line, row->offset, row->length, 0, 0 };
  for (guint i = 0; i < self->n_columns; i++)
    self->row[i] = (Cell) { (guint32) prints[i], kind_of (row->cells[i].text, row->cells[i].length) };
  self->rows++;
  if (!self->settled)
    {
      g_array_append_vals (self->cells, self->row, self->n_columns);
      g_array_append_val (self->origins, *shift);
      learn (self, self->row);
      return FALSE;
    }

  odd = looks_odd (self, self->row);
  shifted = odd && judge (self, self->row, 0, shift);
  if ((odd && !shifted) || self->rows % OFTEN == 0)
    learn (self, self->row);
  return shifted;
}

GArray *
nw_habits_settle (NwHabits *self)
{
  GArray *shifts = g_array_new (FALSE, FALSE, sizeof (NwShift));

  for (guint i = 0; i < self->origins->len && self->origins->len >= MIN_ROWS; i++)
    {
      NwShift shift = g_array_index (self->origins, NwShift, i);

      if (judge (self, &g_array_index (self->cells, Cell, i * self->n_columns), 1, &shift))
        g_array_append_val (shifts, shift);
    }
  for (guint i = 0; i < self->n_columns; i++)
    for (guint kind = 0; kind < N_CELLS; kind++)
      mark_rare (&self->columns[i], kind);
  self->settled = TRUE;
  g_array_set_size (self->cells, 0);
  g_array_set_size (self->origins, 0);
  return shifts;
}
