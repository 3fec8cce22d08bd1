/* stack.h: groups on top of each other, in their numbers or as parts of their sum
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "plot.h"

G_BEGIN_DECLS

/* Counts and shares of all can be piled up; shares of each group's own, and changes, cannot. */
NwMisfit nw_stack_misfit  (const NwResult *result);
double   nw_stack_sum     (const NwPlot *plot, guint period);
double   nw_stack_tallest (const NwPlot *plot); /* sum of any period */
/* The bars of all periods with their elements; parts: of the period's sum, else in their numbers. */
void     nw_stack_draw    (NwPlot *plot, const NwAxes *axes, gboolean parts);

G_END_DECLS
