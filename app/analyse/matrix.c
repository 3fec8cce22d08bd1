/* matrix.c: incidents by two dimensions, over all time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis.h"

#include <glib/gi18n-lib.h>

#include "table.h"

/* A matrix needs two dimensions: those that are not asked for are who is named as initiator and who receives. */
static NwResult *
run_matrix (const NwInputs *inputs, GError **error)
{
  g_autoptr (NwQuery) query = nw_query_copy (inputs->query);
  NwInputs both = *inputs;

  if (query->by == NW_DIMENSION_NONE)
    query->by = query->and == NW_DIMENSION_INITIATOR ? NW_DIMENSION_RECEIVER : NW_DIMENSION_INITIATOR;
  if (query->and == NW_DIMENSION_NONE)
    query->and = query->by == NW_DIMENSION_RECEIVER ? NW_DIMENSION_INITIATOR : NW_DIMENSION_RECEIVER;
  both.query = query;
  return nw_tabulate (nw_analysis_matrix.id, NW_INTERVAL_ALL, &both, error);
}

const NwAnalysis nw_analysis_matrix = {
  .id = "matrix",
  .label = N_("Matrix"),
  .summary = N_("How many reported incidents each value of one dimension has with each of another; without dimensions: of "
                "initiator and receiver."),
  .run = run_matrix,
};
