/* policy-facts.c: facts about states that the user imported
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#define COLUMNS "state, kind, title, source, note, date_earliest, date_latest, date_precision"
#define IN_ORDER " ORDER BY state, date_earliest IS NULL, date_earliest, id"

/* ---- reading ---- */

static gpointer
read_fact (sqlite3_stmt *s, GError **error)
{
  g_autoptr (NwPolicyFact) fact = g_new0 (NwPolicyFact, 1);

  if (!nw_sql_dup (s, 0, &fact->state, error) || !nw_sql_dup (s, 1, &fact->kind, error)
      || !nw_sql_dup (s, 2, &fact->title, error) || !nw_sql_dup (s, 3, &fact->source, error)
      || !nw_sql_dup_or_null (s, 4, &fact->note, error) || !nw_sql_date (s, 5, &fact->date, error))
    return NULL;
  return g_steal_pointer (&fact);
}

/* state NULL: of all. */
static gboolean
read_facts (sqlite3 *db, const char *state, GPtrArray *facts, GError **error)
{
  static const char *const all = "SELECT " COLUMNS " FROM policy_fact" IN_ORDER;
  static const char *const of_state = "SELECT " COLUMNS " FROM policy_fact WHERE state = ?1" IN_ORDER;
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, state ? of_state : all, error);

  if (!statement)
    return FALSE;
  if (state)
    nw_sql_bind_text (statement, 1, state);
  return nw_sql_read (statement, read_fact, facts, error);
}

static gboolean
read_states (sqlite3 *db, const char *const *states, GPtrArray *facts, GError **error)
{
  if (!states)
    return read_facts (db, NULL, facts, error);
  for (guint i = 0; states[i]; i++)
    if (!read_facts (db, states[i], facts, error))
      return FALSE;
  return TRUE;
}

GPtrArray *
nw_store_policy_facts (NwStore *self, const char *const *states, GError **error)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_policy_fact_free);
  sqlite3 *db = nw_store_borrow (self, error);
  gboolean read;

  if (!db)
    return NULL;
  read = read_states (db, states, facts, error);
  nw_store_give_back (self, db);
  return read ? g_steal_pointer (&facts) : NULL;
}

/* ---- writing ---- */

static gboolean
write_facts (sqlite3 *db, gconstpointer data, GError **error)
{
  static const char *const sql = "INSERT INTO policy_fact (" COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sql, error);
  const GPtrArray *facts = data;

  if (!statement || !nw_sql_exec (db, "DELETE FROM policy_fact", error))
    return FALSE;
  for (guint i = 0; i < facts->len; i++)
    {
      const NwPolicyFact *fact = g_ptr_array_index (facts, i);
      const char *texts[] = { fact->state, fact->kind, fact->title, fact->source, fact->note };

      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        nw_sql_bind_text (statement, j + 1, texts[j]);
      nw_sql_bind_date (statement, G_N_ELEMENTS (texts) + 1, fact->date);
      if (!nw_sql_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
nw_store_set_policy_facts (NwStore *self, const GPtrArray *facts, GError **error)
{
  return nw_store_write (self, write_facts, facts, error);
}
