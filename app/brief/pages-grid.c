/* pages-grid.c: makes a table as wide as its words need, turns the page for it, sets it tighter or splits it by columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages-grid.h"

#include <math.h>

#define HEAD_MOST   190.0 /* px that a name is given before its neighbours have theirs */
#define TEXT_MOST   150.0
#define WORD_MOST   110.0 /* longer words are broken where there is no room */
#define LABEL_LINES 3     /* that a column's head may be broken into, rather than widen it */
#define LETTER      6.0   /* px of the letter of a note */
#define HEADS_MOST  0.45  /* of the width, for the columns that a split table repeats */
#define SHORT       0.4   /* of a page: as high may a table be that is split in two rather than turned */
#define FILLS       0.7   /* of the width: a table as wide is made as wide as the page */

static const struct { double scale, pad; } sizes[] = { { 1, 6 }, { 0.94, 5 }, { 0.88, 4 } };

/* ---- what the words need ---- */

static void
measure_cells (const NwTable *table, const NwPageRoom *room, guint c, double *whole, double *word)
{
  for (guint r = 0; r < table->rows->len; r++)
    {
      const NwTableCell *cell = nw_table_cell (table, r, c);
      NwRowKind kind = nw_table_row (table, r);
      double cell_whole, cell_word;

      if (kind == NW_ROW_SECTION || *cell->text == '\0')
        continue;
      nw_gauge_width (kind == NW_ROW_TOTAL ? room->bold : room->plain, cell->text, &cell_whole, &cell_word);
      *whole = MAX (*whole, cell_whole + (cell->note ? LETTER : 0));
      *word = MAX (*word, cell_word + (cell->note ? LETTER : 0));
    }
}

static NwPageColumn
measure_column (const NwTable *table, const NwPageRoom *room, guint c)
{
  const NwTableColumn *column = nw_table_column (table, c);
  NwPageColumn self = { .column = c };
  double whole = 0, word = 0, label, label_word;

  measure_cells (table, room, c, &whole, &word);
  nw_gauge_width (room->bold, column->label, &label, &label_word);
  if (column->note > 0)
    {
      label += LETTER;
      label_word += LETTER;
    }
  label_word = MIN (label_word, WORD_MOST);
  if (column->kind == NW_COLUMN_NUMBER || column->kind == NW_COLUMN_DATE)
    {
      /* Ragged lines need a little more than their share. */
      self.wanted = MAX (whole, MAX (label_word, MIN (label, label * 1.25 / LABEL_LINES)));
      self.least = self.wanted;
      return self;
    }
  self.wanted = MAX (whole, label);
  self.least = MIN (MAX (word, label_word), WORD_MOST);
  return self;
}

static void
find_columns (NwPageGrid *self)
{
  for (guint c = 0; c < self->table->columns->len; c++)
    {
      NwPageColumn column;

      if (nw_table_column (self->table, c)->data)
        continue;
      column = measure_column (self->table, &self->room, c);
      g_array_append_val (self->columns, column);
    }
  self->n_heads = MIN (MAX (nw_table_n_heads (self->table), 1), self->columns->len);
}

/* ---- how wide they become ---- */

static gboolean
is_flexible (const NwPageGrid *self, guint i)
{
  NwColumnKind kind = nw_table_column (self->table, nw_page_grid_column (self, i)->column)->kind;

  return kind == NW_COLUMN_HEAD || kind == NW_COLUMN_TEXT;
}

/* px without the space around it, at full size. */
static double
comfortable (const NwPageGrid *self, guint i)
{
  const NwPageColumn *column = nw_page_grid_column (self, i);
  NwColumnKind kind = nw_table_column (self->table, column->column)->kind;

  if (!is_flexible (self, i))
    return column->wanted;
  return MAX (column->least, MIN (column->wanted, kind == NW_COLUMN_HEAD ? HEAD_MOST : TEXT_MOST));
}

/* Sets the widths; returns their sum without the space at both ends. */
static double
set_widths (NwPageGrid *self, guint size)
{
  double total = 0;

  self->scale = sizes[size].scale;
  self->pad = sizes[size].pad;
  for (guint i = 0; i < self->columns->len; i++)
    {
      nw_page_grid_column (self, i)->width = comfortable (self, i) * self->scale + 2 * self->pad;
      total += nw_page_grid_column (self, i)->width;
    }
  return total - 2 * self->pad;
}

/* Words get what is left, until each has its line. */
static double
give_to_words (NwPageGrid *self, double left)
{
  double needed = 0, share;

  for (guint i = 0; i < self->columns->len; i++)
    if (is_flexible (self, i))
      needed += MAX (nw_page_grid_column (self, i)->wanted * self->scale + 2 * self->pad - nw_page_grid_column (self, i)->width, 0);
  share = needed > 0 ? MIN (left / needed, 1) : 0;
  for (guint i = 0; i < self->columns->len; i++)
    if (is_flexible (self, i))
      {
        NwPageColumn *column = nw_page_grid_column (self, i);

        column->width += share * MAX (column->wanted * self->scale + 2 * self->pad - column->width, 0);
      }
  return left - share * needed;
}

static void
widen (NwPageGrid *self, guint first, guint end, double by)
{
  for (guint i = first; i < end; i++)
    nw_page_grid_column (self, i)->width += by / (end - first);
}

static void
add_group (NwPageGrid *self, guint first, guint end)
{
  NwPageGroup group = { .first = first, .end = end };

  g_array_append_val (self->groups, group);
}

/* All columns beside each other. */
static void
set_whole (NwPageGrid *self, double room, double total)
{
  double left = give_to_words (self, room - total);

  if (room - left >= FILLS * room)
    widen (self, 0, self->columns->len, left);
  add_group (self, self->n_heads, self->columns->len);
}

/* What stands before every group; it leaves room for others. */
static double
limit_heads (NwPageGrid *self, double room)
{
  double heads = 0, most = room * HEADS_MOST;

  for (guint i = 0; i < self->n_heads; i++)
    heads += nw_page_grid_column (self, i)->width;
  if (heads <= most)
    return heads;
  for (guint i = 0; i < self->n_heads; i++)
    nw_page_grid_column (self, i)->width *= most / heads;
  return most;
}

/* Groups of about the same width. */
static void
split (NwPageGrid *self, double room)
{
  double inner = room + 2 * self->pad - limit_heads (self, room);
  double total = 0, used = 0, even;
  guint first = self->n_heads;

  for (guint i = first; i < self->columns->len; i++)
    {
      nw_page_grid_column (self, i)->width = MIN (nw_page_grid_column (self, i)->width, inner);
      total += nw_page_grid_column (self, i)->width;
    }
  even = total / ceil (total / inner);
  for (guint i = first; i < self->columns->len; i++)
    {
      double width = nw_page_grid_column (self, i)->width;

      if (i > first && (used + width > inner || used + width / 2 > even))
        {
          add_group (self, first, i);
          first = i;
          used = 0;
        }
      used += width;
    }
  add_group (self, first, self->columns->len);
}

/* In two upright, if it stays short; else on turned pages. */
static void
choose_split (NwPageGrid *self)
{
  double height = self->table->rows->len * 2.0 * nw_words_line (NW_WORDS_CELL, 1) * 1.4;

  set_widths (self, 0);
  self->turned = FALSE;
  split (self, self->room.upright);
  if (self->groups->len <= 2 && height <= SHORT * self->room.height)
    return;
  g_array_set_size (self->groups, 0);
  set_widths (self, 0);
  self->turned = TRUE;
  split (self, self->room.turned);
}

/* Upright, else a little tighter, else on a turned page, else split. */
static void
choose (NwPageGrid *self)
{
  double rows = self->table->rows->len * 2.0 * nw_words_line (NW_WORDS_CELL, 1) * 1.4;

  for (guint i = 0; i < 2; i++)
    {
      double total = set_widths (self, i);

      if (total <= self->room.upright)
        {
          set_whole (self, self->room.upright, total);
          return;
        }
    }
  if (rows <= SHORT * self->room.height)
    {
      choose_split (self);
      if (!self->turned)
        return;
      g_array_set_size (self->groups, 0);
    }
  self->turned = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      double total = set_widths (self, i);

      if (total <= self->room.turned)
        {
          set_whole (self, self->room.turned, total);
          return;
        }
    }
  choose_split (self);
}

/* ---- heads ---- */

static double
above_height (const NwPageGrid *self, guint group)
{
  double height = 0;
  guint end;

  for (guint i = 0; i < nw_page_grid_n_shown (self, group); i = end)
    {
      double width;
      g_autoptr (NwWords) words = nw_page_grid_above (self, group, i, &end, &width);

      if (words != NULL)
        height = MAX (height, nw_words_height (words, 0, nw_words_n_lines (words)) + 2 * NW_GRID_ROW_PAD);
    }
  return height;
}

static void
measure_heads (NwPageGrid *self)
{
  for (guint g = 0; g < self->groups->len; g++)
    {
      NwPageGroup *group = nw_page_grid_group (self, g);
      double labels = 0;

      group->width = -2 * self->pad;
      group->above = above_height (self, g);
      for (guint i = 0; i < nw_page_grid_n_shown (self, g); i++)
        {
          guint shown = nw_page_grid_shown (self, g, i);
          g_autoptr (NwWords) words = nw_page_grid_head (self, shown);

          labels = MAX (labels, nw_words_height (words, 0, nw_words_n_lines (words)));
          group->width += nw_page_grid_column (self, shown)->width;
        }
      group->head = group->above + labels + 2 * NW_GRID_ROW_PAD;
    }
}

NwPageGrid *
nw_page_grid_new (const NwTable *table, const NwPageRoom *room)
{
  NwPageGrid *self = g_new0 (NwPageGrid, 1);

  self->table = table;
  self->room = *room;
  self->columns = g_array_new (FALSE, FALSE, sizeof (NwPageColumn));
  self->groups = g_array_new (FALSE, FALSE, sizeof (NwPageGroup));
  self->scale = 1;
  find_columns (self);
  if (self->columns->len > 0)
    choose (self);
  self->line = nw_words_line (NW_WORDS_CELL, self->scale);
  measure_heads (self);
  return self;
}

void
nw_page_grid_free (NwPageGrid *self)
{
  g_array_unref (self->columns);
  g_array_unref (self->groups);
  g_free (self);
}

guint
nw_page_grid_n_shown (const NwPageGrid *self, guint group)
{
  return self->n_heads + nw_page_grid_group (self, group)->end - nw_page_grid_group (self, group)->first;
}

guint
nw_page_grid_shown (const NwPageGrid *self, guint group, guint i)
{
  return i < self->n_heads ? i : nw_page_grid_group (self, group)->first + i - self->n_heads;
}
