/* import-labels-page.h: third step of an import: labels that no list knows, and what they mean
 *
 * Signal "mapped" (int domain, char *label, char *code): chosen by the user; code NULL: kept as written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "workspace.h"

G_BEGIN_DECLS

#define NW_SURE_SUGGESTION 90 /* scores above are accepted together */

#define NW_TYPE_IMPORT_LABELS_PAGE (nw_import_labels_page_get_type ())
G_DECLARE_FINAL_TYPE (NwImportLabelsPage, nw_import_labels_page, NW, IMPORT_LABELS_PAGE, GtkWidget)

void  nw_import_labels_page_clear  (NwImportLabelsPage *self);
/* Adds those that are not listed yet (NwUnknownLabel); those mapped before stay, so that they can be mapped anew. */
void  nw_import_labels_page_add    (NwImportLabelsPage *self, const GPtrArray *labels);
guint nw_import_labels_page_n      (NwImportLabelsPage *self);
void  nw_import_labels_page_accept (NwImportLabelsPage *self); /* all sure suggestions that are not chosen yet */

G_END_DECLS
