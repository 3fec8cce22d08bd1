/* rate-ratio.h: two counts and the exact interval of the ratio of their rates, private to the room
 *
 * RR = (after / days_after) / (before / days_before). Given how many incidents there are in all, those after are
 * binomial with p = RR · days_after / (RR · days_after + days_before), so the exact (Clopper–Pearson) bounds of p
 * are turned by RR = p / (1 - p) · days_before / days_after. This is what R's poisson.test () gives.
 *
 * A count of nothing leaves one side open, and the other bound stays where 2.5 % are beyond it:
 *   none after            ratio 0, low 0, high finite
 *   none before           ratio and high INFINITY, low finite
 *   none in either        ratio, low and high NAN: nothing was counted, which is not the same as "no change"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rate.h"

G_BEGIN_DECLS

/* Incidents in days, at least one day each, before and after. */
NwRate nw_rate_new (guint before, guint days_before, guint after, guint days_after);

G_END_DECLS
