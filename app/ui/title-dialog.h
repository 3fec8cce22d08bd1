/* title-dialog.h: asks for one line, such as the title of a briefing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Not called when it is cancelled. */
typedef void (*NwTitleFunc) (const char *title, gpointer user_data);

/* yes: what is done with it, "_Rename"; title: proposed. user_data: a GObject, kept alive until it is answered. */
GtkWindow *nw_title_dialog_present (GtkWindow *parent, const char *heading, const char *yes, const char *title,
                                    NwTitleFunc func, gpointer user_data);

G_END_DECLS
