/* import-columns-page.h: second step of an import: which column becomes which field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "import-job.h"

G_BEGIN_DECLS

#define NW_TYPE_IMPORT_COLUMNS_PAGE (nw_import_columns_page_get_type ())
G_DECLARE_FINAL_TYPE (NwImportColumnsPage, nw_import_columns_page, NW, IMPORT_COLUMNS_PAGE, GtkWidget)

void nw_import_columns_page_set_job (NwImportColumnsPage *self, NwImportJob *job); /* shows its draft as it is now */

G_END_DECLS
