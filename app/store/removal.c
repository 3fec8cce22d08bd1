/* removal.c: takes a release out of a library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>

/* Children before parents. ?1 release, ?2 its first incident, ?3 the one behind its last. */
static const char *const removals[] = {
  "DELETE FROM act WHERE incident >= ?2 AND incident < ?3",
  "DELETE FROM incident WHERE id >= ?2 AND id < ?3 AND release = ?1",
  "DELETE FROM actor_name WHERE actor IN (SELECT id FROM actor WHERE release = ?1)",
  "DELETE FROM actor WHERE release = ?1",
  "DELETE FROM issue WHERE release = ?1",
  "DELETE FROM frame WHERE release = ?1",
  "DELETE FROM source_chunk WHERE release = ?1",
  "DELETE FROM file WHERE release = ?1",
  "DELETE FROM caveat WHERE release = ?1",
  "DELETE FROM release WHERE id = ?1",
  "DELETE FROM dataset WHERE NOT EXISTS (SELECT 1 FROM release WHERE release.dataset = dataset.id)",
};

static gboolean
remove_rows (sqlite3 *db, gint64 release, gint64 first, gint64 end, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (removals); i++)
    {
      g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, removals[i], error);

      if (!statement)
        return FALSE;
      sqlite3_bind_int64 (statement, 1, release);
      sqlite3_bind_int64 (statement, 2, first);
      sqlite3_bind_int64 (statement, 3, end);
      if (!nw_sql_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
nw_release_dataset (sqlite3 *db, gint64 release, gint64 *dataset, GError **error)
{
  if (!nw_sql_get (db, "SELECT dataset FROM release WHERE id = ?", &release, 1, dataset, error))
    return FALSE;
  if (*dataset != 0)
    return TRUE;

  g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, _("This release is not in the library any more."));
  return FALSE;
}

gboolean
nw_release_pass_on_current (sqlite3 *db, gint64 dataset, GError **error)
{
  static const char *const sql = "SELECT id FROM release WHERE dataset = ? AND hidden IS NULL"
                                 " ORDER BY imported DESC, id DESC LIMIT 1";
  gint64 newest;

  return nw_sql_get (db, sql, &dataset, 1, &newest, error) && (newest == 0 || nw_release_set_current (db, newest, error));
}

gboolean
nw_release_remove (sqlite3 *db, gint64 release, GError **error)
{
  gint64 first, stored, dataset;

  return nw_release_dataset (db, release, &dataset, error) && nw_release_range (db, release, &first, &stored, error) &&
         nw_text_remove (db, release, error) && remove_rows (db, release, first, first + stored, error) &&
         nw_release_pass_on_current (db, dataset, error);
}

gboolean
nw_store_remove_release (NwStore *self, gint64 release, GCancellable *cancellable, GError **error)
{
  sqlite3 *db = nw_store_begin_write (self, cancellable, error);
  gboolean removed;

  if (!db)
    return FALSE;
  removed = nw_release_remove (db, release, error) && nw_store_commit_write (self, error);
  nw_store_end_write (self);
  return removed;
}
