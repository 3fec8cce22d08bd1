/* block-list.h: the blocks of the briefing that is worked on, in order
 *
 * Signals: "edit" (int position): the user wants to change it; "add" (): to add one below the selected; "removed"
 * (NwBlock *): the user removed it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "briefing-model.h"

G_BEGIN_DECLS

#define NW_TYPE_BLOCK_LIST (nw_block_list_get_type ())
G_DECLARE_FINAL_TYPE (NwBlockList, nw_block_list, NW, BLOCK_LIST, GtkWidget)

void        nw_block_list_set_model (NwBlockList *self, NwBriefingModel *model); /* once */
GtkListBox *nw_block_list_rows      (NwBlockList *self); /* (transfer none) */
void        nw_block_list_focus     (NwBlockList *self); /* the selected row */

G_END_DECLS
