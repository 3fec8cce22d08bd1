/* first-event-words.h: says what a question waits for and which incidents are left out, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "first-event.h"

G_BEGIN_DECLS

/* "a state’s claim", to stand in a title or a sentence. (transfer full) */
char *nw_first_event_phrase  (const NwTerms *terms);
/* What is counted, without a full stop: "days from the start to the first claim by a government, …". (transfer full) */
char *nw_first_event_unit    (const NwTerms *terms);
/* Sentences: which incidents are left out and why; of those that are followed, when the others are censored and why there is no mean.
 * NULL: nothing to remark. (transfer full) */
char *nw_first_event_remarks (const NwFirstEvents *self, gboolean followed);
/* Why nothing can be said: such acts, or the origin, are not coded, or none has a date; *state is what cells say then. NULL: something
 * can. (transfer full) */
char *nw_first_event_obstacle (const NwFirstEvents *self, const NwInputs *inputs, NwCellState *state);

G_END_DECLS
