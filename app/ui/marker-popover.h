/* marker-popover.h: which markers are drawn on the time axis
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_MARKER_POPOVER (nw_marker_popover_get_type ())
G_DECLARE_FINAL_TYPE (NwMarkerPopover, nw_marker_popover, NW, MARKER_POPOVER, GtkPopover)

void nw_marker_popover_set_session (NwMarkerPopover *self, NwSession *session); /* once */

G_END_DECLS
