/* tally.h: rows by group and period, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "grouping.h"
#include "timeline.h"

G_BEGIN_DECLS

/* Slots are those of the timeline. */
typedef struct {
  double *cells;     /* groups × slots */
  guint  *incidents; /* by slot, each once */
} NwTally;

/* bits: the rows to count, some or all of those that the grouping is of. */
NwTally *nw_tally_new  (const NwFrame *frame, const NwGrouping *grouping, const guint64 *bits, const NwTimeline *timeline);
void     nw_tally_free (NwTally *self);

/* Whether any of n rows is to be counted: a block without any need not be read. */
static inline gboolean
nw_tally_any (const guint64 *bits, guint n)
{
  guint64 any = 0;

  for (guint i = 0; i < (n + 63) / 64; i++)
    any |= bits[i];
  return any != 0;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwTally, nw_tally_free)

G_END_DECLS
