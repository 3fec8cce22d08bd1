/* briefing-shelf.h: what is done with whole briefings of the library: copied, renamed, removed, saved as files
 *
 * Signals, on the main thread:
 *   "changed" ()                          the library holds other briefings, or under other titles
 *   "removed" (char *title, NwBriefing *) one is removed; it can be put back
 *   "saved" (char *path)                  one is written as a file
 *   "failed" (GError *)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefing-file.h"
#include "briefing-model.h"

G_BEGIN_DECLS

#define NW_TYPE_BRIEFING_SHELF (nw_briefing_shelf_get_type ())
G_DECLARE_FINAL_TYPE (NwBriefingShelf, nw_briefing_shelf, NW, BRIEFING_SHELF, GObject)

NwBriefingShelf *nw_briefing_shelf_new       (NwBriefingModel *model);
NwBriefingModel *nw_briefing_shelf_model     (NwBriefingShelf *self); /* (transfer none) */
/* id: of a briefing of the library; the one that is open is changed there, where that can be undone. */
void             nw_briefing_shelf_duplicate (NwBriefingShelf *self, gint64 id);
void             nw_briefing_shelf_rename    (NwBriefingShelf *self, gint64 id, const char *title);
void             nw_briefing_shelf_remove    (NwBriefingShelf *self, gint64 id);
void             nw_briefing_shelf_save_file (NwBriefingShelf *self, gint64 id, const char *path); /* written over: the dialog asked */
/* Opens it as a briefing of the library. */
void             nw_briefing_shelf_open_file (NwBriefingShelf *self, GFile *file);

G_END_DECLS
