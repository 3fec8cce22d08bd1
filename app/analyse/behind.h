/* behind.h: counts rows into a cell of a summary, and says which they are where somebody asks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"

G_BEGIN_DECLS

/* Sets the cell, whose column opens, to how many of these rows there are. */
void     nw_behind_count (const NwInputs *inputs, NwSummary *summary, guint row, guint column, const guint64 *bits);
/* For what is not counted as bits: whether somebody asks for the incidents behind this cell; then set their bits with give. */
gboolean nw_behind_wants (const NwInputs *inputs, const NwSummary *summary, guint row, guint column);
void     nw_behind_give  (const NwInputs *inputs, const guint64 *bits);

/* The result of a summary, which it takes: its question completed, what the selection holds, and the eras that concern the question
 * or the subject, see nw_backdrop_add_eras(). (transfer full) */
NwResult *nw_behind_result (const NwAnalysis *analysis, const NwInputs *inputs, NwSummary *summary, NwDimension subject);

G_END_DECLS
