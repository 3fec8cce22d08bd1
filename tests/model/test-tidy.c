/* test-tidy.c: every shape of a result as rows, by tables written down by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "tidy.h"

static NwResult *
new_result (const char *question)
{
  g_autoptr (NwQuery) query = nw_query_parse (question, NULL);
  g_autoptr (NwRelease) release = nw_release_new ();

  g_assert_nonnull (query);
  return nw_result_new ("trend", query, release);
}

/* The table as text: cells split by "|", "" for no number; a row a line. */
static void
assert_table (const NwResult *result, const char *expected)
{
  g_autoptr (NwTidy) tidy = nw_tidy_new (result);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint c = 0; c < tidy->columns->len; c++)
    g_string_append_printf (out, "%s%s", c ? "|" : "", nw_tidy_column (tidy, c)->id);
  for (guint row = 0; row < tidy->n_rows; row++)
    for (guint c = 0; c < tidy->columns->len; c++)
      {
        g_string_append (out, c ? "|" : "\n");
        if (!nw_tidy_column (tidy, c)->number)
          g_string_append (out, nw_tidy_text (tidy, row, c));
        else if (!isnan (nw_tidy_number (tidy, row, c)))
          g_string_append_printf (out, "%g", nw_tidy_number (tidy, row, c));
      }
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_counts (void)
{
  g_autoptr (NwResult) result = new_result ("by=initiator interval=year");
  NwGroup *china;

  china = nw_result_add_group (result, "CHN", "China", NW_CODE_STATE);
  nw_result_add_period (result, 2016, "2016");
  nw_result_add_period (result, 2017, "2017");
  nw_result_allocate (result);
  result->cells[1] = 7.5;
  assert_table (result, "period|initiator|initiator_label|incidents\n2016|CHN|China|0\n2017|CHN|China|7.5");
  /* What a group alone has in no period, as a side of a comparison may, has its rows, too. */
  china->undated = 2;
  assert_table (result, "period|initiator|initiator_label|incidents\n2016|CHN|China|0\n2017|CHN|China|7.5\nundated|CHN|China|2");
  result->undated = 2;
  result->coarse = 1;
  china->coarse = 1;
  assert_table (result, "period|initiator|initiator_label|incidents\n2016|CHN|China|0\n2017|CHN|China|7.5\n"
                        "less precise|CHN|China|1\nundated|CHN|China|2");
}

static void
test_across (void)
{
  g_autoptr (NwResult) result = new_result ("by=initiator and=receiver");

  nw_result_add_group (result, "CHN", "China", NW_CODE_STATE);
  nw_result_add_group (result, "RUS", "Russia", NW_CODE_STATE);
  nw_result_add_across (result, "UKR", "Ukraine", NW_CODE_STATE);
  nw_result_add_across (result, "USA", "United States", NW_CODE_STATE);
  nw_result_add_period (result, 0, "all");
  nw_result_allocate (result);
  for (guint i = 0; i < 4; i++)
    result->cells[i] = i + 1;
  assert_table (result, "period|initiator|initiator_label|receiver|receiver_label|incidents\n"
                        "all|CHN|China|UKR|Ukraine|1\nall|CHN|China|USA|United States|2\n"
                        "all|RUS|Russia|UKR|Ukraine|3\nall|RUS|Russia|USA|United States|4");
}

static void
test_measures (void)
{
  g_autoptr (NwResult) share = new_result ("measure=claimed interval=year");
  g_autoptr (NwResult) change = new_result ("measure=change interval=year");

  nw_result_add_group (share, "all", "All incidents", NW_CODE_LISTED);
  nw_result_add_period (share, 2016, "2016");
  nw_result_add_period (share, 2017, "2017");
  nw_result_allocate (share);
  share->undated = 3; /* no row: a share has none of its own there */
  share->cells[0] = NAN;
  share->basis[0] = (NwBasis) { 0, 0, NAN, NAN };
  share->cells[1] = 0.25;
  share->basis[1] = (NwBasis) { 3, 12, 0.125, 0.5 };
  assert_table (share, "period|incidents|of|share|low|high\n2016|0|0|||\n2017|3|12|0.25|0.125|0.5");

  nw_result_add_group (change, "all", "All incidents", NW_CODE_LISTED);
  nw_result_add_period (change, 2017, "2017");
  nw_result_allocate (change);
  change->cells[0] = -4;
  change->basis[0] = (NwBasis) { 8, 12, NAN, NAN };
  assert_table (change, "period|incidents|compared_with|change\n2017|8|12|-4");
}

static void
test_rates (void)
{
  g_autoptr (NwResult) result = new_result ("by=receiver at=2015-09-25");
  NwRate known = { 14, 8, 730, 730, 0.5, 0.25, 1.5 };
  NwRate none = { 0, 0, 730, 730, NAN, NAN, NAN };

  nw_result_add_group (result, "USA", "United States", NW_CODE_STATE);
  nw_result_add_group (result, "DEU", "Germany", NW_CODE_STATE);
  nw_result_add_period (result, 0, "before");
  nw_result_add_period (result, 1, "after");
  nw_result_allocate (result);
  result->before_after = nw_before_after_new ();
  g_array_append_val (result->before_after->rates, known);
  g_array_append_val (result->before_after->rates, none);
  assert_table (result, "receiver|receiver_label|before|after|ratio|low|high\n"
                        "USA|United States|14|8|0.5|0.25|1.5\nDEU|Germany|0|0|||");
}

/* What a dataset does not code is no zero. */
static void
test_steps (void)
{
  g_autoptr (NwResult) result = new_result ("where:initiator=CHN versus=dataset=dcid");
  g_autoptr (NwQuery) query = nw_query_new ();
  g_autoptr (NwRelease) release = nw_release_new ();
  NwSide *side = nw_side_new ("DCID 2.0", query, release);

  side->steps[NW_COMPARED_ALL] = (NwComparedCount) { TRUE, 400, 100, 0.125, 0.375 };
  side->steps[NW_COMPARED_NAMED] = (NwComparedCount) { TRUE, 0, 0, NAN, NAN };
  g_ptr_array_add (result->sides, side);
  nw_result_add_group (result, "dcid", "DCID 2.0", NW_CODE_LISTED);
  nw_result_add_period (result, 0, "all");
  nw_result_allocate (result);
  assert_table (result, "side|side_label|step|incidents|of|share|low|high\n"
                        "dcid|DCID 2.0|all|100|400|0.25|0.125|0.375\ndcid|DCID 2.0|named|0|0|||\ndcid|DCID 2.0|linked|||||");
}

/* A comparison over time, and one of groups, are series. */
static void
test_sides (void)
{
  g_autoptr (NwResult) result = new_result ("by=type interval=year versus=dataset=dcid");
  g_autoptr (NwQuery) query = nw_query_new ();
  g_autoptr (NwRelease) release = nw_release_new ();

  g_ptr_array_add (result->sides, nw_side_new ("EuRepoC 1.1", query, release));
  nw_result_add_group (result, "theft", "Data theft", NW_CODE_LISTED);
  nw_result_add_across (result, "eurepoc", "EuRepoC 1.1", NW_CODE_LISTED);
  nw_result_add_period (result, 2017, "2017");
  nw_result_allocate (result);
  result->cells[0] = 5;
  assert_table (result, "period|type|type_label|side|side_label|incidents\n2017|theft|Data theft|eurepoc|EuRepoC 1.1|5");
}

static void
test_empty (void)
{
  g_autoptr (NwResult) result = new_result ("by=sector interval=year");

  nw_result_allocate (result);
  assert_table (result, "period|sector|sector_label|incidents");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/tidy/counts", test_counts);
  g_test_add_func ("/model/tidy/across", test_across);
  g_test_add_func ("/model/tidy/measures", test_measures);
  g_test_add_func ("/model/tidy/rates", test_rates);
  g_test_add_func ("/model/tidy/steps", test_steps);
  g_test_add_func ("/model/tidy/sides", test_sides);
  g_test_add_func ("/model/tidy/empty", test_empty);
  return g_test_run ();
}
