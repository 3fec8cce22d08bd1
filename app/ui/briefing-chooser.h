/* briefing-chooser.h: the briefings of the library, in a popover
 *
 * Signal: "failed" (GError *).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "briefing-shelf.h"

G_BEGIN_DECLS

#define NW_TYPE_BRIEFING_CHOOSER (nw_briefing_chooser_get_type ())
G_DECLARE_FINAL_TYPE (NwBriefingChooser, nw_briefing_chooser, NW, BRIEFING_CHOOSER, GtkPopover)

void        nw_briefing_chooser_set_shelf (NwBriefingChooser *self, NwBriefingShelf *shelf); /* once */
GtkListBox *nw_briefing_chooser_rows      (NwBriefingChooser *self); /* (transfer none) */

G_END_DECLS
