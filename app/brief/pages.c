/* pages.c: a document on sheets of paper, and where its blocks stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages-private.h"

#include <string.h>

#define PX_PER_MM (96 / 25.4)
#define NEAR      8.0 /* px between two things that belong to the upper one */

static const struct { double width, height; } papers[] = {
  [NW_PAPER_A4] = { 210 * PX_PER_MM, 297 * PX_PER_MM },
  [NW_PAPER_LETTER] = { 816, 1056 },
};

static void
entry_clear (gpointer data)
{
  g_free (((NwOutlineEntry *) data)->title);
  g_free (((NwOutlineEntry *) data)->name);
}

NwPages *
nw_pages_new (const NwDocument *document, GCancellable *cancellable)
{
  g_autoptr (NwPages) self = g_new0 (NwPages, 1);

  self->document = nw_document_ref ((NwDocument *) document);
  self->width = papers[document->paper].width;
  self->height = papers[document->paper].height;
  self->grids = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_page_grid_free);
  self->slices = g_ptr_array_new_with_free_func (g_free);
  self->bricks = g_array_new (FALSE, FALSE, sizeof (NwBrick));
  self->items = g_array_new (FALSE, FALSE, sizeof (NwItem));
  self->sheets = g_array_new (FALSE, FALSE, sizeof (NwSheet));
  self->outline = g_array_new (FALSE, FALSE, sizeof (NwOutlineEntry));
  g_array_set_clear_func (self->outline, entry_clear);
  self->plain = nw_gauge_new (NW_WORDS_CELL);
  self->bold = nw_gauge_new (NW_WORDS_HEAD);
  if (!nw_pages_lay_out (self, cancellable))
    return NULL;
  g_array_set_size (self->bricks, 0);
  return g_steal_pointer (&self);
}

void
nw_pages_free (NwPages *self)
{
  nw_document_unref (self->document);
  g_ptr_array_unref (self->grids);
  g_ptr_array_unref (self->slices);
  g_array_unref (self->bricks);
  g_array_unref (self->items);
  g_array_unref (self->sheets);
  g_array_unref (self->outline);
  nw_gauge_free (self->plain);
  nw_gauge_free (self->bold);
  g_free (self);
}

guint
nw_pages_count (const NwPages *self)
{
  return self->sheets->len;
}

void
nw_pages_size (const NwPages *self, guint page, double *width, double *height)
{
  gboolean turned = nw_pages_sheet (self, page)->turned;

  *width = turned ? self->height : self->width;
  *height = turned ? self->width : self->height;
}

double
nw_pages_x (const NwPages *self, guint page, double x, double width)
{
  double page_width, page_height;

  nw_pages_size (self, page, &page_width, &page_height);
  return self->document->rtl ? page_width - x - width : x;
}

GArray *
nw_pages_outline (const NwPages *self)
{
  return self->outline;
}

/* ---- blocks ---- */

/* The briefing's title and byline are no block's. */
static int
block_of (const NwPages *self, guint passage)
{
  const NwPassage *p = nw_document_passage (self->document, passage);

  return p->kind == NW_PASSAGE_TITLE || p->kind == NW_PASSAGE_BYLINE ? -1 : (int) p->block;
}

static guint
card_at (const NwPages *self, const NwItem *item, double x)
{
  guint i = (guint) (MAX (x - item->x, 0) / (nw_pages_card_width (self, item->to - item->from) + NW_CARD_GAP));

  return MIN (item->from + i, item->to - 1);
}

int
nw_pages_block_at (const NwPages *self, guint page, double x, double y)
{
  const NwSheet *sheet = nw_pages_sheet (self, page);
  double width, height;

  nw_pages_size (self, page, &width, &height);
  if (x < NW_PAGE_MARGIN || x > width - NW_PAGE_MARGIN)
    return -1;
  if (self->document->rtl)
    x = width - x;
  for (guint i = sheet->first + sheet->n; i-- > sheet->first;)
    {
      const NwItem *item = nw_pages_item (self, i);

      if (y >= item->y && y < item->y + item->height + NEAR)
        return block_of (self, item->kind == NW_ITEM_CARDS ? card_at (self, item, x) : item->passage);
    }
  return -1;
}

static gboolean
is_of_block (const NwPages *self, const NwItem *item, guint block)
{
  guint end = item->kind == NW_ITEM_CARDS ? item->to : item->passage + 1;

  for (guint i = item->passage; i < end; i++)
    if (block_of (self, i) == (int) block)
      return TRUE;
  return FALSE;
}

gboolean
nw_pages_find (const NwPages *self, guint block, guint *page, double *y, double *height)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->items->len; i++)
    {
      const NwItem *item = nw_pages_item (self, i);

      if (!is_of_block (self, item, block))
        continue;
      if (found && item->page != *page)
        break;
      if (!found)
        {
          *page = item->page;
          *y = item->y;
        }
      *height = MAX (item->y + item->height - *y, found ? *height : 0);
      found = TRUE;
    }
  return found;
}
