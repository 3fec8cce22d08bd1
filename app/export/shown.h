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
/* Whether a spreadsheet would run the text, with or without the blanks before it. */
gboolean    nw_looks_like_formula (const char *text);

G_END_DECLS
