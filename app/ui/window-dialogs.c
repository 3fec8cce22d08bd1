/* window-dialogs.c: makes dialogs of the window no larger than it, and lets them go with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "window.h"

/* Not by “destroy-with-parent”: in GTK 4.8 a dialog that somebody still holds keeps a pointer to its parent that way. */
static void
parent_destroyed_cb (GtkWindow *dialog)
{
  gtk_window_set_transient_for (dialog, NULL);
  gtk_window_destroy (dialog);
}

void
nw_window_fit_dialog (NwWindow *self, GtkWindow *dialog)
{
  int width, height;

  gtk_window_get_default_size (dialog, &width, &height);
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0) /* on screen */
    gtk_window_set_default_size (dialog, MIN (width, gtk_widget_get_width (GTK_WIDGET (self)) - 40),
                                 MIN (height, gtk_widget_get_height (GTK_WIDGET (self)) - 60));
  gtk_window_set_transient_for (dialog, GTK_WINDOW (self));
  g_signal_connect_object (self, "destroy", G_CALLBACK (parent_destroyed_cb), dialog, G_CONNECT_SWAPPED);
}
