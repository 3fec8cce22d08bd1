/* briefing-keeper.h: keeps one briefing in the library as it is changed
 *
 * Signals, on the main thread: "kept" (), "failed" (GError *).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "briefings.h"

G_BEGIN_DECLS

#define NW_TYPE_BRIEFING_KEEPER (nw_briefing_keeper_get_type ())
G_DECLARE_FINAL_TYPE (NwBriefingKeeper, nw_briefing_keeper, NW, BRIEFING_KEEPER, GObject)

/* id: of the briefing in the library; 0: it is not there yet. kept: as it is there, or NULL. */
NwBriefingKeeper *nw_briefing_keeper_new  (NwWorkspace *workspace, gint64 id, NwBriefing *kept);
/* Keeps it now or, while another state is being written, right after that; of several states that come meanwhile the last
 * one alone. The keeper lives until it is done, and the program with it. */
void              nw_briefing_keeper_keep (NwBriefingKeeper *self, NwBriefing *briefing);
gint64            nw_briefing_keeper_id   (NwBriefingKeeper *self); /* 0: not in the library yet */
gboolean          nw_briefing_keeper_done (NwBriefingKeeper *self); /* nothing is left to be written */

G_END_DECLS
