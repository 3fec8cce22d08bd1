/* facet-list.h: the values of one dimension with their counts, to narrow the question by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_FACET_LIST (nw_facet_list_get_type ())
G_DECLARE_FINAL_TYPE (NwFacetList, nw_facet_list, NW, FACET_LIST, GtkWidget)

/* open: unfolded from the start. */
GtkWidget  *nw_facet_list_new       (NwSession *session, NwDimension dimension, gboolean open);
NwDimension nw_facet_list_dimension (NwFacetList *self);
/* The row of a code as it is shown now, or NULL. */
GtkWidget  *nw_facet_list_find      (NwFacetList *self, const char *code);

G_END_DECLS
