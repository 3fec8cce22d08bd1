/* docx-table.c: tables of a DOCX, with headings that come again on every page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "docx-private.h"

#include "office-text.h"
#include "table-shape.h"

#define ROWS_BETWEEN 200 /* looks whether somebody cancelled */

static void
write_width (NwDocx *self, const char *element, guint width)
{
  nw_xml_open (self->xml, element, NULL);
  nw_xml_number (self->xml, "w:w", width);
  nw_xml_attribute (self->xml, "w:type", "dxa");
  nw_xml_close (self->xml);
}

/* ---- cells ---- */

static void
write_cell_properties (NwDocx *self, const NwShownCell *cell)
{
  gboolean head = cell->style == NW_STYLE_CELL_HEAD || cell->style == NW_STYLE_CELL_HEAD_NUMBER;

  nw_xml_open (self->xml, "w:tcPr", NULL);
  write_width (self, "w:tcW", cell->width);
  if (cell->span > 1)
    {
      nw_xml_open (self->xml, "w:gridSpan", NULL);
      nw_xml_number (self->xml, "w:val", cell->span);
      nw_xml_close (self->xml);
    }
  if (cell->tall || cell->covered)
    nw_xml_leaf (self->xml, "w:vMerge", "w:val", cell->tall ? "restart" : "continue", NULL);
  if (head || cell->section)
    nw_xml_leaf (self->xml, "w:shd", "w:val", "clear", "w:color", "auto", "w:fill", NW_OFFICE_COLOUR_SHADE, NULL);
  if (head)
    nw_xml_leaf (self->xml, "w:vAlign", "w:val", "bottom", NULL);
  nw_xml_close (self->xml);
}

static void
write_cell (NwDocx *self, const NwShownCell *cell)
{
  NwRun run = { (char *) cell->text, cell->strong ? NW_RUN_BOLD : 0, (char *) cell->address };
  NwDocxParagraph how = { .style = cell->style, .keeps = cell->keeps };

  nw_xml_open (self->xml, "w:tc", NULL);
  write_cell_properties (self, cell);
  nw_docx_open_paragraph (self, &how, cell->text);
  nw_docx_link (self, &run, nw_text_is_rtl (cell->text, self->document->rtl));
  if (cell->note > 0)
    {
      g_autofree char *letter = nw_table_letter (cell->note);

      nw_docx_raised (self, letter);
    }
  nw_docx_close_paragraph (self);
  nw_xml_close (self->xml);
}

static void
write_row (NwDocx *self, const GArray *cells, gboolean head)
{
  nw_xml_open (self->xml, "w:tr", NULL);
  nw_xml_open (self->xml, "w:trPr", NULL);
  nw_xml_leaf (self->xml, "w:cantSplit", NULL);
  if (head)
    nw_xml_leaf (self->xml, "w:tblHeader", NULL);
  nw_xml_close (self->xml);
  for (guint i = 0; i < cells->len; i++)
    write_cell (self, &g_array_index (cells, NwShownCell, i));
  nw_xml_close (self->xml);
}

/* ---- the table ---- */

static void
write_table_properties (NwDocx *self, const NwTablePart *part, const NwTable *table)
{
  const gboolean heads = nw_table_n_heads (table) > 0;

  nw_xml_open (self->xml, "w:tblPr", NULL);
  nw_xml_leaf (self->xml, "w:tblStyle", "w:val", "NormwatchTable", NULL);
  if (self->document->rtl)
    nw_xml_leaf (self->xml, "w:bidiVisual", NULL);
  write_width (self, "w:tblW", nw_table_part_width (part));
  nw_xml_leaf (self->xml, "w:tblLayout", "w:type", "fixed", NULL);
  nw_xml_leaf (self->xml, "w:tblLook", "w:val", heads ? "06A0" : "0620", "w:firstRow", "1", "w:lastRow", "0", "w:firstColumn",
               heads ? "1" : "0", "w:lastColumn", "0", "w:noHBand", "1", "w:noVBand", "1", NULL);
  if (table->title != NULL)
    nw_xml_leaf (self->xml, "w:tblCaption", "w:val", table->title, NULL);
  if (table->subtitle != NULL)
    nw_xml_leaf (self->xml, "w:tblDescription", "w:val", table->subtitle, NULL);
  nw_xml_close (self->xml);
  nw_xml_open (self->xml, "w:tblGrid", NULL);
  for (guint i = 0; i < part->widths->len; i++)
    {
      nw_xml_open (self->xml, "w:gridCol", NULL);
      nw_xml_number (self->xml, "w:w", g_array_index (part->widths, guint, i));
      nw_xml_close (self->xml);
    }
  nw_xml_close (self->xml);
}

static gboolean
write_part (NwDocx *self, const NwTableShape *shape, const NwTablePart *part, double done, double share)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (NwShownCell));

  nw_xml_open (self->xml, "w:tbl", NULL);
  write_table_properties (self, part, shape->table);
  for (guint i = shape->heads; i > 0; i--)
    {
      nw_table_shape_cells (shape, part, -(int) i, cells);
      write_row (self, cells, TRUE);
    }
  for (guint row = part->first_row; row < MAX (part->end_row, part->first_row + (shape->table->rows->len == 0)); row++)
    {
      nw_table_shape_cells (shape, part, (int) row, cells);
      write_row (self, cells, FALSE);
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
write_letters (NwDocx *self, const NwTable *table)
{
  for (guint i = 0; i < table->notes->len; i++)
    {
      const char *words = g_ptr_array_index (table->notes, i);
      g_autofree char *letter = nw_table_letter (i + 1);

      nw_docx_open_paragraph (self, &(NwDocxParagraph) { .style = NW_STYLE_NOTE }, words);
      nw_docx_raised (self, letter);
      nw_docx_run (self, " ", 0, FALSE);
      nw_docx_run (self, words, 0, nw_text_is_rtl (words, self->document->rtl));
      nw_docx_close_paragraph (self);
    }
}

gboolean
nw_docx_table (NwDocx *self, const NwPassage *passage, double done, double share)
{
  const NwTable *table = passage->exhibit->table;
  g_autoptr (NwTableShape) shape = nw_table_shape_new (table, self->document->paper);
  const guint n = shape->parts->len;

  nw_docx_caption (self, passage);
  for (guint i = 0; i < n; i++)
    {
      /* A line between two parts also keeps Word from joining them. */
      if (i > 0)
        {
          g_autofree char *label = nw_table_part_label (passage, i, n);

          nw_docx_words (self, NW_STYLE_CAPTION, label, FALSE);
        }
      if (!write_part (self, shape, nw_table_shape_part (shape, i), done + share * i / n, share / n))
        return FALSE;
    }
  write_letters (self, table);
  nw_docx_below (self, passage->exhibit);
  return TRUE;
}
