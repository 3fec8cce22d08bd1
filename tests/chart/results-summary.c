/* results-summary.c: builds results with summaries by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "results-summary.h"

#include <math.h>

static guint
add_count (NwSummary *summary, const char *id, const char *label)
{
  nw_summary_add_column (summary, NW_QUANTITY_COUNT, id, label)->opens = TRUE;
  return summary->columns->len - 1;
}

static NwResult *
finish (const char *analysis, NwSummary *summary, guint incidents)
{
  g_autofree char *text = g_strdup_printf ("dataset=eurepoc@1.1 analysis=%s", analysis);
  NwResult *result = results_begin (text);

  g_free (result->analysis);
  result->analysis = g_strdup (analysis);
  result->summary = summary;
  result->incidents = incidents;
  return result;
}

/* k of n and the ends of an interval, as the analysis would give them. */
static void
set_share (NwSummary *summary, guint row, guint hits, guint bases, guint share, double k, double n, double low, double high)
{
  nw_summary_set (summary, row, hits, k);
  nw_summary_set (summary, row, bases, n);
  if (n > 0)
    {
      nw_summary_set (summary, row, share, k / n);
      nw_summary_set (summary, row, share + 1, low);
      nw_summary_set (summary, row, share + 2, high);
    }
}

NwResult *
results_rates (void)
{
  static const struct { const char *code; const char *label; double k, n, low, high; } rows[] = {
    { "CHN", "China", 22, 75, 0.193, 0.410 },      { "PRK", "Democratic People’s Republic of Korea", 3, 7, 0, 0 },
    { "IRN", "Iran", 14, 40, 0.206, 0.517 },       { "RUS", "Russia", 60, 120, 0.407, 0.593 },
    { "GBR", "United Kingdom", 0, 16, 0, 0.206 },  { "USA", "United States", 0, 0, 0, 0 },
  };
  NwSummary *summary = nw_summary_new ("initiator", "Attributed to");
  guint bases = add_count (summary, "eligible", "Can be told"), hits = add_count (summary, "answered", "With a response in time");
  guint share = summary->columns->len, row;

  nw_summary_add_share (summary, "share", "Accountability rate", "", hits, bases);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      row = nw_summary_add_row (summary, NW_SUMMARY_ROW, rows[i].code, rows[i].label, NW_CODE_STATE);
      set_share (summary, row, hits, bases, share, rows[i].k, rows[i].n, rows[i].low, rows[i].high);
    }
  nw_summary_set_state (summary, row, share, NW_STATE_NOT_CODED);
  row = nw_summary_add_row (summary, NW_SUMMARY_ROW, "unknown", "Unknown", NW_CODE_SPECIAL);
  set_share (summary, row, hits, bases, share, 2, 31, 0.008, 0.214);
  row = nw_summary_add_row (summary, NW_SUMMARY_TOTAL, "all", "All", NW_CODE_LISTED);
  set_share (summary, row, hits, bases, share, 101, 289, 0.295, 0.408);
  nw_summary_describe (summary, g_strdup ("Accountability rate within 365 days, by state they are attributed to"),
                       g_strdup ("Share of reported incidents linked to a state that drew a statement or more"),
                       g_strdup ("With a statement or more within 365 days: 34.9 % (101 of 289)."), NULL);
  return finish ("accountability", summary, 320);
}

NwResult *
results_grades (void)
{
  static const char *const ids[] = { "all", "medium", "strict" };
  static const char *const labels[] = { "All incidents", "A state’s claim or more", "Several states or legal process" };
  static const struct { const char *label; double k[3]; } rows[] = {
    { "China", { 90, 41, 12 } }, { "Iran", { 55, 20, 5 } }, { "Russia", { 110, 60, 31 } },
  };
  NwSummary *summary = nw_summary_new ("initiator", "Attributed to");
  guint bases = add_count (summary, "graded", "Can be graded"), hits[3], share[3];

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s_share", ids[i]);
      g_autofree char *prefix = g_strdup_printf ("%s_", ids[i]);

      hits[i] = add_count (summary, ids[i], "Incidents");
      share[i] = summary->columns->len;
      nw_summary_add_share (summary, id, "Share", prefix, hits[i], bases);
      nw_summary_column (summary, share[i])->above = g_strdup (labels[i]);
    }
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      guint row = nw_summary_add_row (summary, NW_SUMMARY_ROW, rows[r].label, rows[r].label, NW_CODE_STATE);

      for (guint i = 0; i < 3; i++)
        set_share (summary, row, hits[i], bases, share[i], rows[r].k[i], 130, MAX (rows[r].k[i] / 130 - 0.06, 0), rows[r].k[i] / 130 + 0.07);
    }
  nw_summary_describe (summary, g_strdup ("Share with a claim under stricter evidence"), g_strdup ("By the highest grade of evidence"),
                       g_strdup ("Under all claims more than under strict ones."), NULL);
  return finish ("sensitivity", summary, 390);
}

NwResult *
results_ratios (void)
{
  static const struct { const char *label; double ratio, low, high; } rows[] = {
    { "China", 0.72, 0.51, 1.02 }, { "Iran", 1.9, 1.1, 3.3 }, { "Russia", 12, 0.6, 240 }, { "United Kingdom", 0.02, 0.001, 0.4 },
  };
  NwSummary *summary = nw_summary_new ("initiator", "Attributed to");

  nw_summary_add_column (summary, NW_QUANTITY_RATIO, "ratio", "Standardised ratio");
  nw_summary_add_column (summary, NW_QUANTITY_RATIO, "ratio_low", "From");
  nw_summary_add_column (summary, NW_QUANTITY_RATIO, "ratio_high", "To");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint row = nw_summary_add_row (summary, NW_SUMMARY_ROW, rows[i].label, rows[i].label, NW_CODE_STATE);

      nw_summary_set (summary, row, 0, rows[i].ratio);
      nw_summary_set (summary, row, 1, rows[i].low);
      nw_summary_set (summary, row, 2, rows[i].high);
    }
  nw_summary_set_state (summary, nw_summary_add_row (summary, NW_SUMMARY_ROW, "x", "United States", NW_CODE_STATE), 0, NW_STATE_NOTHING);
  nw_summary_describe (summary, g_strdup ("Standardised risk ratios"), g_strdup ("Against all others"), g_strdup ("No clear difference."), NULL);
  return finish ("accountability", summary, 390);
}

NwResult *
results_funnel (void)
{
  static const struct { const char *code; const char *label; double hits, told, low, high, not_coded, not_available, unknown; } rows[] = {
    { "recorded", "Recorded", 1643, 1643, 0.998, 1, 0, 0, 0 },
    { "disclosed", "Disclosed", NAN, 0, 0, 0, 1643, 0, 0 },
    { "claim", "Any claim", 1310, 1500, 0.855, 0.89, 0, 80, 63 },
    { "state-claim", "A state’s claim", 215, 1500, 0.126, 0.162, 0, 80, 63 },
    { "collective", "Collective claim", 4, 1490, 0.001, 0.007, 0, 90, 63 },
    { "response", "Response", 16, 102, 0.092, 0.242, 1541, 0, 0 },
    { "costly", "Cost-imposing response", 0, 102, 0, 0.035, 1541, 0, 0 },
  };
  NwSummary *summary = nw_summary_new ("step", "Step");
  guint hits = add_count (summary, "incidents", "Incidents"), told = add_count (summary, "told", "Of those that are coded");
  guint share = summary->columns->len, others;

  nw_summary_add_share (summary, "share", "Share", "", hits, told);
  others = add_count (summary, "not_coded", "Not coded");
  add_count (summary, "not_available", "Not available");
  add_count (summary, "unknown", "Unknown");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint row = nw_summary_add_row (summary, NW_SUMMARY_ROW, rows[i].code, rows[i].label, NW_CODE_LISTED);

      set_share (summary, row, hits, told, share, rows[i].hits, rows[i].told, rows[i].low, rows[i].high);
      nw_summary_set (summary, row, others, rows[i].not_coded);
      nw_summary_set (summary, row, others + 1, rows[i].not_available);
      nw_summary_set (summary, row, others + 2, rows[i].unknown);
      if (isnan (rows[i].hits))
        {
          nw_summary_set_state (summary, row, hits, NW_STATE_NOT_CODED);
          nw_summary_set_state (summary, row, share, NW_STATE_NOT_CODED);
        }
    }
  nw_summary_describe (summary, g_strdup ("From incident to claim to response"),
                       g_strdup ("Reported incidents that come to each step, and of how many it is coded"),
                       g_strdup ("Of 1,643 recorded incidents, as far as each step is coded."), NULL);
  return finish ("funnel", summary, 1643);
}

/* ---- claims made together ---- */

static void
add_claim (NwSummary *summary, guint i)
{
  static const char *const states[] = { "Australia", "Canada", "European Union", "United Kingdom", "United States" };
  static const char *const titles[] = { "NotPetya", "A campaign against the ministries, banks and broadcasters of several states", "Ghost" };
  g_autofree char *code = g_strdup_printf ("%u:RUS", i);
  g_autofree char *day = g_strdup_printf ("%u-02-15", 2000 + i);
  g_autofree char *claimants = NULL;
  const char *names[6] = { NULL };
  guint row = nw_summary_add_row (summary, NW_SUMMARY_ROW, code, code, NW_CODE_LISTED);

  for (guint k = 0; k < 2 + i % 4; k++)
    names[k] = states[k];
  claimants = g_strjoinv (", ", (char **) names);
  nw_summary_set_text (summary, row, 0, titles[i % 3]);
  nw_summary_set_text (summary, row, 1, "Russia");
  nw_summary_set (summary, row, 2, 2 + i % 4);
  nw_summary_set_text (summary, row, 3, day);
  nw_summary_set_text (summary, row, 4, claimants);
}

NwResult *
results_collective (guint n)
{
  NwSummary *summary = nw_summary_new ("claim", "Claim");

  nw_summary_add_column (summary, NW_QUANTITY_TEXT, "title", "Title");
  nw_summary_add_column (summary, NW_QUANTITY_TEXT, "accused_label", "Attributed to");
  add_count (summary, "size", "States");
  nw_summary_add_column (summary, NW_QUANTITY_CODE, "first_day", "Since");
  nw_summary_add_column (summary, NW_QUANTITY_TEXT, "claimants_label", "Claimed by");
  for (guint i = 0; i < n; i++)
    add_claim (summary, i);
  nw_summary_add_fact (summary, "claims", "Collective claims", NW_QUANTITY_COUNT, n);
  for (guint size = 2; size < MIN (n + 2, 6); size++)
    {
      g_autofree char *id = g_strdup_printf ("size_%u", size);
      g_autofree char *label = g_strdup_printf ("Claims by %u states", size);

      nw_summary_add_fact (summary, id, label, NW_QUANTITY_COUNT, (n + 5 - size) / 4);
    }
  nw_summary_describe (summary, g_strdup ("Collective claims"), g_strdup ("Claims by incident and accused"),
                       g_strdup ("Claims were collective."), NULL);
  return finish ("collective", summary, 400);
}
