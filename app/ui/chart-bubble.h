/* chart-bubble.h: the words beside the element of a chart that is pointed at or focused
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chart.h"

G_BEGIN_DECLS

/* Beside the element, and always inside the widget. */
void nw_chart_bubble_draw (GtkWidget *widget, GtkSnapshot *snapshot, const NwElement *element, const char *text);

G_END_DECLS
