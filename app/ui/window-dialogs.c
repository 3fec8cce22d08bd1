/* window-dialogs.c: makes dialogs of the window no larger than it, finds them, and lets them go with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dialogs.h"
#include "window.h"

GtkWindow *
nw_window_find_dialog (NwWindow *self, GType type)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_window_get_transient_for (window) == GTK_WINDOW (self))
        return window; /* the list holds it */
    }
  return NULL;
}

void
nw_window_fit_dialog (NwWindow *self, GtkWindow *dialog)
{
  nw_dialogs_fit (GTK_WINDOW (self), dialog);
}
