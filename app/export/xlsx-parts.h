/* xlsx-parts.h: the sheets of a briefing's workbook
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "document-tables.h"
#include "progress.h"
#include "workbook.h"

G_BEGIN_DECLS

/* A table on its own sheet, with what has to be said of it above and below. done, share: of all work, before it and of
 * it. FALSE: it is wider or longer than any sheet (NW_FAULT_EXPORT), or cancelled. */
gboolean nw_xlsx_add_table (NwWorkbook *book, NwDocumentTable *table, const NwProgress *progress, double done,
                            double share, GCancellable *cancellable, GError **error);
/* Everything else in reading order, with the way to the tables. tables: NwDocumentTable, added already. */
void     nw_xlsx_add_notes (NwWorkbook *book, const NwDocument *document, const GPtrArray *tables);
/* Where each number is from: in words, and as text that nw_xlsx_unseal() finds wherever a spreadsheet has put it. */
void     nw_xlsx_add_seals (NwWorkbook *book, const NwDocument *document);
/* See NwExporter.unseal. */
char    *nw_xlsx_unseal    (GBytes *bytes);

G_END_DECLS
