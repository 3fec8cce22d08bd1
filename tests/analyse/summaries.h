/* summaries.h: asks analyses that answer with a summary, and reads their cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"

G_BEGIN_DECLS

/* Of a release of 2008; known: what else the analysis is to be given, or NULL. */
NwResult *summaries_ask    (NwFrame *frame, const char *analysis, const char *text, const NwInputs *known, GError **error);
double    summaries_number (const NwResult *result, const char *row, const char *column); /* NAN: no value */
NwCellState summaries_state (const NwResult *result, const char *row, const char *column);
/* What stands in a cell opens: asked for the rows behind each count, the analysis gives as many, all of them selected. */
void      summaries_open   (NwFrame *frame, const char *analysis, const char *text, const NwInputs *known);
/* Shares lie in their intervals, and are made from the counts that they say. */
void      summaries_check_shares (const NwSummary *summary);

G_END_DECLS
