/* marker-list.h: all markers with day, label and document, searchable
 *
 * Signal "activated" (string id): one was chosen, or with check boxes: its box was clicked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "workspace.h"

G_BEGIN_DECLS

#define NW_TYPE_MARKER_LIST (nw_marker_list_get_type ())
/* Property "several" (gboolean, at construction): with a check box each. */
G_DECLARE_FINAL_TYPE (NwMarkerList, nw_marker_list, NW, MARKER_LIST, GtkWidget)

/* Reads the markers anew, off the main thread. */
void        nw_marker_list_load    (NwMarkerList *self, NwWorkspace *workspace);
void        nw_marker_list_check   (NwMarkerList *self, const char *const *ids); /* those and no others; NULL: none */
GPtrArray  *nw_marker_list_markers (NwMarkerList *self); /* NwMarker (transfer none); NULL before they are read */
GtkListBox *nw_marker_list_rows    (NwMarkerList *self);

G_END_DECLS
