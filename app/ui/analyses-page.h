/* analyses-page.h: the analyses of one view: which is asked, by what, and its answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "analysis-list.h"
#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_ANALYSES_PAGE (nw_analyses_page_get_type ())
/* Properties: "view" (string): as in session.h, whose analyses are offered; once. "table" (gboolean): the table is shown
 * instead of the chart. */
G_DECLARE_FINAL_TYPE (NwAnalysesPage, nw_analyses_page, NW, ANALYSES_PAGE, GtkWidget)

void            nw_analyses_page_set_session (NwAnalysesPage *self, NwSession *session); /* once */
int             nw_analyses_page_chart_width (NwAnalysesPage *self); /* CSS pixels */
/* What it shows: "loading", "answer", "missing" (something has to be chosen), "nothing" (is coded) or "failed". */
const char     *nw_analyses_page_state       (NwAnalysesPage *self);
NwAnalysisList *nw_analyses_page_list        (NwAnalysesPage *self); /* the one beside the figure */

G_END_DECLS
