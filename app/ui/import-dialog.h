/* import-dialog.h: from files to releases: how they are read, what columns and labels mean, check, import
 *
 * What is recognised needs no choices and is checked at once. Several datasets at once become a list of imports.
 * Signals: "imported" (NwRelease *): the library holds it now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "import-job.h"

G_BEGIN_DECLS

#define NW_TYPE_IMPORT_DIALOG (nw_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (NwImportDialog, nw_import_dialog, NW, IMPORT_DIALOG, AdwWindow)

/* files: GFile, looked at at once; NULL: asks for them. */
GtkWidget   *nw_import_dialog_new   (NwWorkspace *workspace, GPtrArray *files);
/* "choose", "queue", "busy", "file", "columns", "labels", "checked", "done" or "failed" */
const char  *nw_import_dialog_state (NwImportDialog *self);
void         nw_import_dialog_next  (NwImportDialog *self); /* as the button does */
void         nw_import_dialog_back  (NwImportDialog *self);
NwImportJob *nw_import_dialog_job   (NwImportDialog *self); /* (transfer none) the one at hand, or NULL */

G_END_DECLS
