/* pages-draw-table.c: draws the heads and rows of a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages-private.h"

#include "palette.h"

static void
draw_rule (const NwPages *self, const NwItem *item, cairo_t *cr, double x, double width, double y, double stroke, NwColor color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
  cairo_rectangle (cr, nw_pages_x (self, item->page, x, width), y, width, stroke);
  cairo_fill (cr);
}

/* x: of the cell with the space around its words. */
static void
draw_cell (const NwPages *self, const NwItem *item, cairo_t *cr, const NwWords *words, double x, double width, double y,
           guint from, guint to, const char *tag)
{
  double pad = item->grid->pad;

  nw_words_draw (words, cr, nw_pages_x (self, item->page, x + pad, width - 2 * pad), y, from, to, tag);
}

/* The headings that columns share, each over a rule of its own. */
static void
draw_above (const NwPages *self, const NwItem *item, cairo_t *cr)
{
  const NwPageGrid *grid = item->grid;
  const NwPageGroup *group = nw_page_grid_group (grid, item->group);
  double x = item->x - grid->pad;
  guint end;

  if (group->above <= 0)
    return;
  cairo_tag_begin (cr, "TR", NULL);
  for (guint i = 0; i < nw_page_grid_n_shown (grid, item->group); i = end)
    {
      double width;
      g_autoptr (NwWords) words = nw_page_grid_above (grid, item->group, i, &end, &width);
      double height = words != NULL ? nw_words_height (words, 0, nw_words_n_lines (words)) : 0;

      if (words != NULL)
        {
          draw_cell (self, item, cr, words, x, width, item->y + group->above - NW_GRID_ROW_PAD - height, 0, nw_words_n_lines (words), "TH");
          draw_rule (self, item, cr, x + grid->pad, width - 2 * grid->pad, item->y + group->above - 0.5, 0.6,
                     nw_palette (NW_PALETTE_PRINT)->axis);
        }
      else
        {
          cairo_tag_begin (cr, "TH", NULL);
          cairo_tag_end (cr, "TH");
        }
      x += width;
    }
  cairo_tag_end (cr, "TR");
}

void
nw_pages_draw_head (const NwPages *self, const NwItem *item, cairo_t *cr)
{
  const NwPageGrid *grid = item->grid;
  const NwPageGroup *group = nw_page_grid_group (grid, item->group);
  double x = item->x - grid->pad;

  draw_above (self, item, cr);
  cairo_tag_begin (cr, "TR", NULL);
  for (guint i = 0; i < nw_page_grid_n_shown (grid, item->group); i++)
    {
      guint shown = nw_page_grid_shown (grid, item->group, i);
      double width = nw_page_grid_column (grid, shown)->width;
      g_autoptr (NwWords) words = nw_page_grid_head (grid, shown);
      double height = nw_words_height (words, 0, nw_words_n_lines (words));

      /* Labels stand on the rule. */
      draw_cell (self, item, cr, words, x, width, item->y + group->head - NW_GRID_ROW_PAD - height, 0, nw_words_n_lines (words), "TH");
      x += width;
    }
  cairo_tag_end (cr, "TR");
  draw_rule (self, item, cr, item->x, group->width, item->y + group->head, 1.1, nw_palette (NW_PALETTE_PRINT)->text);
}

static void
draw_section (const NwPages *self, const NwItem *item, cairo_t *cr, double y)
{
  g_autoptr (NwWords) words = nw_page_grid_cell (item->grid, item->group, item->from, 0);
  guint from = item->slice ? item->slice[0] : 0;
  guint to = item->slice ? item->slice[1] : nw_words_n_lines (words);

  nw_words_draw (words, cr, nw_pages_x (self, item->page, item->x, item->width), y + NW_GRID_SECTION_GAP, from, to, "TH");
}

static void
draw_cells (const NwPages *self, const NwItem *item, cairo_t *cr, double y)
{
  const NwPageGrid *grid = item->grid;
  double x = item->x - grid->pad;

  for (guint i = 0; i < nw_page_grid_n_shown (grid, item->group); i++)
    {
      guint shown = nw_page_grid_shown (grid, item->group, i);
      g_autoptr (NwWords) words = nw_page_grid_cell (grid, item->group, item->from, shown);
      guint from = item->slice ? item->slice[2 * i] : 0;
      guint to = item->slice ? item->slice[2 * i + 1] : nw_words_n_lines (words);
      gboolean head = nw_table_column (grid->table, nw_page_grid_column (grid, shown)->column)->kind == NW_COLUMN_HEAD;

      draw_cell (self, item, cr, words, x, nw_page_grid_column (grid, shown)->width, y, from, to, head ? "TH" : "TD");
      x += nw_page_grid_column (grid, shown)->width;
    }
}

void
nw_pages_draw_row (const NwPages *self, const NwItem *item, cairo_t *cr)
{
  const NwPalette *palette = nw_palette (NW_PALETTE_PRINT);
  NwRowKind kind = nw_table_row (item->grid->table, item->from);
  gboolean last = item->from + 1 == item->grid->table->rows->len;

  if (kind == NW_ROW_TOTAL)
    draw_rule (self, item, cr, item->x, item->width, item->y - 0.4, 0.8, palette->text);
  cairo_tag_begin (cr, "TR", NULL);
  if (kind == NW_ROW_SECTION)
    draw_section (self, item, cr, item->y + NW_GRID_ROW_PAD);
  else
    draw_cells (self, item, cr, item->y + NW_GRID_ROW_PAD);
  cairo_tag_end (cr, "TR");
  draw_rule (self, item, cr, item->x, item->width, item->y + item->height - 0.5, last ? 1.1 : 0.5,
             last ? palette->text : palette->grid);
}
