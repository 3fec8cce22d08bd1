/* compare-bar.h: the sides of a comparison as chips above the chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_COMPARE_BAR (nw_compare_bar_get_type ())
G_DECLARE_FINAL_TYPE (NwCompareBar, nw_compare_bar, NW, COMPARE_BAR, GtkWidget)

void nw_compare_bar_set_session (NwCompareBar *self, NwSession *session); /* once */

G_END_DECLS
