/* briefing.h: what somebody hands in, as it is written: an ordered list of blocks
 *
 * A briefing holds words and questions, no numbers: with the answers of a library it becomes a document (document.h).
 *
 * Immutable, so that undo keeps the briefings before: every change gives a new one that shares the other blocks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "query.h"

G_BEGIN_DECLS

#define NW_BRIEFING_MAX_BLOCKS 500

typedef enum { NW_PAPER_A4, NW_PAPER_LETTER } NwPaper;

typedef struct _NwBlockKind NwBlockKind;

/* Immutable once in a briefing; reference-counted. What a block does not have is NULL or 0, see NwBlockKind.fields. */
typedef struct {
  const NwBlockKind *kind;
  char     *text;  /* what people write, see prose.h; of a heading or number plain words; of a method box: what stands in the
                    * place of what is generated, NULL for that */
  NwQuery  *query; /* what a figure (with its chart), a table or a number asks */
  char     *shows; /* id of the kind of table, see table-kinds.h */
  char     *title; /* of a figure or table, in the place of the generated one */
  guint     level; /* of a heading: 1 to 3 */
  gboolean  named_only; /* of a figure, see NwFigure */
} NwBlock;

typedef struct {
  char      *title;  /* never NULL */
  char      *author; /* as it is to be printed under the title, or NULL */
  NwPaper    paper;
  GPtrArray *blocks; /* NwBlock */
} NwBriefing;

NwBlock    *nw_block_new   (const NwBlockKind *kind);
NwBlock    *nw_block_copy  (const NwBlock *self); /* to be changed, then put in the place of the first */
NwBlock    *nw_block_ref   (NwBlock *self);
void        nw_block_unref (NwBlock *self);
gboolean    nw_block_equal (const NwBlock *a, const NwBlock *b);

NwBriefing *nw_briefing_new   (const char *title);
NwBriefing *nw_briefing_ref   (NwBriefing *self);
void        nw_briefing_unref (NwBriefing *self);
gboolean    nw_briefing_equal (const NwBriefing *a, const NwBriefing *b);
#define     nw_briefing_block(b, i) ((NwBlock *) g_ptr_array_index ((b)->blocks, (i)))

/* Each returns a new briefing (transfer full) and leaves self as it is. Blocks are taken by reference. */
NwBriefing *nw_briefing_insert (NwBriefing *self, guint at, NwBlock *block); /* at = number of blocks: at the end */
NwBriefing *nw_briefing_remove (NwBriefing *self, guint at);
NwBriefing *nw_briefing_move   (NwBriefing *self, guint from, guint to);     /* to: its position afterwards */
NwBriefing *nw_briefing_replace (NwBriefing *self, guint at, NwBlock *block);
NwBriefing *nw_briefing_with   (NwBriefing *self, const char *title, const char *author, NwPaper paper);

const char *nw_paper_id    (NwPaper paper); /* "a4", "letter" */
const char *nw_paper_label (NwPaper paper); /* translated */
int         nw_paper_find  (const char *id); /* NwPaper, or -1 */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwBlock, nw_block_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwBriefing, nw_briefing_unref)

G_END_DECLS
