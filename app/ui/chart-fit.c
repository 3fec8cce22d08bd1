/* chart-fit.c: keeps the question and the chart that shows it in agreement
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart-fit.h"

#include <glib/gi18n-lib.h>

#include "catalogue.h"

/* What charts cannot do without; those that are not listed show any question. */
static const struct {
  const char *id;
  gboolean    periods; /* several */
  gboolean    second;  /* a second dimension */
  gboolean    pairs;   /* shows a second dimension well, though it needs none */
  gboolean    states;  /* groups that are states, all of them */
  gboolean    parts;   /* draws each group on its own: what names no value is left to the note */
} needs[] = {
  { .id = "trend", .periods = TRUE, .parts = TRUE },
  { .id = "multiples", .periods = TRUE, .pairs = TRUE, .parts = TRUE },
  { .id = "slope", .periods = TRUE, .parts = TRUE },
  { .id = "heatmap", .periods = TRUE },
  { .id = "matrix", .second = TRUE },
  { .id = "tilemap", .states = TRUE },
};

static guint
need (const NwChartInfo *chart)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (needs) && g_strcmp0 (needs[i].id, chart->id) != 0)
    i++;
  return i;
}

#define NEEDS(chart, what) (need (chart) < G_N_ELEMENTS (needs) && needs[need (chart)].what)

static gboolean
is_ratio (const NwChartInfo *chart)
{
  return g_strcmp0 (chart->analysis, "ratio") == 0;
}

/* Sides stand where groups would; charts of other analyses have no place for them. */
static gboolean
shows_sides (const NwChartInfo *chart)
{
  return g_strcmp0 (chart->analysis, "trend") == 0 && !NEEDS (chart, states);
}

gboolean
nw_chart_fit_belongs (const NwQuery *query, const NwChartInfo *chart)
{
  NwAnalysisEntry entry;

  if (query->analysis != NULL && nw_catalogue_analysis (query->analysis, &entry))
    return g_strcmp0 (chart->id, entry.chart) == 0 || g_strv_contains (entry.also, chart->id);
  if (query->analysis != NULL)
    return g_strcmp0 (chart->analysis, query->analysis) == 0;
  return !nw_catalogue_analysis (chart->analysis, &entry) || entry.view == NULL;
}

const NwChartInfo *
nw_chart_fit_summary (const NwQuery *query)
{
  const NwChartInfo *chosen = query->chart != NULL ? nw_chart_find (query->chart) : NULL;
  NwAnalysisEntry entry;

  if (chosen != NULL && nw_chart_fit_belongs (query, chosen))
    return chosen;
  return nw_catalogue_analysis (query->analysis, &entry) && entry.chart != NULL ? nw_chart_find (entry.chart) : NULL;
}

const NwChartInfo *
nw_chart_fit_answer (const NwQuery *query, const NwResult *result)
{
  const NwChartInfo *chart = nw_chart_fit_summary (query);

  return chart != NULL && nw_chart_suits (chart, result) ? chart : NULL;
}

const NwChartInfo *
nw_chart_fit_shown (const NwQuery *query)
{
  const NwChartInfo *chart = query->chart != NULL ? nw_chart_find (query->chart) : NULL;
  const char *suits = query->interval == NW_INTERVAL_ALL ? "bars" : "trend";

  if (query->analysis != NULL)
    return nw_chart_fit_summary (query) != NULL ? nw_chart_fit_summary (query) : nw_chart_find (suits);
  if (chart == NULL || !nw_chart_fit_belongs (query, chart) || (is_ratio (chart) && query->at == NULL) || (query->versus->len > 0 && !shows_sides (chart))
      || (NEEDS (chart, periods) && query->interval == NW_INTERVAL_ALL))
    return nw_chart_find (suits);
  return chart;
}

const char *
nw_chart_fit_analysis (const NwQuery *query)
{
  if (query->analysis != NULL)
    return query->analysis;
  return nw_catalogue_analysis_of (nw_chart_fit_shown (query)->id, query);
}

const char *
nw_chart_fit_obstacle (const NwQuery *query, const NwChartInfo *chart)
{
  if (query->versus->len > 0 && !shows_sides (chart))
    return _("Selections are not compared in this chart");
  if (is_ratio (chart) && query->at == NULL)
    return _("Choose a day first, with Before and After");
  return NULL;
}

static gboolean
of_states (NwDimension dimension)
{
  return dimension != NW_DIMENSION_NONE && nw_dimension_info (dimension)->domain == NW_DOMAIN_STATE;
}

void
nw_chart_fit_choose (NwQuery *query, const NwChartInfo *chart)
{
  const NwChartInfo *before = nw_chart_fit_shown (query);

  /* A matrix brings a second dimension with it, and takes it away again. */
  if (NEEDS (chart, states) || (NEEDS (before, second) && !NEEDS (chart, second) && !NEEDS (chart, pairs)))
    query->and = NW_DIMENSION_NONE;
  if (NEEDS (chart, periods) && query->interval == NW_INTERVAL_ALL)
    query->interval = NW_INTERVAL_YEAR;
  if (NEEDS (chart, second) && query->by == NW_DIMENSION_NONE)
    query->by = query->and == NW_DIMENSION_INITIATOR ? NW_DIMENSION_RECEIVER : NW_DIMENSION_INITIATOR;
  if (NEEDS (chart, second) && query->and == NW_DIMENSION_NONE)
    query->and = query->by == NW_DIMENSION_RECEIVER ? NW_DIMENSION_INITIATOR : NW_DIMENSION_RECEIVER;
  if (NEEDS (chart, states))
    {
      if (!of_states (query->by))
        query->by = NW_DIMENSION_INITIATOR;
      query->top = 0; /* each state has its square */
    }
  else if (NEEDS (before, states) && query->top == 0)
    query->top = NW_FIT_TOP;
  nw_query_set_chart (query, chart->id);
}

gboolean
nw_chart_fit_whole (const NwChartInfo *chart)
{
  return !NEEDS (chart, parts);
}
