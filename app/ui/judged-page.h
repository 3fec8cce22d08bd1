/* judged-page.h: what was decided of records of two datasets, by kind, to be looked at, changed or forgotten
 *
 * Kept up to date.
 *
 * Signal "change" (NwLink *before, NwLink *after): this was decided anew; after NULL: it is to be forgotten.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pair-browser.h"

G_BEGIN_DECLS

#define NW_TYPE_JUDGED_PAGE (nw_judged_page_get_type ())
G_DECLARE_FINAL_TYPE (NwJudgedPage, nw_judged_page, NW, JUDGED_PAGE, GtkWidget)

void           nw_judged_page_set_workspace (NwJudgedPage *self, NwWorkspace *workspace); /* once */
NwPairBrowser *nw_judged_page_browser       (NwJudgedPage *self); /* (transfer none) */

G_END_DECLS
