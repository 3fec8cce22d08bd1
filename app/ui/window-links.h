/* window-links.h: the way from the window to records of several datasets that are about the same incident
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/* Actions "win.links", and "win.show-record" (release, id), which leads to a record of any dataset. */
void nw_window_links_install (GtkWidgetClass *widget_class);

G_END_DECLS
