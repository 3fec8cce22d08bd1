/* text.h: labels compared as people mean them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Without blanks at the ends, with single blanks within (no-break and other Unicode blanks count). */
char *nw_text_clean (const char *text, gssize length);
/* The same, and without letter case, with composed accents, straight apostrophes and quotes and plain hyphens: the form
 * in which labels are looked up. */
char *nw_text_fold  (const char *text, gssize length);
/* Words of the folded text joined by hyphens, at most 80 bytes: "Operation Aurora (2010)" is "operation-aurora-2010". */
char *nw_text_slug  (const char *text, gssize length);
/* Behind the mark that some editors begin a file in UTF-8 with; *length (bytes) gets shorter by it. (transfer none) */
const char *nw_text_skip_mark (const char *text, gsize *length);
/* Whether valid UTF-8 is one line without control characters, and without those that turn the direction of what follows. */
gboolean nw_text_one_line (const char *text);

G_END_DECLS
