/* dialogs.h: the dialogs that newer versions of GTK and libadwaita replaced, behind one door
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called only when the user chose: files has one GFile or more. The user_data is a GObject that is kept alive until then. */
typedef void (*NwFilesFunc)   (GPtrArray *files, gpointer user_data);
typedef void (*NwConfirmFunc) (gboolean confirmed, gpointer user_data);

void nw_dialogs_choose_data    (GtkWindow *parent, NwFilesFunc func, gpointer user_data);
void nw_dialogs_choose_recipe  (GtkWindow *parent, NwFilesFunc func, gpointer user_data);
void nw_dialogs_choose_view    (GtkWindow *parent, NwFilesFunc func, gpointer user_data);
void nw_dialogs_choose_briefing (GtkWindow *parent, NwFilesFunc func, gpointer user_data);
void nw_dialogs_choose_markers (GtkWindow *parent, NwFilesFunc func, gpointer user_data);
void nw_dialogs_choose_csv     (GtkWindow *parent, const char *title, NwFilesFunc func, gpointer user_data); /* to be imported */
void nw_dialogs_choose_links   (GtkWindow *parent, NwFilesFunc func, gpointer user_data);
void nw_dialogs_choose_export  (GtkWindow *parent, NwFilesFunc func, gpointer user_data); /* of any format, to be read */
void nw_dialogs_choose_folder  (GtkWindow *parent, const char *title, NwFilesFunc func, gpointer user_data); /* to write into */
void nw_dialogs_choose_library (GtkWindow *parent, gboolean create, NwFilesFunc func, gpointer user_data);
/* suffix: with its dot; name: proposed, without it. */
void nw_dialogs_save           (GtkWindow *parent, const char *title, const char *name, const char *suffix,
                                NwFilesFunc func, gpointer user_data);
/* yes: what is done, "_Remove"; no: what happens instead, "_Cancel". */
void nw_dialogs_confirm        (GtkWindow *parent, const char *question, const char *detail, const char *yes,
                                const char *no, NwConfirmFunc func, gpointer user_data, GDestroyNotify destroy);
/* Belongs to the parent then: is never larger, and goes with it. */
void nw_dialogs_fit            (GtkWindow *parent, GtkWindow *dialog);
void nw_dialogs_about          (GtkWindow *parent);

G_END_DECLS
