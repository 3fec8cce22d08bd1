/* total.c: incidents by one dimension, over all time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis.h"

#include <glib/gi18n-lib.h>

#include "table.h"

static NwResult *
run_total (const NwInputs *inputs, GError **error)
{
  return nw_tabulate (nw_analysis_total.id, NW_INTERVAL_ALL, inputs, error);
}

const NwAnalysis nw_analysis_total = {
  .id = "total",
  .label = N_("Totals"),
  .summary = N_("How many reported incidents each value of a dimension has."),
  .run = run_total,
};
