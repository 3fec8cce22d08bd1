/* order.c: the incidents of a release in the order of a column
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

/* Undated incidents come last both ways; what is equal stays in the order of the file. */
static const char *const orders[][2] = {
  [NW_ORDER_START] = { "start_precision = 0, start_earliest, start_latest, id",
                       "start_precision = 0, start_earliest DESC, start_latest DESC, id" },
  [NW_ORDER_TITLE] = { "title COLLATE NOCASE, id", "title COLLATE NOCASE DESC, id" },
  [NW_ORDER_KEY] = { "key, id", "key DESC, id" },
};

static gboolean
order_on (sqlite3 *db, gint64 release, const char *columns, GArray *ids, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM incident WHERE id >= ? AND id < ? AND release = ? ORDER BY %s", columns);
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sql, error);
  gint64 first, stored;
  gboolean row;

  if (!statement || !nw_release_range (db, release, &first, &stored, error))
    return FALSE;
  sqlite3_bind_int64 (statement, 1, first);
  sqlite3_bind_int64 (statement, 2, first + stored);
  sqlite3_bind_int64 (statement, 3, release);

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

GArray *
nw_store_order (NwStore *self, gint64 release, NwOrder order, gboolean descending, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3 *db;
  gboolean ordered;

  g_return_val_if_fail (order < G_N_ELEMENTS (orders), NULL);

  db = nw_store_borrow (self, error);
  if (!db)
    return NULL;
  ordered = order_on (db, release, orders[order][descending != FALSE], ids, error);
  nw_store_give_back (self, db);

  return ordered ? g_steal_pointer (&ids) : NULL;
}
