/* copy-keys.h: a key and, by right click or the menu key, a menu that copy what a widget shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* action: of the window, "win.copy-figure". For selected text the key stays what it is. */
void nw_copy_keys_add  (GtkWidget *widget, const char *action);
/* label: "Copy the Table" */
void nw_copy_menu_add  (GtkWidget *widget, const char *label, const char *action);

G_END_DECLS
