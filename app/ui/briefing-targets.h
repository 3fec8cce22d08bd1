/* briefing-targets.h: the briefings of the library, to add what is shown to one of them
 *
 * Its items activate "win.add-to-briefing-of" with the id of a briefing, or 0 for a new one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_BRIEFING_TARGETS (nw_briefing_targets_get_type ())
G_DECLARE_FINAL_TYPE (NwBriefingTargets, nw_briefing_targets, NW, BRIEFING_TARGETS, GtkPopover)

void        nw_briefing_targets_set_session (NwBriefingTargets *self, NwSession *session); /* once */
GtkListBox *nw_briefing_targets_rows        (NwBriefingTargets *self); /* (transfer none); the last row is "New Briefing" */

G_END_DECLS
