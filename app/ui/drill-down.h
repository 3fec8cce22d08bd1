/* drill-down.h: from an element of a chart to the question for its incidents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "reply.h"

G_BEGIN_DECLS

/* The query narrowed to one group and one period of the reply's result; -1: any. (transfer full) */
NwQuery *nw_drill_down (const NwQuery *query, const NwReply *reply, int group, int period);

G_END_DECLS
