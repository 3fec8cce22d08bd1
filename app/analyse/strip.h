/* strip.h: the ratio before and after every month, as if that had been the event, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "daily.h"
#include "maturity.h"
#include "rate.h"

G_BEGIN_DECLS

/* Fills strip and rank of a comparison that has its days and its ratio. A month is in the strip when both windows around
 * its first day lie in from..to, the days that the data covers, and reach into nothing immature; at most
 * NW_MAX_PERIODS months, the last ones. The rank is one more than the months whose ratio is lower than the real one, so
 * equal ones share it; months without any incident have no ratio and do not take part. 0: no ratio, or no months. */
void nw_strip_fill (NwBeforeAfter *self, const NwDaily *daily, const NwMaturity *maturity, gint32 from, gint32 to);

G_END_DECLS
