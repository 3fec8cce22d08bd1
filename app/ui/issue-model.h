/* issue-model.h: the issues of an import as a list that can be narrowed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "batch.h"

G_BEGIN_DECLS

#define NW_TYPE_ISSUE_ITEM (nw_issue_item_get_type ())
G_DECLARE_FINAL_TYPE (NwIssueItem, nw_issue_item, NW, ISSUE_ITEM, GObject)

const NwIssue *nw_issue_item_issue (NwIssueItem *self);

#define NW_TYPE_ISSUE_MODEL (nw_issue_model_get_type ())
/* A GListModel of NwIssueItem, which are made only when they are looked at. */
G_DECLARE_FINAL_TYPE (NwIssueModel, nw_issue_model, NW, ISSUE_MODEL, GObject)

#define NW_ANY_SEVERITY -1

NwIssueModel *nw_issue_model_new       (void);
void          nw_issue_model_set_batch (NwIssueModel *self, NwBatch *batch); /* NULL: none */
/* Only those of a severity, and with the words in reason, column or cell. */
void          nw_issue_model_narrow    (NwIssueModel *self, int severity, const char *words);

G_END_DECLS
