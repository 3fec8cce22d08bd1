/* window-actions.h: what can be done in a window, by menu, button and key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "window.h"

G_BEGIN_DECLS

void nw_window_actions_install (GtkWidgetClass *widget_class);
void nw_window_actions_update  (NwWindow *self); /* enables and disables */
void nw_window_actions_keys    (GtkApplication *application);

G_END_DECLS
