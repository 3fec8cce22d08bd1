/* drill-down.c: narrows a question to what one element of its chart stands for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "drill-down.h"

#include <math.h>

/* One way in which a result is parted: by groups, or by the second dimension. */
typedef struct {
  NwDimension dimension;
  GPtrArray  *groups; /* NwGroup */
} Parting;

static gboolean
is_shown (const Parting *parting, const char *code)
{
  for (guint i = 0; i < parting->groups->len; i++)
    if (g_strcmp0 (((NwGroup *) g_ptr_array_index (parting->groups, i))->code, code) == 0)
      return TRUE;
  return FALSE;
}

/* The codes gathered in "others": those of the facet that have no group of their own. */
static GStrv
rest_codes (const NwReply *reply, const Parting *parting)
{
  const NwFacets *facets = reply->answer->facets;
  NwDomain domain = nw_dimension_info (parting->dimension)->domain;
  gboolean narrowed = nw_query_get_filter (reply->answer->query, parting->dimension, FALSE) != NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (facets == NULL || facets->facets[parting->dimension] == NULL)
    return g_strv_builder_end (builder);
  for (guint i = 0; i < facets->facets[parting->dimension]->len; i++)
    {
      const NwFacet *facet = &g_array_index (facets->facets[parting->dimension], NwFacet, i);
      const NwCode *code = nw_codebook_get_code (reply->answer->codebook, domain, facet->code);

      if (!facet->excluded && (facet->chosen || !narrowed) && code->kind != NW_CODE_SPECIAL
          && !is_shown (parting, code->code))
        g_strv_builder_add (builder, code->code);
    }
  return g_strv_builder_end (builder);
}

static void
narrow_group (NwQuery *query, const NwReply *reply, const Parting *parting, int i)
{
  const NwGroup *group;

  if (parting->dimension == NW_DIMENSION_NONE || i < 0 || (guint) i >= parting->groups->len)
    return;
  group = g_ptr_array_index (parting->groups, i);
  if (group->rest)
    {
      g_auto (GStrv) rest = rest_codes (reply, parting);

      nw_query_set_filter (query, parting->dimension, FALSE, (const char *const *) rest);
    }
  else
    nw_query_set_filter (query, parting->dimension, FALSE, (const char *[]) { group->code, NULL });
}

/* Leaves out what was begun before or after; whole years are said as years. */
static void
narrow_days (NwQuery *query, gint32 first, gint32 last, gboolean years)
{
  if (query->from.precision == NW_PRECISION_UNKNOWN || query->from.earliest < first)
    query->from = nw_date_from_day (first);
  if (query->to.precision == NW_PRECISION_UNKNOWN || query->to.latest > last)
    query->to = nw_date_from_day (last);
  if (years && query->from.earliest == first && query->to.latest == last)
    query->from = query->to = nw_date_coarsen (nw_date_from_day (first), NW_PRECISION_YEAR);
}

/* Before the day, from it on, or both; of another month than the event's, as the strip has them: around that. */
static void
narrow_windows (NwQuery *query, const NwBeforeAfter *windows, const NwElement *element)
{
  gint32 day = windows->at;

  if (element->placebo > 0 && element->placebo <= windows->strip->len)
    day = g_array_index (windows->strip, NwPlacebo, element->placebo - 1).day;
  narrow_days (query, element->period == 1 ? day : day - (gint32) windows->days_before,
               element->period == 0 ? day - 1 : day + (gint32) windows->days_after - 1, FALSE);
}

static void
narrow_period (NwQuery *query, const NwResult *result, const NwElement *element)
{
  NwInterval interval = result->query->interval;
  const NwPeriod *period;

  if (result->before_after != NULL)
    {
      narrow_windows (query, result->before_after, element);
      return;
    }
  if (element->period < 0 || (guint) element->period >= result->periods->len)
    return;
  period = nw_result_period (result, element->period);
  if (interval != NW_INTERVAL_ALL && period->first_day != NW_DAY_NONE)
    narrow_days (query, nw_period_first_day (interval, period->number),
                 nw_period_last_day (interval, period->number), interval == NW_INTERVAL_YEAR);
}

/* Any code that is named: neither none nor a way of not knowing. */
static GStrv
named_codes (const NwCodebook *codebook, NwDimension dimension)
{
  NwDomain domain = nw_dimension_info (dimension)->domain;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = NW_N_SPECIAL_CODES; i < nw_codebook_n_codes (codebook, domain); i++)
    g_strv_builder_add (builder, nw_codebook_get_code (codebook, domain, i)->code);
  return g_strv_builder_end (builder);
}

/* Incidents with an act of the dimension, since such acts are coded. */
static void
narrow_answered (NwQuery *query, const NwReply *reply, NwDimension dimension)
{
  const GPtrArray *eras = reply->answer->result->eras;
  g_auto (GStrv) named = named_codes (reply->answer->codebook, dimension);

  if (!nw_query_get_filter (query, dimension, FALSE))
    nw_query_set_filter (query, dimension, FALSE, (const char *const *) named);
  for (guint i = 0; i < eras->len; i++)
    {
      const NwEra *era = g_ptr_array_index (eras, i);

      if (era->opens && era->dimension == dimension
          && (query->from.precision == NW_PRECISION_UNKNOWN || query->from.earliest < era->day))
        query->from = nw_date_from_day (era->day);
    }
}

/* The incidents that a share counts, not those that it is taken of. */
static void
narrow_hits (NwQuery *query, const NwReply *reply)
{
  NwMeasure measure = reply->answer->result->query->measure;

  if (measure == NW_MEASURE_CLAIMED)
    narrow_answered (query, reply, NW_DIMENSION_CLAIM_KIND);
  else if (measure == NW_MEASURE_ANSWERED)
    narrow_answered (query, reply, NW_DIMENSION_RESPONSE);
}

static gboolean
is_cell (const NwSummary *summary, const NwElement *element)
{
  return element->group >= 0 && (guint) element->group < summary->rows->len && element->across >= 0
         && (guint) element->across < summary->columns->len;
}

static NwQuery *
narrow_to_cell (const NwQuery *query, const NwResult *result, const NwElement *element)
{
  const NwSummary *summary = result->summary;
  NwQuery *narrowed = nw_query_copy (query);

  nw_query_set_behind (narrowed, result->query, nw_summary_row (summary, element->group)->code,
                       nw_summary_column (summary, element->across)->id);
  return narrowed;
}

gboolean
nw_drill_down_opens (const NwResult *result, const NwElement *element)
{
  const NwSummary *summary = result->summary;
  const NwSummaryCell *cell;

  if (summary == NULL)
    return TRUE;
  if (!is_cell (summary, element) || !nw_summary_column (summary, element->across)->opens)
    return FALSE;
  cell = nw_summary_cell (summary, element->group, element->across);
  return cell->state == NW_STATE_VALUE && (cell->text != NULL || cell->number != 0);
}

NwQuery *
nw_drill_down (const NwQuery *query, const NwReply *reply, const NwElement *element)
{
  const NwResult *result = reply->answer->result;
  gboolean sides = result->sides->len > 0, grouped = result->query->by != NW_DIMENSION_NONE;
  Parting groups = { result->query->by, result->groups };
  Parting others = { sides ? NW_DIMENSION_NONE : result->query->and, result->across };
  int side = sides ? MAX (0, grouped ? element->across : element->group) : 0;
  NwQuery *narrowed;

  if (result->summary != NULL)
    return narrow_to_cell (query, result, element);
  narrowed = nw_query_side (query, (guint) side < nw_query_n_sides (query) ? (guint) side : 0);
  narrow_group (narrowed, reply, &groups, element->group);
  narrow_group (narrowed, reply, &others, element->across);
  narrow_period (narrowed, result, element);
  /* Totals count incidents, whatever the measure. */
  if (element->group >= 0 && element->across >= 0 && element->period >= 0)
    narrow_hits (narrowed, reply);
  return narrowed;
}

/* A share says of how many it is in columns of their own. */
static double
cell_counted (const NwSummary *summary, const NwElement *element)
{
  const NwSummaryCell *cell = is_cell (summary, element) ? nw_summary_cell (summary, element->group, element->across) : NULL;

  if (cell == NULL || cell->state != NW_STATE_VALUE
      || nw_summary_column (summary, element->across)->quantity != NW_QUANTITY_COUNT)
    return NAN;
  return cell->number;
}

double
nw_drill_down_counted (const NwResult *result, const NwElement *element)
{
  int group = result->before_after != NULL ? MAX (0, element->group) : element->group;
  int across = result->across->len == 1 ? MAX (0, element->across) : element->across;
  int period = result->periods->len == 1 ? MAX (0, element->period) : element->period;
  gsize cell;

  if (result->summary != NULL)
    return cell_counted (result->summary, element);
  if (element->placebo > 0 || group < 0 || across < 0 || period < 0 || (guint) group >= result->groups->len
      || (guint) across >= result->across->len || (guint) period >= result->periods->len)
    return NAN;
  cell = nw_result_index (result, group, across, period);
  return result->basis != NULL ? result->basis[cell].hits : result->cells[cell];
}
