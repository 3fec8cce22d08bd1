/* focus-keys.h: keys that what has the focus takes before the window does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Ctrl+I is italic in a text, Ctrl+D copies a block; anywhere else they are the window's. */
void nw_focus_keys_add (GtkWindow *window);

G_END_DECLS
