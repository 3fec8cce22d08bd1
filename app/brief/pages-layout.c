/* pages-layout.c: makes of each passage the bricks that pages are filled with: lines, figures, rows, cards
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages-private.h"

#include <math.h>

#define FIGURE_LEAST 0.6  /* of its natural height: as low may a figure be drawn to fit the rest of a page */
#define FIGURE_MOST  0.62 /* of a page */
#define FEW_LINES    14   /* of a title or note that is not broken */
#define CARDS_MOST   0.3  /* of a page: height of cards beside each other … */
#define CARD_MOST    0.4  /* … and of one alone */
#define CARD_PAD     11.0

/* ---- measures ---- */

double
nw_pages_inner_width (const NwPages *self, gboolean turned)
{
  return (turned ? self->height : self->width) - 2 * NW_PAGE_MARGIN;
}

double
nw_pages_inner_height (const NwPages *self, gboolean turned)
{
  return (turned ? self->width : self->height) - NW_PAGE_MARGIN - NW_PAGE_BOTTOM;
}

double
nw_pages_card_width (const NwPages *self, guint n)
{
  return (nw_pages_inner_width (self, FALSE) - (n - 1) * NW_CARD_GAP) / n;
}

double
nw_pages_card_inset (void)
{
  return CARD_PAD;
}

static double
card_height (const NwPages *self, guint passage, guint n)
{
  double height = 2 * CARD_PAD;

  for (NwPart part = 0; part < NW_N_PARTS; part++)
    {
      g_autoptr (NwWords) words = NULL;

      if (!nw_part_of_card (part))
        continue;
      words = nw_pages_words (self, passage, part, nw_pages_card_width (self, n) - 2 * CARD_PAD);
      if (words != NULL)
        height += nw_words_height (words, 0, nw_words_n_lines (words)) + nw_part_gap (part);
    }
  return height;
}

/* ---- bricks ---- */

NwBrick *
nw_pages_add_brick (NwPages *self, guint passage, NwItemKind kind, double before, double height)
{
  NwBrick brick = {
    .item = { .kind = kind, .passage = passage, .x = NW_PAGE_MARGIN, .width = nw_pages_inner_width (self, self->turned),
              .height = height },
    .before = before,
    .least = height,
    .turned = self->turned,
    .box = self->box,
  };

  g_array_append_val (self->bricks, brick);
  return &g_array_index (self->bricks, NwBrick, self->bricks->len - 1);
}

/* No line of a paragraph stands alone on either page. */
void
nw_pages_add_words (NwPages *self, guint passage, NwPart part, double before, NwGlue stays)
{
  double inset = self->box > 0 ? NW_BOX_INSET : 0;
  double indent = nw_pages_indent (nw_document_passage (self->document, passage)) + inset;
  double width = nw_pages_inner_width (self, self->turned) - indent - inset;
  g_autoptr (NwWords) words = nw_pages_words (self, passage, part, width);
  guint n = words != NULL ? nw_words_n_lines (words) : 0;

  for (guint i = 0; i < n; i++)
    {
      NwBrick *brick = nw_pages_add_brick (self, passage, NW_ITEM_WORDS, i == 0 ? before : 0, nw_words_height (words, i, i + 1));

      brick->item.part = part;
      brick->item.from = i;
      brick->item.to = i + 1;
      brick->item.x += indent;
      brick->item.width = width;
      if ((i == 0 && n > 1) || i + 2 == n || (part != NW_PART_RUNS && i + 1 < n && n <= FEW_LINES))
        brick->glue = NW_GLUE_STRONG;
      else if (i + 1 == n)
        brick->glue = stays;
      else if (part != NW_PART_RUNS)
        brick->glue = NW_GLUE_WEAK;
    }
}

/* ---- passages ---- */

static const NwPassage *
passage_at (const NwPages *self, guint i)
{
  return i < self->document->passages->len ? nw_document_passage (self->document, i) : NULL;
}

static gboolean
is_kind (const NwPassage *passage, NwPassageKind kind)
{
  return passage != NULL && passage->kind == kind;
}

/* The space above words, px. */
static double
space_before (const NwPages *self, guint i)
{
  const NwPassage *passage = passage_at (self, i);
  const NwPassage *last = i > 0 ? passage_at (self, i - 1) : NULL;

  switch (passage->kind)
    {
    case NW_PASSAGE_HEADING:
      return is_kind (last, NW_PASSAGE_HEADING) ? 8 : passage->level <= 1 ? 26 : passage->level == 2 ? 20 : 15;
    case NW_PASSAGE_BYLINE: return 6;
    case NW_PASSAGE_ITEM: return is_kind (last, NW_PASSAGE_ITEM) ? 3 : 6;
    case NW_PASSAGE_PARAGRAPH: return is_kind (last, NW_PASSAGE_HEADING) ? 6 : is_kind (last, NW_PASSAGE_BYLINE) ? 22 : 9;
    case NW_PASSAGE_TITLE:
    case NW_PASSAGE_FAULT:
    case NW_PASSAGE_FIGURE:
    case NW_PASSAGE_TABLE:
    case NW_PASSAGE_NUMBER:
    case NW_PASSAGE_BREAK:
    default: return 16;
    }
}

static void
add_words (NwPages *self, guint i)
{
  const NwPassage *passage = passage_at (self, i);
  const NwPassage *next = passage_at (self, i + 1);
  /* A line that ends in a colon announces its list. */
  gboolean stays = passage->kind == NW_PASSAGE_HEADING || passage->kind == NW_PASSAGE_TITLE
                   || (passage->kind == NW_PASSAGE_PARAGRAPH && is_kind (next, NW_PASSAGE_ITEM));

  nw_pages_add_words (self, i, NW_PART_RUNS, space_before (self, i),
                      stays && next != NULL && next->kind != NW_PASSAGE_BREAK ? NW_GLUE_STRONG : NW_GLUE_NONE);
}

static gboolean
has_part (const NwPages *self, guint i, NwPart part)
{
  g_autoptr (NwWords) words = nw_pages_words (self, i, part, -1);

  return words != NULL;
}

/* Title and subtitle above and the caption below stay with the figure, note and source where there is room. */
static void
add_figure (NwPages *self, guint i)
{
  static const NwPart below[] = { NW_PART_CAPTION, NW_PART_NOTE, NW_PART_SOURCE };
  const NwExhibit *exhibit = passage_at (self, i)->exhibit;
  double width = nw_pages_inner_width (self, FALSE);
  double height = nw_figure_height (&exhibit->figure, exhibit->result, width);
  guint last = G_N_ELEMENTS (below);
  NwBrick *brick;

  height = MIN (height, nw_pages_inner_height (self, FALSE) * FIGURE_MOST);
  nw_pages_add_words (self, i, NW_PART_NAME, 20, NW_GLUE_STRONG);
  nw_pages_add_words (self, i, NW_PART_SUBTITLE, 2, NW_GLUE_STRONG);
  while (last > 0 && !has_part (self, i, below[last - 1]))
    last--;
  brick = nw_pages_add_brick (self, i, NW_ITEM_FIGURE, 8, height);
  brick->least = floor (height * FIGURE_LEAST);
  brick->glue = last > 0 ? NW_GLUE_STRONG : NW_GLUE_NONE;
  for (guint p = 0; p < last; p++)
    nw_pages_add_words (self, i, below[p], nw_part_gap (below[p]), p + 1 < last ? NW_GLUE_WEAK : NW_GLUE_NONE);
  self->gap = 20;
}

/* With more words than a card can hold. Returns the next passage. */
static guint
add_number (NwPages *self, guint i)
{
  for (NwPart part = 0; part < NW_N_PARTS; part++)
    if (nw_part_of_card (part))
      nw_pages_add_words (self, i, part, MAX (nw_part_gap (part), part == NW_PART_VALUE ? 16 : 0),
                          part == NW_PART_VALUE ? NW_GLUE_STRONG : NW_GLUE_NONE);
  self->gap = 16;
  return i + 1;
}

/* The highest of some cards beside each other. */
static double
cards_height (NwPages *self, guint first, guint end)
{
  double height = 0;

  for (guint card = first; card < end; card++)
    height = MAX (height, card_height (self, card, end - first));
  return height;
}

/* As many beside each other as stay low. Returns the first passage that is not in the row. */
static guint
add_cards (NwPages *self, guint i)
{
  double page = nw_pages_inner_height (self, FALSE);
  guint end = i;
  NwBrick *brick;

  while (end < i + NW_CARDS_IN_ROW && is_kind (passage_at (self, end), NW_PASSAGE_NUMBER))
    end++;
  while (end > i + 1 && cards_height (self, i, end) > CARDS_MOST * page)
    end--;
  if (cards_height (self, i, end) > CARD_MOST * page)
    return add_number (self, i);
  brick = nw_pages_add_brick (self, i, NW_ITEM_CARDS, NW_CARD_GAP, cards_height (self, i, end));
  brick->item.from = i;
  brick->item.to = end;
  self->gap = NW_CARD_GAP;
  return end;
}

/* What stands in a frame: neighbours of one block are in one. */
static void
find_box (NwPages *self, guint i)
{
  const NwPassage *passage = passage_at (self, i);
  const NwPassage *last = i > 0 ? passage_at (self, i - 1) : NULL;

  if (!passage->boxed)
    self->box = 0;
  else if (last == NULL || !last->boxed || last->block != passage->block)
    self->box = ++self->n_boxes;
}

/* Returns the next passage. */
static guint
add_passage (NwPages *self, guint i)
{
  guint first = self->bricks->len;
  double gap = self->gap;
  guint next = i + 1;

  self->gap = 0;
  find_box (self, i);
  switch (passage_at (self, i)->kind)
    {
    case NW_PASSAGE_FIGURE: add_figure (self, i); break;
    case NW_PASSAGE_TABLE: nw_pages_add_table (self, i); break;
    case NW_PASSAGE_NUMBER: next = add_cards (self, i); break;
    case NW_PASSAGE_BREAK: self->fresh = TRUE; break;
    case NW_PASSAGE_TITLE:
    case NW_PASSAGE_BYLINE:
    case NW_PASSAGE_HEADING:
    case NW_PASSAGE_PARAGRAPH:
    case NW_PASSAGE_ITEM:
    case NW_PASSAGE_FAULT:
    default: add_words (self, i); break;
    }
  if (first == self->bricks->len)
    return next;
  g_array_index (self->bricks, NwBrick, first).before = MAX (g_array_index (self->bricks, NwBrick, first).before, gap);
  g_array_index (self->bricks, NwBrick, first).fresh = self->fresh;
  self->fresh = FALSE;
  return next;
}

gboolean
nw_pages_lay_out (NwPages *self, GCancellable *cancellable)
{
  guint i = 0;

  while (i < self->document->passages->len)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      i = add_passage (self, i);
    }
  return nw_pages_fill_sheets (self, cancellable);
}
