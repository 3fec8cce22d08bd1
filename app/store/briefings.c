/* briefings.c: briefings as texts, each under a number of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>

void
nw_stored_briefing_free (NwStoredBriefing *self)
{
  g_free (self->title);
  g_free (self->body);
  g_free (self);
}

static gboolean
read_row (sqlite3_stmt *statement, NwStoredBriefing *briefing, GError **error)
{
  briefing->id = sqlite3_column_int64 (statement, 0);
  briefing->changed = sqlite3_column_int64 (statement, 2);
  return nw_sql_dup (statement, 1, &briefing->title, error)
         && (sqlite3_column_count (statement) < 4 || nw_sql_dup (statement, 3, &briefing->body, error));
}

static GPtrArray *
read_briefings (sqlite3 *db, const char *sql, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) briefings = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_stored_briefing_free);
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sql, error);
  gboolean row;

  if (!statement)
    return NULL;
  if (id > 0)
    sqlite3_bind_int64 (statement, 1, id);
  while (nw_sql_step (statement, &row, error))
    {
      g_autoptr (NwStoredBriefing) briefing = g_new0 (NwStoredBriefing, 1);

      if (!row)
        return g_steal_pointer (&briefings);
      if (!read_row (statement, briefing, error))
        return NULL;
      g_ptr_array_add (briefings, g_steal_pointer (&briefing));
    }

  return NULL;
}

static GPtrArray *
borrow_and_read (NwStore *self, const char *sql, gint64 id, GError **error)
{
  sqlite3 *db = nw_store_borrow (self, error);
  GPtrArray *briefings;

  if (!db)
    return NULL;
  briefings = read_briefings (db, sql, id, error);
  nw_store_give_back (self, db);
  return briefings;
}

GPtrArray *
nw_store_briefings (NwStore *self, gboolean bodies, GError **error)
{
  return borrow_and_read (self,
                          bodies ? "SELECT id, title, changed, body FROM briefing ORDER BY changed DESC, id DESC"
                                 : "SELECT id, title, changed FROM briefing ORDER BY changed DESC, id DESC",
                          0, error);
}

static void
fail_missing (GError **error)
{
  g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, _("The briefing is no longer in the library."));
}

NwStoredBriefing *
nw_store_briefing (NwStore *self, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;

  g_return_val_if_fail (id > 0, NULL);

  found = borrow_and_read (self, "SELECT id, title, changed, body FROM briefing WHERE id = ?1", id, error);
  if (!found)
    return NULL;
  if (found->len == 1)
    return g_ptr_array_steal_index (found, 0);

  fail_missing (error);
  return NULL;
}

/* Returns the id, or 0. */
static gint64
write_briefing (sqlite3 *db, const NwStoredBriefing *briefing, GError **error)
{
  static const char *const add = "INSERT INTO briefing (title, changed, body) VALUES (?1, ?2, ?3)";
  static const char *const change = "UPDATE briefing SET title = ?1, changed = ?2, body = ?3 WHERE id = ?4";
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, briefing->id > 0 ? change : add, error);

  if (!statement)
    return 0;
  nw_sql_bind_text (statement, 1, briefing->title);
  sqlite3_bind_int64 (statement, 2, briefing->changed);
  nw_sql_bind_text (statement, 3, briefing->body);
  if (briefing->id > 0)
    sqlite3_bind_int64 (statement, 4, briefing->id);
  if (!nw_sql_run (statement, error))
    return 0;
  if (briefing->id == 0)
    return sqlite3_last_insert_rowid (db);
  if (sqlite3_changes (db) > 0)
    return briefing->id;

  fail_missing (error);
  return 0;
}

gboolean
nw_briefings_write (sqlite3 *db, const GPtrArray *briefings, GError **error)
{
  for (guint i = 0; i < briefings->len; i++)
    if (write_briefing (db, g_ptr_array_index (briefings, i), error) == 0)
      return FALSE;
  return TRUE;
}

gint64
nw_store_set_briefing (NwStore *self, const NwStoredBriefing *briefing, GError **error)
{
  sqlite3 *db = nw_store_begin_write (self, NULL, error);
  gint64 id;

  if (!db)
    return 0;
  id = write_briefing (db, briefing, error);
  if (id > 0 && !nw_store_commit_write (self, error))
    id = 0;
  nw_store_end_write (self);
  return id;
}

static gboolean
drop_briefing (sqlite3 *db, gint64 id, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, "DELETE FROM briefing WHERE id = ?1", error);

  if (!statement)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  if (!nw_sql_run (statement, error))
    return FALSE;
  if (sqlite3_changes (db) > 0)
    return TRUE;

  fail_missing (error);
  return FALSE;
}

gboolean
nw_store_remove_briefing (NwStore *self, gint64 id, GError **error)
{
  sqlite3 *db = nw_store_begin_write (self, NULL, error);
  gboolean done;

  if (!db)
    return FALSE;
  done = drop_briefing (db, id, error) && nw_store_commit_write (self, error);
  nw_store_end_write (self);
  return done;
}
