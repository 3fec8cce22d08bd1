/* result-page.c: draws the pages of a briefing as they are laid out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "result-layout.h"

#include <glib/gi18n-lib.h>

#include "palette.h"

static void
draw_text (const NwResultPages *self, cairo_t *cr, const NwTextBox *box, double x, double y, NwColor color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
  nw_text_box_draw (cr, box, self->figure.rtl ? self->width - x - box->width : x, y);
}

static void
draw_rule (const NwResultPages *self, cairo_t *cr, double x, double width, double y, double stroke,
           NwColor color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
  cairo_rectangle (cr, self->figure.rtl ? self->width - x - width : x, y, width, stroke);
  cairo_fill (cr);
}

static double
block_width (const NwResultPages *self, const NwColumnBlock *block)
{
  double width = self->columns[nw_result_pages_label_column (self)];

  for (guint c = block->first; c < block->end; c++)
    width += self->columns[c];
  return width;
}

/* Labels start at the margin; numbers end under each other. */
static void
draw_cells (const NwResultPages *self, cairo_t *cr, const NwItem *item, NwTextRole role, NwColor color)
{
  const NwColumnBlock *block = &g_array_index (self->blocks, NwColumnBlock, item->block);
  guint label = nw_result_pages_label_column (self);
  double x = NW_PAGE_MARGIN;

  for (guint c = label; c < block->end; c = c == label ? block->first : c + 1)
    {
      g_autofree char *text = item->kind == NW_ITEM_HEAD ? g_strdup (nw_result_table_column (self->table, c)->label)
                                                      : nw_result_table_text (self->table, item->row, c);
      double room = self->columns[c] - 2 * self->pad;
      g_auto (NwTextBox) box = nw_text_box (text, role, self->scale, -1, 1, self->figure.rtl);

      if (box.width > room + 0.5)
        {
          nw_text_box_clear (&box);
          box = nw_text_box (text, role, self->scale, room, 1, self->figure.rtl);
        }
      draw_text (self, cr, &box, c == label ? x : x + self->columns[c] - self->pad - box.width,
                 item->y + NW_ROW_GAP / 2, color);
      x += self->columns[c];
    }
}

static void
draw_row (const NwResultPages *self, cairo_t *cr, const NwItem *item)
{
  const NwPalette *palette = nw_palette (self->figure.palette);
  const NwColumnBlock *block = &g_array_index (self->blocks, NwColumnBlock, item->block);
  double width = block_width (self, block);
  gboolean total = item->kind == NW_ITEM_ROW && nw_result_table_is_total (self->table, item->row);
  gboolean special = item->kind == NW_ITEM_ROW && !total &&
                     nw_result_group (self->table->result, nw_result_table_group (self->table, item->row))->kind == NW_CODE_SPECIAL;

  if (item->kind == NW_ITEM_HEAD)
    {
      draw_cells (self, cr, item, NW_TEXT_HEAD, palette->text);
      draw_rule (self, cr, NW_PAGE_MARGIN, width, item->y + item->height, 1.2, palette->text);
      return;
    }
  if (total)
    draw_rule (self, cr, NW_PAGE_MARGIN, width, item->y, 0.8, palette->text);
  draw_cells (self, cr, item, total ? NW_TEXT_HEAD : NW_TEXT_CELL, special ? palette->dim : palette->text);
  draw_rule (self, cr, NW_PAGE_MARGIN, width, item->y + item->height - 0.5, total ? 1.2 : 0.5,
             total ? palette->text : palette->grid);
}

static void
draw_chart (const NwResultPages *self, cairo_t *cr, const NwItem *item)
{
  cairo_save (cr);
  cairo_translate (cr, NW_PAGE_MARGIN, item->y);
  nw_figure_draw (cr, &self->figure, self->table->result, self->width - 2 * NW_PAGE_MARGIN, item->height);
  cairo_restore (cr);
}

static void
draw_paragraph (const NwResultPages *self, cairo_t *cr, const NwItem *item)
{
  const NwPalette *palette = nw_palette (self->figure.palette);
  g_auto (NwTextBox) box = nw_text_box (item->text, item->role, 1, self->width - 2 * NW_PAGE_MARGIN,
                                        NW_PAGE_LINES, self->figure.rtl);

  draw_text (self, cr, &box, NW_PAGE_MARGIN, item->y, item->dim ? palette->dim : palette->text);
}

static void
draw_foot (const NwResultPages *self, guint page, cairo_t *cr)
{
  const NwPalette *palette = nw_palette (self->figure.palette);
  double y = self->height - NW_PAGE_MARGIN - NW_PAGE_FOOT + 14;
  g_autofree char *id = nw_result_id (self->table->result);
  g_autofree char *name = g_strdup_printf (_("Normwatch figure %s"), id);
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page + 1, nw_result_pages_n_pages (self));
  g_auto (NwTextBox) left = nw_text_box (name, NW_TEXT_NOTE, 1, -1, 1, FALSE);
  g_auto (NwTextBox) right = nw_text_box (number, NW_TEXT_NOTE, 1, -1, 1, FALSE);

  draw_rule (self, cr, NW_PAGE_MARGIN, self->width - 2 * NW_PAGE_MARGIN, y - 6, 0.5, palette->axis);
  draw_text (self, cr, &left, NW_PAGE_MARGIN, y, palette->dim);
  draw_text (self, cr, &right, self->width - NW_PAGE_MARGIN - right.width, y, palette->dim);
}

void
nw_result_pages_draw_page (const NwResultPages *self, guint page, cairo_t *cr)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const NwItem *item = &g_array_index (self->items, NwItem, i);

      if (item->page != page)
        continue;
      if (item->kind == NW_ITEM_CHART)
        draw_chart (self, cr, item);
      else if (item->kind == NW_ITEM_TEXT)
        draw_paragraph (self, cr, item);
      else
        draw_row (self, cr, item);
    }
  draw_foot (self, page, cr);
}
