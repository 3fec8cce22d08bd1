/* html-parts.h: the parts of a document as HTML, each added to a text that is well-formed XML, too
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/* The style sheet: without anything that XML would take for markup. */
extern const char nw_html_style[];

/* Escaped, and without what XML cannot say. */
void     nw_html_text   (GString *out, const char *text);
/* The same, isolated from its neighbours where it is written from right to left. */
void     nw_html_name   (GString *out, const char *text);
void     nw_html_runs   (GString *out, const GArray *runs);
/* The same, as a link if it leads anywhere that may be linked to; address may be NULL. */
void     nw_html_link   (GString *out, const char *text, const char *address);
/* An element of a class, on a line; nothing of NULL. */
void     nw_html_line   (GString *out, const char *element, const char *class, const char *text);
/* Where it is from, and its short id. */
void     nw_html_source (GString *out, const char *source, const NwSeal *seal);

/* Rows and columns from <colgroup> to <tfoot>. id: of the table, what its notes hang on; NULL: to be pasted somewhere else,
 * without links inside, and with the numbers as spreadsheets look for them. */
void     nw_html_table_rows  (GString *out, const NwTable *table, const char *id);
void     nw_html_table_notes (GString *out, const NwTable *table, const char *id);

void     nw_html_table  (GString *out, const NwPassage *passage);
gboolean nw_html_figure (GString *out, const NwPassage *passage, GError **error);
void     nw_html_number (GString *out, const NwExhibit *exhibit);

G_END_DECLS
