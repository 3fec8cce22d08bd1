/* first-query.c: the question that a window begins with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "first-query.h"

#include "chart-fit.h"

NwQuery *
nw_first_query (void)
{
  NwQuery *query = nw_query_new ();

  query->by = NW_DIMENSION_INITIATOR;
  query->interval = NW_INTERVAL_YEAR;
  query->top = NW_FIT_TOP;
  return query;
}

gboolean
nw_first_query_holds (GPtrArray *releases, const NwQuery *query)
{
  for (guint i = 0; i < releases->len; i++)
    {
      NwRelease *release = g_ptr_array_index (releases, i);

      if (g_strcmp0 (release->dataset, query->dataset) == 0
          && (query->release == NULL || g_strcmp0 (release->version, query->release) == 0))
        return TRUE;
    }
  return FALSE;
}

NwQuery *
nw_first_query_of (GPtrArray *releases)
{
  NwQuery *query = nw_first_query ();
  const NwRelease *newest = NULL;

  for (guint i = 0; i < releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (releases, i);
      gboolean only_actors = release->counts.incidents == 0 && release->counts.actors > 0;

      if (release->current && !only_actors && (newest == NULL || release->id > newest->id))
        newest = release;
    }
  query->dataset = g_strdup (newest ? newest->dataset : NULL);
  return query;
}
