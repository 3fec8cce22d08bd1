/* import-dialog.h: from files to a release: choose, check, import, read what became of every row
 *
 * Signals: "imported" (NwRelease *): the library holds it now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "workspace.h"

G_BEGIN_DECLS

#define NW_TYPE_IMPORT_DIALOG (nw_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (NwImportDialog, nw_import_dialog, NW, IMPORT_DIALOG, AdwWindow)

/* files: GFile, checked at once; NULL: asks for them. */
GtkWidget  *nw_import_dialog_new   (NwWorkspace *workspace, GPtrArray *files);
const char *nw_import_dialog_state (NwImportDialog *self); /* "choose", "busy", "checked", "done" or "failed" */

G_END_DECLS
