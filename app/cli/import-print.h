/* import-print.h: what an import says when it is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "printer.h"
#include "workspace.h"

G_BEGIN_DECLS

/* Reports (NwImportReport) on standard output: rows, or as JSON an object, of several an array. */
gboolean nw_import_print  (GPtrArray *reports, NwFormat format, gboolean dry_run, GError **error);
/* What a reader has to know besides, on standard error. rejects: they are being written. */
void     nw_import_remark (const NwImportReport *report, gboolean rejects);

G_END_DECLS
