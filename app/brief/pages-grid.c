/* pages-grid.c: a table's columns as they are set on pages, with what their words need
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages-grid.h"

#define WORD_MOST   110.0 /* px: longer words are broken where there is no room */
#define LABEL_LINES 3     /* that a column's head may be broken into, rather than widen it */

/* ---- what the words need ---- */

/* What the words of a column's cells take, px. */
typedef struct {
  double whole, word; /* the longest text and the longest word, with their letters */
  double bare;        /* the longest text without */
  double letters;
} Need;

static Need
measure_cells (const NwTable *table, const NwPageRoom *room, guint c)
{
  Need need = { 0 };
  guint note = 0;
  double letters = 0;

  for (guint r = 0; r < table->rows->len; r++)
    {
      const NwTableCell *cell = nw_table_cell (table, r, c);
      NwRowKind kind = nw_table_row (table, r);
      double whole, word;

      if (kind == NW_ROW_SECTION || *cell->text == '\0')
        continue;
      if (cell->note != note)
        letters = nw_page_grid_letters (cell->note);
      note = cell->note;
      nw_gauge_width (kind == NW_ROW_TOTAL ? room->bold : room->plain, cell->text, &whole, &word);
      need.bare = MAX (need.bare, whole);
      need.letters = MAX (need.letters, letters);
      need.whole = MAX (need.whole, whole + letters);
      need.word = MAX (need.word, word + letters);
    }
  return need;
}

static NwPageColumn
measure_column (const NwTable *table, const NwPageRoom *room, guint c)
{
  const NwTableColumn *column = nw_table_column (table, c);
  NwPageColumn self = { .column = c };
  Need need = measure_cells (table, room, c);
  double label, label_word;
  double letters = nw_page_grid_letters (column->note);

  nw_gauge_width (room->bold, column->label, &label, &label_word);
  label += letters;
  label_word = MIN (label_word + letters, WORD_MOST);
  if (column->kind == NW_COLUMN_NUMBER || column->kind == NW_COLUMN_DATE)
    {
      self.letters = MAX (need.letters, letters);
      /* Ragged lines need a little more than their share. */
      self.wanted = MAX (need.bare + self.letters, MAX (label_word + self.letters - letters, MIN (label, label * 1.25 / LABEL_LINES)));
      self.least = self.wanted;
      return self;
    }
  self.wanted = MAX (need.whole, label);
  self.least = MIN (MAX (need.word, label_word), WORD_MOST);
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
    nw_page_grid_choose (self);
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
