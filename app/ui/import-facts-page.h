/* import-facts-page.h: what the dataset of an import is called, which release it is, and its recipe
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "import-job.h"

G_BEGIN_DECLS

#define NW_TYPE_IMPORT_FACTS_PAGE (nw_import_facts_page_get_type ())
G_DECLARE_FINAL_TYPE (NwImportFactsPage, nw_import_facts_page, NW, IMPORT_FACTS_PAGE, GtkWidget)

void nw_import_facts_page_set_job (NwImportFactsPage *self, NwImportJob *job); /* whose report is there */

G_END_DECLS
