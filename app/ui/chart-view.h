/* chart-view.h: a result drawn as a figure, whose elements can be pointed at and walked through
 *
 * Signal "activated" (const NwElement *): the user wants its incidents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chart.h"

G_BEGIN_DECLS

#define NW_TYPE_CHART_VIEW (nw_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (NwChartView, nw_chart_view, NW, CHART_VIEW, GtkWidget)

GtkWidget       *nw_chart_view_new        (void);
void             nw_chart_view_set_result (NwChartView *self, NwResult *result, const char *chart); /* NULL: nothing */
void             nw_chart_view_set_named_only (NwChartView *self, gboolean named_only); /* see NwFigure */
/* The element that has the keyboard's focus, or NULL. */
const NwElement *nw_chart_view_focus      (NwChartView *self);
/* The element at a point. */
gboolean         nw_chart_view_pick       (NwChartView *self, double x, double y, NwElement *element);
guint            nw_chart_view_n_elements (NwChartView *self);

G_END_DECLS
