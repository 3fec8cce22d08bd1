/* issue-table.h: what an import has to say about rows, with a filter above
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "batch.h"
#include "release.h"

G_BEGIN_DECLS

#define NW_TYPE_ISSUE_TABLE (nw_issue_table_get_type ())
G_DECLARE_FINAL_TYPE (NwIssueTable, nw_issue_table, NW, ISSUE_TABLE, GtkWidget)

void nw_issue_table_set_issues (NwIssueTable *self, NwBatch *issues, NwRelease *release);

G_END_DECLS
