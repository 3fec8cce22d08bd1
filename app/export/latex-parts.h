/* latex-parts.h: the parts of LaTeX tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/* In one line: no character of it is a command, a ligature or an argument, wherever it stands. */
void     nw_latex_text    (GString *out, const char *text);
/* The same, as a link if it leads anywhere that may be linked to; address may be NULL. */
void     nw_latex_link    (GString *out, const char *text, const char *address);
/* Whether the fonts of pdfTeX may lack a letter of it. */
gboolean nw_latex_is_rare (const char *text);

void     nw_latex_table   (GString *out, const NwPassage *passage);

G_END_DECLS
