/* prose.h: what people write, as passages: CommonMark by libcmark, without pictures, raw HTML and code blocks
 *
 * Paragraphs, lists, emphasis, strong, code and links become passages. Headings become paragraphs in bold, everything else
 * plain paragraphs: no word is lost. Links are kept where they are http, https or mailto; other addresses, and those of
 * pictures, stand behind the words. Definitions of links ("[a]: https://…") are words like all others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "document.h"

G_BEGIN_DECLS

#define NW_PROSE_MAX_DEPTH 6 /* of lists; deeper ones stand at this depth */

/* Adds the passages of a text, which may come from anywhere. boxed: see NwPassage. */
void  nw_prose_add   (NwDocument *document, const char *text, gboolean boxed);
/* The text alone, for lists and search: one line, at most so many characters. (transfer full) */
char *nw_prose_plain (const char *text, guint most);
/* Words that stand in such a text as they are, whatever they look like. (transfer full) */
char *nw_prose_escape (const char *words);

G_END_DECLS
