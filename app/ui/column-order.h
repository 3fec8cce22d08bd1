/* column-order.h: by which column, and in which direction, the user wants a table sorted
 *
 * The rows are sorted by the workspace, so the sorters only say which column was clicked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkSorter *nw_column_order_new (int column); /* for that column of the table */
/* What the sorter of a column view asks for: a column, or -1 for none. */
int        nw_column_order_get (GtkSorter *sorter, gboolean *descending);

G_END_DECLS
