/* tally.h: the loops over the rows, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "grouping.h"
#include "timeline.h"

G_BEGIN_DECLS

/* By list of the column, how many selected rows have it. */
guint32 *nw_tally_lists (const NwColumn *column, const NwSelection *selection);

/* Groups × slots of the timeline. */
typedef struct {
  guint    n_slots;   /* periods, undated, coarse */
  double  *cells;     /* by group, then slot */
  guint   *incidents; /* by slot, distinct */
} NwTally;

NwTally *nw_tally_new  (const NwFrame *frame, const NwSelection *selection, const NwGrouping *grouping,
                        const NwTimeline *timeline);
void     nw_tally_free (NwTally *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwTally, nw_tally_free)

G_END_DECLS
