/* grid.h: what a result is laid out by: two dimensions and time, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"
#include "crossing.h"
#include "tally.h"

G_BEGIN_DECLS

typedef struct {
  NwFrame    *frame;
  NwInterval  interval;
  NwTimeline *timeline;
  NwGrouping *by;
  NwGrouping *across;         /* NULL without a second dimension, or without anything in it */
  const guint64 *bits;        /* of the selection, which outlives the grid */
  NwTally    *tally;          /* of the selection, by one dimension … */
  NwCrossing *crossing;       /* … or by both */
  const guint *incidents;     /* of the selection by slot, each once: the tally's or the crossing's */
} NwGrid;

/* query: of the inputs, with all that the analysis fills in. NW_FAULT_QUERY: too many periods or cells. */
NwGrid *nw_grid_new    (const NwInputs *inputs, const NwQuery *query, GError **error);
void    nw_grid_free   (NwGrid *self);

/* All below have the slots of the timeline in each row, those of years spread; where the interval is all, the undated
 * are in the one period, too. */

/* Rows of bits by groups × groups across × slots; bits: some or all of the selection. several: incidents that count in
 * more than one of them, or NULL. (transfer full) */
double *nw_grid_count  (const NwGrid *self, const guint64 *bits, guint *several);
/* The selection by groups × slots of one dimension. (transfer full) */
double *nw_grid_margin (const NwGrid *self, gboolean across);
/* The selection by slots, each incident once. (transfer full) */
double *nw_grid_incidents (const NwGrid *self, guint *spread);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwGrid, nw_grid_free)

G_END_DECLS
