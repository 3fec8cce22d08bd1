/* results-counts.c: summaries of counts, built by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "results-counts.h"

#include "results.h"

static NwResult *
result_of (NwSummary *summary)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse ("dataset=eurepoc@1.1 analysis=claims-matrix", &error);
  g_autoptr (NwRelease) release = results_release ();
  NwResult *result;

  g_assert_no_error (error);
  result = nw_result_new ("claims-matrix", query, release);
  result->summary = summary;
  result->incidents = 400;
  nw_summary_describe (summary, g_strdup ("Who claims against whom"),
                       g_strdup ("Reported incidents with a claim by a government, by claimant and accused"),
                       g_strdup ("60 reported incidents drew a state’s claim; 7 of 20 pairs have none. Differences in detection and "
                                 "reporting are not removed."), NULL);
  return result;
}

static void
add_count (NwSummary *summary, const char *id, const char *label, const char *above)
{
  NwSummaryColumn *column = nw_summary_add_column (summary, NW_QUANTITY_COUNT, id, label);

  column->opens = TRUE;
  column->above = g_strdup (above);
}

NwResult *
results_counts (void)
{
  static const struct { const char *code, *label; double counts[5]; } rows[] = {
    { "AUS", "Australia", { 0, 3, 12, 0, 1 } },
    { "GBR", "United Kingdom", { 4, 2, 31, 0, 0 } },
    { "USA", "United States", { 64, 18, 60, 0, 6 } },
    { "not-available", "not available", { 2, 1, 0, 0, 9 } },
  };
  NwSummary *summary = nw_summary_new ("claimant", "Claimant");

  add_count (summary, "all", "All", NULL);
  add_count (summary, "CHN", "China", "Accused");
  add_count (summary, "IRN", "Iran", "Accused");
  add_count (summary, "RUS", "Russia", "Accused");
  add_count (summary, "GBR", "United Kingdom", "Accused");
  add_count (summary, "unknown", "unknown", "Accused");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint row = nw_summary_add_row (summary, NW_SUMMARY_ROW, rows[i].code, rows[i].label, i < 3 ? NW_CODE_STATE : NW_CODE_SPECIAL);

      for (guint c = 0; c < G_N_ELEMENTS (rows[i].counts); c++)
        nw_summary_set (summary, row, c + 1, rows[i].counts[c]);
      nw_summary_set (summary, row, 0, 500);
    }
  nw_summary_set_state (summary, 0, 1, NW_STATE_NOT_CODED);
  nw_summary_add_row (summary, NW_SUMMARY_TOTAL, "all", "All", NW_CODE_LISTED);
  return result_of (summary);
}

NwResult *
results_counts_grid (guint n_rows, guint n_columns)
{
  NwSummary *summary = nw_summary_new ("claimant", "Claimant");

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *id = g_strdup_printf ("C%02u", i);
      g_autofree char *label = g_strdup_printf ("%s %02u", i % 7 == 0 ? "A rather long accused" : "Accused", i);

      add_count (summary, id, label, "Accused");
    }
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *code = g_strdup_printf ("R%02u", i);
      g_autofree char *label = g_strdup_printf ("Claimant %02u", i);
      guint row = nw_summary_add_row (summary, NW_SUMMARY_ROW, code, label, NW_CODE_STATE);

      for (guint k = 0; k < n_columns; k++)
        nw_summary_set (summary, row, k, (i * 7 + k * 13) % 5 == 0 ? (i * k) % 23 : 0);
    }
  return result_of (summary);
}
