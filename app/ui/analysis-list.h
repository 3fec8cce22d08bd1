/* analysis-list.h: the analyses that a view offers, each with what it answers
 *
 * Signal "picked" (const char *id).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define NW_TYPE_ANALYSIS_LIST (nw_analysis_list_get_type ())
G_DECLARE_FINAL_TYPE (NwAnalysisList, nw_analysis_list, NW, ANALYSIS_LIST, GtkWidget)

void       nw_analysis_list_fill   (NwAnalysisList *self, const char *view); /* once */
void       nw_analysis_list_select (NwAnalysisList *self, const char *id);   /* shows as chosen; NULL: none */
GtkWidget *nw_analysis_list_find   (NwAnalysisList *self, const char *id);   /* its row, or NULL */
guint      nw_analysis_list_size   (NwAnalysisList *self); /* how many */

G_END_DECLS
