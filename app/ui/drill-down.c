/* drill-down.c: narrows a question to what one element of its chart stands for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "drill-down.h"

static gboolean
is_shown (const NwResult *result, const char *code)
{
  for (guint i = 0; i < result->groups->len; i++)
    if (g_strcmp0 (nw_result_group (result, i)->code, code) == 0)
      return TRUE;
  return FALSE;
}

/* The codes gathered in "others": those of the facet that have no group of their own. */
static GStrv
rest_codes (const NwReply *reply, NwDimension dimension)
{
  const NwFacets *facets = reply->answer->facets;
  NwDomain domain = nw_dimension_info (dimension)->domain;
  gboolean narrowed = nw_query_get_filter (reply->answer->query, dimension, FALSE) != NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (facets == NULL || facets->facets[dimension] == NULL)
    return g_strv_builder_end (builder);
  for (guint i = 0; i < facets->facets[dimension]->len; i++)
    {
      const NwFacet *facet = &g_array_index (facets->facets[dimension], NwFacet, i);
      const NwCode *code = nw_codebook_get_code (reply->answer->codebook, domain, facet->code);

      if (!facet->excluded && (facet->chosen || !narrowed) && !is_shown (reply->answer->result, code->code))
        g_strv_builder_add (builder, code->code);
    }
  return g_strv_builder_end (builder);
}

static void
narrow_group (NwQuery *query, const NwReply *reply, const NwGroup *group)
{
  NwDimension dimension = reply->answer->result->query->by;
  const char *codes[] = { group->code, NULL };

  if (dimension == NW_DIMENSION_NONE)
    return;
  if (group->rest)
    {
      g_auto (GStrv) rest = rest_codes (reply, dimension);

      nw_query_set_filter (query, dimension, FALSE, (const char *const *) rest);
    }
  else
    nw_query_set_filter (query, dimension, FALSE, codes);
}

static void
narrow_period (NwQuery *query, NwInterval interval, int number)
{
  gint32 first = nw_period_first_day (interval, number);
  gint32 last = nw_period_last_day (interval, number);

  if (interval == NW_INTERVAL_ALL)
    return;
  if (query->from.precision == NW_PRECISION_UNKNOWN || query->from.earliest < first)
    query->from = nw_date_from_day (first);
  if (query->to.precision == NW_PRECISION_UNKNOWN || query->to.latest > last)
    query->to = nw_date_from_day (last);
  if (interval == NW_INTERVAL_YEAR && query->from.earliest == first && query->to.latest == last)
    query->from = query->to = nw_date_coarsen (nw_date_from_day (first), NW_PRECISION_YEAR);
}

NwQuery *
nw_drill_down (const NwQuery *query, const NwReply *reply, int group, int period)
{
  const NwResult *result = reply->answer->result;
  NwQuery *narrowed = nw_query_copy (query);

  if (group >= 0 && (guint) group < result->groups->len)
    narrow_group (narrowed, reply, nw_result_group (result, (guint) group));
  if (period >= 0 && (guint) period < result->periods->len)
    narrow_period (narrowed, result->query->interval, nw_result_period (result, (guint) period)->number);
  return narrowed;
}
