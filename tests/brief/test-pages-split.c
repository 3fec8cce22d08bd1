/* test-pages-split.c: where tables are broken over pages, and what is said again where they go on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages-private.h"

#define SECTION_ROWS 61u /* with its title */

/* Some lines, then a table; sections: each of SECTION_ROWS, or 0 for one of plain rows. */
static NwPages *
pages_of (guint n_lines, guint n_rows, guint n_sections)
{
  g_autoptr (NwDocument) document = nw_document_begin ("Split", NW_PAPER_A4);
  NwExhibit *exhibit = nw_exhibit_new ();

  nw_document_begin_block (document, 0);
  for (guint i = 0; i < n_lines; i++)
    nw_passage_add_run (nw_document_add (document, NW_PASSAGE_PARAGRAPH), "A line.", 0, NULL);
  nw_document_begin_block (document, 1);
  exhibit->title = g_strdup ("A table");
  exhibit->table = nw_table_new ();
  nw_table_add_column (exhibit->table, NW_COLUMN_HEAD, "name", "Name");
  nw_table_add_column (exhibit->table, NW_COLUMN_NUMBER, "number", "Number");
  for (guint r = 0; r < (n_sections > 0 ? n_sections * SECTION_ROWS : n_rows); r++)
    {
      gboolean section = n_sections > 0 && r % SECTION_ROWS == 0;

      nw_table_add_row (exhibit->table, section ? NW_ROW_SECTION : NW_ROW_PLAIN);
      nw_table_set_text (exhibit->table, r, 0, g_strdup_printf (section ? "Section of row %u" : "Row %u", r));
      if (!section)
        nw_table_set_number (exhibit->table, r, 1, r, g_strdup_printf ("%u", r));
    }
  nw_document_add (document, NW_PASSAGE_TABLE)->exhibit = exhibit;
  return nw_pages_new (document, NULL);
}

/* The first or last item of a kind. */
static const NwItem *
find (const NwPages *pages, NwItemKind kind, NwPart part, gboolean last)
{
  const NwItem *found = NULL;

  for (guint i = 0; i < pages->items->len && (last || found == NULL); i++)
    if (nw_pages_item (pages, i)->kind == kind && (kind != NW_ITEM_WORDS || nw_pages_item (pages, i)->part == part))
      found = nw_pages_item (pages, i);
  return found;
}

/* A table that another page would hold is broken only where else more than 28 % of this one stayed empty. */
static void
test_empty (void)
{
  guint n_broken = 0, n_moved = 0;

  for (guint lines = 8; lines <= 36; lines++)
    {
      g_autoptr (NwPages) pages = pages_of (lines, 22, 0);
      const NwItem *line = find (pages, NW_ITEM_WORDS, NW_PART_RUNS, TRUE);
      guint first = find (pages, NW_ITEM_ROW, 0, FALSE)->page, last = find (pages, NW_ITEM_ROW, 0, TRUE)->page;
      double page = nw_pages_inner_height (pages, FALSE);
      double empty = NW_PAGE_MARGIN + page - line->y - line->height;

      if (line->page > 0 || last == 0)
        continue;
      g_assert_cmpint (first < last, ==, empty > 0.28 * page);
      n_broken += first < last;
      n_moved += first == last;
    }
  g_assert_cmpuint (n_broken, >=, 3);
  g_assert_cmpuint (n_moved, >=, 3);
}

/* A page that begins inside a section says its title again, one that begins with a section does not say two. */
static void
test_sections (void)
{
  guint n_again = 0;

  for (guint lines = 0; lines < 4; lines++)
    {
      g_autoptr (NwPages) pages = pages_of (lines, 0, 4);

      for (guint i = 0; i + 2 < pages->items->len; i++)
        {
          const NwItem *title = nw_pages_item (pages, i + 1), *row = nw_pages_item (pages, i + 2);

          if (nw_pages_item (pages, i)->kind != NW_ITEM_HEAD)
            continue;
          g_assert_cmpint (title->kind, ==, NW_ITEM_ROW);
          g_assert_cmpint (row->kind, ==, NW_ITEM_ROW);
          g_assert_cmpuint (title->from % SECTION_ROWS, ==, 0);
          g_assert_cmpuint (row->from % SECTION_ROWS, >, 0);
          g_assert_cmpuint (row->from / SECTION_ROWS, ==, title->from / SECTION_ROWS);
          n_again += row->from - title->from > 1;
        }
    }
  g_assert_cmpuint (n_again, >=, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages-split/empty", test_empty);
  g_test_add_func ("/pages-split/sections", test_sections);
  return g_test_run ();
}
