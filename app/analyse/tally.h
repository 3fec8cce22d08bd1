/* tally.h: selected rows by list of codes and period, private to the room
 *
 * One pass over the rows. Everything else is asked of the lists, of which there are few.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "timeline.h"

G_BEGIN_DECLS

typedef struct {
  guint32 list;
  guint32 slot;
} NwTallyPair;

/* Slots are those of the timeline. */
typedef struct {
  guint    n_lists;
  guint    n_slots;
  guint    n_frequent; /* the first lists, which most rows have, are counted in a table … */
  guint32 *table;      /* n_frequent × n_slots */
  GArray  *pairs;      /* … and the rows of the others are noted one by one: NwTallyPair */
  guint32 *lists;      /* rows by list */
  guint   *incidents;  /* rows by slot */
} NwTally;

/* bits: the rows to count, as in a selection. */
NwTally *nw_tally_new  (const NwFrame *frame, const NwColumn *column, const guint64 *bits, const NwTimeline *timeline);
void     nw_tally_free (NwTally *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwTally, nw_tally_free)

G_END_DECLS
