/* markdown-parts.h: the parts of a document as Markdown (CommonMark with the tables of GitHub)
 *
 * Texts come out as they went in: whatever could be taken for markup is escaped, of Markdown and of HTML.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/* In one line, which may be in a cell. At the beginning of a line more is escaped: out tells. */
void nw_markdown_text    (GString *out, const char *text);
/* The same, as a link if it leads anywhere that may be linked to; address may be NULL. */
void nw_markdown_link    (GString *out, const char *text, const char *address);
/* single: line breaks become blanks, as headings need. */
void nw_markdown_runs    (GString *out, const GArray *runs, gboolean single);
/* A paragraph; nothing of NULL. */
void nw_markdown_line    (GString *out, const char *text);
/* "Table 2. Title" in bold, its subtitle below; label may be NULL. */
void nw_markdown_caption (GString *out, const char *label, const NwExhibit *exhibit);
/* Note, source and short id. */
void nw_markdown_origin  (GString *out, const NwExhibit *exhibit);

void nw_markdown_table   (GString *out, const NwPassage *passage);

G_END_DECLS
