/* issues.c: what was doubtful in a release
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

static NwSeverity
find_severity (const char *id)
{
  for (guint i = NW_ISSUE_NOTE; i <= NW_ISSUE_REJECTED; i++)
    if (g_strcmp0 (nw_severity_id (i), id) == 0)
      return i;

  return NW_ISSUE_NOTE;
}

static NwBatch *
read_issues (sqlite3 *db, gint64 release, GError **error)
{
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (sqlite3_stmt) s = NULL;
  gboolean row;

  s = nw_sql_prepare (db, "SELECT severity, kind, file, line, column_name, reason, cell, offset, length FROM issue"
                          " WHERE release = ? ORDER BY id", error);
  if (!s)
    return NULL;

  sqlite3_bind_int64 (s, 1, release);
  while (nw_sql_step (s, &row, error))
    {
      NwIssue issue = { 0 };

      if (!row)
        return g_steal_pointer (&batch);
      issue.severity = find_severity (nw_sql_text (s, 0));
      issue.kind = nw_issue_kind_find (nw_sql_text (s, 1));
      issue.file = sqlite3_column_int64 (s, 2);
      issue.line = sqlite3_column_int64 (s, 3);
      issue.column = nw_sql_copy (s, 4, batch);
      issue.reason = nw_sql_copy (s, 5, batch);
      issue.cell = nw_sql_copy (s, 6, batch);
      issue.offset = sqlite3_column_int64 (s, 7);
      issue.length = sqlite3_column_int64 (s, 8);
      g_array_append_val (batch->issues, issue);
    }

  return NULL;
}

NwBatch *
nw_store_read_issues (NwStore *self, gint64 release, GError **error)
{
  sqlite3 *db = nw_store_borrow (self, error);
  NwBatch *batch;

  if (!db)
    return NULL;
  batch = read_issues (db, release, error);
  nw_store_give_back (self, db);
  return batch;
}
