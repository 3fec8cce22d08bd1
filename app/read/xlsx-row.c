/* xlsx-row.c: puts the cells of a row in their columns
 *
 * Only the row with the column names gets the texts of merged cells: a heading that spans three columns names them all.
 * In the rows below it, a merged cell stays in its first place and the others blank, as a table saved as CSV has it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "xlsx-row.h"

#include <string.h>

#include "xlsx-merges.h"

void
nw_sheet_row_init (NwSheetRow *self)
{
  *self = (NwSheetRow) { 0 };
  self->text = g_string_new (NULL);
  self->cells = g_array_new (FALSE, FALSE, sizeof (NwSheetCell));
}

void
nw_sheet_row_clear (NwSheetRow *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->cells);
  g_free (self->out);
}

void
nw_sheet_row_begin (NwSheetRow *self, guint64 line)
{
  self->line = line;
  self->bytes = 0;
  self->columns = 0;
  self->spread = 0;
  g_string_truncate (self->text, 0);
  g_array_set_size (self->cells, 0);
}

void
nw_sheet_row_add (NwSheetRow *self, const NwSheetCell *cell)
{
  g_array_append_vals (self->cells, cell, 1);
  self->bytes += cell->length;
  self->columns = MAX (self->columns, cell->column + 1);
}

gboolean
nw_sheet_row_has_gaps (const NwSheetRow *self, guint known)
{
  return self->cells->len < self->columns || self->spread > self->columns || known > self->columns;
}

const NwCell *
nw_sheet_row_cells (NwSheetRow *self, guint *n)
{
  const NwSheetCell *cells = (const NwSheetCell *) self->cells->data;

  *n = MAX (self->columns, self->width);
  if (*n > self->out_size)
    {
      self->out_size = MAX (*n, 2 * self->out_size);
      self->out = g_renew (NwCell, self->out, self->out_size);
    }
  for (guint i = 0; i < *n; i++)
    self->out[i] = (NwCell) { "", 0 };
  for (guint i = 0; i < self->cells->len; i++)
    self->out[cells[i].column] = (NwCell) { cells[i].shared ? cells[i].shared : self->text->str + cells[i].offset, cells[i].length };
  return self->out;
}

/* ---- merged cells ---- */

gboolean
nw_sheet_row_lend (NwSheetRow *self, GArray *merges)
{
  guint n;
  const NwCell *cells = nw_sheet_row_cells (self, &n);

  for (guint i = 0; i < merges->len; i++)
    {
      NwMerge *merge = &g_array_index (merges, NwMerge, i);

      if (merge->first_row != self->line || merge->first_column >= n || merge->text != NULL)
        continue;
      self->lent += cells[merge->first_column].length;
      if (self->lent > NW_READ_MAX_ROW)
        return FALSE;
      merge->text = g_strdup (cells[merge->first_column].text);
    }
  return TRUE;
}

/* The first column from this one on that is free; each look shortens the way of the next. */
static guint
next_free (guint *next, guint column)
{
  while (next[column] != column)
    {
      next[column] = next[next[column]];
      column = next[column];
    }
  return column;
}

void
nw_sheet_row_borrow (NwSheetRow *self, GArray *merges)
{
  /* A million merged cells may all cover all columns: none is visited twice. */
  g_autofree guint *next = g_new (guint, NW_READ_MAX_CELLS + 1);

  for (guint column = 0; column <= NW_READ_MAX_CELLS; column++)
    next[column] = column;
  for (guint i = 0; i < self->cells->len; i++)
    {
      guint column = g_array_index (self->cells, NwSheetCell, i).column;

      next[column] = column + 1;
    }

  for (guint i = 0; i < merges->len; i++)
    {
      const NwMerge *merge = &g_array_index (merges, NwMerge, i);
      guint last = MIN (merge->last_column, NW_READ_MAX_CELLS - 1);

      if (self->line < merge->first_row || self->line > merge->last_row || merge->text == NULL || *merge->text == '\0')
        continue;
      for (guint column = next_free (next, MIN (merge->first_column, NW_READ_MAX_CELLS)); column <= last; column = next_free (next, column))
        {
          NwSheetCell cell = { column, strlen (merge->text), 0, merge->text };

          nw_sheet_row_add (self, &cell);
          next[column] = column + 1;
        }
    }
}
