/* briefing-composer.h: a briefing with its answers, laid out on pages, off the main thread
 *
 * What was composed last stays until the next is there. Signals, on the main thread:
 *   "composed" ()        document and pages are new
 *   "failed" (GError *)  the library could not be asked; document and pages are the old ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefings.h"
#include "pages.h"

G_BEGIN_DECLS

#define NW_TYPE_BRIEFING_COMPOSER (nw_briefing_composer_get_type ())
G_DECLARE_FINAL_TYPE (NwBriefingComposer, nw_briefing_composer, NW, BRIEFING_COMPOSER, GObject)

NwBriefingComposer *nw_briefing_composer_new      (NwWorkspace *workspace);
/* Begins; what is on its way is given up. NULL: nothing is composed, and nothing is left of the last. */
void                nw_briefing_composer_compose  (NwBriefingComposer *self, NwBriefing *briefing);
gboolean            nw_briefing_composer_is_busy  (NwBriefingComposer *self);
/* What was composed last; NULL: nothing yet. All (transfer none) and good until "composed" or the next NULL. */
NwBriefing         *nw_briefing_composer_briefing (NwBriefingComposer *self);
NwDocument         *nw_briefing_composer_document (NwBriefingComposer *self);
NwPages            *nw_briefing_composer_pages    (NwBriefingComposer *self);
/* The first passage that a block became; NULL: none, or the block was not composed. By the block itself: it may have moved
 * since. */
const NwPassage    *nw_briefing_composer_passage  (NwBriefingComposer *self, const NwBlock *block);

G_END_DECLS
