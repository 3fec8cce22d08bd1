/* side-table.h: the steps of a comparison by its sides, each share with what it was made from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "result.h"

G_BEGIN_DECLS

#define NW_TYPE_SIDE_TABLE (nw_side_table_get_type ())
G_DECLARE_FINAL_TYPE (NwSideTable, nw_side_table, NW, SIDE_TABLE, GtkWidget)

void nw_side_table_set_result (NwSideTable *self, const NwResult *result); /* hidden unless it has sides; NULL: nothing */

G_END_DECLS
