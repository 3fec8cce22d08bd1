/* norm-column.h: the dimension "norm" of a frame, and why an incident is marked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "norm-bits.h"
#include "norm-reason.h"

G_BEGIN_DECLS

/* The same frame whose dimension of norms says what that set's rules say, see frame.h. To be asked for last: a frame with other
 * actors or another atlas than that would have to be asked anew. judgements: NwNormJudgement that go before the rules, and their
 * rows (G_MAXUINT32: not in this release); NULL: none. (transfer full) */
NwFrame *nw_frame_with_norms (NwFrame *self, const NwNormRules *rules, const GPtrArray *judgements, const guint32 *rows);

/* The tests of a norm's rule in their order (NwNormReason), and what the rule says of the row. None without a rule.
 * (transfer full) */
GPtrArray *nw_norm_explain (const NwFrame *frame, const NwNormRules *rules, const NwNorm *norm, guint row, NwTold *told);

G_END_DECLS
