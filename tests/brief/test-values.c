/* test-values.c: the table of values: totals, shares, intervals, and what is said of periods
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "cells.h"
#include "results-cross.h"
#include "results-time.h"
#include "results.h"
#include "table-kind.h"

/* Takes the result. */
static NwTable *
build (const char *kind, NwResult *result)
{
  g_autoptr (NwSupply) supply = nw_supply_new ();
  NwTable *table;

  supply->query = nw_query_ref (result->query);
  supply->release = nw_release_ref (result->release);
  supply->result = result;
  table = nw_table_kind_find (kind)->build (supply);
  cells_check (table, kind);
  return table;
}

static NwResult *
begin (const char *question)
{
  return results_begin (question);
}

/* By hand from EuRepoC 1.1: 240 of 1,643 is 14.6 %, 512 is 31.2 %; the exact interval of the
 * first, by sums of binomial probabilities, 12.9 to 16.4. */
static void
test_ranked (void)
{
  g_autoptr (NwTable) table = build ("values", results_ranked ());

  g_assert_cmpuint (table->columns->len, ==, 6);
  g_assert_cmpuint (table->rows->len, ==, 16);
  cells_assert (table, 0, "initiator", "CHN");
  cells_assert (table, 0, "initiator_label", "China");
  cells_assert (table, 0, "total", "240");
  cells_assert (table, 0, "share", "14.6\u00a0%");
  cells_assert (table, 0, "low", "12.9\u00a0%");
  cells_assert (table, 0, "high", "16.4\u00a0%");
  cells_assert (table, 13, "initiator_label", "unknown");
  cells_assert (table, 13, "share", "31.2\u00a0%");
  cells_assert (table, 15, "initiator", "distinct");
  cells_assert (table, 15, "total", "1643");
  cells_assert (table, 15, "share", "100.0\u00a0%");
  g_assert_cmpint (cells_at (table, 15, "low")->kind, ==, NW_CELL_EMPTY); /* all of all is no estimate */
  g_assert_cmpint (nw_table_row (table, 15), ==, NW_ROW_TOTAL);
  g_assert_cmpint (nw_table_row (table, 14), ==, NW_ROW_PLAIN);
  g_assert_nonnull (strstr (table->note, "rounded to a tenth"));
}

static void
test_years (void)
{
  g_autoptr (NwTable) table = build ("states-years", results_states ());

  g_assert_cmpuint (table->columns->len, ==, 2 + 17 + 5);
  cells_assert (table, 3, "2017", "25");
  cells_assert (table, 3, "undated", "2");
  cells_assert (table, 3, "total", "165"); /* 163 dated */
  cells_assert (table, 5, "2017", "82");   /* 20 + 12 + 10 + 25 + 15 */
  cells_assert (table, 5, "undated", "6");
  g_assert_cmpfloat_with_epsilon (cells_at (table, 3, "share")->number, 165.0 / 789.0, 1e-12);
  g_assert_cmpint (cells_at (table, 3, "initiator_label")->kind, ==, NW_CELL_TEXT);
  g_assert_cmpstr (nw_table_column (table, 2)->above, ==, "Reported incidents");
}

/* The last two years are not complete: both say so by the same letter, and no other year does. */
static void
test_immature (void)
{
  g_autoptr (NwTable) table = build ("states-years", results_states ());
  g_autofree char *letter = nw_table_letter (nw_table_column (table, cells_column (table, "2023"))->note);

  g_assert_cmpuint (table->notes->len, ==, 1);
  g_assert_cmpstr (letter, ==, "a");
  g_assert_true (g_str_has_prefix (g_ptr_array_index (table->notes, 0), "Not yet complete"));
  g_assert_cmpuint (nw_table_column (table, cells_column (table, "2022"))->note, ==, 1);
  g_assert_cmpuint (nw_table_column (table, cells_column (table, "2021"))->note, ==, 0);
}

/* Responses are coded from September 2022 on: before it nothing is no zero, and the year of the border says
 * so. */
static void
test_era (void)
{
  NwResult *result = begin ("dataset=eurepoc@1.1 by=response interval=year");
  NwEra *era =
      nw_era_new (nw_day_from_ymd (2022, 9, 1), NW_DIMENSION_RESPONSE, "Responses are coded from here on");
  g_autoptr (NwTable) table = NULL;
  const NwTableColumn *column;

  era->opens = TRUE;
  g_ptr_array_add (result->eras, era);
  results_add_years (result, 2021, 2023);
  for (guint p = 0; p < 3; p++)
    {
      nw_result_period (result, p)->first_day = nw_day_from_ymd (2021 + (int) p, 1, 1);
      nw_result_period (result, p)->last_day = nw_day_from_ymd (2021 + (int) p, 12, 31);
      nw_result_period (result, p)->immature = FALSE;
    }
  nw_result_add_group (result, "sanctions", "Sanctions", NW_CODE_LISTED)->total = 3;
  nw_result_add_group (result, "statement", "Statement", NW_CODE_LISTED)->total = 2;
  nw_result_allocate (result);
  result->cells[1] = 3;
  result->cells[3] = 2;
  result->incidents = 5;
  table = build ("values", result);
  cells_assert (table, 0, "2021", "not coded");
  cells_assert (table, 0, "2022", "3");
  cells_assert (table, 0, "2023", "0");
  cells_assert (table, 1, "2021", "2"); /* picked out, but counted */
  cells_assert (table, 2, "2021", "not coded");
  column = nw_table_column (table, cells_column (table, "2022"));
  g_assert_cmpuint (column->note, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (table->notes, 0), "2022-09-01"));
  g_assert_cmpuint (nw_table_column (table, cells_column (table, "2023"))->note, ==, 0);
}

/* The release ends in March 2023: of its second quarter it can know nothing, but a record of the third is one. */
static void
test_after_release (void)
{
  NwResult *result = begin ("dataset=eurepoc@1.1 by=initiator interval=quarter");
  g_autoptr (NwTable) table = NULL;

  for (guint p = 0; p < 3; p++)
    {
      int number = 2023 * 4 + (int) p;
      g_autofree char *label = nw_period_print (NW_INTERVAL_QUARTER, number);
      NwPeriod *period = nw_result_add_period (result, number, label);

      period->immature = TRUE;
      period->first_day = nw_period_first_day (NW_INTERVAL_QUARTER, number);
      period->last_day = nw_period_last_day (NW_INTERVAL_QUARTER, number);
    }
  nw_result_add_group (result, "CHN", "China", NW_CODE_STATE)->total = 1;
  nw_result_allocate (result);
  result->cells[2] = 1;
  result->incidents = 1;
  nw_result_period (result, 2)->incidents = 1;
  table = build ("values", result);
  cells_assert (table, 0, "2023-Q1", "0");
  cells_assert (table, 0, "2023-Q2", "–");
  cells_assert (table, 0, "2023-Q3", "1");
  cells_assert (table, 1, "2023-Q2", "–");
  g_assert_true (g_str_has_prefix (g_ptr_array_index (table->notes, 0), "Not yet complete"));
  g_assert_true (g_str_has_prefix (g_ptr_array_index (table->notes, 1), "After the as-of date"));
  g_assert_cmpuint (nw_table_column (table, cells_column (table, "2023-Q2"))->note, ==, 2);
}

/* Of six incidents, shares are said as k of n, and are no numbers. */
static void
test_few (void)
{
  g_autoptr (NwTable) table = build ("values", results_undated ());

  cells_assert (table, 0, "share", "6 of 6");
  g_assert_cmpint (cells_at (table, 0, "share")->kind, ==, NW_CELL_TEXT);
  cells_assert (table, 0, "less_precise", "4");
  cells_assert (table, 0, "undated", "2");
}

/* With one period the second dimension goes across; its distinct incidents stand below. */
static void
test_crossed (void)
{
  NwResult *result = begin ("by=initiator and=receiver");
  g_autoptr (NwTable) table = NULL;

  nw_result_add_group (result, "CHN", "China", NW_CODE_STATE)->total = 11;
  nw_result_add_group (result, "RUS", "Russia", NW_CODE_STATE)->total = 9;
  nw_result_add_across (result, "UKR", "Ukraine", NW_CODE_STATE)->total = 8;
  nw_result_add_across (result, "USA", "United States", NW_CODE_STATE)->total = 12;
  nw_result_add_across (result, "share", "A code of a dataset", NW_CODE_LISTED)->total = 2;
  nw_result_add_period (result, 0, "all");
  nw_result_allocate (result);
  result->incidents = 18;
  result->cells[1] = 11;
  result->cells[3] = 8;
  result->cells[4] = 1;
  result->cells[5] = 2;
  table = build ("values", result);
  g_assert_cmpuint (table->rows->len, ==, 3);
  cells_assert (table, 0, "UKR", "0");
  cells_assert (table, 0, "USA", "11");
  cells_assert (table, 1, "UKR", "8");
  cells_assert (table, 1, "total", "9");
  cells_assert (table, 1, "share", "2");
  cells_assert (table, 1, "share_2", "50.0\u00a0%");
  cells_assert (table, 2, "UKR", "8");
  cells_assert (table, 2, "USA", "12");
  cells_assert (table, 2, "total", "18");
  g_assert_cmpstr (nw_table_column (table, cells_column (table, "UKR"))->above, ==, "Receiver");
}

/* With periods each of its values has rows of its own, and nothing is summed. */
static void
test_across (void)
{
  NwResult *result = begin ("by=initiator and=receiver interval=year");
  g_autoptr (NwTable) table = NULL;

  nw_result_add_group (result, "CHN", "China", NW_CODE_STATE);
  nw_result_add_group (result, "RUS", "Russia", NW_CODE_STATE);
  nw_result_add_across (result, "UKR", "Ukraine", NW_CODE_STATE);
  nw_result_add_across (result, "USA", "United States", NW_CODE_STATE);
  results_add_years (result, 2016, 2017);
  nw_result_allocate (result);
  for (guint i = 0; i < 8; i++)
    result->cells[i] = i;
  table = build ("values", result);
  g_assert_cmpuint (table->rows->len, ==, 4);
  g_assert_cmpuint (nw_table_n_heads (table), ==, 2);
  cells_assert (table, 1, "initiator_label", "China");
  cells_assert (table, 1, "receiver", "USA");
  cells_assert (table, 1, "receiver_label", "United States");
  cells_assert (table, 1, "2016", "2");
  cells_assert (table, 2, "initiator_label", "Russia");
  cells_assert (table, 2, "2017", "5");
}

/* A share says what it is of; of fewer than ten there is no per cent, of none there is nothing. */
static void
test_shares (void)
{
  NwResult *result = begin ("by=initiator measure=claimed");
  g_autoptr (NwTable) table = NULL;

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
  table = build ("values", result);
  g_assert_cmpuint (table->rows->len, ==, 3);
  cells_assert (table, 0, "claimed", "25.0\u00a0% (3 of 12)");
  g_assert_cmpint (cells_at (table, 0, "claimed")->kind, ==, NW_CELL_SHARE);
  g_assert_cmpfloat (cells_at (table, 0, "claimed")->number, ==, 0.25);
  cells_assert (table, 0, "low", "12.5\u00a0%");
  cells_assert (table, 1, "claimed", "3 of 9");
  cells_assert (table, 1, "hits", "3");
  cells_assert (table, 1, "of", "9");
  g_assert_cmpint (cells_at (table, 1, "claimed")->kind, ==, NW_CELL_TEXT);
  cells_assert (table, 1, "high", "–");
  cells_assert (table, 2, "claimed", "–");
  cells_assert (table, 2, "low", "–");
}

/* By year; China in 2017: 25 of 47. */
static void
test_shares_by_year (void)
{
  g_autoptr (NwTable) table = build ("values", results_shares_by_year ());

  cells_assert (table, 0, "2017", "53.2\u00a0% (25 of 47)");
  cells_assert (table, 0, "2016", "3 of 7");
  cells_assert (table, 0, "2019", "–");
}

/* Changes keep their sign as text and as number; the first year has none. */
static void
test_changes (void)
{
  g_autoptr (NwTable) table = build ("values", results_changes ());

  cells_assert (table, 0, "2015", "–");
  cells_assert (table, 0, "2020", "−6 (−40.0\u00a0%)"); /* from 15 to 9 */
  g_assert_cmpfloat (cells_at (table, 0, "2020")->number, ==, -6);
}

/* 2.5 and 1/3: fractions are rounded to two decimals, and have no interval. */
static void
test_fractions (void)
{
  g_autoptr (NwTable) table = build ("values", results_fraction ());

  cells_assert (table, 0, "2016", "2.5");
  cells_assert (table, 1, "2017", "0.33");
  g_assert_nonnull (strstr (table->note, "two decimals"));
  for (guint c = 0; c < table->columns->len; c++)
    g_assert_cmpstr (nw_table_column (table, c)->id, !=, "low");
}

/* Without groups the years are rows: 165 in 2016, the 17th from 2000 on. */
static void
test_one_series (void)
{
  g_autoptr (NwTable) table = build ("values", results_all ());

  g_assert_cmpuint (table->columns->len, ==, 2);
  g_assert_cmpuint (table->rows->len, ==, 24 + 2);
  cells_assert (table, 16, "period", "2016");
  cells_assert (table, 16, "incidents", "165");
  g_assert_cmpuint (cells_at (table, 21, "period")->note, ==, 0);
  g_assert_cmpuint (cells_at (table, 22, "period")->note, ==, 1); /* not yet complete */
  cells_assert (table, 24, "period", "Undated");
  cells_assert (table, 24, "incidents", "16");
  cells_assert (table, 25, "incidents", "1643");
  g_assert_cmpint (nw_table_row (table, 25), ==, NW_ROW_TOTAL);
}

/* Shares over time have their intervals: 25 of 47 from 38.1 to 67.9, by R. */
static void
test_series_of_shares (void)
{
  NwResult *result = begin ("measure=claimed interval=year");
  g_autoptr (NwTable) table = NULL;

  results_add_years (result, 2016, 2018);
  nw_result_add_group (result, "all", "All", NW_CODE_LISTED);
  nw_result_allocate (result);
  result->cells[0] = 25.0 / 47;
  result->basis[0] = (NwBasis) { 25, 47, 0.3808, 0.6789 };
  result->cells[1] = 0;
  result->basis[1] = (NwBasis) { 0, 3, 0, 0.7076 };
  result->cells[2] = NAN;
  result->basis[2] = (NwBasis) { 0, 0, NAN, NAN };
  table = build ("values", result);
  g_assert_cmpuint (table->rows->len, ==, 3);
  cells_assert (table, 0, "claimed", "53.2\u00a0% (25 of 47)");
  cells_assert (table, 0, "low", "38.1\u00a0%");
  cells_assert (table, 0, "high", "67.9\u00a0%");
  cells_assert (table, 1, "claimed", "0 of 3");
  cells_assert (table, 1, "high", "–");
  cells_assert (table, 2, "claimed", "–");
}

/* Sides over time stand beside each other, each with its own undated and total. */
static void
test_sides_by_year (void)
{
  NwResult *result = begin ("interval=year versus=\"dataset=dcid\"");
  g_autoptr (NwTable) table = NULL;

  for (guint i = 0; i < 2; i++)
    {
      NwGroup *group = nw_result_add_group (result, i == 0 ? "eurepoc@1.1" : "dcid@2.0",
                                            i == 0 ? "EuRepoC 1.1" : "DCID 2.0", NW_CODE_LISTED);

      g_ptr_array_add (result->sides, nw_side_new (group->label, result->query, result->release));
      group->undated = i;
      group->total = 10 + i;
    }
  results_add_years (result, 2016, 2017);
  nw_result_allocate (result);
  result->cells[1] = 7;
  result->cells[2] = 4;
  table = build ("values", result);
  g_assert_cmpstr (nw_table_column (table, 2)->label, ==, "DCID 2.0");
  cells_assert (table, 0, "dcid@2.0", "4");
  cells_assert (table, 1, "eurepoc@1.1", "7");
  cells_assert (table, 2, "dcid@2.0", "1");
  cells_assert (table, 3, "eurepoc@1.1", "10");
}

static void
test_empty (void)
{
  g_autoptr (NwTable) table = build ("values", results_empty ());

  g_assert_cmpuint (table->rows->len, ==, 1);
  cells_assert (table, 0, "total", "0");
  cells_assert (table, 0, "share", "–");
}

/* No more cells than a table may hold; what is left out is said, and the distinct incidents stay. */
static void
test_bounded (void)
{
  g_autoptr (NwTable) table = build ("values", results_grid (600, 1000, NW_INTERVAL_MONTH, FALSE));

  g_assert_cmpuint (table->cells->len, <=, 500 * 1000 + table->columns->len);
  g_assert_cmpint (nw_table_row (table, table->rows->len - 1), ==, NW_ROW_TOTAL);
  g_assert_nonnull (strstr (table->note, "more rows are not listed"));
}

/* Methods, M3: 14 before, 8 after, RR 0.571 [0.208, 1.460]; 14 in 730 days are 7.00 a year. */
static void
test_rates (void)
{
  NwResult *result = begin ("at=2015-09-25");
  NwRate rate = { 14, 8, 730, 730, 0.5714, 0.208, 1.460 };
  g_autoptr (NwTable) table = NULL;

  nw_result_add_group (result, "all", "All incidents", NW_CODE_LISTED);
  nw_result_add_period (result, 0, "before");
  nw_result_add_period (result, 1, "after");
  nw_result_allocate (result);
  result->cells[0] = 14;
  result->cells[1] = 8;
  result->incidents = 22;
  result->before_after = nw_before_after_new ();
  result->before_after->all = rate;
  result->before_after->rank = 3;
  for (guint i = 0; i < 5; i++)
    g_array_append_val (result->before_after->strip, ((NwPlacebo) { (gint32) i, rate }));
  g_array_append_val (result->before_after->rates, rate);
  table = build ("before-after", result);
  cells_assert (table, 0, "before", "14");
  cells_assert (table, 0, "after", "8");
  cells_assert (table, 0, "days_before", "730");
  cells_assert (table, 0, "rate_before", "7"); /* 7.005 */
  cells_assert (table, 0, "rate_after", "4");
  cells_assert (table, 0, "ratio", "0.571");
  cells_assert (table, 0, "low", "0.208");
  cells_assert (table, 0, "high", "1.460");
  cells_assert (table, 0, "verdict", "no clear change (RR 0.571, 0.208–1.460)");
  g_assert_cmpuint (cells_at (table, 0, "ratio")->note, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (table->notes, 0), "lower for 2 of 5"));
}

/* Nothing before: no ratio, no upper bound; nothing at all: neither. With groups, all distinct ones stand
 * below. */
static void
test_rates_of_groups (void)
{
  NwResult *result = begin ("by=initiator at=2015-09-25");
  NwRate rates[] = { { 0, 3, 730, 365, INFINITY, 0.4, INFINITY }, { 0, 0, 730, 365, NAN, NAN, NAN } };
  g_autoptr (NwTable) table = NULL;

  nw_result_add_group (result, "CHN", "China", NW_CODE_STATE);
  nw_result_add_group (result, "IRN", "Iran", NW_CODE_STATE);
  nw_result_add_period (result, 0, "before");
  nw_result_add_period (result, 1, "after");
  nw_result_allocate (result);
  result->before_after = nw_before_after_new ();
  result->before_after->all = rates[0];
  g_array_append_vals (result->before_after->rates, rates, 2);
  table = build ("values", result);
  g_assert_cmpuint (table->rows->len, ==, 3);
  cells_assert (table, 0, "ratio", "∞");
  cells_assert (table, 0, "low", "0.400");
  cells_assert (table, 0, "verdict", "no clear change (RR not defined, at least 0.400)");
  cells_assert (table, 1, "ratio", "–");
  cells_assert (table, 1, "verdict", "no incidents to compare");
  cells_assert (table, 2, "initiator", "distinct");
  cells_assert (table, 2, "rate_after", "3"); /* 3 in 365 days: 3.00 */
}

/* Methods, M14: each side by the steps of the definition, and no side as a share of another. */
static void
test_sides (void)
{
  static const NwComparedCount counts[2][NW_N_COMPARED] = {
    { { TRUE, 1643, 576, 0.327, 0.374 },
      { TRUE, 1033, 576, 0.527, 0.588 },
      { TRUE, 599, 457, 0.727, 0.796 } },
    { { TRUE, 429, 352, 0.781, 0.856 }, { TRUE, 9, 8, 0.518, 0.997 }, { FALSE, 0, 0, NAN, NAN } },
  };
  NwResult *result;
  g_autoptr (NwQuery) query = nw_query_new ();
  g_autoptr (NwRelease) release = results_release ();
  g_autoptr (NwTable) table = NULL;

  result = nw_result_new ("compare", query, release);
  for (guint i = 0; i < 2; i++)
    {
      NwSide *side = nw_side_new (i == 0 ? "EuRepoC 1.1" : "DCID 2.0", query, release);

      memcpy (side->steps, counts[i], sizeof side->steps);
      g_ptr_array_add (result->sides, side);
      nw_result_add_group (result, i == 0 ? "eurepoc@1.1" : "dcid@2.0", side->label, NW_CODE_LISTED)->total =
          counts[i][0].matching;
    }
  nw_result_add_period (result, 0, "all");
  nw_result_allocate (result);
  result->incidents = 576;
  table = build ("comparison", result);

  g_assert_cmpuint (table->columns->len, ==, 2 + 1 + 6 * NW_N_COMPARED);
  g_assert_cmpuint (table->rows->len, ==, 2);
  cells_assert (table, 1, "total", "352");
  cells_assert (table, 0, "named", "55.8\u00a0% (576 of 1033)");
  cells_assert (table, 0, "linked", "76.3\u00a0% (457 of 599)");
  cells_assert (table, 0, "linked_interval", "72.7–79.6\u00a0%");
  cells_assert (table, 0, "linked_low", "72.7\u00a0%");
  cells_assert (table, 0, "linked_of", "599");
  cells_assert (table, 1, "all", "82.1\u00a0% (352 of 429)");
  cells_assert (table, 1, "named", "8 of 9");
  cells_assert (table, 1, "named_interval", "–");
  cells_assert (table, 1, "named_low", "–");
  cells_assert (table, 1, "linked", "not coded");
  cells_assert (table, 1, "linked_high", "not coded");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/values/ranked", test_ranked);
  g_test_add_func ("/values/years", test_years);
  g_test_add_func ("/values/immature", test_immature);
  g_test_add_func ("/values/era", test_era);
  g_test_add_func ("/values/after-release", test_after_release);
  g_test_add_func ("/values/few", test_few);
  g_test_add_func ("/values/crossed", test_crossed);
  g_test_add_func ("/values/across", test_across);
  g_test_add_func ("/values/shares", test_shares);
  g_test_add_func ("/values/shares-by-year", test_shares_by_year);
  g_test_add_func ("/values/changes", test_changes);
  g_test_add_func ("/values/fractions", test_fractions);
  g_test_add_func ("/values/one-series", test_one_series);
  g_test_add_func ("/values/series-of-shares", test_series_of_shares);
  g_test_add_func ("/values/sides-by-year", test_sides_by_year);
  g_test_add_func ("/values/empty", test_empty);
  g_test_add_func ("/values/bounded", test_bounded);
  g_test_add_func ("/values/rates", test_rates);
  g_test_add_func ("/values/rates-of-groups", test_rates_of_groups);
  g_test_add_func ("/values/sides", test_sides);
  return g_test_run ();
}
