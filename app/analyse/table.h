/* table.h: what the analyses of groups by periods share, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"
#include "grouping.h"
#include "timeline.h"

G_BEGIN_DECLS

/* The analyses that analysis.c lists. */
extern const NwAnalysis nw_analysis_total;
extern const NwAnalysis nw_analysis_trend;
extern const NwAnalysis nw_analysis_matrix;
extern const NwAnalysis nw_analysis_share;
extern const NwAnalysis nw_analysis_ratio;
extern const NwAnalysis nw_analysis_compare;
extern const NwAnalysis nw_analysis_norms;
extern const NwAnalysis nw_analysis_links;
extern const NwAnalysis nw_analysis_survival;
extern const NwAnalysis nw_analysis_cohort;
extern const NwAnalysis nw_analysis_chain;
extern const NwAnalysis nw_analysis_profile;
extern const NwAnalysis nw_analysis_sensitivity;
extern const NwAnalysis nw_analysis_accountability;
extern const NwAnalysis nw_analysis_funnel;
extern const NwAnalysis nw_analysis_proportionality;
extern const NwAnalysis nw_analysis_collective;
extern const NwAnalysis nw_analysis_co_claimants;
extern const NwAnalysis nw_analysis_claims_matrix;
extern const NwAnalysis nw_analysis_evenness;

/* The query's interval is taken as interval. */
NwResult *nw_tabulate             (const char *analysis, NwInterval interval, const NwInputs *inputs, GError **error);

/* The question with interval, dataset and release filled in. (transfer full) */
NwQuery  *nw_table_complete_query (const NwQuery *query, NwInterval interval, const NwRelease *release);
/* The groups of one dimension with their totals; cells: groups × slots of the timeline, the undated and coarse last. */
void      nw_table_add_groups     (NwResult *result, const NwGrouping *grouping, const NwTimeline *timeline,
                                   const double *cells, gboolean across);

G_END_DECLS
