/* sidebar-place.h: whether the sidebar is shown: as the user wants it in a wide window, at first not in a narrow one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define NW_TYPE_SIDEBAR_PLACE (nw_sidebar_place_get_type ())
/* Properties, gboolean: "visible" (now), "wanted" (in a wide window: what is worth remembering). */
G_DECLARE_FINAL_TYPE (NwSidebarPlace, nw_sidebar_place, NW, SIDEBAR_PLACE, GObject)

NwSidebarPlace *nw_sidebar_place_new        (GtkRevealer *revealer); /* around the sidebar; not kept alive */
void            nw_sidebar_place_set_narrow (NwSidebarPlace *self, gboolean narrow);

G_END_DECLS
