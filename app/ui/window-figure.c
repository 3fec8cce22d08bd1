/* window-figure.c: asks the page in front what it shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "window-figure.h"

#include "chart-fit.h"

gboolean
nw_window_figure (NwWindow *self, NwShownFigure *figure)
{
  NwSession *session = nw_window_session (self);
  NwReply *reply = nw_session_reply (session);
  NwAnalysesPage *analyses = nw_window_analyses (self);
  NwTrendsPage *trends = nw_window_trends (self);
  const NwChartInfo *chart;

  if (reply == NULL || reply->answer->result == NULL)
    return FALSE;
  *figure = (NwShownFigure) { .result = reply->answer->result };
  if (reply->answer->query->analysis != NULL)
    {
      chart = nw_chart_fit_answer (reply->answer->query, figure->result);
      if (analyses == NULL || g_strcmp0 (nw_analyses_page_state (analyses), "answer") != 0)
        return FALSE;
      figure->chart = chart != NULL ? chart->id : NULL;
      figure->in_front = TRUE;
      figure->width = nw_analyses_page_chart_width (analyses);
      g_object_get (analyses, "table", &figure->table, NULL);
      return TRUE;
    }
  figure->chart = nw_trends_page_chart (trends);
  figure->in_front = g_strcmp0 (nw_session_view (session), "trends") == 0;
  figure->named_only = nw_trends_page_named_only (trends);
  figure->width = nw_trends_page_chart_width (trends);
  g_object_get (trends, "table", &figure->table, NULL);
  return analyses == NULL;
}

NwFigure
nw_window_figure_drawn (const NwShownFigure *figure)
{
  return (NwFigure) { .chart = figure->chart != NULL ? nw_chart_find (figure->chart) : NULL, .palette = NW_PALETTE_PRINT,
                      .text_scale = 1.0, .named_only = figure->named_only };
}

void
nw_window_turn_figure (NwWindow *self)
{
  GObject *page;
  gboolean table = FALSE;

  if (nw_window_analyses (self) == NULL)
    nw_session_set_view (nw_window_session (self), "trends");
  page = nw_window_analyses (self) != NULL ? G_OBJECT (nw_window_analyses (self)) : G_OBJECT (nw_window_trends (self));
  g_object_get (page, "table", &table, NULL);
  g_object_set (page, "table", !table, NULL);
}
