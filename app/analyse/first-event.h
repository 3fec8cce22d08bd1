/* first-event.h: for each incident how long it took until something first happened, or why nobody can say, private to the room
 *
 * Days run from the earliest day of the origin to the earliest day of the first dated act that counts. Each row of the selection is
 * of one kind, the first of these that fits:
 *   not coded        the dataset does not code such acts, or did not yet when the incident began: neither yes nor no
 *   no origin        the date that the days count from is not known
 *   origin after     it lies after the as-of date
 *   undated          acts that count are there, but none has a date
 *   negative         the first of them is dated before the origin
 *   not precise      the question asks for dates known to the day, and one of the two is not
 *   event            after so many days
 *   censored         nothing until the as-of date, so many days later; acts dated later than that are not yet known of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"
#include "follow-up.h"

G_BEGIN_DECLS

typedef enum {
  NW_FIRST_NONE, /* not selected */
  NW_FIRST_EVENT,
  NW_FIRST_CENSORED,
  NW_FIRST_UNDATED,
  NW_FIRST_NEGATIVE,
  NW_FIRST_NO_ORIGIN,
  NW_FIRST_ORIGIN_AFTER,
  NW_FIRST_NOT_PRECISE,
  NW_FIRST_NOT_CODED,
  NW_N_FIRSTS,
} NwFirstKind;

/* By row. */
typedef struct {
  guint    n_rows;
  guint8  *kinds;   /* NwFirstKind */
  gint32  *days;    /* from the origin to the event or to the as-of date; of a negative one below 0; else 0 */
  guint    counts[NW_N_FIRSTS];
  gint32   longest; /* days of an event or a censoring */
  const gint32 *origins; /* the days that are counted from; NULL: no row has one; of the frame */
  guint    coarse;  /* of the negative ones: where a date known to the year or month only may be the reason */
  gint32   as_of;   /* the day at which the others are censored */
  gboolean as_of_known; /* FALSE: the release does not say; as_of is the last day that the frame names */
} NwFirstEvents;

/* For the event, origin, rung, precise switch and claimants of the question. NW_FAULT_QUERY: a claimant that the release does not
 * know. */
NwFirstEvents *nw_first_events_new  (const NwInputs *inputs, GError **error);
void           nw_first_events_free (NwFirstEvents *self);
/* The rows of one kind among those of bits; out: as many words as the selection has. */
void           nw_first_events_bits (const NwFirstEvents *self, NwFirstKind kind, const guint64 *bits, guint64 *out);
/* How long the rows of bits were watched, and added to counts how many are of each kind. counter: for self->longest days. (transfer
 * full) */
NwFollowUp    *nw_first_events_follow (const NwFirstEvents *self, const guint64 *bits, NwDayCounter *counter,
                                       guint counts[NW_N_FIRSTS]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwFirstEvents, nw_first_events_free)

G_END_DECLS
