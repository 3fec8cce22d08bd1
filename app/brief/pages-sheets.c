/* pages-sheets.c: fills pages with bricks; what is glued together stays together where a page is large enough for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages-private.h"

#define LITTLE  0.75 /* as low a figure is drawn without a second thought … */
#define BLANK   0.18 /* … and lower where else as much of a page stayed empty */
#define EMPTY   0.28 /* of a page that may stay empty so that a table is not broken */
#define LEAD    0.4  /* of a turned page that may hold what comes before its table */
#define COMPANY 3u  /* bricks that stand together where all have no room */

/* Where the next brick goes. */
typedef struct {
  NwPages *pages;
  double   y;
  gboolean top;
  guint    box; /* that is open */
} Pen;

static NwBrick *
brick_at (const NwPages *self, guint i)
{
  return &g_array_index (self->bricks, NwBrick, i);
}

static NwSheet *
last_sheet (const NwPages *self)
{
  return nw_pages_sheet (self, self->sheets->len - 1);
}

static double
bottom (const Pen *pen)
{
  return NW_PAGE_MARGIN + nw_pages_inner_height (pen->pages, last_sheet (pen->pages)->turned);
}

/* px that are left. */
static double
blank (const Pen *pen)
{
  return bottom (pen) - pen->y;
}

static void
begin_sheet (Pen *pen, gboolean turned)
{
  NwSheet sheet = { .turned = turned, .first = pen->pages->items->len };

  g_array_append_val (pen->pages->sheets, sheet);
  pen->y = NW_PAGE_MARGIN;
  pen->top = TRUE;
  pen->box = 0;
}

/* Moves over a brick; returns where it stands. */
static double
step (Pen *pen, const NwBrick *brick, double height)
{
  double y = pen->y;

  if (pen->box > 0 && pen->box != brick->box)
    y += NW_BOX_PAD;
  if (!pen->top)
    y += brick->before;
  if (brick->box > 0 && pen->box != brick->box)
    y += NW_BOX_PAD;
  pen->y = y + height;
  pen->top = FALSE;
  pen->box = brick->box;
  return y;
}

/* ---- items ---- */

static void
add_item (NwPages *self, const NwItem *item, double y)
{
  NwItem placed = *item;

  placed.page = self->sheets->len - 1;
  placed.y = y;
  g_array_append_val (self->items, placed);
  last_sheet (self)->n++;
}

/* The lines of a text on one page are one item. */
static gboolean
extends_last (const NwPages *self, const NwItem *item)
{
  const NwItem *last = self->items->len > last_sheet (self)->first ? nw_pages_item (self, self->items->len - 1) : NULL;

  return last != NULL && last->kind == NW_ITEM_WORDS && item->kind == NW_ITEM_WORDS && last->passage == item->passage
         && last->part == item->part && last->to == item->from;
}

/* A box grows with what stands in it. */
static void
grow_box (NwPages *self, const NwBrick *brick, gboolean begins, double y, double height)
{
  NwItem box = { .kind = NW_ITEM_BOX, .passage = brick->item.passage, .x = NW_PAGE_MARGIN, .height = height + 2 * NW_BOX_PAD };

  if (begins)
    {
      box.width = nw_pages_inner_width (self, last_sheet (self)->turned);
      add_item (self, &box, y - NW_BOX_PAD);
      return;
    }
  for (guint i = self->items->len; i-- > last_sheet (self)->first;)
    {
      NwItem *item = nw_pages_item (self, i);

      if (item->kind != NW_ITEM_BOX)
        continue;
      item->height = y + height + NW_BOX_PAD - item->y;
      return;
    }
}

static char *
entry_name (const NwPages *self, const NwPassage *passage)
{
  if (passage->kind == NW_PASSAGE_FIGURE)
    return g_strdup_printf ("figure-%u", passage->ordinal);
  if (passage->kind == NW_PASSAGE_TABLE)
    return g_strdup_printf ("table-%u", passage->ordinal);
  return g_strdup_printf ("section-%u", self->outline->len);
}

/* Headings, and what stands under them: figures and tables. */
static void
add_to_outline (NwPages *self, const NwItem *item, double y)
{
  const NwPassage *passage = nw_document_passage (self->document, item->passage);
  gboolean titled = item->part == NW_PART_RUNS && (passage->kind == NW_PASSAGE_TITLE || passage->kind == NW_PASSAGE_HEADING);
  gboolean named = item->part == NW_PART_NAME && passage->kind != NW_PASSAGE_NUMBER;
  NwOutlineEntry entry = { .page = self->sheets->len - 1, .y = y };

  if (item->kind != NW_ITEM_WORDS || item->from > 0 || !(titled || named))
    return;
  if (titled)
    {
      entry.level = passage->kind == NW_PASSAGE_TITLE ? 0 : CLAMP (passage->level, 1, 3);
      self->level = entry.level;
    }
  else
    entry.level = self->level + 1;
  entry.title = titled ? nw_passage_text (passage) : nw_pages_name (passage);
  entry.name = entry_name (self, passage);
  g_array_append_val (self->outline, entry);
}

static void
place (Pen *pen, const NwBrick *brick, double height)
{
  NwPages *self = pen->pages;
  gboolean begins = brick->box > 0 && pen->box != brick->box;
  double y = step (pen, brick, height);

  if (brick->box > 0)
    grow_box (self, brick, begins, y, height);
  add_to_outline (self, &brick->item, y);
  if (extends_last (self, &brick->item))
    {
      NwItem *last = nw_pages_item (self, self->items->len - 1);

      last->to = brick->item.to;
      last->height = y + height - last->y;
      return;
    }
  add_item (self, &brick->item, y);
  nw_pages_item (self, self->items->len - 1)->height = height;
}

/* The title of the section that a row stands in. */
static void
repeat_section (Pen *pen, const NwBrick *row)
{
  int section = nw_page_grid_section (row->item.grid, row->item.group, row->item.from);
  NwBrick again = *row;

  if (section < 0)
    return;
  again.item.from = (guint) section;
  again.item.slice = NULL;
  place (pen, &again, nw_page_grid_height (row->item.grid, row->item.group, again.item.from));
}

/* "Table 2, continued", the heads and the section again. */
static void
repeat_heads (Pen *pen, const NwBrick *brick)
{
  NwPages *self = pen->pages;
  const NwPageGroup *group = nw_page_grid_group (brick->item.grid, brick->item.group);
  NwBrick words = { .item = { .kind = NW_ITEM_WORDS, .part = NW_PART_CONTINUED, .passage = brick->item.passage, .x = NW_PAGE_MARGIN } };
  NwBrick head = *brick;
  g_autoptr (NwWords) said = NULL;

  words.item.width = nw_pages_inner_width (self, brick->turned);
  said = nw_pages_words (self, brick->item.passage, NW_PART_CONTINUED, words.item.width);
  words.item.to = nw_words_n_lines (said);
  place (pen, &words, nw_words_height (said, 0, words.item.to));
  if (brick->item.kind == NW_ITEM_HEAD)
    return;
  head.item.kind = NW_ITEM_HEAD;
  head.item.slice = NULL;
  head.before = NW_HEAD_GAP;
  place (pen, &head, group->head + NW_HEAD_GAP);
  repeat_section (pen, brick);
}

/* ---- pages ---- */

/* Behind the bricks that hold on to each other at least so much. */
static guint
chunk_end (const NwPages *self, guint i, NwGlue glue)
{
  while (i + 1 < self->bricks->len && brick_at (self, i)->glue >= glue && !brick_at (self, i + 1)->fresh)
    i++;
  return i + 1;
}

static gboolean
is_turned (const NwPages *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (brick_at (self, i)->turned)
      return TRUE;
  return FALSE;
}

/* How far down some bricks reach; least: with figures as low as can be. */
static double
reach (Pen pen, guint first, guint end, gboolean least)
{
  for (guint i = first; i < end; i++)
    {
      const NwBrick *brick = brick_at (pen.pages, i);

      step (&pen, brick, least ? brick->least : brick->item.height);
    }
  return pen.y + (pen.box > 0 ? NW_BOX_PAD : 0);
}

static double
flexible (const NwPages *self, guint first, guint end, double *natural)
{
  double sum = 0;

  *natural = 0;
  for (guint i = first; i < end; i++)
    if (brick_at (self, i)->least < brick_at (self, i)->item.height)
      {
        sum += brick_at (self, i)->item.height - brick_at (self, i)->least;
        *natural += brick_at (self, i)->item.height;
      }
  return sum;
}

static void
place_all (Pen *pen, guint first, guint end, double shrink)
{
  for (guint i = first; i < end; i++)
    {
      const NwBrick *brick = brick_at (pen->pages, i);

      place (pen, brick, brick->item.height - shrink * (brick->item.height - brick->least));
    }
}

/* Places them on this page, with lower figures where that is little or saves much. */
static gboolean
fit (Pen *pen, guint first, guint end)
{
  double room = bottom (pen) + 0.01;
  double most = reach (*pen, first, end, FALSE);
  double natural, bends;

  if (most > room)
    {
      bends = flexible (pen->pages, first, end, &natural);
      if (reach (*pen, first, end, TRUE) > room || bends <= 0)
        return FALSE;
      if (!pen->top && (natural - (most - room)) < LITTLE * natural
          && blank (pen) < BLANK * nw_pages_inner_height (pen->pages, FALSE))
        return FALSE;
      place_all (pen, first, end, (most - room) / bends);
      return TRUE;
    }
  place_all (pen, first, end, 0);
  return TRUE;
}

static void
next_sheet (Pen *pen, guint i, gboolean turned)
{
  begin_sheet (pen, turned);
  if (brick_at (pen->pages, i)->repeats)
    repeat_heads (pen, brick_at (pen->pages, i));
}

/* What is higher than a page, brick by brick, and no brick without the next ones. */
static void
spill (Pen *pen, guint first, guint end, gboolean turned)
{
  for (guint i = first; i < end; i++)
    {
      if (!pen->top && reach (*pen, i, MIN (i + COMPANY, end), TRUE) > bottom (pen) + 0.01)
        next_sheet (pen, i, turned);
      if (!fit (pen, i, i + 1))
        place (pen, brick_at (pen->pages, i), brick_at (pen->pages, i)->least);
    }
}

static gboolean
fits_page (NwPages *self, guint first, guint end, gboolean turned)
{
  Pen pen = { .pages = self, .y = 0, .top = TRUE };

  return reach (pen, first, end, TRUE) <= nw_pages_inner_height (self, turned);
}

/* A few lines that lead to a table are turned with it, rather than stand on a page of their own. */
static void
turn_sheet (Pen *pen, guint first, guint end)
{
  NwSheet *sheet = last_sheet (pen->pages);
  double height = nw_pages_inner_height (pen->pages, TRUE);

  if (!pen->top && !sheet->turned && !brick_at (pen->pages, first)->fresh && pen->y <= NW_PAGE_MARGIN + LEAD * height
      && reach (*pen, first, end, TRUE) <= NW_PAGE_MARGIN + height)
    sheet->turned = TRUE;
}

/* A chunk that no page can hold goes by what holds on to each other strongly, then brick by brick. */
static void
add_chunk (Pen *pen, guint first, guint end, NwGlue glue)
{
  gboolean turned = is_turned (pen->pages, first, end);
  double page = nw_pages_inner_height (pen->pages, turned);

  if (turned)
    turn_sheet (pen, first, end);
  if (pen->top)
    last_sheet (pen->pages)->turned = turned;
  if (!pen->top && (brick_at (pen->pages, first)->fresh || turned != last_sheet (pen->pages)->turned))
    next_sheet (pen, first, turned);
  if (fit (pen, first, end))
    return;
  /* Nothing else would fill a turned page. */
  if (glue == NW_GLUE_WEAK && ((!turned && blank (pen) > EMPTY * page) || !fits_page (pen->pages, first, end, turned)))
    {
      for (guint i = first, next; i < end; i = next)
        {
          next = MIN (chunk_end (pen->pages, i, NW_GLUE_STRONG), end);
          add_chunk (pen, i, next, NW_GLUE_STRONG);
        }
      return;
    }
  if (!pen->top)
    next_sheet (pen, first, turned);
  if (!fit (pen, first, end))
    spill (pen, first, end, turned);
}

gboolean
nw_pages_fill_sheets (NwPages *self, GCancellable *cancellable)
{
  Pen pen = { .pages = self };

  begin_sheet (&pen, FALSE);
  for (guint i = 0, end; i < self->bricks->len; i = end)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      end = chunk_end (self, i, NW_GLUE_WEAK);
      add_chunk (&pen, i, end, NW_GLUE_WEAK);
    }
  return TRUE;
}
