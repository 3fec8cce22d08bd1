/* norm-rules.c: sets of norm rules as texts, each under its id
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>

static GHashTable *
read_rules (sqlite3 *db, GError **error)
{
  g_autoptr (GHashTable) rules = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, "SELECT id, body FROM norm_rules ORDER BY id", error);
  gboolean row;

  if (!statement)
    return NULL;
  while (nw_sql_step (statement, &row, error))
    {
      g_autofree char *id = NULL;
      g_autofree char *body = NULL;

      if (!row)
        return g_steal_pointer (&rules);
      if (!nw_sql_dup (statement, 0, &id, error) || !nw_sql_dup (statement, 1, &body, error))
        return NULL;
      g_hash_table_insert (rules, g_steal_pointer (&id), g_steal_pointer (&body));
    }

  return NULL;
}

GHashTable *
nw_store_norm_rules (NwStore *self, GError **error)
{
  sqlite3 *db = nw_store_borrow (self, error);
  GHashTable *rules;

  if (!db)
    return NULL;
  rules = read_rules (db, error);
  nw_store_give_back (self, db);
  return rules;
}

static gboolean
write_rules (sqlite3 *db, const char *id, const char *body, GError **error)
{
  static const char *const put = "INSERT INTO norm_rules (id, body) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET body = excluded.body";
  static const char *const drop = "DELETE FROM norm_rules WHERE id = ?1";
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, body ? put : drop, error);

  if (!statement)
    return FALSE;
  nw_sql_bind_text (statement, 1, id);
  if (body)
    nw_sql_bind_text (statement, 2, body);
  if (!nw_sql_run (statement, error))
    return FALSE;
  if (sqlite3_changes (db) > 0)
    return TRUE;

  g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("The library keeps no set of norm rules “%s”; “norms” lists them"), id);
  return FALSE;
}

gboolean
nw_store_set_norm_rules (NwStore *self, const char *id, const char *body, GError **error)
{
  sqlite3 *db = nw_store_begin_write (self, NULL, error);
  gboolean done;

  if (!db)
    return FALSE;
  done = write_rules (db, id, body, error) && nw_store_commit_write (self, error);
  nw_store_end_write (self);
  return done;
}
