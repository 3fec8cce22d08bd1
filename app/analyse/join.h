/* join.h: the results of several sides as one, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"

G_BEGIN_DECLS

/* Adds groups, periods, sums and cells to a result that has its sides, from parts, the result of each side.
 *
 * Without grouping the groups are the sides; else they are the values of all sides, found again by code, and across are the
 * sides. A side's cell is NAN where it cannot know: in periods after its as-of date, and for values of a dimension that it
 * does not code. Sides overlap and are never added up: a group's total is that of the side with most, the sums are those of
 * the first side. Of more than the top N groups the others are named, but have no numbers: each side has other ones.
 * NW_FAULT_QUERY: too many periods or cells. */
gboolean nw_join_sides (NwResult *result, GPtrArray *parts, const NwInputs *const *inputs, GError **error);

G_END_DECLS
