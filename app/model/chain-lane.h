/* chain-lane.h: the lanes in which the acts of one incident lie
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  NW_CHAIN_INCIDENT, /* start, disclosure and end */
  NW_CHAIN_CLAIMS,   /* by who stands behind them */
  NW_CHAIN_LADDER,   /* responses by rung, from the lowest */
  NW_CHAIN_BESIDE,   /* responses that are no rung */
} NwChainGroup;

typedef struct {
  const char  *id;    /* "state", "rung-1", "remediation" */
  const char  *label; /* translate with _() */
  NwChainGroup group;
} NwChainLane;

/* In their order from above; NULL beyond the last. */
const NwChainLane *nw_chain_lane      (guint i);
int                nw_chain_lane_find (const char *id); /* -1 */

G_END_DECLS
