/* table.h: what the analyses of groups by periods share, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"

G_BEGIN_DECLS

/* The analyses that analysis.c lists. */
extern const NwAnalysis nw_analysis_total;
extern const NwAnalysis nw_analysis_trend;
extern const NwAnalysis nw_analysis_matrix;
extern const NwAnalysis nw_analysis_share;

/* The query's interval is taken as interval. */
NwResult *nw_tabulate (const char *analysis, NwInterval interval, const NwInputs *inputs, GError **error);

G_END_DECLS
