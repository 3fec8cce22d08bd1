/* pair-browser.h: a list of pairs of records, the one that is chosen side by side, and buttons that decide what they are
 *
 * Signals:
 *   "judge" (NwPairItem *item, NwLink *link)   this was decided; link borrows from the item
 *   "forget" (NwPairItem *item)                what was decided is to be forgotten
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "pair-item.h"

G_BEGIN_DECLS

#define NW_TYPE_PAIR_BROWSER (nw_pair_browser_get_type ())
G_DECLARE_FINAL_TYPE (NwPairBrowser, nw_pair_browser, NW, PAIR_BROWSER, GtkWidget)

/* A list of NwPairItem, or NULL; its first item is chosen. What the list is called, translated. */
void        nw_pair_browser_set_model (NwPairBrowser *self, GListModel *model, const char *label);
guint       nw_pair_browser_selected  (NwPairBrowser *self); /* GTK_INVALID_LIST_POSITION: nothing */
void        nw_pair_browser_select    (NwPairBrowser *self, guint position);
/* As if its button were pressed: "same", "different", "part" (the first is part of the second), "whole" (the other way
 * round) or "unsure". */
void        nw_pair_browser_judge     (NwPairBrowser *self, const char *as);

G_END_DECLS
