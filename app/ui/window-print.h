/* window-print.h: what a window shows, on paper and on the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/* The open briefing in the view of briefings, else the figure and its table. */
void     nw_window_print     (NwWindow *self);
gboolean nw_window_can_print (NwWindow *self);
void     nw_window_copy      (NwWindow *self, gboolean table); /* of the answer: its figure, or its table */

G_END_DECLS
