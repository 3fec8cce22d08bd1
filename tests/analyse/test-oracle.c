/* test-oracle.c: every cell of total, trend, matrix and share against plain SQL over the same random records
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "analysis.h"
#include "compare.h"
#include "compare-crossed.h"

static NwResult *
ask_with_eras (NwFrame *frame, NwQuery *query, GArray *matches, const char *analysis, GPtrArray *eras)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwRelease) release = nw_release_new ();
  g_autoptr (NwSelection) selection = nw_selection_new (frame, query, query->search ? matches : NULL, &error);
  NwResult *result;

  g_assert_no_error (error);
  result = nw_analysis_find (analysis)->run (&(NwInputs) { .frame = frame, .selection = selection, .query = query, .release = release,
                                                            .eras = eras }, &error);
  g_assert_no_error (error);
  return result;
}

static NwResult *
ask (NwFrame *frame, NwQuery *query, GArray *matches, const char *analysis)
{
  return ask_with_eras (frame, query, matches, analysis, NULL);
}

static void
compare (Oracle *oracle, NwFrame *frame, NwQuery *query, GArray *matches, const char *analysis)
{
  g_autoptr (NwResult) result = ask (frame, query, matches, analysis);

  compare_result (oracle, result);
}

static void
test_random (void)
{
  for (guint seed = 1; seed <= 24; seed++)
    {
      RandomShape shape = { seed * 37 % 260, seed % 6 == 0 ? 1500 : 2 + seed, 1 + seed % 6, 1 + seed % 8 };
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (RandomIncidents) incidents = random_incidents_new (seed, shape);
      g_autoptr (Oracle) oracle = oracle_new (incidents);
      g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);
      g_autoptr (GArray) matches = oracle_matches (shape.n_rows, 1);

      for (guint i = 0; i < 25; i++)
        {
          g_autoptr (NwQuery) query = random_query (rand, incidents);
          compare (oracle, frame, query, matches, i % 5 == 0 ? "total" : "trend");
        }
    }
}

/* Each dimension by each interval and rule, without filters. */
static void
test_all (void)
{
  g_autoptr (RandomIncidents) incidents = random_incidents_new (99, (RandomShape) { 1500, 40, 4, 7 });
  g_autoptr (Oracle) oracle = oracle_new (incidents);
  g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);

  for (int by = NW_DIMENSION_NONE; by < NW_N_DIMENSIONS; by++)
    for (int interval = NW_INTERVAL_ALL; interval <= NW_INTERVAL_MONTH; interval++)
      for (int rule = NW_RULE_WHOLE; rule <= NW_RULE_PRIMARY; rule++)
        {
          g_autoptr (NwQuery) query = nw_query_new ();

          query->by = by;
          query->interval = interval;
          query->rule = rule;
          compare (oracle, frame, query, NULL, interval == NW_INTERVAL_ALL ? "total" : "trend");
        }
}

/* So many periods that most lists of codes are beyond the table of frequent ones. */
static void
test_long (void)
{
  g_autoptr (RandomIncidents) incidents = random_incidents_new (7, (RandomShape) { 800, 20, 4, 7 });
  g_autoptr (Oracle) oracle = oracle_new (incidents);
  g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);

  for (int rule = NW_RULE_WHOLE; rule <= NW_RULE_PRIMARY; rule++)
    {
      g_autoptr (NwQuery) query = nw_query_parse ("by=receiver interval=month period=1100..2050 top=9", NULL);

      query->rule = rule;
      g_assert_cmpuint (nw_frame_column (frame, query->by)->n_lists, >, 200);
      compare (oracle, frame, query, NULL, "trend");
    }
}

static void
test_crossed (void)
{
  static const char *const analyses[] = { "trend", "matrix", "share", "trend", "share" };

  for (guint seed = 1; seed <= 20; seed++)
    {
      RandomShape shape = { seed * 41 % 260, seed % 6 == 0 ? 300 : 2 + seed, 1 + seed % 6, 1 + seed % 8 };
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (RandomIncidents) incidents = random_incidents_new (seed, shape);
      g_autoptr (Oracle) oracle = oracle_new (incidents);
      g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);
      g_autoptr (GArray) matches = oracle_matches (shape.n_rows, 1);

      for (guint i = 0; i < 20; i++)
        {
          g_autoptr (NwQuery) query = random_query (rand, incidents);
          g_autoptr (NwResult) result = NULL;

          query->and = g_rand_int_range (rand, NW_DIMENSION_NONE, NW_N_DIMENSIONS);
          query->measure = g_rand_int_range (rand, NW_MEASURE_INCIDENTS, NW_MEASURE_INTENSITY + 1);
          query->intensity = query->measure == NW_MEASURE_INTENSITY ? g_rand_int_range (rand, 0, 100) / 10.0 : 0;
          query->coarse = g_rand_boolean (rand) ? NW_COARSE_SPREAD : NW_COARSE_OUT;
          result = ask (frame, query, matches, analyses[i % G_N_ELEMENTS (analyses)]);
          compare_crossed (oracle, result);
        }
    }
}

/* So many pairs of lists and periods that most are beyond the table. */
static void
test_crossed_long (void)
{
  g_autoptr (RandomIncidents) incidents = random_incidents_new (8, (RandomShape) { 900, 30, 5, 7 });
  g_autoptr (Oracle) oracle = oracle_new (incidents);
  g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);

  for (int rule = NW_RULE_WHOLE; rule <= NW_RULE_PRIMARY; rule++)
    {
      g_autoptr (NwQuery) query = nw_query_parse ("by=receiver and=type interval=month period=1100..2050 top=6", NULL);
      g_autoptr (NwResult) result = NULL;

      query->rule = rule;
      result = ask (frame, query, NULL, "trend");
      compare_crossed (oracle, result);
    }
}

/* The change in one row, from the counts that the other tests compare; border: the year that a new era begins with. */
static void
compare_changes (const NwResult *counts, const NwResult *changes, guint row, guint n_before, int border)
{
  guint n = counts->periods->len;

  for (guint i = 0; i < n; i++)
    {
      int year = nw_result_period (counts, i)->number, first = year - (int) n_before;
      double sum = 0;

      for (guint j = 0; j < n; j++)
        if (nw_result_period (counts, j)->number >= first && nw_result_period (counts, j)->number < year)
          sum += counts->cells[(gsize) row * n + j];
      if (i < n_before || (border > first && border <= year))
        g_assert_true (isnan (changes->cells[(gsize) row * n + i]));
      else
        g_assert_cmpfloat_with_epsilon (changes->cells[(gsize) row * n + i], counts->cells[(gsize) row * n + i] - sum / n_before, 1e-9);
    }
}

static void
test_changes (void)
{
  for (guint seed = 1; seed <= 10; seed++)
    {
      g_autoptr (RandomIncidents) incidents = random_incidents_new (seed, (RandomShape) { 60 * seed, 6, 3, 2 * seed });
      g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);
      g_autoptr (GPtrArray) eras = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_era_free);
      g_autoptr (NwQuery) query = nw_query_parse (seed % 2 ? "by=initiator and=type" : "by=type count=fractional", NULL);
      g_autoptr (NwResult) counts = ask (frame, query, NULL, "trend");
      int border = 2001 + (int) seed;

      g_ptr_array_add (eras, nw_era_new (nw_day_from_ymd (border, 1, 1), NW_DIMENSION_NONE, "Another source"));
      for (guint n_before = 1; n_before <= 5; n_before += 4)
        {
          g_autoptr (NwResult) changes = NULL;

          query->measure = n_before == 1 ? NW_MEASURE_CHANGE : NW_MEASURE_CHANGE_MEAN;
          changes = ask_with_eras (frame, query, NULL, "trend", eras);
          for (guint row = 0; row < counts->groups->len * counts->across->len; row++)
            compare_changes (counts, changes, row, n_before, border);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/oracle/random", test_random);
  g_test_add_func ("/oracle/all", test_all);
  g_test_add_func ("/oracle/long", test_long);
  g_test_add_func ("/oracle/crossed", test_crossed);
  g_test_add_func ("/oracle/crossed-long", test_crossed_long);
  g_test_add_func ("/oracle/changes", test_changes);

  return g_test_run ();
}
