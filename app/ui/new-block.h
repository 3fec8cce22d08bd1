/* new-block.h: a block to begin with, made from what the window shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "block-kind.h"
#include "session.h"
#include "table-kind.h"

G_BEGIN_DECLS

/* The question that the window shows, with dataset, release and the chart that it is shown as. (transfer full) */
NwQuery *nw_new_block_question (NwSession *session);
/* Of any kind: what asks something asks what the window shows. (transfer full) */
NwBlock *nw_new_block          (const NwBlockKind *kind, NwSession *session);
/* The question shown, as a figure or as the kind of table that suits it, or one by its id. (transfer full) */
NwBlock *nw_new_block_figure   (NwSession *session, gboolean named_only);
NwBlock *nw_new_block_table    (NwSession *session, const char *kind);
/* Another kind of table, with what it asks beside the filters. The block must not be in a briefing yet. */
void     nw_new_block_show_as  (NwBlock *block, const NwTableKind *kind);

G_END_DECLS
