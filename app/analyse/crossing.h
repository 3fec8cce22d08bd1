/* crossing.h: rows by groups of two dimensions and by period, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "grouping.h"
#include "timeline.h"

G_BEGIN_DECLS

typedef struct {
  double *cells;     /* groups × groups across × slots */
  double *by;        /* groups × slots, whatever they are across */
  double *across;    /* groups across × slots */
  guint  *incidents; /* by slot, each once */
  guint   several;   /* rows that count in more than one pair of groups */
} NwCrossing;

/* bits: the rows to count, some or all of those that the groupings are of. A row counts in a pair of groups by the
 * product of what it adds to each. */
NwCrossing *nw_crossing_new  (const NwFrame *frame, const NwGrouping *by, const NwGrouping *across, const guint64 *bits,
                              const NwTimeline *timeline);
void        nw_crossing_free (NwCrossing *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwCrossing, nw_crossing_free)

G_END_DECLS
