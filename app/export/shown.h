/* shown.h: what readers see of a table, for all formats that are read and not reckoned with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefing-table.h"

G_BEGIN_DECLS

/* The columns that are not for data files only, from left to right. (transfer full) guint */
GArray     *nw_shown_columns (const NwTable *table);
/* What a row of NW_ROW_SECTION says. (transfer none) */
const char *nw_shown_section (const NwTable *table, guint row);
/* "Reported incidents: 2017", where there is one row of headings only. (transfer full) */
char       *nw_shown_heading (const NwTableColumn *column);
/* What stands in a table without rows; translated. */
const char *nw_shown_nothing (void);
/* What stands before a text that is pasted, so that no spreadsheet runs it: nothing, or a zero width space (U+200B). The
 * apostrophe of files does not do: pasted, it is a letter of the text. Blanks do not: some programs take them away before they
 * look. */
const char *nw_shown_guard   (const NwTableCell *cell);

G_END_DECLS
