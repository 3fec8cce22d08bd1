/* judgements.c: what reviewers say of incidents and norms, by dataset, key and norm
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>

/* ---- reading ---- */

static gpointer
read_judgement (sqlite3_stmt *s, GError **error)
{
  g_autoptr (NwNormJudgement) judgement = g_new0 (NwNormJudgement, 1);
  int judged = nw_judged_find (nw_sql_text (s, 3) ? nw_sql_text (s, 3) : "");

  if (judged < 0)
    {
      nw_sql_broken (error, sqlite3_db_handle (s), "norm_judgement");
      return NULL;
    }
  judgement->judged = (NwJudged) judged;
  judgement->changed = sqlite3_column_int64 (s, 5);
  if (!nw_sql_dup (s, 0, &judgement->dataset, error) || !nw_sql_dup (s, 1, &judgement->key, error)
      || !nw_sql_dup (s, 2, &judgement->norm, error) || !nw_sql_dup_or_null (s, 4, &judgement->note, error))
    return NULL;
  return g_steal_pointer (&judgement);
}

static GPtrArray *
read_judgements (sqlite3 *db, const char *dataset, GError **error)
{
  static const char *const sql = "SELECT dataset, key, norm, judged, note, changed FROM norm_judgement"
                                 " WHERE ?1 IS NULL OR dataset = ?1 ORDER BY dataset, key, norm";
  g_autoptr (GPtrArray) judgements = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_norm_judgement_free);
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sql, error);

  if (!statement)
    return NULL;
  nw_sql_bind_text (statement, 1, dataset);
  return nw_sql_read (statement, read_judgement, judgements, error) ? g_steal_pointer (&judgements) : NULL;
}

GPtrArray *
nw_store_judgements (NwStore *self, const char *dataset, GError **error)
{
  sqlite3 *db = nw_store_borrow (self, error);
  GPtrArray *judgements;

  if (!db)
    return NULL;
  judgements = read_judgements (db, dataset, error);
  nw_store_give_back (self, db);
  return judgements;
}

/* ---- writing ---- */

static gboolean
write_judgements (sqlite3 *db, gconstpointer data, GError **error)
{
  const GPtrArray *judgements = data;
  static const char *const sql = "INSERT OR REPLACE INTO norm_judgement (dataset, key, norm, judged, note, changed)"
                                 " VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sql, error);

  if (!statement)
    return FALSE;
  for (guint i = 0; i < judgements->len; i++)
    {
      const NwNormJudgement *judgement = g_ptr_array_index (judgements, i);

      nw_sql_bind_text (statement, 1, judgement->dataset);
      nw_sql_bind_text (statement, 2, judgement->key);
      nw_sql_bind_text (statement, 3, judgement->norm);
      nw_sql_bind_text (statement, 4, nw_judged_id (judgement->judged));
      nw_sql_bind_text (statement, 5, judgement->note);
      sqlite3_bind_int64 (statement, 6, judgement->changed);
      if (!nw_sql_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
nw_store_set_judgements (NwStore *self, const GPtrArray *judgements, GError **error)
{
  return nw_store_write (self, write_judgements, judgements, error);
}

static gboolean
drop_judgement (sqlite3 *db, gconstpointer data, GError **error)
{
  const char *const *names = data;

  if (!nw_sql_run_texts (db, "DELETE FROM norm_judgement WHERE dataset = ?1 AND key = ?2 AND norm = ?3", names, 3, error))
    return FALSE;
  if (sqlite3_changes (db) > 0)
    return TRUE;

  g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("There is no judgement of incident “%s” of %s and norm %s"), names[1], names[0], names[2]);
  return FALSE;
}

gboolean
nw_store_remove_judgement (NwStore *self, const char *dataset, const char *key, const char *norm, GError **error)
{
  const char *const names[] = { dataset, key, norm };

  return nw_store_write (self, drop_judgement, names, error);
}
