/* share-bar.h: a share as the filled part of a bar, with a mark where chance would put it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define NW_TYPE_SHARE_BAR (nw_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (NwShareBar, nw_share_bar, NW, SHARE_BAR, GtkWidget)

/* share and expected: 0 to 1; expected NAN: no mark. */
GtkWidget *nw_share_bar_new (double share, double expected);

G_END_DECLS
