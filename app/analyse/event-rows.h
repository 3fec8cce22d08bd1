/* event-rows.h: which incidents drew a claim or a response at any time, dated or not, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"

G_BEGIN_DECLS

/* One bit a row, each row asked for in one of the first two or in one of the others. */
typedef struct {
  guint64 *coded;         /* what is neither not coded nor, of responses, not said */
  guint64 *had;           /* of them: drew the event */
  guint64 *not_coded;
  guint64 *not_available; /* of responses: there is one, and the source does not say which */
  guint64 *unknown;
} NwEventRows;

/* For event, rung, claimants (of responses: responders), gap and members of the question. bits: the rows asked for.
 * NW_FAULT_QUERY: a claimant that the release does not know. */
NwEventRows *nw_event_rows_new  (const NwInputs *inputs, const guint64 *bits, GError **error);
void         nw_event_rows_free (NwEventRows *self);
/* What is waited for, to end "incidents that drew …": "a claim by a state or an organisation of states". (transfer full) */
char        *nw_event_rows_phrase (const NwInputs *inputs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwEventRows, nw_event_rows_free)

G_END_DECLS
