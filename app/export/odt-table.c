/* odt-table.c: tables of an ODT, with headings that come again on every page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "odt-private.h"

#include "table-shape.h"

#define ROWS_BETWEEN 200 /* looks whether somebody cancelled */

/* ---- cells ---- */

static const char *
cell_style (const NwShownCell *cell)
{
  if (cell->style == NW_STYLE_CELL_HEAD || cell->style == NW_STYLE_CELL_HEAD_NUMBER)
    return "CellHeading";
  return cell->section ? "CellSection" : "Cell";
}

static void
write_covered (NwOdt *self, guint n)
{
  for (guint i = 0; i < n; i++)
    nw_xml_leaf (self->xml, "table:covered-table-cell", NULL);
}

static void
write_cell (NwOdt *self, const NwShownCell *cell)
{
  NwRun run = { (char *) cell->text, cell->strong ? NW_RUN_BOLD : 0, (char *) cell->address };

  if (cell->covered)
    {
      write_covered (self, cell->span);
      return;
    }
  nw_xml_open (self->xml, "table:table-cell", "table:style-name", cell_style (cell), "office:value-type", "string", NULL);
  if (cell->span > 1)
    nw_xml_number (self->xml, "table:number-columns-spanned", cell->span);
  if (cell->tall)
    nw_xml_number (self->xml, "table:number-rows-spanned", 2);
  nw_odt_open_paragraph (self, cell->style, 0, cell->text);
  nw_odt_link (self, &run);
  if (cell->note > 0)
    {
      g_autofree char *letter = nw_table_letter (cell->note);

      nw_odt_raised (self, letter);
    }
  nw_odt_close_paragraph (self);
  nw_xml_close (self->xml);
  write_covered (self, cell->span - 1);
}

static void
write_row (NwOdt *self, const GArray *cells)
{
  nw_xml_open (self->xml, "table:table-row", "table:style-name", "Row", NULL);
  for (guint i = 0; i < cells->len; i++)
    write_cell (self, &g_array_index (cells, NwShownCell, i));
  nw_xml_close (self->xml);
}

/* ---- the table ---- */

static void
write_columns (NwOdt *self, const NwTablePart *part, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      g_autofree char *name = nw_odt_column_name (self, g_array_index (part->widths, guint, i));

      nw_xml_leaf (self->xml, "table:table-column", "table:style-name", name, NULL);
    }
}

static void
open_table (NwOdt *self, const NwTableShape *shape, const NwTablePart *part)
{
  NwOdtTableLook look = { nw_table_part_width (part), nw_table_part_is_whole (part), part->last };
  g_autofree char *style = nw_odt_table_name (self, &look);
  g_autofree char *name = g_strdup_printf ("Table%u", ++self->n_tables);
  guint heads = MIN (nw_table_n_heads (shape->table), part->columns->len);

  nw_xml_open (self->xml, "table:table", "table:name", name, "table:style-name", style, NULL);
  if (shape->table->title != NULL)
    nw_xml_words (self->xml, "table:title", shape->table->title);
  if (shape->table->subtitle != NULL)
    nw_xml_words (self->xml, "table:desc", shape->table->subtitle);
  if (heads > 0)
    {
      nw_xml_open (self->xml, "table:table-header-columns", NULL);
      write_columns (self, part, 0, heads);
      nw_xml_close (self->xml);
    }
  write_columns (self, part, heads, part->columns->len);
}

static gboolean
write_part (NwOdt *self, const NwTableShape *shape, const NwTablePart *part, double done, double share)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (NwShownCell));

  open_table (self, shape, part);
  nw_xml_open (self->xml, "table:table-header-rows", NULL);
  for (guint i = shape->heads; i > 0; i--)
    {
      nw_table_shape_cells (shape, part, -(int) i, cells);
      write_row (self, cells);
    }
  nw_xml_close (self->xml);
  for (guint row = part->first_row; row < MAX (part->end_row, part->first_row + (shape->table->rows->len == 0)); row++)
    {
      nw_table_shape_cells (shape, part, (int) row, cells);
      write_row (self, cells);
      if (row % ROWS_BETWEEN != 0)
        continue;
      if (g_cancellable_is_cancelled (self->cancellable))
        return FALSE;
      nw_progress_tell (self->progress, done + share * (row - part->first_row) / MAX (part->end_row - part->first_row, 1));
    }
  nw_xml_close (self->xml);
  return TRUE;
}

static void
write_letters (NwOdt *self, const NwTable *table)
{
  for (guint i = 0; i < table->notes->len; i++)
    {
      const char *words = g_ptr_array_index (table->notes, i);
      g_autofree char *letter = nw_table_letter (i + 1);

      nw_odt_open_paragraph (self, NW_STYLE_NOTE, 0, words);
      nw_odt_raised (self, letter);
      nw_odt_run (self, " ", 0);
      nw_odt_run (self, words, 0);
      nw_odt_close_paragraph (self);
    }
}

gboolean
nw_odt_table (NwOdt *self, const NwPassage *passage, double done, double share)
{
  g_autoptr (NwTableShape) shape = nw_table_shape_new (passage->exhibit->table, self->document->paper);
  const guint n = shape->parts->len;

  nw_odt_caption (self, passage);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        {
          g_autofree char *label = nw_table_part_label (passage, i, n);

          nw_odt_words (self, NW_STYLE_CAPTION, label);
        }
      if (!write_part (self, shape, nw_table_shape_part (shape, i), done + share * i / n, share / n))
        return FALSE;
    }
  write_letters (self, passage->exhibit->table);
  nw_odt_below (self, passage->exhibit);
  return TRUE;
}
