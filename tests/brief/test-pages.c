/* test-pages.c: nothing leaves its page or stands in another's place, heads are repeated, captions kept, blocks found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "documents.h"
#include "pages-private.h"
#include "pages-walk.h"
#include "results.h"

#include <math.h>
#include <string.h>

#define OUT 6.0 /* px that the ink of a letter may stand out */

typedef NwDocument *(*Make) (void);

static NwDocument *
long_table (void)
{
  return documents_table (700, 6);
}

static NwDocument *
wide_table (void)
{
  return documents_table (45, 60);
}

static NwDocument *
turned_table (void)
{
  return documents_table (30, 22);
}

static NwDocument *
read_from_the_right (void)
{
  NwDocument *document = documents_report ();

  document->rtl = TRUE;
  return document;
}

static NwDocument *
on_letter (void)
{
  NwDocument *document = documents_report ();

  document->paper = NW_PAPER_LETTER;
  return document;
}

static const struct { const char *name; Make make; } cases[] = {
  { "all", documents_all },       { "report", documents_report }, { "empty", documents_empty },
  { "long", long_table },         { "wide", wide_table },         { "turned", turned_table },
  { "rtl", read_from_the_right }, { "letter", on_letter },        { "hostile", walk_hostile },
};

/* ---- places ---- */

static void
test_places (gconstpointer data)
{
  const Make *make = data;
  g_autoptr (NwDocument) document = (*make) ();
  g_autoptr (NwPages) pages = nw_pages_new (document, NULL);

  g_assert_cmpuint (nw_pages_count (pages), >=, 1);
  for (guint page = 0; page < nw_pages_count (pages); page++)
    walk_places (pages, page);
}

/* What is drawn stays inside the margins, on paper and on screen, and cairo has no complaint. */
static void
test_ink (gconstpointer data)
{
  const Make *make = data;
  g_autoptr (NwDocument) document = (*make) ();
  g_autoptr (NwPages) pages = nw_pages_new (document, NULL);

  for (guint page = 0; page < MIN (nw_pages_count (pages), 12); page++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double width, height, ink[4];

      nw_pages_size (pages, page, &width, &height);
      nw_pages_draw (pages, page, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_recording_surface_ink_extents (surface, &ink[0], &ink[1], &ink[2], &ink[3]);
      g_assert_cmpfloat (ink[0], >=, NW_PAGE_MARGIN - OUT);
      g_assert_cmpfloat (ink[0] + ink[2], <=, width - NW_PAGE_MARGIN + OUT);
      g_assert_cmpfloat (ink[1], >=, NW_PAGE_MARGIN - OUT);
      g_assert_cmpfloat (ink[1] + ink[3], <, height - 24);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

/* ---- what belongs together ---- */

static void
test_together (gconstpointer data)
{
  const Make *make = data;
  g_autoptr (NwDocument) document = (*make) ();
  g_autoptr (NwPages) pages = nw_pages_new (document, NULL);

  for (guint i = 0; i < pages->items->len; i++)
    {
      const NwItem *item = nw_pages_item (pages, i);

      if (item->kind == NW_ITEM_FIGURE)
        walk_figure (pages, i);
      if (item->kind == NW_ITEM_HEAD)
        walk_head (pages, i);
      if (item->kind == NW_ITEM_ROW)
        walk_row (pages, i);
      if (item->kind == NW_ITEM_WORDS && item->part == NW_PART_RUNS)
        walk_words (pages, i);
    }
}

/* Every cell stands somewhere once; heads of rows in every group. */
static void
test_cells (gconstpointer data)
{
  const Make *make = data;
  g_autoptr (NwDocument) document = (*make) ();
  g_autoptr (NwPages) pages = nw_pages_new (document, NULL);

  for (guint g = 0; g < pages->grids->len; g++)
    walk_cells (pages, g_ptr_array_index (pages->grids, g));
}

/* ---- blocks ---- */

/* The block of any point of a row of items. */
static gboolean
stands_at (const NwPages *pages, guint page, double y, guint block)
{
  double width, height;

  nw_pages_size (pages, page, &width, &height);
  for (double x = NW_PAGE_MARGIN + 1; x < width - NW_PAGE_MARGIN; x += 20)
    if (nw_pages_block_at (pages, page, x, y) == (int) block)
      return TRUE;
  return FALSE;
}

static void
test_blocks (gconstpointer data)
{
  const Make *make = data;
  g_autoptr (NwDocument) document = (*make) ();
  g_autoptr (NwPages) pages = nw_pages_new (document, NULL);
  guint last = 0, found = 0;

  for (guint block = 0; block <= document->block; block++)
    {
      guint page;
      double y, height;

      if (!nw_pages_find (pages, block, &page, &y, &height))
        continue;
      found++;
      g_assert_cmpuint (page, >=, last);
      g_assert_true (stands_at (pages, page, y + 1, block));
      g_assert_true (stands_at (pages, page, y + height - 1, block));
      last = page;
    }
  g_assert_true (found > 0 || document->passages->len == 1);
  g_assert_cmpint (nw_pages_block_at (pages, 0, 10, 200), ==, -1);
  g_assert_cmpint (nw_pages_block_at (pages, 0, 200, NW_PAGE_MARGIN + 5), ==, -1); /* the title is no block's */
}

/* ---- single things ---- */

static void
test_turned (void)
{
  g_autoptr (NwDocument) document = documents_table (30, 22);
  g_autoptr (NwPages) pages = nw_pages_new (document, NULL);
  double width, height;

  nw_pages_size (pages, nw_pages_count (pages) - 1, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 297 / 25.4 * 96, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 210 / 25.4 * 96, 0.01);
}

static void
test_break (void)
{
  g_autoptr (NwDocument) document = nw_document_begin ("Two pages", NW_PAPER_LETTER);
  g_autoptr (NwPages) pages = NULL;
  guint page;
  double y, width, height;

  nw_document_begin_block (document, 0);
  nw_passage_add_run (nw_document_add (document, NW_PASSAGE_PARAGRAPH), "First", 0, NULL);
  nw_document_begin_block (document, 1);
  nw_document_add (document, NW_PASSAGE_BREAK);
  nw_document_add (document, NW_PASSAGE_BREAK);
  nw_document_begin_block (document, 2);
  nw_passage_add_run (nw_document_add (document, NW_PASSAGE_PARAGRAPH), "Second", 0, NULL);
  nw_document_add (document, NW_PASSAGE_BREAK);
  pages = nw_pages_new (document, NULL);
  g_assert_cmpuint (nw_pages_count (pages), ==, 2);
  g_assert_true (nw_pages_find (pages, 2, &page, &y, &height));
  g_assert_cmpuint (page, ==, 1);
  g_assert_cmpfloat (y, ==, NW_PAGE_MARGIN);
  g_assert_false (nw_pages_find (pages, 1, &page, &y, &height));
  nw_pages_size (pages, 0, &width, &height);
  g_assert_cmpfloat (height, ==, 1056);
}

static void
test_cancelled (void)
{
  g_autoptr (NwDocument) document = documents_report ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (nw_pages_new (document, cancellable));
}

/* By hand: the title, three headings of which one is of level 2, three tables, two figures. */
static void
test_outline (void)
{
  static const char *const names[] = {
    "section-0", "section-1", "figure-1", "section-3", "table-1", "table-2", "table-3", "figure-2",
  };
  static const guint levels[] = { 0, 1, 2, 2, 3, 3, 3, 3 };
  g_autoptr (NwDocument) document = documents_all ();
  g_autoptr (NwPages) pages = nw_pages_new (document, NULL);
  const GArray *outline = nw_pages_outline (pages);

  g_assert_cmpuint (outline->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < outline->len; i++)
    {
      g_assert_cmpstr (g_array_index (outline, NwOutlineEntry, i).name, ==, names[i]);
      g_assert_cmpuint (g_array_index (outline, NwOutlineEntry, i).level, ==, levels[i]);
    }
  g_assert_cmpstr (g_array_index (outline, NwOutlineEntry, 1).title, ==, "Behaviour of states");
}

int
main (int argc, char **argv)
{
  static const struct { const char *name; void (*test) (gconstpointer data); } tests[] = {
    { "places", test_places }, { "ink", test_ink }, { "together", test_together }, { "cells", test_cells }, { "blocks", test_blocks },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint t = 0; t < G_N_ELEMENTS (tests); t++)
    for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
      {
        g_autofree char *path = g_strdup_printf ("/pages/%s/%s", tests[t].name, cases[c].name);

        g_test_add_data_func (path, &cases[c].make, tests[t].test);
      }
  g_test_add_func ("/pages/turned", test_turned);
  g_test_add_func ("/pages/break", test_break);
  g_test_add_func ("/pages/cancelled", test_cancelled);
  g_test_add_func ("/pages/outline", test_outline);
  return g_test_run ();
}
