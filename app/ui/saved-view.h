/* saved-view.h: questions kept in the library under a name, saved and forgotten off the main thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "workspace.h"

G_BEGIN_DECLS

/* Saves a question under a name, or with NULL forgets the name. */
void     nw_saved_view_set_async  (NwWorkspace *workspace, const char *name, NwQuery *query,
                                   GAsyncReadyCallback callback, gpointer user_data);
gboolean nw_saved_view_set_finish (GAsyncResult *result, GError **error);

/* All views by name. (transfer full) NwSavedView */
void       nw_saved_view_list_async  (NwWorkspace *workspace, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *nw_saved_view_list_finish (GAsyncResult *result, GError **error);

typedef void (*NwNamedFunc) (const char *name, gpointer user_data);
/* Asks for a name; the function is called only when one was given. name: proposed, or NULL. user_data: a GObject, kept alive. */
void     nw_saved_view_ask_name   (GtkWindow *parent, const char *heading, const char *name, NwNamedFunc func, gpointer user_data);

G_END_DECLS
