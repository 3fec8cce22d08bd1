/* briefing-model.h: the briefing that is worked on: its changes, its answers, and which block is selected
 *
 * Every change is kept in the library right away. Signals, on the main thread:
 *   "changed" ()         the briefing is another, or has other blocks
 *   "selected" ()        another block is selected
 *   "composed" ()        answers and pages are new, see briefing-composer.h
 *   "kept" ()            the library has the briefing as it is now
 *   "added" (char *)     a block that was to be added is in the briefing of this title
 *   "failed" (GError *)  something could not be read, asked or kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefing-composer.h"

G_BEGIN_DECLS

#define NW_TYPE_BRIEFING_MODEL (nw_briefing_model_get_type ())
G_DECLARE_FINAL_TYPE (NwBriefingModel, nw_briefing_model, NW, BRIEFING_MODEL, GObject)

NwBriefingModel    *nw_briefing_model_new       (NwWorkspace *workspace);
NwWorkspace        *nw_briefing_model_workspace (NwBriefingModel *self); /* (transfer none) */
NwBriefingComposer *nw_briefing_model_composer  (NwBriefingModel *self); /* (transfer none) */

/* ---- which briefing ---- */
NwBriefing *nw_briefing_model_briefing (NwBriefingModel *self); /* (transfer none), NULL: none is open */
gint64      nw_briefing_model_id       (NwBriefingModel *self); /* 0: none is open, or it is not in the library yet */
gboolean    nw_briefing_model_is_kept  (NwBriefingModel *self); /* nothing is left to be written */
void        nw_briefing_model_open     (NwBriefingModel *self, gint64 id); /* of the library; "changed" follows */
void        nw_briefing_model_begin    (NwBriefingModel *self, NwBriefing *briefing); /* a new one, kept in the library */
void        nw_briefing_model_close    (NwBriefingModel *self);
/* At the end of a briefing of the library, which is opened for it; id 0: of the open one, or of a new one without that.
 * "added" follows. */
void        nw_briefing_model_add      (NwBriefingModel *self, gint64 id, NwBlock *block);

/* ---- changes ---- */
/* selected: the position that is selected then. merge: see nw_briefing_history_push(). An equal briefing is no change. */
void        nw_briefing_model_change   (NwBriefingModel *self, NwBriefing *briefing, const char *merge, int selected);
gboolean    nw_briefing_model_go       (NwBriefingModel *self, int steps); /* -1 undo, 1 redo */
gboolean    nw_briefing_model_can_go   (NwBriefingModel *self, int steps);

/* ---- selection ---- */
int         nw_briefing_model_selected (NwBriefingModel *self); /* a position, or -1 */
void        nw_briefing_model_select   (NwBriefingModel *self, int position);
NwBlock    *nw_briefing_model_block    (NwBriefingModel *self, int position); /* (transfer none), or NULL */

G_END_DECLS
