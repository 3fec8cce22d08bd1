/* chart-fit.h: which chart a question is shown as, and what a question needs to be shown as another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart.h"

G_BEGIN_DECLS

#define NW_FIT_TOP 5 /* groups that lines can be told apart by */

/* The chart that a question is shown as: the one it names, or what suits it. */
const NwChartInfo *nw_chart_fit_shown    (const NwQuery *query);
/* The chart of a question that asks for a summary; NULL: it has only a table. */
const NwChartInfo *nw_chart_fit_summary  (const NwQuery *query);
/* The same of an answer; NULL also where this answer has not what the chart draws, such as several columns of counts. */
const NwChartInfo *nw_chart_fit_answer   (const NwQuery *query, const NwResult *result);
/* Whether the chart draws what the question asks for: summaries of one analysis, or groups and periods. */
gboolean           nw_chart_fit_belongs  (const NwQuery *query, const NwChartInfo *chart);
/* The analysis to ask for that. */
const char        *nw_chart_fit_analysis (const NwQuery *query);
/* Why this question cannot be shown so, translated; NULL: it can, after nw_chart_fit_choose(). */
const char        *nw_chart_fit_obstacle (const NwQuery *query, const NwChartInfo *chart);
/* Shows the question so, and sets what the chart cannot do without: periods for lines, a second dimension for a matrix. */
void               nw_chart_fit_choose   (NwQuery *query, const NwChartInfo *chart);
/* Whether its parts make a whole, or it has a place for each group, so that what names no value belongs in it, too. */
gboolean           nw_chart_fit_whole    (const NwChartInfo *chart);

G_END_DECLS
