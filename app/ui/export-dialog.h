/* export-dialog.h: the answer on screen as a file, as it will look
 *
 * Signal "exported" (string path): it is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "result.h"

G_BEGIN_DECLS

#define NW_TYPE_EXPORT_DIALOG (nw_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (NwExportDialog, nw_export_dialog, NW, EXPORT_DIALOG, AdwWindow)

/* chart: id of the chart type on screen; width: its width there, CSS pixels. */
GtkWidget *nw_export_dialog_new  (NwResult *result, const char *chart, int width);
void       nw_export_dialog_set_named_only (NwExportDialog *self, gboolean named_only); /* see NwFigure */
/* Writes what is chosen, without asking where. */
void       nw_export_dialog_save (NwExportDialog *self, const char *path);
void       nw_export_dialog_choose (NwExportDialog *self, const char *exporter); /* "svg" … */

G_END_DECLS
