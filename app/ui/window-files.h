/* window-files.h: files that come into a window and go out of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/* Starts the import of files (GFile); of none: asks for them. */
void nw_window_import       (NwWindow *self, GPtrArray *files);
void nw_window_export       (NwWindow *self); /* the answer */
void nw_window_export_briefing (NwWindow *self); /* the open one */
void nw_window_verify       (NwWindow *self); /* an exported file, which is asked for */
void nw_window_accept_drops (NwWindow *self); /* files dropped on the window are imported */

G_END_DECLS
