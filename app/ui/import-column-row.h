/* import-column-row.h: one column of a table, the field it becomes, and how its cells are taken apart
 *
 * Signal "changed" (): the draft was changed by it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "draft.h"

G_BEGIN_DECLS

#define NW_TYPE_IMPORT_COLUMN_ROW (nw_import_column_row_get_type ())
G_DECLARE_FINAL_TYPE (NwImportColumnRow, nw_import_column_row, NW, IMPORT_COLUMN_ROW, AdwExpanderRow)

/* fields: nw_draft_fields() of the table. The draft must live longer than the row. */
GtkWidget  *nw_import_column_row_new    (NwDraft *draft, guint table, guint column, const GPtrArray *fields);

/* "likely", "unsure" …: what a score says. (transfer none) translated */
const char *nw_import_score_text        (guint score);

G_END_DECLS
