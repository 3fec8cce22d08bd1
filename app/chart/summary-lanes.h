/* summary-lanes.h: the rows of a summary, or some of its facts, as lanes of a chart: as many as fit, and which they are
 *
 * Sections have no lane. The row of all stands behind the others, the ways of not knowing behind a gap.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lanes.h"

G_BEGIN_DECLS

typedef struct {
  NwLanes    lanes;
  GPtrArray *groups; /* NwGroup, one a lane */
  guint     *rows;   /* the summary's row, or its fact, by position in groups */
} NwSummaryLanes;

/* size: a column of counts; where not all rows fit, those with the least are left out. -1: the last ones are. */
void  nw_summary_lanes_init  (NwSummaryLanes *self, const NwSummary *summary, int size);
/* Those facts whose ids begin so, in their order. */
void  nw_summary_lanes_init_facts (NwSummaryLanes *self, const NwSummary *summary, const char *prefix);
void  nw_summary_lanes_clear (NwSummaryLanes *self);
guint nw_summary_lanes_row   (const NwSummaryLanes *self, guint lane); /* of the summary */
guint nw_summary_lanes_count (const NwSummary *summary);               /* how many there would be */

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NwSummaryLanes, nw_summary_lanes_clear)

G_END_DECLS
