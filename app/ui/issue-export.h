/* issue-export.h: remarks about rows as a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "batch.h"
#include "release.h"

G_BEGIN_DECLS

/* CSV, written beside its place and then renamed, over what is there. Cells are written so that no spreadsheet runs
 * them. Off the main thread. Errors: NW_FAULT_EXPORT, translated. */
void        nw_issue_export_async  (NwBatch *issues, NwRelease *release, const char *path, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data);
/* Where it was written: good as long as result; NULL on error. */
const char *nw_issue_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
