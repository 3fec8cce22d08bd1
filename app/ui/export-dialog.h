/* export-dialog.h: an answer or a briefing as a file, as it will look
 *
 * Signals: "exported" (string path): it is written; "show-block" (int position): the user wants to see the block that
 * keeps the briefing from being written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "briefing-model.h"

G_BEGIN_DECLS

#define NW_TYPE_EXPORT_DIALOG (nw_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (NwExportDialog, nw_export_dialog, NW, EXPORT_DIALOG, AdwWindow)

/* chart: id of the chart type on screen; width: its width there, CSS pixels. */
GtkWidget  *nw_export_dialog_new     (NwResult *result, const char *chart, int width);
void        nw_export_dialog_set_named_only (NwExportDialog *self, gboolean named_only); /* see NwFigure */
/* The briefing that is open, as soon as it is composed. */
GtkWidget  *nw_export_dialog_new_for_briefing (NwBriefingModel *model);
void        nw_export_dialog_choose  (NwExportDialog *self, const char *format); /* "svg" … */
gboolean    nw_export_dialog_ready   (NwExportDialog *self); /* what is chosen can be written now */
/* Writes what is chosen, without asking where; force: over what is there. */
void        nw_export_dialog_save    (NwExportDialog *self, const char *path, gboolean force);
/* The same into a folder, under the name that would be proposed; asks before it writes over what is there. */
void        nw_export_dialog_save_in (NwExportDialog *self, const char *folder);

G_END_DECLS
