/* curve-test.h: whether the curves of the groups of a summary differ, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "first-event.h"
#include "log-rank.h"

G_BEGIN_DECLS

typedef struct {
  NwLogRank answer;
  guint     curves;    /* that could be compared */
  guint     incidents; /* that it takes */
  gboolean  single;    /* some are in several groups: only those in one group alone are taken */
} NwCurveTest;

/* Of NwMembers and their NwFollowUp, one each. Groups of not knowing are not compared, nor more than NW_LOG_RANK_MOST. */
NwCurveTest nw_curve_test (const NwFirstEvents *first, const GPtrArray *members, const GPtrArray *follow_ups, NwDayCounter *counter);

G_END_DECLS
