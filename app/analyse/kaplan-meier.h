/* kaplan-meier.h: the share that an event has not yet happened to, by days, from follow-up that often ends before it, private to
 * the room
 *
 * Kaplan and Meier (1958): S falls at each day with events by the share that they are of those still at risk; who is censored on
 * a day with events was at risk then. The 95 % interval is Greenwood's variance on the scale of log (−log S), so that it stays
 * between 0 and 1 (Kalbfleisch and Prentice). Where S is 1 or 0 there is none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "follow-up.h"
#include "summary.h"

G_BEGIN_DECLS

/* A day without events gets a step every so many days, so that the number at risk can be read there. */
#define NW_CURVE_QUARTER (365.25 / 4)

/* Appends NwCurveStep: 0, each day with events, each quarter of a year, rounded to a whole day, and the last day. */
void        nw_kaplan_meier (const NwFollowUp *follow_up, GArray *steps);
/* The step that holds at that time; NULL: the follow-up ends before it, so that S is not known there. */
const NwCurveStep *nw_curve_at (const GArray *steps, double time);
/* The first time at which at least that share has the event; NAN: not reached. */
double      nw_curve_quantile (const GArray *steps, double share);

G_END_DECLS
