/* briefing-history.h: the states of a briefing, to undo and redo its changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefing.h"

G_BEGIN_DECLS

typedef struct _NwBriefingHistory NwBriefingHistory;

NwBriefingHistory *nw_briefing_history_new      (NwBriefing *first);
void               nw_briefing_history_free     (NwBriefingHistory *self);

/* A new step. When merge is not NULL and the step before was made with the same word, that step is replaced: typing a
 * sentence is one step, not one a letter. What was undone is never replaced. */
void               nw_briefing_history_push     (NwBriefingHistory *self, NwBriefing *briefing, const char *merge);
gboolean           nw_briefing_history_go       (NwBriefingHistory *self, int steps); /* -1 undo, 1 redo; FALSE at the end */
gboolean           nw_briefing_history_can_go   (const NwBriefingHistory *self, int steps);
NwBriefing        *nw_briefing_history_briefing (const NwBriefingHistory *self); /* (transfer none) */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwBriefingHistory, nw_briefing_history_free)

G_END_DECLS
