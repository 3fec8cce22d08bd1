/* chart-menu.h: what can be done with an element of a chart, by right click or the menu key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart-view.h"
#include "session.h"

G_BEGIN_DECLS

/* Gives the view its menu; the session has to show its answer there. */
void nw_chart_menu_attach (NwChartView *view, NwSession *session);

G_END_DECLS
