/* block-menu.h: the kinds of blocks, to add one
 *
 * Signal: "chosen" (const NwBlockKind *).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "block-kind.h"

G_BEGIN_DECLS

#define NW_TYPE_BLOCK_MENU (nw_block_menu_get_type ())
G_DECLARE_FINAL_TYPE (NwBlockMenu, nw_block_menu, NW, BLOCK_MENU, GtkPopover)

GtkWidget *nw_block_menu_item (NwBlockMenu *self, const char *kind); /* of a kind, by its id; or NULL */

G_END_DECLS
