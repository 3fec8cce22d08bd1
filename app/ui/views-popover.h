/* views-popover.h: the saved views: opened, duplicated, renamed, removed, and shared as files
 *
 * Signal "failed" (GError *).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_VIEWS_POPOVER (nw_views_popover_get_type ())
/* Signals: "failed" (GError *), and "removed" (const char *name, NwQuery *) when the user removes a view. */
G_DECLARE_FINAL_TYPE (NwViewsPopover, nw_views_popover, NW, VIEWS_POPOVER, GtkPopover)

void        nw_views_popover_set_session (NwViewsPopover *self, NwSession *session); /* once */
void        nw_views_popover_save        (NwViewsPopover *self, const char *name, NwQuery *query); /* after what is on its way */
GtkListBox *nw_views_popover_rows        (NwViewsPopover *self);

G_END_DECLS
