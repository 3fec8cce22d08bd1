/* facet-row.h: one value of a facet, to be chosen or excluded
 *
 * Signals: "chosen" (gboolean active), "excluded" (gboolean active), emitted only by the user.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum { NW_FACET_OPEN, NW_FACET_CHOSEN, NW_FACET_EXCLUDED } NwFacetState;

#define NW_TYPE_FACET_ROW (nw_facet_row_get_type ())
G_DECLARE_FINAL_TYPE (NwFacetRow, nw_facet_row, NW, FACET_ROW, GtkWidget)

GtkWidget   *nw_facet_row_new    (void);
/* fraction: length of the bar, 0 to 1. */
void         nw_facet_row_update (NwFacetRow *self, const char *code, const char *label, guint incidents,
                                  double fraction, NwFacetState state);
/* Whether the value is a state: then the menu leads to its profile. */
void         nw_facet_row_set_named_state (NwFacetRow *self, gboolean is_state);
const char  *nw_facet_row_code   (NwFacetRow *self);
NwFacetState nw_facet_row_state  (NwFacetRow *self);

G_END_DECLS
