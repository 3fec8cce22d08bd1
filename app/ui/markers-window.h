/* markers-window.h: the user's own markers: added, changed, removed, imported and exported
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "workspace.h"

G_BEGIN_DECLS

#define NW_TYPE_MARKERS_WINDOW (nw_markers_window_get_type ())
G_DECLARE_FINAL_TYPE (NwMarkersWindow, nw_markers_window, NW, MARKERS_WINDOW, AdwWindow)

GtkWidget *nw_markers_window_new (NwWorkspace *workspace);

G_END_DECLS
