/* share.c: what part of the incidents each value of a dimension has
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis.h"

#include <glib/gi18n-lib.h>

#include "table.h"

/* Any measure that is a share is kept; the others become the share of all. */
static NwResult *
run_share (const NwInputs *inputs, GError **error)
{
  g_autoptr (NwQuery) query = nw_query_copy (inputs->query);
  NwInputs shares = *inputs;

  if (nw_measure_info (query->measure)->unit != NW_UNIT_SHARE)
    query->measure = NW_MEASURE_SHARE;
  shares.query = query;
  return nw_tabulate (nw_analysis_share.id, query->interval, &shares, error);
}

const NwAnalysis nw_analysis_share = {
  .id = "share",
  .label = N_("Shares"),
  .summary = N_("What share of the reported incidents each value of a dimension has, with a claim or a response, or of an "
                "intensity, with exact intervals; over all time or by year, quarter or month."),
  .run = run_share,
};
