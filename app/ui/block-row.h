/* block-row.h: a row of the list of blocks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "block-kind.h"

G_BEGIN_DECLS

#define NW_TYPE_BLOCK_ROW (nw_block_row_get_type ())
/* Signals: "moved" (int from, int to) by dragging; "menu" (double x, double y): its menu is wished, where in the row. */
G_DECLARE_FINAL_TYPE (NwBlockRow, nw_block_row, NW, BLOCK_ROW, GtkListBoxRow)

GtkWidget  *nw_block_row_new  (void);
/* n: blocks in the briefing. passage: what the block became, or NULL while that is not known. */
void        nw_block_row_show (NwBlockRow *self, NwBlock *block, guint position, guint n, const NwPassage *passage);
NwBlock    *nw_block_row_block (NwBlockRow *self); /* (transfer none) */
const char *nw_block_row_words (NwBlockRow *self); /* what tells it from others, as shown */
const char *nw_block_row_fault (NwBlockRow *self); /* why it cannot be answered, "" where it can */

G_END_DECLS
