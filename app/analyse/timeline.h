/* timeline.h: the periods of a result and the one that each start belongs to, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"

G_BEGIN_DECLS

/* A slot is a column of the tally: 0 to n - 1 for the periods, n for the undated, n + 1 for the coarse; where those
 * known by year are spread, one for each year follows. */
typedef struct {
  NwInterval interval;
  int        first; /* number of the first period; see nw_period_of_day() */
  guint      n;
  guint      n_slots;
  int        first_year; /* of the slots of years */
  gint32     first_day; /* of the frame */
  guint32    base[NW_PRECISION_DAY + 1]; /* by precision: where in slots to start … */
  guint32    mask[NW_PRECISION_DAY + 1]; /* … and whether the day matters */
  guint16   *slots;
} NwTimeline;

/* NW_FAULT_QUERY when there are more than NW_MAX_PERIODS. */
NwTimeline *nw_timeline_new  (const NwFrame *frame, const NwSelection *selection, const NwQuery *query, GError **error);
void        nw_timeline_free (NwTimeline *self);

/* Moves what is counted in the slots of years, in equal parts, to the periods of their year; parts of years that
 * reach beyond the first or last period stay with the coarse. Returns how much it moved. */
double      nw_timeline_spread (const NwTimeline *self, double *slots);

/* The slots of n rows from first on, selected or not. */
void        nw_timeline_read (const NwTimeline *self, const NwFrame *frame, guint first, guint n, guint16 *slots);

static inline guint16
nw_timeline_slot (const NwTimeline *self, gint32 day, guint8 precision)
{
  guint32 offset = (guint32) day - (guint32) self->first_day;

  return self->slots[self->base[precision] + (offset & self->mask[precision])];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwTimeline, nw_timeline_free)

G_END_DECLS
