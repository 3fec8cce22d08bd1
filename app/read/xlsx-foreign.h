/* xlsx-foreign.h: what a file is that is taken for an XLSX workbook but is none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "package.h"

G_BEGIN_DECLS

/* The container of Excel 97 files and of workbooks locked with a password. */
gboolean    nw_foreign_is_compound (const guint8 *start, gsize length);
/* Translated: what it is and what to do. The stream must be seekable. */
const char *nw_foreign_compound    (GInputStream *stream, GCancellable *cancellable);
/* Of an archive without a workbook. */
const char *nw_foreign_package     (const NwPackage *package);

G_END_DECLS
