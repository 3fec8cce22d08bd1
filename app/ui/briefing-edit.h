/* briefing-edit.h: what is done with single blocks of the briefing that is worked on
 *
 * Each is one step to undo, and selects what it changed. At: a position in the briefing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefing-model.h"

G_BEGIN_DECLS

void nw_briefing_edit_insert    (NwBriefingModel *model, guint at, NwBlock *block);
void nw_briefing_edit_remove    (NwBriefingModel *model, guint at);
void nw_briefing_edit_move      (NwBriefingModel *model, guint from, guint to); /* to: its position afterwards */
void nw_briefing_edit_duplicate (NwBriefingModel *model, guint at);
/* merge: see nw_briefing_history_push(). */
void nw_briefing_edit_replace   (NwBriefingModel *model, guint at, NwBlock *block, const char *merge);
/* A copy of the selected block, to be changed; NULL: none is selected. (transfer full) */
NwBlock *nw_briefing_edit_begin (NwBriefingModel *model);
/* Puts it in the place of the selected one. field: what is typed in, where a sentence of text is one step to undo; NULL: a
 * step of its own. */
void nw_briefing_edit_end       (NwBriefingModel *model, NwBlock *block, const char *field, const char *text);
/* Title, author (or NULL) and paper. */
void nw_briefing_edit_facts     (NwBriefingModel *model, const char *title, const char *author, NwPaper paper);

G_END_DECLS
