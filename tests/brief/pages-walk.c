/* pages-walk.c: what has to hold of each thing on a page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages-walk.h"

#include <string.h>

#define HAIR  0.01
#define BLANK 6.0 /* px that a blank at the end of a line may stand out */

static const NwPassage *
passage_of (const NwPages *pages, const NwItem *item)
{
  return nw_document_passage (pages->document, item->passage);
}

/* The item before or after one, boxes left out; NULL: on another page. */
static const NwItem *
neighbour (const NwPages *pages, guint i, int step)
{
  const NwItem *item = nw_pages_item (pages, i);

  for (i += (guint) step; i < pages->items->len && nw_pages_item (pages, i)->page == item->page; i += (guint) step)
    if (nw_pages_item (pages, i)->kind != NW_ITEM_BOX)
      return nw_pages_item (pages, i);
  return NULL;
}

/* ---- places ---- */

static void
assert_words_fit (const NwPages *pages, const NwItem *item)
{
  g_autoptr (NwWords) words = nw_pages_words (pages, item->passage, item->part, item->width);

  g_assert_cmpuint (item->to, <=, nw_words_n_lines (words));
  g_assert_cmpfloat (nw_words_width (words), <=, item->width + BLANK);
  g_assert_cmpfloat_with_epsilon (nw_words_height (words, item->from, item->to), item->height, HAIR);
}

/* The words of every cell, laid out as they are drawn, have room in the row: heights were not guessed too low. */
static void
assert_cells_fit (const NwItem *item)
{
  const NwPageGrid *grid = item->grid;
  gboolean section = nw_table_row (grid->table, item->from) == NW_ROW_SECTION;

  for (guint i = 0; i < (section ? 1 : nw_page_grid_n_shown (grid, item->group)); i++)
    {
      guint shown = nw_page_grid_shown (grid, item->group, i);
      g_autoptr (NwWords) words = nw_page_grid_cell (grid, item->group, item->from, shown);
      guint from = item->slice ? item->slice[2 * i] : 0;
      guint to = item->slice ? item->slice[2 * i + 1] : nw_words_n_lines (words);
      double height = from < to ? nw_words_height (words, from, to) : 0;
      double width = section ? item->width : nw_page_grid_column (grid, shown)->width - 2 * grid->pad;

      g_assert_cmpfloat (height + 2 * NW_GRID_ROW_PAD, <=, item->height + HAIR);
      g_assert_cmpfloat (nw_words_width (words), <=, width + BLANK);
    }
}

void
walk_places (const NwPages *pages, guint page)
{
  const NwSheet *sheet = nw_pages_sheet (pages, page);
  double bottom = NW_PAGE_MARGIN + nw_pages_inner_height (pages, sheet->turned);
  double right = NW_PAGE_MARGIN + nw_pages_inner_width (pages, sheet->turned);
  double y = NW_PAGE_MARGIN;

  for (guint i = sheet->first; i < sheet->first + sheet->n; i++)
    {
      const NwItem *item = nw_pages_item (pages, i);

      g_assert_cmpuint (item->page, ==, page);
      g_assert_cmpfloat (item->x, >=, NW_PAGE_MARGIN - HAIR);
      g_assert_cmpfloat (item->x + item->width, <=, right + HAIR);
      g_assert_cmpfloat (item->y, >=, y - HAIR);
      g_assert_cmpfloat (item->y + item->height, <=, bottom + HAIR);
      g_assert_cmpfloat (item->height, >, 0);
      if (item->kind == NW_ITEM_WORDS)
        assert_words_fit (pages, item);
      if (item->kind == NW_ITEM_ROW)
        assert_cells_fit (item);
      if (item->kind != NW_ITEM_BOX)
        y = item->y + item->height;
    }
}

/* ---- what belongs together ---- */

void
walk_figure (const NwPages *pages, guint i)
{
  const NwItem *item = nw_pages_item (pages, i);
  const NwExhibit *exhibit = passage_of (pages, item)->exhibit;
  double natural = nw_figure_height (&exhibit->figure, exhibit->result, item->width);
  gboolean named = FALSE;

  for (guint k = i; k-- > 0 && nw_pages_item (pages, k)->passage == item->passage;)
    named |= nw_pages_item (pages, k)->page == item->page && nw_pages_item (pages, k)->part == NW_PART_NAME;
  g_assert_true (named);
  g_assert_cmpfloat (item->height, >=, MIN (natural, 560) * 0.6 - 1);
  /* Note and source below it, too. */
  g_assert_nonnull (neighbour (pages, i, 1));
  g_assert_cmpuint (neighbour (pages, i, 1)->passage, ==, item->passage);
}

void
walk_head (const NwPages *pages, guint i)
{
  const NwItem *item = nw_pages_item (pages, i);
  const NwItem *before = neighbour (pages, i, -1);
  guint n = item->grid->table->rows->len;
  guint rows = 0;

  g_assert_nonnull (before);
  g_assert_cmpuint (before->passage, ==, item->passage);
  g_assert_cmpint (before->kind, ==, NW_ITEM_WORDS);
  while (i + rows + 1 < pages->items->len && nw_pages_item (pages, i + rows + 1)->kind == NW_ITEM_ROW
         && nw_pages_item (pages, i + rows + 1)->page == item->page)
    rows++;
  if (rows > 0 && (nw_pages_item (pages, i + 1)->from > 0 || nw_pages_item (pages, i + 1)->slice))
    g_assert_true (before->part == NW_PART_CONTINUED || nw_pages_item (pages, i + 1)->from == 0);
  if (rows > 0 && nw_pages_item (pages, i + 1)->slice == NULL)
    g_assert_cmpuint (rows, >=, MIN (n - nw_pages_item (pages, i + 1)->from, 1));
  if (rows > 0 && nw_pages_item (pages, i + 1)->from == 0 && n < 1000 && nw_pages_item (pages, i + MIN (3, rows))->slice == NULL)
    g_assert_cmpuint (rows, >=, MIN (n, 3));
}

/* The last part of a row ends with its last lines. */
static void
assert_row_ends (const NwPages *pages, guint i)
{
  const NwItem *item = nw_pages_item (pages, i);
  const NwPageGrid *grid = item->grid;

  for (guint k = i + 1; k < pages->items->len; k++)
    {
      const NwItem *later = nw_pages_item (pages, k);

      if (later->kind == NW_ITEM_ROW && later->grid == grid && later->group == item->group && later->from == item->from)
        return;
    }
  for (guint c = 0; c < (nw_table_row (grid->table, item->from) == NW_ROW_SECTION ? 1 : nw_page_grid_n_shown (grid, item->group)); c++)
    {
      g_autoptr (NwWords) words = nw_page_grid_cell (grid, item->group, item->from, nw_page_grid_shown (grid, item->group, c));

      g_assert_cmpuint (item->slice[2 * c + 1], ==, nw_words_n_lines (words));
    }
}

void
walk_row (const NwPages *pages, guint i)
{
  const NwItem *item = nw_pages_item (pages, i);
  const NwItem *before = neighbour (pages, i, -1);
  const NwItem *after = neighbour (pages, i, 1);
  NwRowKind kind = nw_table_row (item->grid->table, item->from);

  if (item->slice != NULL)
    assert_row_ends (pages, i);
  g_assert_nonnull (before);
  g_assert_true (before->kind == NW_ITEM_HEAD || before->kind == NW_ITEM_ROW);
  g_assert_true (before->grid == item->grid && before->group == item->group);
  if (kind == NW_ROW_TOTAL && item->from > 0)
    g_assert_cmpint (before->kind, ==, NW_ITEM_ROW);
  if (kind == NW_ROW_SECTION && item->slice == NULL)
    g_assert_true (after != NULL && after->kind == NW_ITEM_ROW);
  /* The end of the table is not without its source. */
  if (item->from + 1 == item->grid->table->rows->len && item->group + 1 == item->grid->groups->len && item->slice == NULL)
    g_assert_true (after != NULL && after->passage == item->passage);
}

void
walk_words (const NwPages *pages, guint i)
{
  const NwItem *item = nw_pages_item (pages, i);
  const NwPassage *passage = passage_of (pages, item);
  g_autoptr (NwWords) words = nw_pages_words (pages, item->passage, item->part, item->width);
  guint n = nw_words_n_lines (words);

  if (item->to - item->from < n)
    g_assert_cmpuint (item->to - item->from, >=, 2);
  if (passage->kind == NW_PASSAGE_HEADING && item->to == n && item->passage + 1 < pages->document->passages->len)
    g_assert_nonnull (neighbour (pages, i, 1));
}

/* ---- cells ---- */

void
walk_cells (const NwPages *pages, const NwPageGrid *grid)
{
  guint n_rows = grid->table->rows->len, n_columns = grid->columns->len;
  g_autofree guint *lines = g_new0 (guint, (gsize) n_rows * n_columns + 1);

  for (guint k = 0; k < pages->items->len; k++)
    {
      const NwItem *item = nw_pages_item (pages, k);

      if (item->kind != NW_ITEM_ROW || item->grid != grid)
        continue;
      for (guint i = 0; i < nw_page_grid_n_shown (grid, item->group); i++)
        {
          guint shown = nw_page_grid_shown (grid, item->group, i);
          guint *cell = &lines[(gsize) item->from * n_columns + shown];

          /* Of a row in several parts, each goes on where the last one ended. */
          if (item->slice != NULL && *cell != G_MAXUINT)
            g_assert_cmpuint (item->slice[2 * i], ==, i < grid->n_heads && item->slice[2 * i] == 0 ? 0 : *cell);
          *cell = item->slice ? item->slice[2 * i + 1] : i < grid->n_heads ? 1 : *cell + 1;
        }
    }
  for (guint r = 0; r < n_rows; r++)
    for (guint c = 0; c < n_columns; c++)
      g_assert_cmpuint (lines[(gsize) r * n_columns + c], >=, 1);
  for (guint g = 0; g < grid->groups->len; g++)
    {
      guint expected = g == 0 ? grid->n_heads : nw_page_grid_group (grid, g - 1)->end;

      g_assert_cmpuint (nw_page_grid_group (grid, g)->first, ==, expected);
    }
  if (grid->groups->len > 0)
    g_assert_cmpuint (nw_page_grid_group (grid, grid->groups->len - 1)->end, ==, n_columns);
}

/* ---- what people do to programs ---- */

static char *
repeated (const char *part, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, part);
  return g_string_free (text, FALSE);
}

static void
add_words (NwDocument *document, NwPassageKind kind, guint level, char *text)
{
  NwPassage *passage = nw_document_add (document, kind);

  passage->level = level;
  passage->ordinal = kind == NW_PASSAGE_ITEM ? 999999999 : 0;
  nw_passage_add_run (passage, text, 0, "https://example.org/(a)'b\\c");
  g_free (text);
}

static NwTable *
hostile_table (void)
{
  NwTable *table = nw_table_new ();
  g_autofree char *label = repeated ("A head without end ", 150);
  NwTableColumn *column;

  nw_table_add_column (table, NW_COLUMN_HEAD, "name", "Name");
  nw_table_add_column (table, NW_COLUMN_TEXT, "text", "Text");
  column = nw_table_add_column (table, NW_COLUMN_NUMBER, "number", label);
  column->above = repeated ("Above ", 400);
  for (guint r = 0; r < 6; r++)
    {
      nw_table_add_row (table, r == 4 ? NW_ROW_SECTION : NW_ROW_PLAIN);
      nw_table_set_text (table, r, 0, r == 3 ? repeated ("W", 3000) : g_strdup_printf ("Row %u", r));
      if (r == 4)
        continue;
      nw_table_set_text (table, r, 1, r == 1 ? repeated ("Words that go on and on. ", 2500) : repeated ("z\u0301\u0302\u0303\u0304", 40));
      nw_table_set_number (table, r, 2, 1, r == 2 ? repeated ("9", 2000) : g_strdup ("1"));
    }
  nw_table_set_text (table, 4, 0, repeated ("A section without end ", 700));
  return table;
}

NwDocument *
walk_hostile (void)
{
  g_autofree char *title = repeated ("A title without end ", 300);
  NwDocument *document = nw_document_begin (title, NW_PAPER_A4);
  NwExhibit *exhibit = nw_exhibit_new ();

  add_words (document, NW_PASSAGE_TITLE, 0, g_strdup (title));
  nw_document_begin_block (document, 0);
  add_words (document, NW_PASSAGE_HEADING, 9, repeated ("heading ", 2000));
  for (guint level = 0; level < 40; level++)
    add_words (document, NW_PASSAGE_ITEM, level, repeated ("item ", level * 10 + 1));
  add_words (document, NW_PASSAGE_PARAGRAPH, 0, repeated ("x", 20000));
  add_words (document, NW_PASSAGE_PARAGRAPH, 0, g_strdup (""));
  nw_document_begin_block (document, 1);
  exhibit->title = repeated ("Table ", 1500);
  exhibit->note = repeated ("note ", 4000);
  exhibit->table = hostile_table ();
  nw_document_add (document, NW_PASSAGE_TABLE)->exhibit = exhibit;
  nw_document_begin_block (document, 2);
  exhibit = nw_exhibit_new ();
  exhibit->value = repeated ("1,000,000 ", 20);
  exhibit->label = repeated ("label ", 3000);
  nw_document_add (document, NW_PASSAGE_NUMBER)->exhibit = exhibit;
  return document;
}
