/* aliases.c: labels that the user mapped once, for every import from then on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

static gboolean
read_aliases (sqlite3 *db, NwDomain domain, GHashTable *aliases, GError **error)
{
  static const char *const sql = "SELECT label, code FROM alias WHERE domain = ?";
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sql, error);
  gboolean row;

  if (!statement)
    return FALSE;
  nw_sql_bind_text (statement, 1, nw_domain_id (domain));
  while (nw_sql_step (statement, &row, error))
    {
      g_autofree char *label = NULL;
      g_autofree char *code = NULL;

      if (!row)
        return TRUE;
      if (!nw_sql_dup (statement, 0, &label, error) || !nw_sql_dup (statement, 1, &code, error))
        return FALSE;
      g_hash_table_insert (aliases, g_steal_pointer (&label), g_steal_pointer (&code));
    }

  return FALSE;
}

GHashTable *
nw_store_aliases (NwStore *self, NwDomain domain, GError **error)
{
  g_autoptr (GHashTable) aliases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sqlite3 *db;
  gboolean read;

  g_return_val_if_fail (domain < NW_N_DOMAINS, NULL);

  db = nw_store_borrow (self, error);
  if (!db)
    return NULL;
  read = read_aliases (db, domain, aliases, error);
  nw_store_give_back (self, db);
  return read ? g_steal_pointer (&aliases) : NULL;
}

static const char *const set_alias = "INSERT INTO alias (domain, label, code) VALUES (?1, ?2, ?3)"
                                     " ON CONFLICT (domain, label) DO UPDATE SET code = excluded.code";

gboolean
nw_store_set_alias (NwStore *self, NwDomain domain, const char *label, const char *code, GError **error)
{
  const char *texts[3] = { NULL, label, code };

  g_return_val_if_fail (domain < NW_N_DOMAINS && label != NULL, FALSE);

  texts[0] = nw_domain_id (domain);
  return nw_store_run (self, code ? set_alias : "DELETE FROM alias WHERE domain = ?1 AND label = ?2", texts, code ? 3 : 2,
                       error);
}

gboolean
nw_aliases_write (sqlite3 *db, NwDomain domain, GHashTable *codes, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, set_alias, error);
  GHashTableIter iter;
  gpointer label, code;

  if (!statement)
    return FALSE;
  nw_sql_bind_text (statement, 1, nw_domain_id (domain));
  g_hash_table_iter_init (&iter, codes);
  while (g_hash_table_iter_next (&iter, &label, &code))
    {
      nw_sql_bind_text (statement, 2, label);
      nw_sql_bind_text (statement, 3, code);
      if (!nw_sql_run (statement, error))
        return FALSE;
    }

  return TRUE;
}
