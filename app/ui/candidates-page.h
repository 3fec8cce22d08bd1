/* candidates-page.h: records of two datasets that may be about the same incident, one after the other
 *
 * Searches when it is first seen, and again when the library holds other releases.
 *
 * Signal "change" (NwLink *before, NwLink *after): this was decided; before is NULL.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pair-browser.h"

G_BEGIN_DECLS

#define NW_TYPE_CANDIDATES_PAGE (nw_candidates_page_get_type ())
G_DECLARE_FINAL_TYPE (NwCandidatesPage, nw_candidates_page, NW, CANDIDATES_PAGE, GtkWidget)

void           nw_candidates_page_set_workspace (NwCandidatesPage *self, NwWorkspace *workspace); /* once */
NwPairBrowser *nw_candidates_page_browser       (NwCandidatesPage *self); /* (transfer none) */
/* What was decided of two records is link now, and they are not asked about any more; … */
void           nw_candidates_page_judged        (NwCandidatesPage *self, const NwLink *link);
/* … or it is forgotten, and they are asked about again. */
void           nw_candidates_page_forgotten     (NwCandidatesPage *self, const NwLink *link);
void           nw_candidates_page_search        (NwCandidatesPage *self); /* again */

G_END_DECLS
