/* grid.c: lays a result out and counts rows in that layout
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "grid.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SHARE_COST 5 /* a share needs as much memory as five counts */

static guint
n_across (const NwGrid *self)
{
  return self->across ? self->across->codes->len : 1;
}

static gboolean
check_size (const NwGrid *self, const NwQuery *query, GError **error)
{
  guint cost = nw_measure_info (query->measure)->unit == NW_UNIT_INCIDENTS ? 1 : SHARE_COST;
  guint64 n_groups = (guint64) self->by->codes->len * n_across (self);

  if (n_groups * self->timeline->n_slots * cost <= NW_MAX_CELLS)
    return TRUE;

  g_set_error (error, NW_FAULT, NW_FAULT_QUERY,
               _("That would be %" G_GUINT64_FORMAT " groups in %u periods. Choose fewer groups (top), a longer interval or a "
                 "shorter period."), n_groups, self->timeline->n);
  return FALSE;
}

static void
count_selection (NwGrid *self)
{
  if (self->across)
    self->crossing = nw_crossing_new (self->frame, self->by, self->across, self->bits, self->timeline);
  else
    self->tally = nw_tally_new (self->frame, self->by, self->bits, self->timeline);
  self->incidents = self->across ? self->crossing->incidents : self->tally->incidents;
}

NwGrid *
nw_grid_new (const NwInputs *inputs, const NwQuery *query, GError **error)
{
  g_autoptr (NwGrid) self = g_new0 (NwGrid, 1);

  self->frame = nw_frame_ref (inputs->frame);
  self->bits = nw_selection_bits (inputs->selection);
  self->interval = query->interval;
  self->timeline = nw_timeline_new (self->frame, inputs->selection, query, error);
  if (!self->timeline)
    return NULL;

  self->by = nw_grouping_new (self->frame, query->by, self->bits, query);
  if (query->and != NW_DIMENSION_NONE)
    self->across = nw_grouping_new (self->frame, query->and, self->bits, query);
  /* Nothing is selected: the one column of all is as empty. */
  if (self->across && self->across->codes->len == 0)
    g_clear_pointer (&self->across, nw_grouping_free);
  if (!check_size (self, query, error))
    return NULL;

  count_selection (self);
  return g_steal_pointer (&self);
}

/* Puts what is counted in the slots of years and, without periods, in that of the undated where it belongs. */
static double
place (const NwGrid *self, double *slots, gsize n_rows)
{
  double moved = 0;

  for (gsize i = 0; i < n_rows; i++, slots += self->timeline->n_slots)
    {
      double spread = nw_timeline_spread (self->timeline, slots);

      if (self->interval == NW_INTERVAL_ALL)
        {
          slots[0] += slots[1];
          slots[1] = 0;
        }
      for (guint j = 0; spread > 0 && j < self->timeline->n_slots; j++)
        slots[j] = round (slots[j] * 1e9) / 1e9;
      moved += spread;
    }
  return moved;
}

static double *
copy_cells (const double *cells, gsize n)
{
  return g_memdup2 (cells, MAX (n, 1) * sizeof *cells);
}

/* In the slots of the timeline. The selection itself is counted already. */
static double *
count_cells (const NwGrid *self, const guint64 *bits, gsize n_cells, guint *several)
{
  g_autoptr (NwTally) tally = NULL;
  g_autoptr (NwCrossing) crossing = NULL;

  if (!self->across)
    {
      *several = self->by->several;
      tally = bits == self->bits ? NULL : nw_tally_new (self->frame, self->by, bits, self->timeline);
      return tally ? g_steal_pointer (&tally->cells) : copy_cells (self->tally->cells, n_cells);
    }

  crossing = bits == self->bits ? NULL : nw_crossing_new (self->frame, self->by, self->across, bits, self->timeline);
  *several = crossing ? crossing->several : self->crossing->several;
  return crossing ? g_steal_pointer (&crossing->cells) : copy_cells (self->crossing->cells, n_cells);
}

double *
nw_grid_count (const NwGrid *self, const guint64 *bits, guint *several)
{
  gsize n_rows = (gsize) self->by->codes->len * n_across (self);
  guint in_several;
  double *cells = count_cells (self, bits, n_rows * self->timeline->n_slots, &in_several);

  if (several)
    *several = in_several;
  place (self, cells, n_rows);
  return cells;
}

double *
nw_grid_margin (const NwGrid *self, gboolean across)
{
  guint n_groups = (across ? self->across : self->by)->codes->len;
  const double *margin = !self->across ? self->tally->cells : across ? self->crossing->across : self->crossing->by;
  double *cells = copy_cells (margin, (gsize) n_groups * self->timeline->n_slots);

  place (self, cells, n_groups);
  return cells;
}

double *
nw_grid_incidents (const NwGrid *self, guint *spread)
{
  double *slots = g_new (double, self->timeline->n_slots);

  for (guint i = 0; i < self->timeline->n_slots; i++)
    slots[i] = self->incidents[i];
  *spread = (guint) place (self, slots, 1);
  return slots;
}

void
nw_grid_free (NwGrid *self)
{
  nw_frame_unref (self->frame);
  g_clear_pointer (&self->by, nw_grouping_free);
  g_clear_pointer (&self->across, nw_grouping_free);
  g_clear_pointer (&self->tally, nw_tally_free);
  g_clear_pointer (&self->crossing, nw_crossing_free);
  g_clear_pointer (&self->timeline, nw_timeline_free);
  g_free (self);
}
