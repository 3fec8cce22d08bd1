/* log-rank.h: whether the curves of several groups differ by more than chance would, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "follow-up.h"

G_BEGIN_DECLS

#define NW_LOG_RANK_MOST 200 /* groups */

typedef struct {
  double chi2;
  guint  df;   /* 0: nothing to test, and the others are NAN */
  double p;
} NwLogRank;

/* Of groups that have no incident in common (NwFollowUp), at most NW_LOG_RANK_MOST. */
NwLogRank nw_log_rank (const GPtrArray *groups);

G_END_DECLS
