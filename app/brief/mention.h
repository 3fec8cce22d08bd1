/* mention.h: the figures, tables and numbers of a document, named in a sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/* "Figures 1 and 3–5, Table 2, the number “240”". passages: NwPassage, borrowed, in reading order. (transfer full) */
char *nw_mention_print (const GPtrArray *passages);

G_END_DECLS
