/* test-table.c: totals, shares and pages of briefing tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout.h"
#include "results.h"

#include <string.h>

static char *
cell_of (const NwTable *table, const char *column, guint row)
{
  for (guint c = 0; c < table->columns->len; c++)
    if (g_str_equal (nw_table_column (table, c)->id, column))
      return nw_table_text (table, row, c);
  g_error ("There is no column %s", column);
}

static void
assert_cell (const NwTable *table, guint row, const char *column, const char *expected)
{
  g_autofree char *text = cell_of (table, column, row);

  g_assert_cmpstr (text, ==, expected);
}

/* By hand from EuRepoC 1.1: 240 of 1,643 is 14.6 %, 512 is 31.2 %; without periods there are no period
 * columns. */
static void
test_ranked (void)
{
  g_autoptr (NwResult) result = results_ranked ();
  g_autoptr (NwTable) table = nw_table_new (result);

  g_assert_cmpuint (table->columns->len, ==, 6);
  g_assert_cmpuint (table->n_rows, ==, 16);
  assert_cell (table, 0, "initiator_label", "China");
  assert_cell (table, 0, "total", "240");
  assert_cell (table, 0, "share", "14.6\u00a0%");
  assert_cell (table, 13, "share", "31.2\u00a0%");
  assert_cell (table, 15, "initiator", "distinct");
  assert_cell (table, 15, "total", "1643");
  g_assert_true (nw_table_is_total (table, 15));
  g_assert_false (nw_table_is_total (table, 14));
}

static void
test_years (void)
{
  g_autoptr (NwResult) result = results_states ();
  g_autoptr (NwTable) table = nw_table_new (result);
  double value;

  g_assert_cmpuint (table->columns->len, ==, 2 + 17 + 5);
  assert_cell (table, 3, "2017", "25");
  assert_cell (table, 3, "undated", "2");
  assert_cell (table, 3, "total", "165"); /* 163 dated */
  assert_cell (table, 5, "2017", "82");   /* 20 + 12 + 10 + 25 + 15 */
  assert_cell (table, 5, "undated", "6");
  g_assert_true (nw_table_number (table, 3, 21, &value));
  g_assert_cmpfloat_with_epsilon (value, 165.0 / 789.0, 1e-12);
  g_assert_false (nw_table_number (table, 3, 1, &value));
}

/* Of six incidents, shares are said as k of n. */
static void
test_few (void)
{
  g_autoptr (NwResult) result = results_undated ();
  g_autoptr (NwTable) table = nw_table_new (result);

  assert_cell (table, 0, "share", "6/6");
  assert_cell (table, 0, "less_precise", "4");
  assert_cell (table, 0, "undated", "2");
}

static void
test_one_series (void)
{
  g_autoptr (NwResult) result = results_all ();
  g_autoptr (NwTable) table = nw_table_new (result);

  g_assert_cmpuint (table->n_rows, ==, 1);
  g_assert_false (nw_table_is_total (table, 0));
  assert_cell (table, 0, "2016", "165");
  assert_cell (table, 0, "total", "1643");
}

static void
test_empty (void)
{
  g_autoptr (NwResult) result = results_empty ();
  g_autoptr (NwTable) table = nw_table_new (result);

  g_assert_cmpuint (table->n_rows, ==, 1);
  assert_cell (table, 0, "total", "0");
  assert_cell (table, 0, "share", "–");
}

/* A4, upright or across; the pages follow from the number of rows, and drawing them needs nothing but cairo.
 */
static void
test_pages (void)
{
  static const struct { guint groups, periods; gboolean across; guint at_least, at_most; } cases[] = {
    { 5, 6, FALSE, 1, 1 }, { 5, 17, TRUE, 1, 1 }, { 150, 6, FALSE, 3, 5 }, { 10, 120, TRUE, 2, 6 },
  };
  NwFigure figure = { .chart = nw_chart_find ("stacked"), .text_scale = 1, .palette = NW_PALETTE_DARK };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NwResult) result = results_grid (cases[i].groups, cases[i].periods, NW_INTERVAL_YEAR, FALSE);
      g_autoptr (NwBriefing) briefing = nw_briefing_new (result, &figure);
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height, page_width, page_height;

      nw_briefing_page_size (briefing, &page_width, &page_height);
      g_assert_cmpfloat_with_epsilon (MIN (page_width, page_height), 793.7, 0.1);
      g_assert_cmpfloat_with_epsilon (MAX (page_width, page_height), 1122.5, 0.1);
      g_assert_true ((page_width > page_height) == cases[i].across);
      g_assert_cmpuint (nw_briefing_n_pages (briefing), >=, cases[i].at_least);
      g_assert_cmpuint (nw_briefing_n_pages (briefing), <=, cases[i].at_most);
      for (guint page = 0; page < nw_briefing_n_pages (briefing); page++)
        nw_briefing_draw_page (briefing, page, cr);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat (x, >=, 50);
      g_assert_cmpfloat (y, >=, 50);
      g_assert_cmpfloat (x + width, <=, page_width - 50);
      g_assert_cmpfloat (y + height, <=, page_height - 40);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

/* Whatever the table's size, things stand one below the other inside their page, in order, and no fewer than
 * three rows of a longer table stand together. */
static void
check_layout (const NwBriefing *briefing, guint n_rows)
{
  double bottom = briefing->height - NW_PAGE_MARGIN - NW_PAGE_FOOT;
  double y = 0;
  guint page = 0, together = 0, rows = 0;

  for (guint i = 0; i < briefing->items->len; i++)
    {
      const NwItem *item = &g_array_index (briefing->items, NwItem, i);

      g_assert_cmpuint (item->page, >=, page);
      if (item->page > page)
        y = NW_PAGE_MARGIN;
      page = item->page;
      g_assert_cmpfloat (item->y, >=, y - 1e-6);
      y = item->y + item->height;
      g_assert_cmpfloat (y, <=, bottom + 1e-6);
      rows += item->kind == NW_ITEM_ROW;
      together = item->kind == NW_ITEM_ROW ? together + 1 : 0;
      if (together > 0
          && (i + 1 == briefing->items->len
              || g_array_index (briefing->items, NwItem, i + 1).kind != NW_ITEM_ROW))
        g_assert_cmpuint (together, >=, MIN (n_rows, 3));
    }
  g_assert_cmpuint (rows, ==, n_rows * briefing->blocks->len);
}

static void
test_layout (void)
{
  static const guint periods[] = { 1, 6, 17, 24, 40 };
  NwFigure figure = { .chart = nw_chart_find ("trend"), .text_scale = 1 };

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    for (guint n = 1; n <= 70; n += 3)
      {
        g_autoptr (NwResult) result = results_grid (n, periods[i], NW_INTERVAL_YEAR, FALSE);
        g_autoptr (NwBriefing) briefing = nw_briefing_new (result, n % 2 ? &figure : NULL);

        check_layout (briefing, n + 1);
      }
}

/* Nine groups by 24 years with their chart: one page, all columns side by side. */
static void
test_one_page (void)
{
  g_autoptr (NwResult) result = results_grid (9, 24, NW_INTERVAL_YEAR, FALSE);
  NwFigure figure = { .chart = nw_chart_find ("trend"), .text_scale = 1 };
  g_autoptr (NwBriefing) briefing = nw_briefing_new (result, &figure);

  g_assert_cmpuint (briefing->blocks->len, ==, 1);
  g_assert_cmpuint (nw_briefing_n_pages (briefing), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/ranked", test_ranked);
  g_test_add_func ("/table/years", test_years);
  g_test_add_func ("/table/few", test_few);
  g_test_add_func ("/table/one-series", test_one_series);
  g_test_add_func ("/table/empty", test_empty);
  g_test_add_func ("/briefing/pages", test_pages);
  g_test_add_func ("/briefing/layout", test_layout);
  g_test_add_func ("/briefing/one-page", test_one_page);
  return g_test_run ();
}
