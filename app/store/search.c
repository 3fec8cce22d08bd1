/* search.c: incidents that have all words of a text, and the one that has a key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

static gboolean
collect_ids (sqlite3_stmt *statement, GArray *ids, GError **error)
{
  gboolean row;

  while (nw_sql_step (statement, &row, error))
    {
      gint64 id;

      if (!row)
        return TRUE;
      id = sqlite3_column_int64 (statement, 0);
      g_array_append_val (ids, id);
    }

  return FALSE;
}

static gboolean
search_on (sqlite3 *db, gint64 release, const char *match, GArray *ids, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT rowid FROM incident_text_%" G_GINT64_FORMAT " (?)"
                                          " WHERE rowid BETWEEN ? AND ? ORDER BY rowid", release);
  g_autoptr (sqlite3_stmt) statement = NULL;
  gint64 first, stored;

  if (!nw_release_range (db, release, &first, &stored, error))
    return FALSE;
  if (stored == 0)
    return TRUE;
  statement = nw_sql_prepare (db, sql, error);
  if (!statement)
    return FALSE;

  nw_sql_bind_text (statement, 1, match);
  sqlite3_bind_int64 (statement, 2, first);
  sqlite3_bind_int64 (statement, 3, first + stored - 1);
  return collect_ids (statement, ids, error);
}

GArray *
nw_store_search (NwStore *self, gint64 release, const char *text, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *match = nw_text_match (text);
  sqlite3 *db;
  gboolean found;

  if (!match)
    return g_steal_pointer (&ids);
  db = nw_store_borrow (self, error);
  if (!db)
    return NULL;
  nw_sql_set_cancel (db, cancellable);
  found = search_on (db, release, match, ids, error);
  nw_store_give_back (self, db);

  return found ? g_steal_pointer (&ids) : NULL;
}

/* All keys of the release are looked through: an eighth of a second for a million. An index would cost a fifth of every import. */
static gboolean
find_key_on (sqlite3 *db, gint64 release, const char *key, gint64 *id, GError **error)
{
  static const char *const sql = "SELECT id FROM incident WHERE id >= ?1 AND id < ?2 AND release = ?3 AND key = ?4 LIMIT 1";
  g_autoptr (sqlite3_stmt) statement = NULL;
  gint64 first, stored;
  gboolean row;

  if (!nw_release_range (db, release, &first, &stored, error))
    return FALSE;
  statement = nw_sql_prepare (db, sql, error);
  if (!statement)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, first);
  sqlite3_bind_int64 (statement, 2, first + stored);
  sqlite3_bind_int64 (statement, 3, release);
  nw_sql_bind_text (statement, 4, key);
  if (!nw_sql_step (statement, &row, error))
    return FALSE;
  *id = row ? sqlite3_column_int64 (statement, 0) : 0;
  return TRUE;
}

gint64
nw_store_find_key (NwStore *self, gint64 release, const char *key, GError **error)
{
  sqlite3 *db = nw_store_borrow (self, error);
  gint64 id = 0;

  if (!db)
    return 0;
  if (!find_key_on (db, release, key, &id, error))
    id = 0;
  nw_store_give_back (self, db);
  return id;
}
