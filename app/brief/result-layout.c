/* result-layout.c: finds a place on A4 pages for title, chart, table with its header on every page, note and source
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "result-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define A4_SHORT (210.0 / 25.4 * 96)
#define A4_LONG  (297.0 / 25.4 * 96)
#define LABEL_MAX 210.0
#define CHART_MAX 380.0
#define CHART_MIN 200.0
#define HEAD_GAP 2.0
#define COMPANY 3u          /* rows that stand together on a page */
#define MOST_TIGHTENED 1.45 /* wider than that, no tightening helps */

static void
item_clear (gpointer data)
{
  g_free (((NwItem *) data)->text);
}

static double
text_width (const NwResultPages *self, const char *text, NwTextRole role)
{
  g_auto (NwTextBox) box = nw_text_box (text, role, self->scale, -1, 1, FALSE);

  return box.width;
}

/* Returns the width of all. */
static double
measure_columns (NwResultPages *self)
{
  NwResultTable *table = self->table;
  double total = 0;

  for (guint c = 0; c < table->columns->len; c++)
    {
      const NwResultColumn *column = nw_result_table_column (table, c);
      double width = text_width (self, column->label, NW_TEXT_HEAD);

      if (column->kind == NW_RESULT_COLUMN_CODE)
        continue;
      for (guint r = 0; r < table->n_rows; r++)
        {
          g_autofree char *text = nw_result_table_text (table, r, c);

          width = MAX (width,
                       text_width (self, text, nw_result_table_is_total (table, r) ? NW_TEXT_HEAD : NW_TEXT_CELL));
        }
      self->columns[c] = (column->kind == NW_RESULT_COLUMN_LABEL || column->kind == NW_RESULT_COLUMN_ACROSS ? MIN (width, LABEL_MAX) : width) + 2 * self->pad;
      total += self->columns[c];
    }
  return total;
}

/* A4 upright, else across, else across with the table set tighter, as long as that keeps its columns
 * together. */
static void
choose_page (NwResultPages *self)
{
  static const struct { double scale, pad; } tighter[] = { { 1, 6 }, { 1, 4 }, { 0.9, 3.5 }, { 0.82, 3 } };
  double across = A4_LONG - 2 * NW_PAGE_MARGIN;
  double total = 0;

  self->columns = g_new0 (double, self->table->columns->len);
  for (guint i = 0; i < G_N_ELEMENTS (tighter) && (i == 0 || total > across); i++)
    {
      self->scale = tighter[i].scale;
      self->pad = tighter[i].pad;
      total = measure_columns (self);
      if (i == 0 && total > across * MOST_TIGHTENED)
        break;
    }
  if (total > across && self->scale < 1)
    {
      self->scale = tighter[0].scale;
      self->pad = tighter[0].pad;
      total = measure_columns (self);
    }
  self->width = total > A4_SHORT - 2 * NW_PAGE_MARGIN ? A4_LONG : A4_SHORT;
  self->height = self->width == A4_LONG ? A4_SHORT : A4_LONG;
  self->line = nw_text_line (NW_TEXT_CELL, self->scale);
}

guint
nw_result_pages_label_column (const NwResultPages *self)
{
  return nw_result_table_column (self->table, 0)->kind == NW_RESULT_COLUMN_LABEL ? 0 : 1;
}

static void
make_blocks (NwResultPages *self)
{
  guint n = self->table->columns->len;
  guint label = nw_result_pages_label_column (self);
  double room = self->width - 2 * NW_PAGE_MARGIN - self->columns[label];
  NwColumnBlock block = { label + 1, label + 1 };
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
next_page (NwResultPages *self)
{
  self->page++;
  self->y = NW_PAGE_MARGIN;
}

static gboolean
has_room (const NwResultPages *self, double height)
{
  return self->y + height <= self->height - NW_PAGE_MARGIN - NW_PAGE_FOOT;
}

static void
add_item (NwResultPages *self, NwItem item, double gap)
{
  item.page = self->page;
  item.y = self->y;
  g_array_append_val (self->items, item);
  self->y += item.height + gap;
}

/* A text that is longer than the rest of the page begins on the next one. */
static void
add_text (NwResultPages *self, const char *text, NwTextRole role, gboolean dim, double gap)
{
  g_auto (NwTextBox) box = { 0 };

  if (text == NULL || *text == '\0')
    return;
  box = nw_text_box (text, role, 1, self->width - 2 * NW_PAGE_MARGIN, NW_PAGE_LINES, self->figure.rtl);
  if (!has_room (self, box.height) && self->y > NW_PAGE_MARGIN)
    next_page (self);
  add_item (self,
            (NwItem) { .kind = NW_ITEM_TEXT,
                       .height = box.height,
                       .role = role,
                       .text = g_strdup (text),
                       .dim = dim },
            gap);
}

/* The row before which the page ends; the last rows of a table come in company to the next page. */
static guint
page_end (const NwResultPages *self, guint row, double height)
{
  guint rows = self->table->n_rows;
  double room = self->height - NW_PAGE_MARGIN - NW_PAGE_FOOT - self->y;
  guint fitting = (guint) MAX (floor (room / height + 1e-9), 1);

  if (fitting >= rows - row)
    return rows;
  if (rows - row - fitting < COMPANY && fitting > COMPANY)
    return rows - COMPANY;
  return row + fitting;
}

static void
add_block (NwResultPages *self, guint block)
{
  guint rows = self->table->n_rows;
  double height = self->line + NW_ROW_GAP;
  guint row = 0;

  if (!has_room (self, height * (1 + MIN (rows, COMPANY)) + HEAD_GAP) && self->y > NW_PAGE_MARGIN)
    next_page (self);
  while (row < rows)
    {
      guint end;

      add_item (self, (NwItem) { .kind = NW_ITEM_HEAD, .height = height, .block = block }, HEAD_GAP);
      for (end = page_end (self, row, height); row < end; row++)
        add_item (self, (NwItem) { .kind = NW_ITEM_ROW, .height = height, .block = block, .row = row }, 0);
      if (row < rows)
        next_page (self);
    }
  self->y += 14;
}

static void
lay_out_with (NwResultPages *self, double chart_height)
{
  const NwResult *result = self->table->result;
  g_autofree char *title = nw_result_title (result);
  g_autofree char *subtitle = nw_result_subtitle (result);
  g_autofree char *note = self->charted ? nw_figure_note (&self->figure, result) : nw_result_note (result);
  g_autofree char *source = nw_result_source (result);

  g_array_set_size (self->items, 0);
  self->page = 0;
  self->y = NW_PAGE_MARGIN;
  add_text (self, title, NW_TEXT_TITLE, FALSE, 4);
  add_text (self, subtitle, NW_TEXT_SUBTITLE, TRUE, 14);
  if (self->charted && !has_room (self, chart_height))
    next_page (self);
  if (self->charted)
    add_item (self, (NwItem) { .kind = NW_ITEM_CHART, .height = chart_height }, 18);
  for (guint b = 0; b < self->blocks->len; b++)
    add_block (self, b);
  add_text (self, note, NW_TEXT_NOTE, TRUE, 6);
  if (self->table->summed)
    add_text (self, _("Distinct incidents: each incident counted once, whatever its values. "
                      "Shares are of all distinct incidents."), NW_TEXT_NOTE, TRUE, 6);
  if (nw_result_table_column (self->table, self->table->columns->len - 1)->kind == NW_RESULT_COLUMN_HIGH)
    add_text (self,
              result->before_after != NULL ? _("From … to: the exact 95 % interval of the ratio of rates.")
                                           : _("From … to: the exact (Clopper–Pearson) 95 % interval of the share."),
              NW_TEXT_NOTE, TRUE, 6);
  add_text (self, source, NW_TEXT_NOTE, TRUE, 0);
}

/* The chart gives way where that saves a page. */
static void
lay_out (NwResultPages *self)
{
  double wanted = 0, best;
  guint fewest;

  if (self->charted)
    wanted = MIN (CHART_MAX,
                  nw_figure_height (&self->figure, self->table->result, self->width - 2 * NW_PAGE_MARGIN));
  lay_out_with (self, wanted);
  best = wanted;
  fewest = self->page;
  for (double height = wanted - 20; self->charted && fewest > 0 && height >= CHART_MIN; height -= 20)
    {
      lay_out_with (self, height);
      if (self->page >= fewest)
        continue;
      fewest = self->page;
      best = height;
    }
  lay_out_with (self, best);
}

NwResultPages *
nw_result_pages_new (const NwResult *result, const NwFigure *figure)
{
  NwResultPages *self = g_new0 (NwResultPages, 1);

  self->table = nw_result_table_new (result);
  self->charted = figure != NULL;
  if (figure != NULL)
    self->figure = *figure;
  self->figure.framed = FALSE;
  self->figure.focus = NULL;
  self->figure.text_scale = 1;
  /* Pages are paper. */
  if (self->figure.palette == NW_PALETTE_DARK)
    self->figure.palette = NW_PALETTE_LIGHT;
  self->blocks = g_array_new (FALSE, FALSE, sizeof (NwColumnBlock));
  self->items = g_array_new (FALSE, FALSE, sizeof (NwItem));
  g_array_set_clear_func (self->items, item_clear);

  choose_page (self);
  make_blocks (self);
  lay_out (self);
  return self;
}

void
nw_result_pages_free (NwResultPages *self)
{
  nw_result_table_free (self->table);
  g_array_unref (self->blocks);
  g_array_unref (self->items);
  g_free (self->columns);
  g_free (self);
}

guint
nw_result_pages_n_pages (const NwResultPages *self)
{
  return self->page + 1;
}

void
nw_result_pages_page_size (const NwResultPages *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}
