/* links.c: which records of two datasets somebody judged, and how
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gpointer
read_row (sqlite3_stmt *statement, GError **error)
{
  g_autoptr (NwLink) link = g_new0 (NwLink, 1);
  g_autofree char *kind = NULL;
  int number;

  if (!nw_sql_dup (statement, 0, &link->dataset_a, error) || !nw_sql_dup (statement, 1, &link->key_a, error)
      || !nw_sql_dup (statement, 2, &link->dataset_b, error) || !nw_sql_dup (statement, 3, &link->key_b, error)
      || !nw_sql_dup (statement, 4, &kind, error) || !nw_sql_dup_or_null (statement, 5, &link->reason, error))
    return NULL;
  link->judged = sqlite3_column_int64 (statement, 6);
  number = nw_link_kind_find (kind);
  if (number < 0)
    {
      nw_sql_broken (error, sqlite3_db_handle (statement), _("a link between records is of no known kind"));
      return NULL;
    }
  link->kind = number;
  return g_steal_pointer (&link);
}

static GPtrArray *
read_links (sqlite3 *db, GError **error)
{
  static const char *const sql = "SELECT dataset_a, key_a, dataset_b, key_b, kind, reason, judged FROM link"
                                 " ORDER BY dataset_a, key_a, dataset_b, key_b";
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_link_free);
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sql, error);

  return statement && nw_sql_read (statement, read_row, links, error) ? g_steal_pointer (&links) : NULL;
}

GPtrArray *
nw_store_links (NwStore *self, GError **error)
{
  sqlite3 *db = nw_store_borrow (self, error);
  GPtrArray *links;

  if (!db)
    return NULL;
  links = read_links (db, error);
  nw_store_give_back (self, db);
  return links;
}

/* ---- changes ---- */

/* Two records have one judgement, whichever of them it names first. */
#define SAME_PAIR "((dataset_a = ?1 AND key_a = ?2 AND dataset_b = ?3 AND key_b = ?4)" \
                  " OR (dataset_a = ?3 AND key_a = ?4 AND dataset_b = ?1 AND key_b = ?2))"

/* Judged at most then; NULL: whenever. */
static const char *const drop_sql = "DELETE FROM link WHERE " SAME_PAIR " AND (?5 IS NULL OR judged <= ?5)";
/* Unless one of these two is there. */
static const char *const put_sql = "INSERT INTO link (dataset_a, key_a, dataset_b, key_b, kind, reason, judged)"
                                   " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS (SELECT 1 FROM link WHERE " SAME_PAIR ")";

static gboolean
drop_link (sqlite3_stmt *drop, const NwLink *link, gboolean newer_stays, GError **error)
{
  nw_sql_bind_text (drop, 1, link->dataset_a);
  nw_sql_bind_text (drop, 2, link->key_a);
  nw_sql_bind_text (drop, 3, link->dataset_b);
  nw_sql_bind_text (drop, 4, link->key_b);
  if (newer_stays)
    sqlite3_bind_int64 (drop, 5, link->judged);
  else
    sqlite3_bind_null (drop, 5);
  return nw_sql_run (drop, error);
}

static gboolean
put_link (sqlite3_stmt *put, const NwLink *link, GError **error)
{
  int order = strcmp (link->dataset_a, link->dataset_b);
  gboolean turn = link->kind != NW_LINK_PART_OF
                  && (order > 0 || (order == 0 && strcmp (link->key_a, link->key_b) > 0));

  nw_sql_bind_text (put, 1, turn ? link->dataset_b : link->dataset_a);
  nw_sql_bind_text (put, 2, turn ? link->key_b : link->key_a);
  nw_sql_bind_text (put, 3, turn ? link->dataset_a : link->dataset_b);
  nw_sql_bind_text (put, 4, turn ? link->key_a : link->key_b);
  nw_sql_bind_text (put, 5, nw_link_kind_id (link->kind));
  nw_sql_bind_text (put, 6, link->reason);
  sqlite3_bind_int64 (put, 7, link->judged);
  return nw_sql_run (put, error);
}

static gboolean
write_links (sqlite3 *db, const GPtrArray *links, gboolean newer_stays, GError **error)
{
  g_autoptr (sqlite3_stmt) drop = nw_sql_prepare (db, drop_sql, error);
  g_autoptr (sqlite3_stmt) put = drop ? nw_sql_prepare (db, put_sql, error) : NULL;

  for (guint i = 0; put && i < links->len; i++)
    if (!drop_link (drop, g_ptr_array_index (links, i), newer_stays, error) || !put_link (put, g_ptr_array_index (links, i), error))
      return FALSE;

  return put != NULL;
}

static gboolean
set_links (sqlite3 *db, gconstpointer data, GError **error)
{
  return write_links (db, data, FALSE, error);
}

gboolean
nw_store_set_links (NwStore *self, const GPtrArray *links, GError **error)
{
  return nw_store_write (self, set_links, links, error);
}

static gboolean
remove_link (sqlite3 *db, gconstpointer data, GError **error)
{
  g_autoptr (sqlite3_stmt) drop = nw_sql_prepare (db, drop_sql, error);
  const NwLink *link = data;

  if (!drop || !drop_link (drop, link, FALSE, error))
    return FALSE;
  if (sqlite3_changes (db) > 0)
    return TRUE;

  g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("Nothing is judged of %s:%s and %s:%s."), link->dataset_a, link->key_a,
               link->dataset_b, link->key_b);
  return FALSE;
}

gboolean
nw_store_remove_link (NwStore *self, const NwLink *link, GError **error)
{
  return nw_store_write (self, remove_link, link, error);
}

static void
rename_side (char **dataset, const char *from, const char *to)
{
  if (strcmp (*dataset, from) != 0)
    return;
  g_free (*dataset);
  *dataset = g_strdup (to);
}

gboolean
nw_links_rename (sqlite3 *db, const char *dataset, const char *slug, GError **error)
{
  static const char *const sql = "DELETE FROM link WHERE dataset_a = ?1 OR dataset_b = ?1";
  g_autoptr (GPtrArray) links = read_links (db, error);
  g_autoptr (GPtrArray) renamed = g_ptr_array_new ();

  if (!links || !nw_sql_run_texts (db, sql, &dataset, 1, error))
    return FALSE;
  for (guint i = 0; i < links->len; i++)
    {
      NwLink *link = g_ptr_array_index (links, i);

      if (strcmp (link->dataset_a, dataset) != 0 && strcmp (link->dataset_b, dataset) != 0)
        continue;
      rename_side (&link->dataset_a, dataset, slug);
      rename_side (&link->dataset_b, dataset, slug);
      /* Records of two datasets are linked. */
      if (strcmp (link->dataset_a, link->dataset_b) != 0)
        g_ptr_array_add (renamed, link);
    }
  /* Links may be there under the new name already, from somebody's file: of two of one pair the newer stays. */
  return write_links (db, renamed, TRUE, error);
}

/* ---- rows of keys ---- */

static GHashTable *
read_rows (sqlite3 *db, gint64 release, GHashTable *wanted, GError **error)
{
  static const char *const sql = "SELECT id, key FROM incident WHERE id >= ?1 AND id < ?2 AND release = ?3";
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sql, error);
  gint64 first, n;
  gboolean row;

  if (!statement || !nw_release_range (db, release, &first, &n, error))
    return NULL;
  sqlite3_bind_int64 (statement, 1, first);
  sqlite3_bind_int64 (statement, 2, first + n);
  sqlite3_bind_int64 (statement, 3, release);
  while (nw_sql_step (statement, &row, error))
    {
      const char *key = row ? nw_sql_text (statement, 1) : NULL;

      if (!row)
        return g_steal_pointer (&rows);
      if (key && g_hash_table_contains (wanted, key))
        g_hash_table_insert (rows, g_strdup (key), GUINT_TO_POINTER (sqlite3_column_int64 (statement, 0) - first + 1));
    }

  return NULL;
}

GHashTable *
nw_store_find_rows (NwStore *self, gint64 release, GHashTable *keys, GError **error)
{
  sqlite3 *db = nw_store_borrow (self, error);
  GHashTable *rows;

  if (!db)
    return NULL;
  rows = read_rows (db, release, keys, error);
  nw_store_give_back (self, db);
  return rows;
}
