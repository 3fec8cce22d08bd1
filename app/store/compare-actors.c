/* compare-actors.c: which actors only one of two releases of a list knows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

/* ?1 has it, ?2 has not */
static const char *const only_in_one = "SELECT name FROM actor a WHERE release = ?1 AND NOT EXISTS"
                                       " (SELECT 1 FROM actor b WHERE b.release = ?2 AND b.key = a.key) ORDER BY id";
static const char *const in_both = "SELECT count(*) FROM actor a JOIN actor b ON b.release = ?2 AND b.key = a.key"
                                   " WHERE a.release = ?1";

/* They are no incidents, so the changes have no ids to lead to one. */
static gboolean
add_alone (NwChanges *changes, sqlite3 *db, NwChangeKind kind, gint64 release, gint64 other, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, only_in_one, error);
  gboolean row;

  if (!statement)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, release);
  sqlite3_bind_int64 (statement, 2, other);
  while (nw_sql_step (statement, &row, error))
    {
      g_autofree char *name = NULL;

      if (!row)
        return TRUE;
      if (!nw_sql_dup (statement, 0, &name, error))
        return FALSE;
      nw_changes_add (changes, kind, 0, 0, name, NULL, NULL);
    }

  return FALSE;
}

gboolean
nw_compare_actors (NwChanges *changes, sqlite3 *db, GError **error)
{
  const gint64 releases[] = { changes->from->id, changes->to->id };
  gint64 common;

  if (!nw_sql_get (db, in_both, releases, G_N_ELEMENTS (releases), &common, error))
    return FALSE;
  changes->common += common;
  return add_alone (changes, db, NW_CHANGE_DROPPED, releases[0], releases[1], error) &&
         add_alone (changes, db, NW_CHANGE_ADDED, releases[1], releases[0], error);
}
