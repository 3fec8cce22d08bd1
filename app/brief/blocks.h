/* blocks.h: the kinds of blocks, one a file, and what they share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "block-kind.h"

G_BEGIN_DECLS

extern const NwBlockKind nw_block_kind_heading;
extern const NwBlockKind nw_block_kind_text;
extern const NwBlockKind nw_block_kind_figure;
extern const NwBlockKind nw_block_kind_table;
extern const NwBlockKind nw_block_kind_number;
extern const NwBlockKind nw_block_kind_note;
extern const NwBlockKind nw_block_kind_method;
extern const NwBlockKind nw_block_kind_sources;
extern const NwBlockKind nw_block_kind_break;

/* A passage of words in one look. */
NwPassage *nw_block_add_words (NwDocument *document, NwPassageKind kind, const char *words, NwRunLook look);
/* A passage that says why its block cannot be shown. Takes the sentence. */
void       nw_block_add_fault (NwDocument *document, char *fault);

G_END_DECLS
