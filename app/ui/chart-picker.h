/* chart-picker.h: all types of charts with a picture each, in a popover
 *
 * Signal: "picked" (NwQuery *): the question with the chart that was picked, and what that cannot do without.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_CHART_PICKER (nw_chart_picker_get_type ())
G_DECLARE_FINAL_TYPE (NwChartPicker, nw_chart_picker, NW, CHART_PICKER, GtkPopover)

void       nw_chart_picker_set_session (NwChartPicker *self, NwSession *session); /* once: picks for its question */
void       nw_chart_picker_set_query   (NwChartPicker *self, NwQuery *query);     /* without a session: picks for this one */
/* The item of a chart type, by its id; or NULL. */
GtkWidget *nw_chart_picker_item        (NwChartPicker *self, const char *chart);
/* Says on the button of a picker which chart is shown. */
void       nw_chart_picker_show        (GtkMenuButton *button, GtkImage *icon, GtkLabel *label, const NwChartInfo *chart);
char      *nw_chart_picker_icon        (const char *chart); /* name of the icon of a chart type (transfer full) */

G_END_DECLS
