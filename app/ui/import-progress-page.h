/* import-progress-page.h: how far a check or an import is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "workspace.h"

G_BEGIN_DECLS

#define NW_TYPE_IMPORT_PROGRESS_PAGE (nw_import_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (NwImportProgressPage, nw_import_progress_page, NW, IMPORT_PROGRESS_PAGE, GtkWidget)

void  nw_import_progress_page_start (NwImportProgressPage *self, const char *what); /* "Importing…" */
void  nw_import_progress_page_show  (NwImportProgressPage *self, const NwImportProgress *progress);

/* "12,000 rows · 31,000 a second · about 2 minutes left". (transfer full) */
char *nw_import_progress_text       (const NwImportProgress *progress);

G_END_DECLS
