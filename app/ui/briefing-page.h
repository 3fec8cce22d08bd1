/* briefing-page.h: the view of briefings: blocks on the left, pages on the right
 *
 * Signals: "failed" (GError *); "toast" (AdwToast *): to be shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "block-editor.h"
#include "block-list.h"
#include "briefing-shelf.h"
#include "page-preview.h"

G_BEGIN_DECLS

#define NW_TYPE_BRIEFING_PAGE (nw_briefing_page_get_type ())
G_DECLARE_FINAL_TYPE (NwBriefingPage, nw_briefing_page, NW, BRIEFING_PAGE, GtkWidget)

void             nw_briefing_page_set_session (NwBriefingPage *self, NwSession *session); /* once */
void             nw_briefing_page_set_narrow  (NwBriefingPage *self, gboolean narrow); /* more room for the pages */
NwBriefingModel *nw_briefing_page_model       (NwBriefingPage *self); /* (transfer none) */
NwBriefingShelf *nw_briefing_page_shelf       (NwBriefingPage *self); /* likewise */
NwBlockList     *nw_briefing_page_blocks      (NwBriefingPage *self);
NwBlockEditor   *nw_briefing_page_editor      (NwBriefingPage *self);
NwPagePreview   *nw_briefing_page_preview     (NwBriefingPage *self);
const char      *nw_briefing_page_state       (NwBriefingPage *self); /* "loading", "empty", "list" or "editor" */

G_END_DECLS
