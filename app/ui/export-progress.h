/* export-progress.h: how far a file is that is being written, and a way to stop it
 *
 * Not seen while nothing is written, nor for what is over within half a second.
 *
 * Signal: "stop" (): the user wants no more of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define NW_TYPE_EXPORT_PROGRESS (nw_export_progress_get_type ())
G_DECLARE_FINAL_TYPE (NwExportProgress, nw_export_progress, NW, EXPORT_PROGRESS, GtkWidget)

void nw_export_progress_begin (NwExportProgress *self, const char *text); /* "Writing trend.pdf…" */
void nw_export_progress_tell  (NwExportProgress *self, double done); /* 0 to 1 */
void nw_export_progress_end   (NwExportProgress *self);

G_END_DECLS
