/* report-window.h: the reports about one release: data quality, remarks about rows, changes to another release
 *
 * Signal "incident" (gint64 release, gint64 id): this incident is wanted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "issues-page.h"

G_BEGIN_DECLS

#define NW_TYPE_REPORT_WINDOW (nw_report_window_get_type ())
G_DECLARE_FINAL_TYPE (NwReportWindow, nw_report_window, NW, REPORT_WINDOW, AdwWindow)

GtkWidget    *nw_report_window_new    (NwWorkspace *workspace, NwRelease *release);
void          nw_report_window_show   (NwReportWindow *self, const char *page); /* "quality", "remarks" or "changes" */
NwIssuesPage *nw_report_window_issues (NwReportWindow *self); /* (transfer none) */
gint64        nw_report_window_release (NwReportWindow *self); /* its id */

G_END_DECLS
