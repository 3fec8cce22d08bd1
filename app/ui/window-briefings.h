/* window-briefings.h: what a window does for the briefings of its library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/* What the view shows, as a figure or a table at the end of a briefing. id: of the library; 0: the open one, or a new one
 * where none is. */
void nw_window_add_to_briefing  (NwWindow *self, gint64 id);
/* A figure of another question than the view's, as its text. */
void nw_window_add_question    (NwWindow *self, const char *question);
void nw_window_add_to_new_briefing (NwWindow *self);
void nw_window_watch_briefings  (NwWindow *self); /* once: says what was added */

G_END_DECLS
