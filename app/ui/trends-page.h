/* trends-page.h: the current question as a chart, and as the table behind it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_TRENDS_PAGE (nw_trends_page_get_type ())
/* Property "table" (gboolean): the table is shown instead of the chart. */
G_DECLARE_FINAL_TYPE (NwTrendsPage, nw_trends_page, NW, TRENDS_PAGE, GtkWidget)

void        nw_trends_page_set_session (NwTrendsPage *self, NwSession *session); /* once */
const char *nw_trends_page_chart       (NwTrendsPage *self); /* id of the chart type shown */
gboolean    nw_trends_page_named_only  (NwTrendsPage *self); /* see NwFigure */
int         nw_trends_page_chart_width (NwTrendsPage *self); /* CSS pixels */

G_END_DECLS
