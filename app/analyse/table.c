/* table.c: makes a result of groups, groups across and periods
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table.h"

#include <math.h>

#include "backdrop.h"
#include "finding.h"
#include "measured.h"
#include "partly.h"

/* ---- periods ---- */

static void
add_periods (NwResult *result, const NwGrid *grid)
{
  const NwTimeline *timeline = grid->timeline;
  g_autofree double *incidents = nw_grid_incidents (grid, &result->spread);

  for (guint i = 0; i < timeline->n; i++)
    {
      int number = timeline->first + (int) i;
      g_autofree char *label = nw_period_print (timeline->interval, number);
      NwPeriod *period = nw_result_add_period (result, number, label);

      period->incidents = incidents[i];
      if (timeline->interval == NW_INTERVAL_ALL)
        continue;
      period->first_day = nw_period_first_day (timeline->interval, number);
      period->last_day = nw_period_last_day (timeline->interval, number);
      period->immature = nw_maturity_immature (result->maturity, period->first_day, period->last_day);
    }
}

/* ---- groups ---- */

void
nw_table_add_groups (NwResult *result, const NwGrouping *grouping, const NwTimeline *timeline, const double *all_cells,
                     gboolean across)
{
  for (guint i = 0; i < grouping->codes->len; i++)
    {
      NwGroupName name = nw_grouping_name (grouping, result->codebook, i);
      g_autofree char *label = name.label;
      NwGroup *group = across ? nw_result_add_across (result, name.code, label, name.kind)
                              : nw_result_add_group (result, name.code, label, name.kind);
      const double *cells = all_cells + (gsize) i * timeline->n_slots;

      group->rest = name.rest;
      for (guint j = 0; j < timeline->n_slots; j++)
        group->total += cells[j];
      group->total = round (group->total * 1e9) / 1e9;
      group->undated = cells[timeline->n];
      group->coarse = cells[timeline->n + 1];
    }
}

static void
add_groups (NwResult *result, const NwGrid *grid, gboolean across)
{
  g_autofree double *cells = nw_grid_margin (grid, across);

  nw_table_add_groups (result, across ? grid->across : grid->by, grid->timeline, cells, across);
}

NwQuery *
nw_table_complete_query (const NwQuery *query, NwInterval interval, const NwRelease *release)
{
  NwQuery *complete = nw_query_copy (query);

  complete->interval = interval;
  g_free (complete->dataset);
  complete->dataset = g_strdup (release->dataset);
  g_free (complete->release);
  complete->release = g_strdup (release->version);
  return complete;
}

NwResult *
nw_tabulate (const char *analysis, NwInterval interval, const NwInputs *inputs, GError **error)
{
  g_autoptr (NwQuery) complete = nw_table_complete_query (inputs->query, interval, inputs->release);
  g_autoptr (NwGrid) grid = nw_grid_new (inputs, complete, error);
  g_autoptr (NwResult) result = NULL;

  if (!grid)
    return NULL;

  result = nw_result_new (analysis, complete, inputs->release);
  if (!nw_backdrop_add (result, inputs, error))
    return NULL;

  result->codebook = nw_codebook_ref (nw_frame_codebook (inputs->frame));
  result->incidents = nw_selection_count (inputs->selection);
  result->undated = grid->incidents[grid->timeline->n];
  result->coarse = grid->incidents[grid->timeline->n + 1];
  result->outside = nw_selection_undated_outside (inputs->selection);
  result->partly = nw_partly_in_period (inputs->frame, inputs->selection, inputs->query);
  add_periods (result, grid);
  add_groups (result, grid, FALSE);
  if (grid->across)
    add_groups (result, grid, TRUE);
  nw_result_allocate (result);
  nw_measured_fill (result, grid, inputs);
  result->finding = nw_finding_new (result);
  return g_steal_pointer (&result);
}
