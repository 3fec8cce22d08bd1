/* incident-cells.h: the cells of one column of the incident table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "incident-item.h"

G_BEGIN_DECLS

/* Characters that are always seen, and those of the natural width. (transfer full) */
GtkListItemFactory *nw_incident_cells_new (NwCell cell, guint least, guint natural);

G_END_DECLS
