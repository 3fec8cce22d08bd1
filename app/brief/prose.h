/* prose.h: what people write, as passages: CommonMark by libcmark, without pictures, raw HTML and code blocks
 *
 * Paragraphs, lists, emphasis, strong, code and links become passages; everything else becomes plain paragraphs, never
 * lost. Links are kept where they are http, https or mailto.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/* Adds the passages of a text. boxed: see NwPassage. */
void  nw_prose_add   (NwDocument *document, const char *text, gboolean boxed);
/* The text alone, for lists and search: one line, at most so many characters. (transfer full) */
char *nw_prose_plain (const char *text, guint most);

G_END_DECLS
