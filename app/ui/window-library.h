/* window-library.h: the library of a window as a whole: opened, begun with the sample, relieved of a release
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "views-popover.h"
#include "window.h"

G_BEGIN_DECLS

/* Opens a library and shows it; a failure is shown in the window, which keeps the library it had. */
void nw_window_open_library   (NwWindow *self, const char *path, gboolean create);
void nw_window_open_sample    (NwWindow *self);
void nw_window_remove_release (NwWindow *self); /* the one shown, with the way back in a toast */
void nw_window_show_datasets  (NwWindow *self); /* what the library holds, in a window of its own */
void nw_window_show_markers   (NwWindow *self);
void nw_window_save_view      (NwWindow *self); /* the question, under a name that is asked for */
/* The way back for a view that was removed; answers the popover's signal. */
void nw_window_offer_view     (NwWindow *self, const char *name, NwQuery *query, NwViewsPopover *views);

G_END_DECLS
