/* page.c: lays a briefing out on A4 pages: title, chart, table with its header on every page, note, source
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "briefing.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "palette.h"
#include "textbox.h"

#define A4_SHORT (210.0 / 25.4 * 96)
#define A4_LONG  (297.0 / 25.4 * 96)
#define MARGIN    56.0
#define FOOT      30.0
#define PAD        6.0  /* on each side of a cell */
#define LABEL_MAX 210.0
#define ROW_GAP    5.0
#define CHART_MAX 380.0
#define CHART_MIN 240.0

/* Some neighbouring columns with the labels before them: as many as the page is wide. */
typedef struct {
  guint first, end; /* columns */
} Block;

typedef enum { ITEM_TEXT, ITEM_CHART, ITEM_HEAD, ITEM_ROW } ItemKind;

/* One thing with its place. */
typedef struct {
  ItemKind   kind;
  guint      page;
  double     y, height;
  guint      block, row;
  NwTextRole role;
  char      *text;
  gboolean   dim;
} Item;

struct _NwBriefing {
  NwTable *table;
  NwFigure figure;
  gboolean charted;
  double   width, height;
  double   line;    /* of a table */
  double  *columns; /* widths */
  GArray  *blocks;  /* Block */
  GArray  *items;   /* Item */
  guint    page;    /* while it is laid out: where the next thing goes */
  double   y;
};

static void
item_clear (gpointer data)
{
  g_free (((Item *) data)->text);
}

static double
text_width (const char *text, NwTextRole role)
{
  g_auto (NwTextBox) box = nw_text_box (text, role, 1, -1, 1, FALSE);

  return box.width;
}

static void
measure_columns (NwBriefing *self)
{
  NwTable *table = self->table;

  self->columns = g_new0 (double, table->columns->len);
  for (guint c = 0; c < table->columns->len; c++)
    {
      const NwColumn *column = nw_table_column (table, c);
      double width = text_width (column->label, NW_TEXT_HEAD);

      if (column->kind == NW_COLUMN_CODE)
        continue;
      for (guint r = 0; r < table->n_rows; r++)
        {
          g_autofree char *text = nw_table_text (table, r, c);

          width = MAX (width, text_width (text, nw_table_is_total (table, r) ? NW_TEXT_HEAD : NW_TEXT_CELL));
        }
      self->columns[c] = (column->kind == NW_COLUMN_LABEL ? MIN (width, LABEL_MAX) : width) + 2 * PAD;
    }
}

static guint
label_column (const NwBriefing *self)
{
  return nw_table_column (self->table, 0)->kind == NW_COLUMN_LABEL ? 0 : 1;
}

static void
make_blocks (NwBriefing *self)
{
  guint n = self->table->columns->len;
  guint label = label_column (self);
  double room = self->width - 2 * MARGIN - self->columns[label];
  Block block = { label + 1, label + 1 };
  double used = 0;

  for (guint c = label + 1; c < n; c++)
    {
      if (used + self->columns[c] > room && block.end > block.first)
        {
          g_array_append_val (self->blocks, block);
          block.first = c;
          used = 0;
        }
      block.end = c + 1;
      used += self->columns[c];
    }
  g_array_append_val (self->blocks, block);
}

static void
next_page (NwBriefing *self)
{
  self->page++;
  self->y = MARGIN;
}

static gboolean
has_room (const NwBriefing *self, double height)
{
  return self->y + height <= self->height - MARGIN - FOOT;
}

static void
add_item (NwBriefing *self, Item item, double gap)
{
  item.page = self->page;
  item.y = self->y;
  g_array_append_val (self->items, item);
  self->y += item.height + gap;
}

/* A text that is longer than the rest of the page begins on the next one. */
static void
add_text (NwBriefing *self, const char *text, NwTextRole role, gboolean dim, double gap)
{
  g_auto (NwTextBox) box = { 0 };

  if (text == NULL || *text == '\0')
    return;
  box = nw_text_box (text, role, 1, self->width - 2 * MARGIN, 40, self->figure.rtl);
  if (!has_room (self, box.height) && self->y > MARGIN)
    next_page (self);
  add_item (self, (Item) { .kind = ITEM_TEXT, .height = box.height, .role = role, .text = g_strdup (text), .dim = dim }, gap);
}

static void
add_block (NwBriefing *self, guint block)
{
  guint rows = self->table->n_rows;
  double height = self->line + ROW_GAP;

  if (!has_room (self, height * (2 + MIN (rows, 3))) && self->y > MARGIN)
    next_page (self);
  add_item (self, (Item) { .kind = ITEM_HEAD, .height = height, .block = block }, 2);
  for (guint r = 0; r < rows; r++)
    {
      if (!has_room (self, height))
        {
          next_page (self);
          add_item (self, (Item) { .kind = ITEM_HEAD, .height = height, .block = block }, 2);
        }
      add_item (self, (Item) { .kind = ITEM_ROW, .height = height, .block = block, .row = r }, 0);
    }
  self->y += 14;
}

static void
lay_out_with (NwBriefing *self, double chart_height)
{
  const NwResult *result = self->table->result;
  g_autofree char *title = nw_result_title (result);
  g_autofree char *subtitle = nw_result_subtitle (result);
  g_autofree char *note = nw_result_note (result);
  g_autofree char *source = nw_result_source (result);

  g_array_set_size (self->items, 0);
  self->page = 0;
  self->y = MARGIN;
  add_text (self, title, NW_TEXT_TITLE, FALSE, 4);
  add_text (self, subtitle, NW_TEXT_SUBTITLE, TRUE, 14);
  if (self->charted)
    add_item (self, (Item) { .kind = ITEM_CHART, .height = chart_height }, 18);
  for (guint b = 0; b < self->blocks->len; b++)
    add_block (self, b);
  add_text (self, note, NW_TEXT_NOTE, TRUE, 6);
  if (self->table->summed)
    add_text (self, _("Distinct incidents: each incident counted once, whatever its values. Shares are of all distinct incidents."),
              NW_TEXT_NOTE, TRUE, 6);
  add_text (self, source, NW_TEXT_NOTE, TRUE, 0);
}

/* The chart gives way when that brings everything onto one page. */
static void
lay_out (NwBriefing *self)
{
  double wanted = 0;

  if (self->charted)
    wanted = MIN (CHART_MAX, nw_figure_height (&self->figure, self->table->result, self->width - 2 * MARGIN));

  lay_out_with (self, wanted);
  if (self->page == 0)
    return;
  for (double height = wanted - 20; self->charted && self->page > 0 && height >= CHART_MIN; height -= 20)
    lay_out_with (self, height);
  if (self->page > 0)
    lay_out_with (self, wanted);
}

NwBriefing *
nw_briefing_new (const NwResult *result, const NwFigure *figure)
{
  NwBriefing *self = g_new0 (NwBriefing, 1);
  double total = 2 * MARGIN;

  self->table = nw_table_new (result);
  self->charted = figure != NULL;
  if (figure != NULL)
    self->figure = *figure;
  self->figure.framed = FALSE;
  self->figure.focus = NULL;
  self->figure.text_scale = 1;
  /* Pages are paper. */
  if (self->figure.palette == NW_PALETTE_DARK)
    self->figure.palette = NW_PALETTE_LIGHT;
  self->line = nw_text_line (NW_TEXT_CELL, 1);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, item_clear);

  measure_columns (self);
  for (guint c = 0; c < self->table->columns->len; c++)
    total += self->columns[c];
  self->width = total > A4_SHORT ? A4_LONG : A4_SHORT;
  self->height = total > A4_SHORT ? A4_SHORT : A4_LONG;
  make_blocks (self);
  lay_out (self);
  return self;
}

void
nw_briefing_free (NwBriefing *self)
{
  nw_table_free (self->table);
  g_array_unref (self->blocks);
  g_array_unref (self->items);
  g_free (self->columns);
  g_free (self);
}

guint
nw_briefing_n_pages (const NwBriefing *self)
{
  return self->page + 1;
}

void
nw_briefing_page_size (const NwBriefing *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

static void
draw_text (const NwBriefing *self, cairo_t *cr, const NwTextBox *box, double x, double y, NwColor color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
  nw_text_box_draw (cr, box, self->figure.rtl ? self->width - x - box->width : x, y);
}

static void
draw_rule (const NwBriefing *self, cairo_t *cr, double x, double width, double y, double stroke, NwColor color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
  cairo_rectangle (cr, self->figure.rtl ? self->width - x - width : x, y, width, stroke);
  cairo_fill (cr);
}

static double
block_width (const NwBriefing *self, const Block *block)
{
  double width = self->columns[label_column (self)];

  for (guint c = block->first; c < block->end; c++)
    width += self->columns[c];
  return width;
}

/* Labels start at the margin; numbers end under each other. */
static void
draw_cells (const NwBriefing *self, cairo_t *cr, const Item *item, NwTextRole role, NwColor color)
{
  const Block *block = &g_array_index (self->blocks, Block, item->block);
  guint label = label_column (self);
  double x = MARGIN;

  for (guint c = label; c < block->end; c = c == label ? block->first : c + 1)
    {
      g_autofree char *text = item->kind == ITEM_HEAD ? g_strdup (nw_table_column (self->table, c)->label)
                                                      : nw_table_text (self->table, item->row, c);
      double room = self->columns[c] - 2 * PAD;
      g_auto (NwTextBox) box = nw_text_box (text, role, 1, -1, 1, self->figure.rtl);

      if (box.width > room + 0.5)
        {
          nw_text_box_clear (&box);
          box = nw_text_box (text, role, 1, room, 1, self->figure.rtl);
        }
      draw_text (self, cr, &box, c == label ? x : x + self->columns[c] - PAD - box.width, item->y + ROW_GAP / 2, color);
      x += self->columns[c];
    }
}

static void
draw_row (const NwBriefing *self, cairo_t *cr, const Item *item)
{
  const NwPalette *palette = nw_palette (self->figure.palette);
  const Block *block = &g_array_index (self->blocks, Block, item->block);
  double width = block_width (self, block);
  gboolean total = item->kind == ITEM_ROW && nw_table_is_total (self->table, item->row);
  gboolean special = item->kind == ITEM_ROW && !total &&
                     nw_result_group (self->table->result, item->row)->kind == NW_CODE_SPECIAL;

  if (item->kind == ITEM_HEAD)
    {
      draw_cells (self, cr, item, NW_TEXT_HEAD, palette->text);
      draw_rule (self, cr, MARGIN, width, item->y + item->height, 1.2, palette->text);
      return;
    }
  if (total)
    draw_rule (self, cr, MARGIN, width, item->y, 0.8, palette->text);
  draw_cells (self, cr, item, total ? NW_TEXT_HEAD : NW_TEXT_CELL, special ? palette->dim : palette->text);
  draw_rule (self, cr, MARGIN, width, item->y + item->height - 0.5, total ? 1.2 : 0.5, total ? palette->text : palette->grid);
}

static void
draw_chart (const NwBriefing *self, cairo_t *cr, const Item *item)
{
  cairo_save (cr);
  cairo_translate (cr, MARGIN, item->y);
  nw_figure_draw (cr, &self->figure, self->table->result, self->width - 2 * MARGIN, item->height);
  cairo_restore (cr);
}

static void
draw_foot (const NwBriefing *self, guint page, cairo_t *cr)
{
  const NwPalette *palette = nw_palette (self->figure.palette);
  double y = self->height - MARGIN - FOOT + 14;
  g_autofree char *id = nw_result_id (self->table->result);
  g_autofree char *name = g_strdup_printf (_("Normwatch figure %s"), id);
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page + 1, nw_briefing_n_pages (self));
  g_auto (NwTextBox) left = nw_text_box (name, NW_TEXT_NOTE, 1, -1, 1, FALSE);
  g_auto (NwTextBox) right = nw_text_box (number, NW_TEXT_NOTE, 1, -1, 1, FALSE);

  draw_rule (self, cr, MARGIN, self->width - 2 * MARGIN, y - 6, 0.5, palette->axis);
  draw_text (self, cr, &left, MARGIN, y, palette->dim);
  draw_text (self, cr, &right, self->width - MARGIN - right.width, y, palette->dim);
}

void
nw_briefing_draw_page (const NwBriefing *self, guint page, cairo_t *cr)
{
  const NwPalette *palette = nw_palette (self->figure.palette);

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);
      g_auto (NwTextBox) box = { 0 };

      if (item->page != page)
        continue;
      if (item->kind == ITEM_CHART)
        draw_chart (self, cr, item);
      else if (item->kind != ITEM_TEXT)
        draw_row (self, cr, item);
      else
        {
          box = nw_text_box (item->text, item->role, 1, self->width - 2 * MARGIN, 40, self->figure.rtl);
          draw_text (self, cr, &box, MARGIN, item->y, item->dim ? palette->dim : palette->text);
        }
    }
  draw_foot (self, page, cr);
}
