/* result-table.h: any answer as a table, each number leading to its incidents
 *
 * Signal "activated" (const NwElement *): the user wants the incidents of a cell, or of a row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "result.h"

G_BEGIN_DECLS

#define NW_TYPE_RESULT_TABLE (nw_result_table_get_type ())
G_DECLARE_FINAL_TYPE (NwResultTable, nw_result_table, NW, RESULT_TABLE, GtkWidget)

void nw_result_table_set_result (NwResultTable *self, NwResult *result); /* NULL: nothing */

G_END_DECLS
