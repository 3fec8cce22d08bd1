/* norms-page.h: the norms of a set of rules, what their rules mark, and by which set
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "analyses-page.h"
#include "norm-list.h"

G_BEGIN_DECLS

#define NW_TYPE_NORMS_PAGE (nw_norms_page_get_type ())
/* Signal "failed" (GError *): sets of rules could not be read. */
G_DECLARE_FINAL_TYPE (NwNormsPage, nw_norms_page, NW, NORMS_PAGE, GtkWidget)

void            nw_norms_page_set_session (NwNormsPage *self, NwSession *session); /* once */
void            nw_norms_page_read_sets   (NwNormsPage *self); /* once more, after one was changed */
/* All norms as one figure; in front or behind the page of one norm. */
NwAnalysesPage *nw_norms_page_all         (NwNormsPage *self);
NwNormList     *nw_norms_page_list        (NwNormsPage *self);

G_END_DECLS
