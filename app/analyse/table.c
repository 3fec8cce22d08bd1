/* table.c: makes a result of groups by periods
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "grouping.h"

#define MAX_CELLS (10 * 1000 * 1000)

/* ---- periods ---- */

static void
add_periods (NwResult *result, const NwTimeline *timeline, const NwTally *tally)
{
  for (guint i = 0; i < timeline->n; i++)
    {
      int number = timeline->first + (int) i;
      g_autofree char *label = nw_period_print (timeline->interval, number);
      NwPeriod *period = nw_result_add_period (result, number, label);

      period->incidents = tally->incidents[i];
      if (timeline->interval == NW_INTERVAL_ALL)
        continue;
      period->first_day = nw_period_first_day (timeline->interval, number);
      period->last_day = nw_period_last_day (timeline->interval, number);
      period->immature = nw_maturity_immature (result->maturity, period->first_day, period->last_day);
    }
}

/* ---- groups ---- */

static NwGroup *
add_group (NwResult *result, const NwGrouping *grouping, gint32 code)
{
  const NwCode *known;
  NwGroup *group;

  if (code == NW_GROUP_ALL)
    return nw_result_add_group (result, "all", _("All incidents"), NW_CODE_LISTED);
  if (code == NW_GROUP_REST)
    {
      /* Translators: the group of all values beyond the top N. */
      g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u other", "%u others", grouping->n_rest),
                                                grouping->n_rest);
      group = nw_result_add_group (result, "other", label, NW_CODE_LISTED);
      group->rest = TRUE;
      return group;
    }

  known = nw_codebook_get_code (result->codebook, nw_dimension_info (result->query->by)->domain, code);
  return nw_result_add_group (result, known->code, nw_code_display (known), known->kind);
}

static void
add_groups (NwResult *result, const NwGrouping *grouping, const double *all_cells, guint n_slots)
{
  for (guint i = 0; i < grouping->codes->len; i++)
    {
      NwGroup *group = add_group (result, grouping, g_array_index (grouping->codes, gint32, i));
      const double *cells = all_cells + (gsize) i * n_slots;

      for (guint j = 0; j < n_slots; j++)
        group->total += cells[j];
      group->total = round (group->total * 1e9) / 1e9;
      group->undated = cells[n_slots - 2];
      group->coarse = cells[n_slots - 1];
    }
}

/* With the interval "all" the undated have their place in the one period. */
static void
place_undated (NwTally *tally, double *cells, guint n_groups)
{
  for (guint i = 0; i < n_groups; i++)
    {
      cells[i * tally->n_slots] += cells[i * tally->n_slots + 1];
      cells[i * tally->n_slots + 1] = 0;
    }
  tally->incidents[0] += tally->incidents[1];
}

static void
fill_cells (NwResult *result, const double *cells, guint n_slots)
{
  guint n_periods = result->periods->len;

  nw_result_allocate (result);
  for (guint i = 0; i < result->groups->len; i++)
    for (guint j = 0; j < n_periods; j++)
      result->cells[(gsize) i * n_periods + j] = cells[(gsize) i * n_slots + j];
}

static gboolean
check_size (const NwGrouping *grouping, const NwTimeline *timeline, GError **error)
{
  if ((guint64) grouping->codes->len * timeline->n <= MAX_CELLS)
    return TRUE;

  g_set_error (error, NW_FAULT, NW_FAULT_QUERY,
               _("That would be %u groups in %u periods. Choose fewer groups (top), a longer interval or a shorter period."),
               grouping->codes->len, timeline->n);
  return FALSE;
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
nw_tabulate (const char *analysis,
             NwInterval interval,
             const NwInputs *inputs,
             GError **error)
{
  NwFrame *frame = inputs->frame;
  NwSelection *selection = inputs->selection;
  NwRelease *release = inputs->release;
  g_autoptr (NwQuery) complete = complete_query (inputs->query, interval, release);
  g_autoptr (NwTimeline) timeline = nw_timeline_new (frame, selection, complete, error);
  NwColumn column = nw_grouping_column (frame, complete);
  g_autoptr (NwTally) tally = NULL;
  g_autoptr (NwGrouping) grouping = NULL;
  g_autofree double *cells = NULL;
  NwResult *result;

  if (!timeline)
    return NULL;
  tally = nw_tally_new (frame, &column, selection, timeline);
  grouping = nw_grouping_new (frame, &column, tally, complete);
  if (!check_size (grouping, timeline, error))
    return NULL;

  cells = nw_grouping_cells (grouping, tally);
  result = nw_result_new (analysis, complete, release);
  result->maturity = inputs->maturity ? nw_maturity_ref (inputs->maturity) : nw_maturity_new_default (release->as_of);
  result->codebook = nw_codebook_ref (nw_frame_codebook (frame));
  result->incidents = nw_selection_count (selection);
  result->undated = tally->incidents[timeline->n];
  result->coarse = tally->incidents[timeline->n + 1];
  result->several = grouping->several;
  result->outside = nw_selection_undated_outside (selection);
  if (interval == NW_INTERVAL_ALL)
    place_undated (tally, cells, grouping->codes->len);
  add_periods (result, timeline, tally);
  add_groups (result, grouping, cells, tally->n_slots);
  fill_cells (result, cells, tally->n_slots);
  return result;
}
