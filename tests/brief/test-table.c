/* test-table.c: totals, shares and pages of briefing tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "result-layout.h"
#include "results.h"

#include <math.h>
#include <string.h>

static char *
cell_of (const NwResultTable *table, const char *column, guint row)
{
  for (guint c = 0; c < table->columns->len; c++)
    if (g_str_equal (nw_result_table_column (table, c)->id, column))
      return nw_result_table_text (table, row, c);
  g_error ("There is no column %s", column);
}

static void
assert_cell (const NwResultTable *table, guint row, const char *column, const char *expected)
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
  g_autoptr (NwResultTable) table = nw_result_table_new (result);

  g_assert_cmpuint (table->columns->len, ==, 6);
  g_assert_cmpuint (table->n_rows, ==, 16);
  assert_cell (table, 0, "initiator_label", "China");
  assert_cell (table, 0, "total", "240");
  assert_cell (table, 0, "share", "14.6\u00a0%");
  assert_cell (table, 13, "share", "31.2\u00a0%");
  assert_cell (table, 15, "initiator", "distinct");
  assert_cell (table, 15, "total", "1643");
  g_assert_true (nw_result_table_is_total (table, 15));
  g_assert_false (nw_result_table_is_total (table, 14));
}

static void
test_years (void)
{
  g_autoptr (NwResult) result = results_states ();
  g_autoptr (NwResultTable) table = nw_result_table_new (result);
  double value;

  g_assert_cmpuint (table->columns->len, ==, 2 + 17 + 5);
  assert_cell (table, 3, "2017", "25");
  assert_cell (table, 3, "undated", "2");
  assert_cell (table, 3, "total", "165"); /* 163 dated */
  assert_cell (table, 5, "2017", "82");   /* 20 + 12 + 10 + 25 + 15 */
  assert_cell (table, 5, "undated", "6");
  g_assert_true (nw_result_table_number (table, 3, 21, &value));
  g_assert_cmpfloat_with_epsilon (value, 165.0 / 789.0, 1e-12);
  g_assert_false (nw_result_table_number (table, 3, 1, &value));
}

/* Of six incidents, shares are said as k of n. */
static void
test_few (void)
{
  g_autoptr (NwResult) result = results_undated ();
  g_autoptr (NwResultTable) table = nw_result_table_new (result);

  assert_cell (table, 0, "share", "6/6");
  assert_cell (table, 0, "less_precise", "4");
  assert_cell (table, 0, "undated", "2");
}

static NwResult *
new_result (const char *question)
{
  g_autoptr (NwQuery) query = nw_query_parse (question, NULL);
  g_autoptr (NwRelease) release = nw_release_new ();

  return nw_result_new ("trend", query, release);
}

/* With one period the second dimension goes across; its distinct incidents stand below. */
static void
test_crossed (void)
{
  g_autoptr (NwResult) result = new_result ("by=initiator and=receiver");
  g_autoptr (NwResultTable) table = NULL;

  nw_result_add_group (result, "CHN", "China", NW_CODE_STATE)->total = 11;
  nw_result_add_group (result, "RUS", "Russia", NW_CODE_STATE)->total = 9;
  nw_result_add_across (result, "UKR", "Ukraine", NW_CODE_STATE)->total = 8;
  nw_result_add_across (result, "USA", "United States", NW_CODE_STATE)->total = 12;
  nw_result_add_period (result, 0, "all");
  nw_result_allocate (result);
  result->incidents = 18;
  result->cells[1] = 11;
  result->cells[2] = 8;
  result->cells[3] = 1;
  table = nw_result_table_new (result);
  g_assert_cmpuint (table->n_rows, ==, 3);
  assert_cell (table, 0, "UKR", "0");
  assert_cell (table, 0, "USA", "11");
  assert_cell (table, 1, "UKR", "8");
  assert_cell (table, 1, "total", "9");
  assert_cell (table, 2, "UKR", "8");
  assert_cell (table, 2, "USA", "12");
  assert_cell (table, 2, "total", "18");
}

/* With periods each of its values has rows of its own, and nothing is summed. */
static void
test_across (void)
{
  g_autoptr (NwResult) result = new_result ("by=initiator and=receiver interval=year");
  g_autoptr (NwResultTable) table = NULL;

  nw_result_add_group (result, "CHN", "China", NW_CODE_STATE);
  nw_result_add_group (result, "RUS", "Russia", NW_CODE_STATE);
  nw_result_add_across (result, "UKR", "Ukraine", NW_CODE_STATE);
  nw_result_add_across (result, "USA", "United States", NW_CODE_STATE);
  nw_result_add_period (result, 2016, "2016");
  nw_result_add_period (result, 2017, "2017");
  nw_result_allocate (result);
  for (guint i = 0; i < 8; i++)
    result->cells[i] = i;
  table = nw_result_table_new (result);
  g_assert_cmpuint (table->n_rows, ==, 4);
  assert_cell (table, 1, "initiator_label", "China");
  assert_cell (table, 1, "receiver", "United States");
  assert_cell (table, 1, "2016", "2");
  assert_cell (table, 2, "initiator_label", "Russia");
  assert_cell (table, 2, "2017", "5");
}

/* A share says what it is of; of fewer than ten there is no per cent, of none there is nothing. */
static void
test_shares (void)
{
  g_autoptr (NwResult) result = new_result ("by=initiator measure=claimed");
  g_autoptr (NwResultTable) table = NULL;
  double value;

  nw_result_add_group (result, "CHN", "China", NW_CODE_STATE);
  nw_result_add_group (result, "IRN", "Iran", NW_CODE_STATE);
  nw_result_add_group (result, "RUS", "Russia", NW_CODE_STATE);
  nw_result_add_period (result, 0, "all");
  nw_result_allocate (result);
  result->cells[0] = 0.25;
  result->basis[0] = (NwBasis) { 3, 12, 0.125, 0.5 };
  result->cells[1] = 1.0 / 3;
  result->basis[1] = (NwBasis) { 3, 9, 0.0625, 0.75 };
  result->cells[2] = NAN;
  result->basis[2] = (NwBasis) { 0, 0, NAN, NAN };
  table = nw_result_table_new (result);
  g_assert_cmpuint (table->n_rows, ==, 3);
  assert_cell (table, 0, "claimed", "25.0\u00a0% (3 of 12)");
  assert_cell (table, 0, "low", "12.5\u00a0%");
  assert_cell (table, 1, "claimed", "3 of 9");
  assert_cell (table, 1, "high", "–");
  assert_cell (table, 2, "claimed", "–");
  assert_cell (table, 2, "low", "–");
  g_assert_false (nw_result_table_number (table, 2, 2, &value));
}

static void
test_rates (void)
{
  g_autoptr (NwResult) result = new_result ("at=2015-09-25");
  g_autoptr (NwResultTable) table = NULL;
  NwRate rate = { 14, 0, 730, 730, 0, 0, 0.25 };

  nw_result_add_group (result, "all", "All incidents", NW_CODE_LISTED);
  nw_result_add_period (result, 0, "before");
  nw_result_add_period (result, 1, "after");
  nw_result_allocate (result);
  result->cells[0] = 14;
  result->before_after = nw_before_after_new ();
  g_array_append_val (result->before_after->rates, rate);
  table = nw_result_table_new (result);
  assert_cell (table, 0, "before", "14");
  assert_cell (table, 0, "after", "0");
  assert_cell (table, 0, "ratio", "0.000");
  assert_cell (table, 0, "high", "0.250");
}

static void
test_one_series (void)
{
  g_autoptr (NwResult) result = results_all ();
  g_autoptr (NwResultTable) table = nw_result_table_new (result);

  g_assert_cmpuint (table->n_rows, ==, 1);
  g_assert_false (nw_result_table_is_total (table, 0));
  assert_cell (table, 0, "2016", "165");
  assert_cell (table, 0, "total", "1643");
}

static void
test_empty (void)
{
  g_autoptr (NwResult) result = results_empty ();
  g_autoptr (NwResultTable) table = nw_result_table_new (result);

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
      g_autoptr (NwResultPages) briefing = nw_result_pages_new (result, &figure);
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height, page_width, page_height;

      nw_result_pages_page_size (briefing, &page_width, &page_height);
      g_assert_cmpfloat_with_epsilon (MIN (page_width, page_height), 793.7, 0.1);
      g_assert_cmpfloat_with_epsilon (MAX (page_width, page_height), 1122.5, 0.1);
      g_assert_true ((page_width > page_height) == cases[i].across);
      g_assert_cmpuint (nw_result_pages_n_pages (briefing), >=, cases[i].at_least);
      g_assert_cmpuint (nw_result_pages_n_pages (briefing), <=, cases[i].at_most);
      for (guint page = 0; page < nw_result_pages_n_pages (briefing); page++)
        nw_result_pages_draw_page (briefing, page, cr);
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
check_layout (const NwResultPages *briefing, guint n_rows)
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
        g_autoptr (NwResultPages) briefing = nw_result_pages_new (result, n % 2 ? &figure : NULL);

        check_layout (briefing, n + 1);
      }
}

/* Nine groups by 24 years with their chart: one page, all columns side by side. */
static void
test_one_page (void)
{
  g_autoptr (NwResult) result = results_grid (9, 24, NW_INTERVAL_YEAR, FALSE);
  NwFigure figure = { .chart = nw_chart_find ("trend"), .text_scale = 1 };
  g_autoptr (NwResultPages) briefing = nw_result_pages_new (result, &figure);

  g_assert_cmpuint (briefing->blocks->len, ==, 1);
  g_assert_cmpuint (nw_result_pages_n_pages (briefing), ==, 1);
}

/* Methods, M14: each side by the steps of the definition, and no side as a share of another. */
static void
test_sides (void)
{
  static const NwComparedCount counts[2][NW_N_COMPARED] = {
    { { TRUE, 1643, 576 }, { TRUE, 1033, 576 }, { TRUE, 599, 457 } }, { { TRUE, 429, 352 }, { TRUE, 429, 352 }, { FALSE, 0, 0 } },
  };
  g_autoptr (NwQuery) query = nw_query_new ();
  g_autoptr (NwRelease) release = nw_release_new ();
  g_autoptr (NwResult) result = nw_result_new ("compare", query, release);
  g_autoptr (NwResultTable) table = NULL;

  for (guint i = 0; i < 2; i++)
    {
      NwSide *side = nw_side_new (i == 0 ? "EuRepoC 1.1" : "DCID 2.0", query, release);

      memcpy (side->steps, counts[i], sizeof side->steps);
      g_ptr_array_add (result->sides, side);
      nw_result_add_group (result, i == 0 ? "eurepoc@1.1" : "dcid@2.0", side->label, NW_CODE_LISTED)->total = counts[i][0].matching;
    }
  nw_result_add_period (result, 0, "all");
  nw_result_allocate (result);
  result->incidents = 576;
  table = nw_result_table_new (result);

  g_assert_cmpuint (table->columns->len, ==, 2 + 1 + NW_N_COMPARED);
  g_assert_cmpuint (table->n_rows, ==, 2);
  assert_cell (table, 1, "total", "352");
  assert_cell (table, 0, "named", "55.8\u00a0% (576 of 1033)");
  assert_cell (table, 0, "linked", "76.3\u00a0% (457 of 599)");
  assert_cell (table, 1, "all", "82.1\u00a0% (352 of 429)");
  assert_cell (table, 1, "linked", "not coded");
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
  g_test_add_func ("/brief/table/crossed", test_crossed);
  g_test_add_func ("/brief/table/across", test_across);
  g_test_add_func ("/brief/table/shares", test_shares);
  g_test_add_func ("/brief/table/rates", test_rates);
  g_test_add_func ("/brief/table/sides", test_sides);
  return g_test_run ();
}
