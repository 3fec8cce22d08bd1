/* actors.c: groups with their names, as lists of actors give them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>

#include "actor-index.h"

static gboolean
write_name (sqlite3_stmt *statement, gint64 actor, guint position, const char *name, GError **error)
{
  g_autofree char *folded = nw_actor_fold (name);

  sqlite3_bind_int64 (statement, 1, actor);
  sqlite3_bind_int64 (statement, 2, position);
  nw_sql_bind_text (statement, 3, name);
  nw_sql_bind_text (statement, 4, folded);
  return nw_sql_run (statement, error);
}

static gboolean
write_names (sqlite3_stmt *statement, gint64 id, const NwActor *actor, GError **error)
{
  g_auto (GStrv) aliases = g_strsplit (actor->aliases ? actor->aliases : "", "\n", -1);

  if (!write_name (statement, id, 0, actor->name, error))
    return FALSE;
  for (guint i = 0; aliases[i]; i++)
    if (!write_name (statement, id, i + 1, aliases[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
write_actor (sqlite3_stmt *statement, gint64 release, const NwBatch *batch, const NwActor *actor, GError **error)
{
  g_autoptr (GString) marks = g_string_new (NULL);

  nw_marks_print (actor->n_marks ? nw_batch_mark (batch, actor->first_mark) : NULL, actor->n_marks, marks);
  sqlite3_bind_int64 (statement, 1, release);
  nw_sql_bind_text (statement, 2, actor->key);
  nw_sql_bind_text (statement, 3, actor->name);
  nw_sql_bind_text (statement, 4, actor->summary);
  nw_sql_bind_text (statement, 5, actor->sources);
  sqlite3_bind_int64 (statement, 6, actor->origin.file);
  sqlite3_bind_int64 (statement, 7, actor->origin.line);
  sqlite3_bind_int64 (statement, 8, actor->origin.offset);
  sqlite3_bind_int64 (statement, 9, actor->origin.length);
  nw_sql_bind_text (statement, 10, marks->str);
  return nw_sql_run (statement, error);
}

gboolean
nw_actors_write (sqlite3 *db, gint64 release, NwBatch *batch, GError **error)
{
  static const char *const sql =
      "INSERT INTO actor (release, key, name, summary, sources, file, line, offset, length, marks)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  g_autoptr (sqlite3_stmt) insert = NULL;
  g_autoptr (sqlite3_stmt) names = NULL;

  if (batch->actors->len == 0)
    return TRUE;
  insert = nw_sql_prepare (db, sql, error);
  if (!insert)
    return FALSE;
  names = nw_sql_prepare (db, "INSERT INTO actor_name (actor, position, name, folded) VALUES (?, ?, ?, ?)", error);
  if (!names)
    return FALSE;

  for (guint i = 0; i < batch->actors->len; i++)
    {
      NwActor *actor = nw_batch_actor (batch, i);

      if (!write_actor (insert, release, batch, actor, error))
        return FALSE;
      actor->id = sqlite3_last_insert_rowid (db);
      if (!write_names (names, actor->id, actor, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- reading ---- */

static gboolean
read_aliases (sqlite3_stmt *statement, gint64 actor, NwBatch *batch, const char **aliases, GError **error)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  gboolean row = TRUE;

  sqlite3_reset (statement);
  sqlite3_bind_int64 (statement, 1, actor);
  while (row)
    {
      const char *name;

      if (!nw_sql_step (statement, &row, error))
        return FALSE;
      name = row ? nw_sql_copy (statement, 0, batch) : NULL;
      if (name)
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? "\n" : "", name);
    }
  *aliases = joined->len > 0 ? nw_batch_text (batch, joined->str, joined->len) : NULL;
  return TRUE;
}

static gboolean
read_actor (sqlite3_stmt *statement, sqlite3_stmt *names, const NwMarkLimits *limits, NwBatch *batch, GError **error)
{
  NwActor *actor = nw_batch_add_actor (batch);

  actor->id = sqlite3_column_int64 (statement, 0);
  actor->key = nw_sql_copy (statement, 1, batch);
  actor->name = nw_sql_copy (statement, 2, batch);
  actor->summary = nw_sql_copy (statement, 3, batch);
  actor->sources = nw_sql_copy (statement, 4, batch);
  actor->origin = (NwOrigin) {
    .file = sqlite3_column_int64 (statement, 5),
    .line = sqlite3_column_int64 (statement, 6),
    .offset = sqlite3_column_int64 (statement, 7),
    .length = sqlite3_column_int64 (statement, 8),
  };
  if (!actor->key || !actor->name || !nw_marks_parse (nw_sql_text (statement, 9), limits, batch))
    {
      nw_sql_broken (error, sqlite3_db_handle (statement), _("an actor that cannot be read"));
      return FALSE;
    }
  return read_aliases (names, actor->id, batch, &actor->aliases, error);
}

static NwBatch *
read_actors (sqlite3 *db, gint64 release, GError **error)
{
  static const char *const sql = "SELECT id, key, name, summary, sources, file, line, offset, length, marks"
                                 " FROM actor WHERE release = ? ORDER BY id";
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (sqlite3_stmt) actors = NULL;
  g_autoptr (sqlite3_stmt) names = NULL;
  NwMarkLimits limits;
  gboolean row;

  actors = nw_sql_prepare (db, sql, error);
  if (!actors || !nw_marks_read_limits (db, &limits, error))
    return NULL;
  names = nw_sql_prepare (
      db, "SELECT name FROM actor_name WHERE actor = ? AND position > 0 ORDER BY position", error);
  if (!names)
    return NULL;

  sqlite3_bind_int64 (actors, 1, release);
  while (nw_sql_step (actors, &row, error))
    {
      if (!row)
        return g_steal_pointer (&batch);
      if (!read_actor (actors, names, &limits, batch, error))
        return NULL;
    }
  return NULL;
}

NwBatch *
nw_store_read_actors (NwStore *self, gint64 release, GError **error)
{
  sqlite3 *db = nw_store_borrow (self, error);
  NwBatch *batch;

  if (!db)
    return NULL;
  batch = read_actors (db, release, error);
  nw_store_give_back (self, db);
  return batch;
}
