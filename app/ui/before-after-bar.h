/* before-after-bar.h: the day and the windows of a comparison before and after
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_BEFORE_AFTER_BAR (nw_before_after_bar_get_type ())
G_DECLARE_FINAL_TYPE (NwBeforeAfterBar, nw_before_after_bar, NW, BEFORE_AFTER_BAR, GtkWidget)

void nw_before_after_bar_set_session (NwBeforeAfterBar *self, NwSession *session); /* once */

G_END_DECLS
