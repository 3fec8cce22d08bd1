/* summary-table.h: the rows and columns of a summary, each number leading to its incidents
 *
 * Signal "activated" (const NwElement *): the user wants the incidents of a cell, as group its row and as across its column.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "result.h"

G_BEGIN_DECLS

#define NW_TYPE_SUMMARY_TABLE (nw_summary_table_get_type ())
G_DECLARE_FINAL_TYPE (NwSummaryTable, nw_summary_table, NW, SUMMARY_TABLE, GtkWidget)

GtkWidget *nw_summary_table_new        (void);
void       nw_summary_table_set_result (NwSummaryTable *self, NwResult *result); /* NULL: nothing; else with a summary */

G_END_DECLS
