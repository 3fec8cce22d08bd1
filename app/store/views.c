/* views.c: questions that the user saved under a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>

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

/* query NULL: removed. */
static gboolean
write_view (sqlite3 *db, const char *name, const char *query, GError **error)
{
  static const char *const put = "INSERT INTO saved_view (name, query) VALUES (?1, ?2)"
                                 " ON CONFLICT (name) DO UPDATE SET query = excluded.query";
  static const char *const drop = "DELETE FROM saved_view WHERE name = ?1";
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, query ? put : drop, error);

  if (!statement)
    return FALSE;
  nw_sql_bind_text (statement, 1, name);
  if (query)
    nw_sql_bind_text (statement, 2, query);
  if (!nw_sql_run (statement, error))
    return FALSE;
  if (sqlite3_changes (db) > 0)
    return TRUE;

  g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("There is no saved view “%s” in the library."), name);
  return FALSE;
}

gboolean
nw_views_write (sqlite3 *db, const GPtrArray *views, GError **error)
{
  for (guint i = 0; i < views->len; i++)
    {
      const NwView *view = g_ptr_array_index (views, i);

      if (!write_view (db, view->name, view->query, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
nw_store_set_view (NwStore *self, const char *name, const char *query, GError **error)
{
  sqlite3 *db;
  gboolean done;

  g_return_val_if_fail (name != NULL, FALSE);

  db = nw_store_begin_write (self, NULL, error);
  if (!db)
    return FALSE;
  done = write_view (db, name, query, error) && nw_store_commit_write (self, error);
  nw_store_end_write (self);
  return done;
}
