/* filter-chips.h: the active filters as chips that can be removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_FILTER_CHIPS (nw_filter_chips_get_type ())
G_DECLARE_FINAL_TYPE (NwFilterChips, nw_filter_chips, NW, FILTER_CHIPS, GtkWidget)

void  nw_filter_chips_set_session (NwFilterChips *self, NwSession *session); /* once */
guint nw_filter_chips_count       (NwFilterChips *self);

G_END_DECLS
