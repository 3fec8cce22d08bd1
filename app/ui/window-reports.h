/* window-reports.h: the ways from a window to the reports about a release, and back to one incident
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "report-window.h"
#include "window.h"

G_BEGIN_DECLS

/* Shows a page of the reports about a release: "quality", "remarks" or "changes". One window a release. */
NwReportWindow *nw_window_show_report   (NwWindow *self, NwRelease *release, const char *page);
/* Selects an incident in the incidents view, of whichever release; filters that hide it are cleared. */
void            nw_window_show_incident (NwWindow *self, gint64 release, gint64 id);
NwRelease      *nw_window_find_release  (NwWindow *self, gint64 id); /* (transfer full), or NULL */
void            nw_window_reports_install (GtkWidgetClass *widget_class); /* "win.report", "win.show-remark" */

G_END_DECLS
