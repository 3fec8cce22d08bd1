/* block-prose.h: the text of the selected block: its author's, or what is generated in its place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "briefing-model.h"
#include "prose-editor.h"

G_BEGIN_DECLS

#define NW_TYPE_BLOCK_PROSE (nw_block_prose_get_type ())
G_DECLARE_FINAL_TYPE (NwBlockProse, nw_block_prose, NW, BLOCK_PROSE, GtkWidget)

void           nw_block_prose_set_model (NwBlockProse *self, NwBriefingModel *model); /* once */
NwProseEditor *nw_block_prose_editor    (NwBlockProse *self); /* (transfer none) */
/* Of a block that speaks of all others: without a text of its own it has what is generated. */
gboolean       nw_block_prose_is_generated (const NwBlockKind *kind);

G_END_DECLS
