/* chart-table.h: a result as a table, the same numbers as the chart's
 *
 * Signal "activated" (const NwElement *): as of a chart view.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "result.h"

G_BEGIN_DECLS

#define NW_TYPE_CHART_TABLE (nw_chart_table_get_type ())
G_DECLARE_FINAL_TYPE (NwChartTable, nw_chart_table, NW, CHART_TABLE, GtkWidget)

GtkWidget *nw_chart_table_new        (void);
void       nw_chart_table_set_result (NwChartTable *self, NwResult *result); /* NULL: nothing */

G_END_DECLS
