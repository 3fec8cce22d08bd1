/* test-real-survival.c: the time to a claim or response in the real datasets, against figures computed apart
 *
 * Figures of EuRepoC are those of methods.md (M6), and others counted in Python over the publisher's files, which shares nothing
 * with this program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "workspace.h"

static const char *const eurepoc[] = { "eurepoc-1.1", "EuRepoC_Global_Database_1.1.csv", "EuRepoC_Receiver_dataset_1.1.csv",
                                       "EuRepoC_Attribution_dataset_1.1.csv", NULL };
static const char *const dcid[] = { "dcid-2.0", "DCID_2.0_Release_update_February_2023.xlsx", NULL };
static const char *const cfr[] = { "cfr-2021", "cyber-operations-incidents.csv", NULL };

/* A folder's name, then files in it. (transfer full) GFile; NULL when they are not there. */
static GPtrArray *
find_files (const char *const *dataset)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *beside = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "datasets", NULL);
  const char *folder = g_getenv ("NORMWATCH_DATASETS") ? g_getenv ("NORMWATCH_DATASETS") : beside;

  for (guint i = 1; dataset[i]; i++)
    {
      g_autofree char *path = g_build_filename (folder, dataset[0], dataset[i], NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return NULL;
      g_ptr_array_add (files, g_file_new_for_path (path));
    }
  return g_steal_pointer (&files);
}

static NwResult *
ask (NwWorkspace *workspace, const char *analysis, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse (text, &error);
  g_autoptr (NwAnswer) answer = NULL;
  NwAsk what = { analysis, FALSE };

  g_assert_no_error (error);
  answer = nw_workspace_ask (workspace, query, &what, NULL, &error);
  g_assert_no_error (error);
  return nw_result_ref (answer->result);
}

static const NwSummaryCell *
cell_of (const NwResult *result, const char *row, const char *column)
{
  int r = nw_summary_row_of (result->summary, row), c = nw_summary_column_of (result->summary, column);

  g_assert_cmpint (r, >=, 0);
  g_assert_cmpint (c, >=, 0);
  return nw_summary_cell (result->summary, r, c);
}

static void
assert_number (const NwResult *result, const char *row, const char *column, double expected, double within)
{
  g_assert_cmpint (cell_of (result, row, column)->state, ==, NW_STATE_VALUE);
  g_assert_cmpfloat_with_epsilon (cell_of (result, row, column)->number, expected, MAX (within, 1e-12));
}

static double
fact_of (const NwResult *result, const char *id)
{
  for (guint i = 0; i < result->summary->facts->len; i++)
    {
      const NwSummaryFact *fact = &g_array_index (result->summary->facts, NwSummaryFact, i);

      if (g_str_equal (fact->id, id))
        return fact->number;
    }
  return NAN;
}

static void
check_state_claims (NwWorkspace *workspace)
{
  g_autoptr (NwResult) all = ask (workspace, "survival", "");
  g_autoptr (NwResult) precise = ask (workspace, "survival", "precise=yes");

  assert_number (all, "all", "n", 1553, 0);
  assert_number (all, "all", "events", 141, 0);
  assert_number (all, "all", "undated", 17, 0);
  assert_number (all, "all", "negative", 56, 0);
  assert_number (all, "all", "survival", 0.955815604369464, 1e-9);
  assert_number (all, "all", "q10", 2922, 0);
  g_assert_cmpint (cell_of (all, "all", "q50")->state, ==, NW_STATE_NOT_REACHED);
  assert_number (all, "all", "no_origin", 16, 0);
  assert_number (all, "all", "after", 1, 0);
  g_assert_nonnull (strstr (all->summary->sentence, "95.6"));
  g_assert_nonnull (strstr (all->summary->remarks, "56"));

  assert_number (precise, "all", "n", 1108, 0);
  assert_number (precise, "all", "events", 32, 0);
  assert_number (precise, "all", "survival", 0.9781523305081873, 1e-9);
  assert_number (precise, "all", "not_precise", 408 + 37, 0);
  g_assert_cmpint (cell_of (precise, "all", "q10")->state, ==, NW_STATE_NOT_REACHED);
}

static void
check_groups (NwWorkspace *workspace)
{
  g_autoptr (NwResult) years = ask (workspace, "survival", "interval=year period=2010..2022");
  g_autoptr (NwResult) sectors = ask (workspace, "survival", "by=sector top=5");

  assert_number (years, "2016", "n", 156, 0);
  assert_number (years, "2020", "events", 7, 0);
  g_assert_cmpfloat_with_epsilon (fact_of (years, "log_rank_chi2"), 67.84652886238764, 1e-6);
  g_assert_cmpfloat (fact_of (years, "log_rank_df"), ==, 12);
  g_assert_cmpfloat (fact_of (years, "log_rank_p"), <, 0.001);
  /* An incident may hit several sectors: the test says that it takes those in one alone. */
  g_assert_nonnull (strstr (sectors->summary->sentence, "in one group alone"));
}

static void
check_cohort (NwWorkspace *workspace)
{
  static const struct { const char *row, *eligible, *answered; double n, k; } expected[] = {
    { "all", "eligible_90", "answered_90", 1504, 34 },       { "all", "eligible_365", "answered_365", 1414, 48 },
    { "all", "eligible_1095", "answered_1095", 1240, 72 },   { "2016", "eligible_90", "answered_90", 156, 2 },
    { "2016", "eligible_365", "answered_365", 156, 4 },      { "2022", "eligible_90", "answered_90", 134, 12 },
    { "2022", "eligible_365", "answered_365", 44, 6 },
  };
  g_autoptr (NwResult) all = ask (workspace, "cohort", "");
  g_autoptr (NwResult) years = ask (workspace, "cohort", "interval=year");

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const NwResult *result = g_str_equal (expected[i].row, "all") ? all : years;

      assert_number (result, expected[i].row, expected[i].eligible, expected[i].n, 0);
      assert_number (result, expected[i].row, expected[i].answered, expected[i].k, 0);
    }
  assert_number (all, "all", "share_365", 48.0 / 1414, 1e-12);
  /* The exact interval of 48 of 1,414, by Python's bisection of binomial sums. */
  assert_number (all, "all", "share_365_low", 0.025133233471, 1e-9);
  assert_number (all, "all", "share_365_high", 0.044757749393, 1e-9);
}

/* Responses are coded from September 2022 on: what started before is neither a yes nor a no. */
static void
check_responses (NwWorkspace *workspace)
{
  g_autoptr (NwResult) responses = ask (workspace, "survival", "event=response");

  g_assert_cmpfloat (cell_of (responses, "all", "not_coded")->number, ==, 1541);
  g_assert_cmpfloat (cell_of (responses, "all", "n")->number, <=, 102);
}

static void
check_eurepoc (NwWorkspace *workspace)
{
  check_state_claims (workspace);
  check_groups (workspace);
  check_cohort (workspace);
  check_responses (workspace);
}

/* Claims are not coded, which is no finding of none, whatever is asked. */
static void
check_no_claims (NwWorkspace *workspace)
{
  static const char *const questions[] = { "", "event=claim", "event=collective", "precise=yes", "origin=end", "interval=year" };

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autoptr (NwResult) result = ask (workspace, "survival", questions[i]);
      g_autoptr (NwResult) cohort = ask (workspace, "cohort", questions[i]);
      const NwSummary *summary = result->summary;

      g_assert_cmpuint (summary->curves->len, ==, 0);
      g_assert_cmpuint (summary->facts->len, ==, 0);
      g_assert_cmpuint (summary->rows->len, >=, 1);
      for (guint row = 0; row < summary->rows->len; row++)
        {
          g_assert_cmpint (nw_summary_cell (summary, row, nw_summary_column_of (summary, "events"))->state, ==, NW_STATE_NOT_CODED);
          g_assert_cmpint (nw_summary_cell (summary, row, nw_summary_column_of (summary, "survival"))->state, ==, NW_STATE_NOT_CODED);
          g_assert_cmpint (nw_summary_cell (cohort->summary, row, 1)->state, ==, NW_STATE_NOT_CODED);
        }
      g_assert_nonnull (strstr (summary->sentence, "not coded"));
      g_assert_nonnull (strstr (cohort->summary->sentence, "not coded"));
    }
}

/* Responses are there, but none has a date. */
static void
check_undated_responses (NwWorkspace *workspace)
{
  g_autoptr (NwResult) result = ask (workspace, "survival", "event=response");

  check_no_claims (workspace);
  g_assert_cmpuint (result->summary->curves->len, ==, 0);
  g_assert_cmpint (cell_of (result, "all", "undated")->state, ==, NW_STATE_VALUE);
  g_assert_cmpfloat (cell_of (result, "all", "undated")->number, >, 0);
  g_assert_cmpint (cell_of (result, "all", "events")->state, ==, NW_STATE_NOT_AVAILABLE);
}

static void
check (const char *const *dataset, void (*check_more) (NwWorkspace *workspace))
{
  g_autoptr (GPtrArray) files = find_files (dataset);
  g_autofree char *folder = g_dir_make_tmp ("normwatch-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "real.normwatch", NULL);
  g_autoptr (GError) error = NULL;
  NwImportRequest request = { .files = files };
  NwWorkspace *workspace;

  if (!files)
    {
      g_test_skip ("The real datasets are not here");
      g_rmdir (folder);
      return;
    }

  workspace = nw_workspace_new ();
  nw_workspace_open (workspace, path, TRUE, &error);
  g_assert_no_error (error);
  nw_import_report_free (nw_workspace_import (workspace, &request, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  check_more (workspace);

  g_assert_finalize_object (workspace);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_rmdir (folder);
}

static void
test_eurepoc (void)
{
  check (eurepoc, check_eurepoc);
}

static void
test_dcid (void)
{
  check (dcid, check_no_claims);
}

static void
test_cfr (void)
{
  check (cfr, check_undated_responses);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/real-survival/eurepoc", test_eurepoc);
  g_test_add_func ("/real-survival/dcid", test_dcid);
  g_test_add_func ("/real-survival/cfr", test_cfr);
  return g_test_run ();
}
