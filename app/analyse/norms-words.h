/* norms-words.h: what is said with a table of norm indicators, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"

G_BEGIN_DECLS

/* Title, unit, sentence and remarks, once all rows are there. judged: reviewers' judgements are shown. */
void nw_norms_describe (NwSummary *summary, const NwInputs *inputs, gboolean judged);

G_END_DECLS
