/* trend.c: incidents by one dimension and by year, quarter or month of their start
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis.h"

#include <glib/gi18n-lib.h>

#include "table.h"

/* A trend needs periods: without an interval it goes by years. */
static NwResult *
run_trend (const NwInputs *inputs, GError **error)
{
  NwInterval interval = inputs->query->interval == NW_INTERVAL_ALL ? NW_INTERVAL_YEAR : inputs->query->interval;

  return nw_tabulate (nw_analysis_trend.id, interval, inputs, error);
}

const NwAnalysis nw_analysis_trend = {
  .id = "trend",
  .label = N_("Trend"),
  .summary = N_("How many reported incidents started in each year, quarter or month, by the values of a dimension."),
  .run = run_trend,
};
