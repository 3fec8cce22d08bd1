/* pages-draw.c: draws a page item by item, with the structure that a PDF keeps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages-private.h"

#include <glib/gi18n-lib.h>

#include "palette.h"
#include "textbox.h"

#define TINT      0.05 /* of the accent, behind boxes and cards */
#define RULE      2.5  /* px, at the start of a box */
#define LIST_MOST 6

/* What is open while a page is drawn. */
typedef struct {
  cairo_t  *cr;
  gboolean  table;
  guint     passage, group; /* of the table */
  guint     lists;          /* levels of lists, each with an item */
} Structure;

/* ---- structure ---- */

static void
close_lists (Structure *self, guint down_to)
{
  for (; self->lists > down_to; self->lists--)
    {
      cairo_tag_end (self->cr, "LI");
      cairo_tag_end (self->cr, "L");
    }
}

static void
open_item (Structure *self, guint level)
{
  close_lists (self, level);
  if (self->lists == level)
    cairo_tag_end (self->cr, "LI");
  for (; self->lists < level; self->lists++)
    {
      cairo_tag_begin (self->cr, "L", NULL);
      if (self->lists + 1 < level)
        cairo_tag_begin (self->cr, "LI", NULL);
    }
  cairo_tag_begin (self->cr, "LI", NULL);
}

static void
close_table (Structure *self)
{
  if (self->table)
    cairo_tag_end (self->cr, "Table");
  self->table = FALSE;
}

static void
open_table (Structure *self, const NwItem *item)
{
  if (self->table && self->passage == item->passage && self->group == item->group)
    return;
  close_table (self);
  cairo_tag_begin (self->cr, "Table", NULL);
  self->table = TRUE;
  self->passage = item->passage;
  self->group = item->group;
}

/* Opens and closes what an item is part of. */
static void
enter (Structure *self, const NwPages *pages, const NwItem *item)
{
  const NwPassage *passage = nw_document_passage (pages->document, item->passage);

  if (item->kind == NW_ITEM_BOX)
    return;
  if (passage->kind != NW_PASSAGE_ITEM)
    close_lists (self, 0);
  else
    open_item (self, CLAMP (passage->level, 1, LIST_MOST));
  if (item->kind == NW_ITEM_HEAD || item->kind == NW_ITEM_ROW)
    open_table (self, item);
  else
    close_table (self);
}

static const char *
tag_of (const NwPassage *passage, NwPart part)
{
  static const char *const headings[] = { "H1", "H2", "H3", "H4" };

  switch (part)
    {
    case NW_PART_NAME:
    case NW_PART_SUBTITLE:
    case NW_PART_CONTINUED: return "Caption";
    case NW_PART_NOTE:
    case NW_PART_LETTERS:
    case NW_PART_SOURCE: return "Note";
    case NW_PART_RUNS:
    case NW_PART_CAPTION:
    case NW_PART_VALUE:
    case NW_PART_LABEL:
    case NW_PART_EMPTY:
    case NW_N_PARTS:
    default: break;
    }
  if (passage->kind == NW_PASSAGE_TITLE)
    return headings[0];
  if (passage->kind == NW_PASSAGE_HEADING)
    return headings[CLAMP (passage->level, 1, 3)];
  return passage->kind == NW_PASSAGE_ITEM ? "LBody" : "P";
}

/* ---- items ---- */

static void
set_color (cairo_t *cr, NwColor color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

static void
fill_tint (cairo_t *cr, double x, double y, double width, double height)
{
  const NwPalette *palette = nw_palette (NW_PALETTE_PRINT);

  set_color (cr, nw_color_mix (palette->background, palette->accent, TINT));
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

static void
draw_box (const NwPages *self, const NwItem *item, cairo_t *cr)
{
  double x = nw_pages_x (self, item->page, item->x, item->width);

  fill_tint (cr, x, item->y, item->width, item->height);
  set_color (cr, nw_palette (NW_PALETTE_PRINT)->accent);
  cairo_rectangle (cr, self->document->rtl ? x + item->width - RULE : x, item->y, RULE, item->height);
  cairo_fill (cr);
}

/* A bullet or a number, ending before the text; smaller where there is no room for it. */
static void
draw_marker (const NwPages *self, const NwItem *item, cairo_t *cr, double baseline_y)
{
  const NwPassage *passage = nw_document_passage (self->document, item->passage);
  double room = nw_pages_indent (passage) - 7;
  NwWordsSetting setting = { .look = NW_WORDS_BODY, .scale = 1, .width = -1, .rtl = self->document->rtl };
  g_autofree char *text = passage->ordinal > 0 ? g_strdup_printf ("%u.", passage->ordinal)
                                               : g_strdup (passage->level > 1 ? "–" : "•");
  g_autoptr (NwWords) words = nw_words_of_text (&setting, text);

  if (nw_words_width (words) > room)
    {
      setting.scale = room / nw_words_width (words);
      g_clear_pointer (&words, nw_words_free);
      words = nw_words_of_text (&setting, text);
    }
  nw_words_draw (words, cr, nw_pages_x (self, item->page, item->x - 7 - nw_words_width (words), nw_words_width (words)),
                 baseline_y, 0, 1, "Lbl");
}

static void
draw_words (const NwPages *self, const NwItem *item, cairo_t *cr)
{
  const NwPassage *passage = nw_document_passage (self->document, item->passage);
  g_autoptr (NwWords) words = nw_pages_words (self, item->passage, item->part, item->width);

  if (passage->kind == NW_PASSAGE_ITEM && item->from == 0)
    draw_marker (self, item, cr, item->y);
  nw_words_draw (words, cr, nw_pages_x (self, item->page, item->x, item->width), item->y, item->from, item->to,
                 tag_of (passage, item->part));
}

static void
draw_figure (const NwPages *self, const NwItem *item, cairo_t *cr)
{
  const NwExhibit *exhibit = nw_document_passage (self->document, item->passage)->exhibit;

  cairo_tag_begin (cr, "Figure", NULL);
  cairo_save (cr);
  cairo_translate (cr, item->x, item->y);
  nw_figure_draw (cr, &exhibit->figure, exhibit->result, item->width, item->height);
  cairo_restore (cr);
  cairo_tag_end (cr, "Figure");
}

static void
draw_card (const NwPages *self, const NwItem *item, cairo_t *cr, guint passage, double x)
{
  double inset = nw_pages_card_inset ();
  double width = nw_pages_card_width (self, item->to - item->from);
  double left = nw_pages_x (self, item->page, x, width);
  double y = item->y + inset;

  fill_tint (cr, left, item->y, width, item->height);
  set_color (cr, nw_palette (NW_PALETTE_PRINT)->accent);
  cairo_rectangle (cr, left, item->y, width, 1.5);
  cairo_fill (cr);
  for (NwPart part = 0; part < NW_N_PARTS; part++)
    {
      g_autoptr (NwWords) words = nw_part_of_card (part) ? nw_pages_words (self, passage, part, width - 2 * inset) : NULL;

      if (words == NULL)
        continue;
      y += nw_part_gap (part);
      nw_words_draw (words, cr, left + inset, y, 0, nw_words_n_lines (words), tag_of (nw_document_passage (self->document, passage), part));
      y += nw_words_height (words, 0, nw_words_n_lines (words));
    }
}

static void
draw_cards (const NwPages *self, const NwItem *item, cairo_t *cr)
{
  double width = nw_pages_card_width (self, item->to - item->from);

  for (guint i = item->from; i < item->to; i++)
    draw_card (self, item, cr, i, item->x + (i - item->from) * (width + NW_CARD_GAP));
}

static void
draw_item (const NwPages *self, const NwItem *item, cairo_t *cr)
{
  switch (item->kind)
    {
    case NW_ITEM_WORDS: draw_words (self, item, cr); break;
    case NW_ITEM_FIGURE: draw_figure (self, item, cr); break;
    case NW_ITEM_HEAD: nw_pages_draw_head (self, item, cr); break;
    case NW_ITEM_ROW: nw_pages_draw_row (self, item, cr); break;
    case NW_ITEM_CARDS: draw_cards (self, item, cr); break;
    case NW_ITEM_BOX:
    default: draw_box (self, item, cr); break;
    }
}

/* ---- the page ---- */

/* "Title of the briefing · Page 2 of 7" */
static void
draw_foot (const NwPages *self, guint page, cairo_t *cr)
{
  const NwPalette *palette = nw_palette (NW_PALETTE_PRINT);
  gboolean turned = nw_pages_sheet (self, page)->turned;
  double width = nw_pages_inner_width (self, turned);
  double y = NW_PAGE_MARGIN + nw_pages_inner_height (self, turned) + 24;
  gboolean rtl = self->document->rtl;
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page + 1, self->sheets->len);
  g_auto (NwTextBox) right = nw_text_box (number, NW_TEXT_NOTE, 1, -1, 1, rtl);
  g_auto (NwTextBox) left = nw_text_box (self->document->title, NW_TEXT_NOTE, 1, width - right.width - 24, 1, rtl);

  set_color (cr, palette->grid);
  cairo_rectangle (cr, NW_PAGE_MARGIN, y - 7, width, 0.75);
  cairo_fill (cr);
  set_color (cr, palette->dim);
  nw_text_box_draw (cr, &left, nw_pages_x (self, page, NW_PAGE_MARGIN, left.width), y);
  nw_text_box_draw (cr, &right, nw_pages_x (self, page, NW_PAGE_MARGIN + width - right.width, right.width), y);
}

void
nw_pages_draw (NwPages *self, guint page, cairo_t *cr)
{
  const NwSheet *sheet = nw_pages_sheet (self, page);
  Structure structure = { .cr = cr };

  for (guint i = sheet->first; i < sheet->first + sheet->n; i++)
    {
      const NwItem *item = nw_pages_item (self, i);

      enter (&structure, self, item);
      draw_item (self, item, cr);
    }
  close_lists (&structure, 0);
  close_table (&structure);
  draw_foot (self, page, cr);
}
