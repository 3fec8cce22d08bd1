/* settings.h: what is remembered between two starts; nothing, when the settings are not installed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  nw_settings_bind             (GtkWindow *window, GObject *sidebar); /* sidebar: NwSidebarPlace */
char *nw_settings_last_library     (void); /* NULL when there is none */
void  nw_settings_set_last_library (const char *path);

G_END_DECLS
