/* filter-sidebar.h: dataset, period and facets: what narrows the question of all views
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "facet-list.h"
#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_FILTER_SIDEBAR (nw_filter_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (NwFilterSidebar, nw_filter_sidebar, NW, FILTER_SIDEBAR, GtkWidget)

void         nw_filter_sidebar_set_session (NwFilterSidebar *self, NwSession *session); /* once */
NwFacetList *nw_filter_sidebar_facet       (NwFilterSidebar *self, NwDimension dimension);

G_END_DECLS
