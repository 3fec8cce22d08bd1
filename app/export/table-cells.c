/* table-cells.c: the rows of a table on paper, cell by cell, headings first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table-shape.h"

#include <glib/gi18n-lib.h>

#include "shown.h"

#define UNBROKEN   16 /* rows of a table that is not to be cut */
#define TOGETHER   3  /* rows at its beginning and its end that are not to be alone on a page */

#define column_of(part, i) g_array_index ((part)->columns, guint, (i))
#define width_of(part, i)  g_array_index ((part)->widths, guint, (i))

static gboolean
is_number (const NwTable *table, guint column)
{
  return nw_table_column (table, column)->kind == NW_COLUMN_NUMBER;
}

/* The upper row: a heading that neighbours share stands over all of them, the others are as high as both rows. */
static void
add_shared_headings (const NwTableShape *self, const NwTablePart *part, GArray *cells)
{
  for (guint i = 0; i < part->columns->len;)
    {
      const NwTableColumn *column = nw_table_column (self->table, column_of (part, i));
      NwShownCell cell = { .text = column->above != NULL ? column->above : column->label, .keeps = TRUE,
                           .tall = column->above == NULL, .style = NW_STYLE_CELL_HEAD };

      if (column->above == NULL)
        {
          cell.note = column->note;
          cell.style = column->kind == NW_COLUMN_NUMBER ? NW_STYLE_CELL_HEAD_NUMBER : NW_STYLE_CELL_HEAD;
        }
      do
        {
          cell.width += width_of (part, i);
          cell.span++;
          i++;
        }
      while (column->above != NULL && i < part->columns->len
             && g_strcmp0 (nw_table_column (self->table, column_of (part, i))->above, column->above) == 0);
      g_array_append_val (cells, cell);
    }
}

static void
add_headings (const NwTableShape *self, const NwTablePart *part, GArray *cells)
{
  for (guint i = 0; i < part->columns->len; i++)
    {
      const NwTableColumn *column = nw_table_column (self->table, column_of (part, i));
      NwShownCell cell = { .text = column->label, .note = column->note, .span = 1, .width = width_of (part, i), .keeps = TRUE,
                           .style = column->kind == NW_COLUMN_NUMBER ? NW_STYLE_CELL_HEAD_NUMBER : NW_STYLE_CELL_HEAD };

      cell.covered = self->heads == 2 && column->above == NULL;
      if (cell.covered)
        cell = (NwShownCell) { .text = "", .span = 1, .width = cell.width, .keeps = TRUE, .covered = TRUE, .style = cell.style };
      g_array_append_val (cells, cell);
    }
}

static void
add_wide (const NwTablePart *part, const char *text, gboolean section, GArray *cells)
{
  NwShownCell cell = { .text = text, .span = part->columns->len, .width = nw_table_part_width (part), .strong = section,
                       .section = section, .keeps = section, .style = NW_STYLE_CELL };

  g_array_append_val (cells, cell);
}

gboolean
nw_table_part_is_whole (const NwTablePart *part)
{
  return part->end_row - part->first_row <= UNBROKEN;
}

char *
nw_table_part_label (const NwPassage *passage, guint part, guint n_parts)
{
  g_autofree char *label = nw_passage_label (passage);

  /* Translators: a table too wide for a page: "Table 3, part 2 of 4". */
  return g_strdup_printf (_("%s, part %u of %u"), label, part + 1, n_parts);
}

static gboolean
keeps (const NwTablePart *part, guint row)
{
  if (row + 1 == part->end_row)
    return part->last;
  return nw_table_part_is_whole (part) || row - part->first_row < TOGETHER - 1 || part->end_row - row <= TOGETHER;
}

void
nw_table_shape_cells (const NwTableShape *self, const NwTablePart *part, int row, GArray *cells)
{
  g_array_set_size (cells, 0);
  if (row < -1)
    add_shared_headings (self, part, cells);
  else if (row < 0)
    add_headings (self, part, cells);
  else if ((guint) row >= self->table->rows->len)
    add_wide (part, nw_shown_nothing (), FALSE, cells);
  else if (nw_table_row (self->table, row) == NW_ROW_SECTION)
    add_wide (part, nw_shown_section (self->table, (guint) row), TRUE, cells);
  else
    for (guint i = 0; i < part->columns->len; i++)
      {
        const NwTableCell *cell = nw_table_cell (self->table, (guint) row, column_of (part, i));
        NwShownCell shown = { .text = cell->text, .address = cell->address, .note = cell->note, .span = 1,
                              .width = width_of (part, i), .strong = nw_table_row (self->table, row) == NW_ROW_TOTAL,
                              .keeps = keeps (part, (guint) row),
                              .style = is_number (self->table, column_of (part, i)) ? NW_STYLE_CELL_NUMBER : NW_STYLE_CELL };

        g_array_append_val (cells, shown);
      }
}
