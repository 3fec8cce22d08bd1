/* window-library.h: the library of a window as a whole: opened, begun with the sample, relieved of a release
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/* Opens a library and shows it; a failure is shown in the window, which keeps the library it had. */
void nw_window_open_library   (NwWindow *self, const char *path, gboolean create);
void nw_window_open_sample    (NwWindow *self);
void nw_window_remove_release (NwWindow *self); /* the one shown, after a question */

G_END_DECLS
