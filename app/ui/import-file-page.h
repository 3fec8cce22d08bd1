/* import-file-page.h: first step of an import: how the files are read, and as what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "import-job.h"

G_BEGIN_DECLS

#define NW_TYPE_IMPORT_FILE_PAGE (nw_import_file_page_get_type ())
G_DECLARE_FINAL_TYPE (NwImportFilePage, nw_import_file_page, NW, IMPORT_FILE_PAGE, GtkWidget)

void nw_import_file_page_set_job (NwImportFilePage *self, NwImportJob *job); /* shows its draft as it is now */

G_END_DECLS
