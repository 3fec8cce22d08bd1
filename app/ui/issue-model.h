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

#define NW_ANY_ISSUE -1

/* Which issues are wanted. */
typedef struct {
  int         severity; /* NwSeverity or NW_ANY_ISSUE */
  int         kind;     /* NwIssueKind or NW_ANY_ISSUE */
  int         file;     /* position among the release's files, or NW_ANY_ISSUE */
  const char *words;    /* in reason, column or cell; "": any */
} NwIssueFilter;

NwIssueModel *nw_issue_model_new       (void);
void          nw_issue_model_set_batch (NwIssueModel *self, NwBatch *batch); /* NULL: none */
void          nw_issue_model_narrow    (NwIssueModel *self, const NwIssueFilter *filter);
/* Those listed, as a batch of their own. (transfer full) */
NwBatch      *nw_issue_model_listed    (NwIssueModel *self);
/* The first that is listed of a row, or -1. */
int           nw_issue_model_find      (NwIssueModel *self, guint file, guint64 line);

G_END_DECLS
