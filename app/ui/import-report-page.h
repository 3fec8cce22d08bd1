/* import-report-page.h: what an import would do, or did: counts, dataset, remarks, changes to the release before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "import-job.h"

G_BEGIN_DECLS

#define NW_TYPE_IMPORT_REPORT_PAGE (nw_import_report_page_get_type ())
G_DECLARE_FINAL_TYPE (NwImportReportPage, nw_import_report_page, NW, IMPORT_REPORT_PAGE, GtkWidget)

void  nw_import_report_page_set_job (NwImportReportPage *self, NwImportJob *job); /* checked or done */

/* "1,700 rows read = 1,643 incidents + 57 merged rows + 0 duplicates + 0 rejected". (transfer full) */
char *nw_import_sum_text            (const NwCounts *counts);

G_END_DECLS
