/* element-walk.h: from one element of a figure to the next, by keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart.h"

G_BEGIN_DECLS

#define NW_WALK_FAR G_MAXINT16 /* as a step: to the first or last */

/* All indices into elements (NwElement, in reading order); from: -1 is none. At the ends they stay where they are. */
int nw_element_walk       (GArray *elements, int from, int step);
/* The same period in another group; where there is none, of another value of the second dimension. */
int nw_element_walk_group (GArray *elements, int from, int step);

G_END_DECLS
