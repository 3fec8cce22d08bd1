/* issue-table.h: what an import has to say about rows, with filters above
 *
 * Signals: "chosen" (): another remark is selected; "activated" (): the selected one is wanted in full;
 *   "exported" (char *path): those listed are in this file now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "issue-model.h"
#include "release.h"

G_BEGIN_DECLS

#define NW_TYPE_ISSUE_TABLE (nw_issue_table_get_type ())
G_DECLARE_FINAL_TYPE (NwIssueTable, nw_issue_table, NW, ISSUE_TABLE, GtkWidget)

void           nw_issue_table_set_issues (NwIssueTable *self, NwBatch *issues, NwRelease *release);
void           nw_issue_table_show_kind  (NwIssueTable *self, int kind); /* NwIssueKind or NW_ANY_ISSUE, and no other filter */
/* Selects the first remark about a row; all filters are lifted. FALSE when there is none. */
gboolean       nw_issue_table_show_row   (NwIssueTable *self, guint file, guint64 line);
const NwIssue *nw_issue_table_selected   (NwIssueTable *self); /* good until another is; or NULL */
void           nw_issue_table_set_brief  (NwIssueTable *self); /* the selected one is shown in full elsewhere */
/* Writes those listed as CSV; asks for no place. */
void           nw_issue_table_export     (NwIssueTable *self, const char *path);

G_END_DECLS
