/* before-after.c: puts the day and its chart into the question, and takes both out again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "before-after.h"

#include "chart.h"

static const NwChartInfo *
ratio_chart (void)
{
  for (const NwChartInfo *const *chart = nw_charts (); *chart != NULL; chart++)
    if (g_strcmp0 ((*chart)->analysis, "ratio") == 0)
      return *chart;
  return NULL;
}

void
nw_before_after_ask (NwSession *session, const char *at)
{
  g_autoptr (NwQuery) query = nw_query_copy (nw_session_query (session));
  const NwChartInfo *chart = ratio_chart ();

  g_free (query->at);
  query->at = g_strdup (at);
  g_ptr_array_set_size (query->versus, 0); /* one selection around one day */
  nw_query_set_chart (query, chart != NULL ? chart->id : query->chart);
  nw_session_set_query (session, query, NULL);
}

void
nw_before_after_leave (NwSession *session)
{
  g_autoptr (NwQuery) query = nw_query_copy (nw_session_query (session));

  g_clear_pointer (&query->at, g_free);
  query->before = query->after = NW_DEFAULT_WINDOW;
  nw_query_set_chart (query, NULL);
  nw_session_set_query (session, query, NULL);
}
