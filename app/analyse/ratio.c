/* ratio.c: incidents before and after an event, and the ratio of their rates
 *
 * An incident counts in the window that holds the earliest day its start can be: one known as "2015" counts on
 * 1 January 2015. How many are known by year only is said, and warned of. The undated are in neither window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "backdrop.h"
#include "caution.h"
#include "rate-ratio.h"
#include "strip.h"
#include "table.h"
#include "tally.h"

/* What has no exact interval of a ratio is not given one. */
static gboolean
check_question (const NwQuery *query, GError **error)
{
  const char *trouble = NULL;

  if (query->measure != NW_MEASURE_INCIDENTS)
    trouble = _("A ratio before and after is of incidents, not of shares or changes; choose the measure “incidents”");
  else if (query->and != NW_DIMENSION_NONE)
    trouble = _("A ratio before and after goes by one dimension, not by two; leave out the second");
  else if (query->by != NW_DIMENSION_NONE && query->rule == NW_RULE_FRACTIONAL)
    trouble = _("Parts of incidents have no exact interval; count whole incidents or the first value only");

  if (trouble)
    g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, trouble);
  return trouble == NULL;
}

static void
add_period (NwResult *result, gint32 first, gint32 last, guint incidents)
{
  g_autofree char *from = nw_date_print (nw_date_from_day (first));
  g_autofree char *to = nw_date_print (nw_date_from_day (last));
  gboolean before = result->periods->len == 0;
  g_autofree char *label = g_strdup_printf (before ? _("before, %s to %s") : _("after, %s to %s"), from, to);
  NwPeriod *period = nw_result_add_period (result, (int) result->periods->len, label);

  period->incidents = incidents;
  period->first_day = first;
  period->last_day = last;
  period->immature = nw_maturity_immature (result->maturity, first, last);
}

static void
fill_groups (NwResult *result, const NwInputs *inputs, const NwWindows *windows, const guint64 *bits)
{
  NwBeforeAfter *about = result->before_after;
  g_autoptr (NwTimeline) timeline = nw_windows_timeline (windows, inputs->frame);
  g_autoptr (NwGrouping) grouping = nw_grouping_new (inputs->frame, result->query->by, bits, result->query);
  g_autoptr (NwTally) tally = nw_tally_new (inputs->frame, grouping, bits, timeline);

  nw_table_add_groups (result, grouping, timeline, tally->cells, FALSE);
  nw_result_allocate (result);
  result->several = grouping->several;
  for (guint i = 0; i < result->groups->len; i++)
    {
      const double *counts = tally->cells + (gsize) i * timeline->n_slots;
      NwRate rate = nw_rate_new (counts[0], about->days_before, counts[1], about->days_after);

      result->cells[nw_result_index (result, i, 0, 0)] = counts[0];
      result->cells[nw_result_index (result, i, 0, 1)] = counts[1];
      g_array_append_val (about->rates, rate);
    }
}

/* The days that the data covers: from the first start to the last one or the as-of date, within the question's period. */
static void
find_covered (const NwInputs *inputs, gint32 *from, gint32 *to)
{
  const NwQuery *query = inputs->query;
  NwDate as_of = inputs->release->as_of;

  *from = 0;
  *to = -1;
  if (!nw_frame_span (inputs->frame, from, to))
    return;
  if (as_of.precision != NW_PRECISION_UNKNOWN)
    *to = as_of.latest;
  if (query->from.precision)
    *from = MAX (*from, query->from.earliest);
  if (query->to.precision)
    *to = MIN (*to, query->to.latest);
}

/* Selected incidents without a start, and those that the question's period left out for want of one. */
static guint
count_undated (const NwInputs *inputs, const NwDaily *daily)
{
  return nw_selection_count (inputs->selection) - nw_daily_count (daily, daily->first, daily->last)
         + nw_selection_undated_outside (inputs->selection);
}

static void
compare_windows (NwResult *result, const NwInputs *inputs, const NwWindows *windows, guint n_coarse)
{
  g_autoptr (NwDaily) daily = nw_daily_new (inputs->frame, inputs->selection);
  NwBeforeAfter *about = nw_before_after_new ();
  gint32 from, to;

  result->before_after = about;
  about->at = windows->at;
  about->marker = windows->marker ? nw_marker_ref (windows->marker) : NULL;
  about->days_before = inputs->query->before;
  about->days_after = inputs->query->after;
  about->all = nw_rate_new (nw_daily_count (daily, windows->first, windows->at - 1), about->days_before,
                            nw_daily_count (daily, windows->at, windows->last), about->days_after);
  result->incidents = about->all.before + about->all.after;
  result->outside = count_undated (inputs, daily);
  find_covered (inputs, &from, &to);
  nw_strip_fill (about, daily, result->maturity, from, to);
  nw_caution_fill (result, inputs, windows, daily, n_coarse, from, to);
}

static NwResult *
run_ratio (const NwInputs *inputs, GError **error)
{
  g_autoptr (NwQuery) query = nw_table_complete_query (inputs->query, NW_INTERVAL_ALL, inputs->release);
  g_autofree guint64 *bits = NULL;
  g_autoptr (NwResult) result = NULL;
  NwWindows windows;
  guint n_coarse;

  if (!check_question (query, error) || !nw_windows_find (&windows, inputs, error))
    return NULL;

  result = nw_result_new (nw_analysis_ratio.id, query, inputs->release);
  if (!nw_backdrop_add (result, inputs, error))
    return NULL;

  result->codebook = nw_codebook_ref (nw_frame_codebook (inputs->frame));
  bits = nw_windows_bits (&windows, inputs->frame, inputs->selection, &n_coarse);
  compare_windows (result, inputs, &windows, n_coarse);
  add_period (result, windows.first, windows.at - 1, result->before_after->all.before);
  add_period (result, windows.at, windows.last, result->before_after->all.after);
  fill_groups (result, inputs, &windows, bits);
  return g_steal_pointer (&result);
}

const NwAnalysis nw_analysis_ratio = {
  .id = "ratio",
  .label = N_("Before and after"),
  .summary = N_("The rates of reported incidents before and after a day, their ratio with its exact interval, and the same "
                "ratio around every other month."),
  .run = run_ratio,
};
