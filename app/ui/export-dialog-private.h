/* export-dialog-private.h: what the files of the export dialog share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "result-table.h"
#include "export-dialog.h"
#include "export-progress.h"
#include "figure-preview.h"
#include "page-preview.h"
#include "publish.h"

G_BEGIN_DECLS

struct _NwExportDialog {
  AdwWindow         parent_instance;
  GArray           *formats; /* NwFileFormat: those of the drop-down */
  NwResult         *result;  /* of an answer; else NULL */
  char             *chart;
  gboolean          named_only;
  NwBriefingModel  *model;   /* of a briefing; else NULL */
  GCancellable     *cancellable; /* of what is being written, or NULL */
  char             *path;    /* likewise */
  GtkDropDown      *format;
  GtkLabel         *summary;
  GtkSpinButton    *width, *resolution;
  GtkWidget        *width_box, *resolution_box;
  GtkStack         *previews; /* "figure", "table", "pages" */
  NwFigurePreview  *figure;
  NwResultTable    *numbers;
  NwPagePreview    *pages;
  NwExportProgress *progress;
  GtkWidget        *save;
  GtkRevealer      *error_bar;
  GtkLabel         *error_text;
  GtkWidget        *show_block;
};

const NwFileFormat *nw_export_dialog_format   (NwExportDialog *self); /* NULL: none is chosen */
NwDocument     *nw_export_dialog_document (NwExportDialog *self); /* of the briefing, once it is composed (transfer none) */
double          nw_export_dialog_width    (NwExportDialog *self); /* CSS pixels */
void            nw_export_dialog_update   (NwExportDialog *self);
void            nw_export_dialog_show_error (NwExportDialog *self, const char *message); /* NULL: none */
/* A folder is asked for, not a file: a sandbox lends the one file that was chosen, and those beside it would be lost. */
gboolean        nw_export_dialog_wants_folder (const NwFileFormat *format);
/* Asks where to, then writes. */
void            nw_export_dialog_ask      (NwExportDialog *self);
void            nw_export_dialog_stop     (NwExportDialog *self); /* what is being written */

G_END_DECLS
