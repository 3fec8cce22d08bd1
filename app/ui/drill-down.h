/* drill-down.h: from an element of a chart to the question for its incidents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "reply.h"

G_BEGIN_DECLS

/* The query narrowed to one group, one value of the second dimension and one period of the reply's result; -1: any. Of a
 * comparison it is the question of the side alone. (transfer full) */
NwQuery *nw_drill_down (const NwQuery *query, const NwReply *reply, int group, int across, int period);

G_END_DECLS
