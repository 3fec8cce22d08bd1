/* table.c: makes a result of groups, groups across and periods
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "grid.h"

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

typedef NwGroup *(*AddGroupFunc) (NwResult *result, const char *code, const char *label, NwCodeKind kind);

static NwGroup *
add_group (NwResult *result, const NwGrouping *grouping, gint32 code, AddGroupFunc add)
{
  const NwCode *known;
  NwGroup *group;

  if (code == NW_GROUP_ALL)
    return add (result, "all", _("All incidents"), NW_CODE_LISTED);
  if (code == NW_GROUP_REST)
    {
      /* Translators: the group of all values beyond the top N. */
      g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u other", "%u others", grouping->n_rest),
                                                grouping->n_rest);
      group = add (result, "other", label, NW_CODE_LISTED);
      group->rest = TRUE;
      return group;
    }

  known = nw_codebook_get_code (result->codebook, nw_dimension_info (grouping->dimension)->domain, code);
  return add (result, known->code, nw_code_display (known), known->kind);
}

static void
add_groups (NwResult *result, const NwGrid *grid, gboolean across)
{
  const NwGrouping *grouping = across ? grid->across : grid->by;
  const NwTimeline *timeline = grid->timeline;
  g_autofree double *all_cells = nw_grid_margin (grid, across);

  for (guint i = 0; i < grouping->codes->len; i++)
    {
      NwGroup *group = add_group (result, grouping, g_array_index (grouping->codes, gint32, i),
                                  across ? nw_result_add_across : nw_result_add_group);
      const double *cells = all_cells + (gsize) i * timeline->n_slots;

      for (guint j = 0; j < timeline->n_slots; j++)
        group->total += cells[j];
      group->total = round (group->total * 1e9) / 1e9;
      group->undated = cells[timeline->n];
      group->coarse = cells[timeline->n + 1];
    }
}

/* ---- cells ---- */

static void
fill_cells (NwResult *result, const NwGrid *grid, const NwSelection *selection)
{
  g_autofree double *cells = nw_grid_count (grid, nw_selection_bits (selection), &result->several);
  guint n_periods = result->periods->len;

  for (gsize i = 0; i < (gsize) result->groups->len * result->across->len; i++)
    for (guint j = 0; j < n_periods; j++)
      result->cells[i * n_periods + j] = cells[i * grid->timeline->n_slots + j];
}

static NwQuery *
complete_query (const NwQuery *query, NwInterval interval, const NwRelease *release)
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
  NwRelease *release = inputs->release;
  g_autoptr (NwQuery) complete = complete_query (inputs->query, interval, release);
  g_autoptr (NwGrid) grid = nw_grid_new (inputs, complete, error);
  NwResult *result;

  if (!grid)
    return NULL;

  result = nw_result_new (analysis, complete, release);
  result->maturity = inputs->maturity ? nw_maturity_ref (inputs->maturity) : nw_maturity_new_default (release->as_of);
  result->codebook = nw_codebook_ref (nw_frame_codebook (inputs->frame));
  result->incidents = nw_selection_count (inputs->selection);
  result->undated = grid->tally->incidents[grid->timeline->n];
  result->coarse = grid->tally->incidents[grid->timeline->n + 1];
  result->outside = nw_selection_undated_outside (inputs->selection);
  add_periods (result, grid);
  add_groups (result, grid, FALSE);
  if (grid->across)
    add_groups (result, grid, TRUE);
  nw_result_allocate (result);
  fill_cells (result, grid, inputs->selection);
  return result;
}
