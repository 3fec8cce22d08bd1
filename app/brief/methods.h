/* methods.h: how a document's numbers were made and what speaks against reading too much into them, in sentences
 *
 * Each sentence stands once, with the figures, tables and numbers it is about where it is not about all of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/* From the exhibits that the document has so far. (transfer full) char *; empty without exhibits */
GPtrArray *nw_methods_new          (const NwDocument *document);
/* The same as a text for an author to begin with, see prose.h. (transfer full) */
char      *nw_methods_print        (const NwDocument *document);
/* One line that says that they are not described, where a briefing shows numbers and has no block that does. */
void       nw_methods_add_left_out (NwDocument *document, const NwBriefing *briefing);

G_END_DECLS
