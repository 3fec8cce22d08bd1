/* charts.c: the table of chart types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plot.h"

static const NwChartInfo *const infos[] = {
  &nw_chart_trend.info,
  &nw_chart_bars.info,
  &nw_chart_stacked.info,
  &nw_chart_share.info,
  &nw_chart_ranked.info,
  &nw_chart_heatmap.info,
  &nw_chart_matrix.info,
  &nw_chart_slope.info,
  &nw_chart_tilemap.info,
  &nw_chart_multiples.info,
  &nw_chart_strip.info,
  &nw_chart_survival.info,
  &nw_chart_chain.info,
  &nw_chart_forest.info,
  &nw_chart_ratios.info,
  &nw_chart_funnel.info,
  &nw_chart_collective.info,
  &nw_chart_counts.info,
  &nw_chart_profile.info,
  NULL,
};

const NwChartInfo * const *
nw_charts (void)
{
  return infos;
}

const NwChartInfo *
nw_chart_find (const char *id)
{
  for (guint i = 0; infos[i] != NULL; i++)
    if (g_str_equal (infos[i]->id, id))
      return infos[i];
  return NULL;
}

gboolean
nw_chart_suits (const NwChartInfo *info, const NwResult *result)
{
  const NwChart *chart = (const NwChart *) info;

  return result->summary ? chart->suits && chart->suits (result->summary) : !chart->suits;
}

static const NwChartInfo *
chart_of_summary (const NwResult *result)
{
  for (guint i = 0; infos[i] != NULL; i++)
    if (g_str_equal (infos[i]->analysis, result->analysis) && nw_chart_suits (infos[i], result))
      return infos[i];
  for (guint i = 0; infos[i] != NULL; i++)
    if (nw_chart_suits (infos[i], result))
      return infos[i];
  return infos[0];
}

const NwChartInfo *
nw_chart_of (const NwResult *result)
{
  if (result->summary)
    return chart_of_summary (result);
  if (result->before_after)
    return &nw_chart_strip.info;
  if (g_str_equal (result->analysis, nw_chart_matrix.info.analysis))
    return &nw_chart_matrix.info;
  return result->periods->len > 1 ? &nw_chart_trend.info : &nw_chart_bars.info;
}
