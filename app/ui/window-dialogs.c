/* window-dialogs.c: makes dialogs of the window no larger than it, and lets them go with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dialogs.h"
#include "window.h"

void
nw_window_fit_dialog (NwWindow *self, GtkWindow *dialog)
{
  nw_dialogs_fit (GTK_WINDOW (self), dialog);
}
