/* issues-page.h: the remarks about a release's rows, with the original row of the one chosen
 *
 * Signal "incident" (gint64 id): the incident that a row belongs to is wanted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "issue-table.h"
#include "workspace.h"

G_BEGIN_DECLS

#define NW_TYPE_ISSUES_PAGE (nw_issues_page_get_type ())
G_DECLARE_FINAL_TYPE (NwIssuesPage, nw_issues_page, NW, ISSUES_PAGE, GtkWidget)

void          nw_issues_page_set_release (NwIssuesPage *self, NwWorkspace *workspace, NwRelease *release);
/* Those of one kind, or of one row; at once, or as soon as they are read. */
void          nw_issues_page_show_kind   (NwIssuesPage *self, int kind);
void          nw_issues_page_show_row    (NwIssuesPage *self, guint file, guint64 line);
NwIssueTable *nw_issues_page_table       (NwIssuesPage *self); /* (transfer none) */

G_END_DECLS
