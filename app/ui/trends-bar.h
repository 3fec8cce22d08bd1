/* trends-bar.h: what is counted by what, per what and shown as what, in one line of controls
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_TRENDS_BAR (nw_trends_bar_get_type ())
/* Signal "named-only-changed" (): nw_trends_bar_named_only() is another, though the question is the same. */
G_DECLARE_FINAL_TYPE (NwTrendsBar, nw_trends_bar, NW, TRENDS_BAR, GtkWidget)

void     nw_trends_bar_set_session (NwTrendsBar *self, NwSession *session); /* once */
gboolean nw_trends_bar_named_only  (NwTrendsBar *self); /* see NwFigure */

G_END_DECLS
