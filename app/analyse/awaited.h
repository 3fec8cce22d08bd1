/* awaited.h: the claims or responses that a question waits for, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"
#include "claim-windows.h"

G_BEGIN_DECLS

typedef struct {
  const NwActTable *acts;
  guint8           *kinds;      /* by list of kinds: counts */
  guint8           *responders; /* by list of who responded: counts; NULL: all do, or claims are waited for */
  NwClaimants      *claimants;  /* of claims by some alone; else NULL */
  NwClaimWindows   *windows;    /* of collective claims; else NULL */
  const NwColumn   *column;     /* of the dimension that says whether such acts are coded */
  guint8           *uncoded;    /* by list of it: says only that nothing is coded */
  gint32            opening;    /* the day from which on they are coded; NW_DAY_NONE, which is before all days: always */
} NwAwaited;

/* The first of the acts of a row that count. */
typedef struct {
  gboolean    found;
  gint32      day;       /* NW_DAY_NONE: all are undated; of collective claims also: too coarse to tell */
  NwPrecision precision;
} NwFirstAct;

/* For the event, rung, window, claimants and members of the question. NW_FAULT_QUERY: a claimant that the release does not know. */
gboolean   nw_awaited_init  (NwAwaited *self, const NwInputs *inputs, GError **error);
void       nw_awaited_clear (NwAwaited *self);
NwFirstAct nw_awaited_first (const NwAwaited *self, guint row);

/* day: the earliest on which the incident began. */
static inline gboolean
nw_awaited_coded (const NwAwaited *self, guint row, gint32 day)
{
  return !self->uncoded[nw_column_list (self->column, row)] && day >= self->opening;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NwAwaited, nw_awaited_clear)

G_END_DECLS
