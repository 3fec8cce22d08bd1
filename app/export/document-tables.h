/* document-tables.h: all that can be counted with in a document: its tables, and the numbers behind its figures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "document.h"

G_BEGIN_DECLS

typedef struct {
  const NwPassage *passage; /* of the document */
  NwTable         *table;
  char            *label;   /* "Table 2", "Figure 1" */
  char            *name;    /* of the sheet that it got, or NULL */
} NwDocumentTable;

/* In reading order; a figure's numbers only where no table of the document says them. (transfer full)
 * NwDocumentTable */
GPtrArray *nw_document_tables  (const NwDocument *document);
/* Whether a cell can be reckoned with: "3 of 7" is no share to do that with. */
gboolean   nw_cell_is_number   (const NwTableCell *cell);

G_END_DECLS
