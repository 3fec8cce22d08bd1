/* results-chain.c: chains as the analysis answers with them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "results-chain.h"

#include "chain-lane.h"

/* Columns, in this order. */
enum { LANE, WHAT, DATE, FROM, TO, CONTESTED };

#define UNDATED (-100000)

static NwResult *
begin (void)
{
  NwResult *result = results_begin ("");
  NwSummary *summary = nw_summary_new ("step", "Step");

  nw_summary_add_column (summary, NW_QUANTITY_CODE, "lane", "Lane");
  nw_summary_add_column (summary, NW_QUANTITY_TEXT, "what", "What");
  nw_summary_add_column (summary, NW_QUANTITY_CODE, "date", "Date");
  nw_summary_add_column (summary, NW_QUANTITY_DAYS, "from", "From day");
  nw_summary_add_column (summary, NW_QUANTITY_DAYS, "to", "To day");
  nw_summary_add_column (summary, NW_QUANTITY_CODE, "contested", "Contested");
  nw_summary_describe (summary, g_strdup ("Claims and responses: Example"), g_strdup ("Recorded claims and responses, in days from the start"),
                       g_strdup ("Claims: 10. Responses: 6. Only what the dataset records is shown."), NULL);
  result->summary = summary;
  result->incidents = 1;
  return result;
}

static void
add (NwResult *result, const char *code, const char *lane, const char *name, int from, int to, gboolean contested)
{
  NwSummary *summary = result->summary;
  guint row = nw_summary_add_row (summary, NW_SUMMARY_ROW, code, name, NW_CODE_LISTED);
  NwDate date = { nw_day_from_ymd (2017, 6, 27) + from, nw_day_from_ymd (2017, 6, 27) + to, NW_PRECISION_DAY };
  g_autofree char *day = nw_date_print (date);

  nw_summary_set_text (summary, row, LANE, lane);
  nw_summary_set_text (summary, row, WHAT, "What was done");
  nw_summary_set_text (summary, row, CONTESTED, contested ? "yes" : "no");
  if (from == UNDATED)
    {
      nw_summary_set_state (summary, row, FROM, NW_STATE_NOT_AVAILABLE);
      nw_summary_set_state (summary, row, TO, NW_STATE_NOT_AVAILABLE);
      return;
    }
  nw_summary_set_text (summary, row, DATE, day);
  nw_summary_set (summary, row, FROM, from);
  nw_summary_set (summary, row, TO, to);
}

NwResult *
results_chain (void)
{
  static const struct { const char *code, *lane, *name; int from, to; gboolean contested; } steps[] = {
    { "start", "incident", "Start", 0, 0 }, { "end", "incident", "End", -177, 187 },
    { "claim-1", "state", "Ukraine", 1, 1 }, { "response-1", "remediation", "United States", 4, 4 },
    { "claim-2", "company", "A company of researchers", 6, 6, TRUE }, { "claim-3", "state", "United States", 199, 199 },
    { "claim-4", "state", "United Kingdom", 233, 233 }, { "claim-5", "state", "United States", 233, 233 },
    { "response-2", "rung-1", "United Kingdom", 233, 233 }, { "claim-6", "state", "Australia", 234, 234 },
    { "claim-7", "state", "Canada", 234, 234 }, { "claim-8", "state", "New Zealand", 234, 234 },
    { "response-3", "rung-1", "Australia", 234, 234 }, { "response-4", "rung-4", "United States", 261, 261 },
    { "claim-9", "media", "A newspaper", 553, 917 }, { "claim-10", "state", "European Union", 1129, 1129 },
    { "response-5", "rung-4", "European Union", 1129, 1129 }, { "response-6", "rung-3", "United States", 1210, 1210 },
    { "claim-11", "state", "Denmark", UNDATED, UNDATED }, { "claim-12", "other", "Somebody else", UNDATED, UNDATED },
  };
  NwResult *result = begin ();

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    add (result, steps[i].code, steps[i].lane, steps[i].name, steps[i].from, steps[i].to, steps[i].contested);
  return result;
}

NwResult *
results_chain_crowded (guint n)
{
  NwResult *result = begin ();

  add (result, "start", "incident", "Start", 0, 0, FALSE);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *code = g_strdup_printf ("claim-%u", i + 1);
      const NwChainLane *lane = nw_chain_lane (1 + i * 7 % 14);
      int from = i % 9 == 8 ? UNDATED : (int) (i * i * 13 % 1500) - 40;

      add (result, code, lane->id, results_awkward_name (i), from, from == UNDATED ? from : from + (i % 5 == 0 ? 364 : 0), i % 6 == 0);
    }
  return result;
}

NwResult *
results_chain_silent (void)
{
  NwResult *result = begin ();

  add (result, "start", "incident", "Start", 0, 29, FALSE);
  return result;
}
