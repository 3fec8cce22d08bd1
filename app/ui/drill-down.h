/* drill-down.h: from an element of a chart to the question for its incidents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart.h"
#include "reply.h"

G_BEGIN_DECLS

/* Whether there are incidents behind the element. */
gboolean nw_drill_down_opens (const NwResult *result, const NwElement *element);
/* The query narrowed to the group, the value of the second dimension and the period that an element of the reply's result
 * stands for. Of a comparison it is the question of the side alone; of a summary, that for what is behind a cell, which must
 * open. (transfer full) */
NwQuery *nw_drill_down (const NwQuery *query, const NwReply *reply, const NwElement *element);
/* How many incidents the element counts, or their parts; of a share, those that it is made of. NAN where it is no cell. */
double   nw_drill_down_counted (const NwResult *result, const NwElement *element);

G_END_DECLS
