/* views.c: questions that the user saved under a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

void
nw_view_free (NwView *view)
{
  g_free (view->name);
  g_free (view->query);
  g_free (view);
}

static GPtrArray *
read_views (sqlite3 *db, GError **error)
{
  g_autoptr (GPtrArray) views = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_view_free);
  static const char *const sql = "SELECT name, query FROM saved_view ORDER BY name";
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sql, error);
  gboolean row;

  if (!statement)
    return NULL;
  while (nw_sql_step (statement, &row, error))
    {
      g_autoptr (NwView) view = g_new0 (NwView, 1);

      if (!row)
        return g_steal_pointer (&views);
      if (!nw_sql_dup (statement, 0, &view->name, error) || !nw_sql_dup (statement, 1, &view->query, error))
        return NULL;
      g_ptr_array_add (views, g_steal_pointer (&view));
    }

  return NULL;
}

GPtrArray *
nw_store_views (NwStore *self, GError **error)
{
  sqlite3 *db = nw_store_borrow (self, error);
  GPtrArray *views;

  if (!db)
    return NULL;
  views = read_views (db, error);
  nw_store_give_back (self, db);
  return views;
}

gboolean
nw_store_set_view (NwStore *self, const char *name, const char *query, GError **error)
{
  const char *texts[] = { name, query };

  g_return_val_if_fail (name != NULL, FALSE);

  return nw_store_run (self,
                       query ? "INSERT INTO saved_view (name, query) VALUES (?1, ?2)"
                               " ON CONFLICT (name) DO UPDATE SET query = excluded.query"
                             : "DELETE FROM saved_view WHERE name = ?1",
                       texts, query ? 2 : 1, error);
}
