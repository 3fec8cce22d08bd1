/* hiding.c: releases that the user removed, and may bring back until they are removed for good
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>

/* ?1 release, ?2 when it was hidden, NULL when it comes back */
static const char *const hide_sql = "UPDATE release SET hidden = ?2, is_current = 0 WHERE id = ?1";

static gboolean
mark (sqlite3 *db, gint64 release, gboolean hidden, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, hide_sql, error);

  if (!statement)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, release);
  if (hidden)
    sqlite3_bind_int64 (statement, 2, g_get_real_time () / G_USEC_PER_SEC);
  return nw_sql_run (statement, error);
}

/* A hidden release can come back while no other of its dataset has its version. */
static gboolean
check_version_free (sqlite3 *db, gint64 release, GError **error)
{
  static const char *const sql = "SELECT d.slug, h.version FROM release h JOIN dataset d ON d.id = h.dataset"
                                 " JOIN release r ON r.dataset = h.dataset AND r.version = h.version"
                                 " AND r.hidden IS NULL WHERE h.id = ?";
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sql, error);
  gboolean row;

  if (!statement)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, release);
  if (!nw_sql_step (statement, &row, error))
    return FALSE;
  if (!row)
    return TRUE;

  g_set_error (error, NW_FAULT, NW_FAULT_QUERY,
               _("Release %s of %s was imported again meanwhile. Remove that one to bring back the one before."),
               nw_sql_text (statement, 1), nw_sql_text (statement, 0));
  return FALSE;
}

static gboolean
hide_on (sqlite3 *db, gint64 release, gboolean hidden, GError **error)
{
  static const char *const ask = "SELECT hidden IS NOT NULL FROM release WHERE id = ?";
  gint64 dataset, is_hidden;

  if (!nw_release_dataset (db, release, &dataset, error) ||
      !nw_sql_get (db, ask, &release, 1, &is_hidden, error))
    return FALSE;
  if (!is_hidden == !hidden)
    return TRUE;

  return (hidden || check_version_free (db, release, error)) && mark (db, release, hidden, error) &&
         nw_release_pass_on_current (db, dataset, error);
}

gboolean
nw_store_hide_release (NwStore *self, gint64 release, gboolean hidden, GCancellable *cancellable, GError **error)
{
  sqlite3 *db = nw_store_begin_write (self, cancellable, error);
  gboolean done;

  if (!db)
    return FALSE;
  done = hide_on (db, release, hidden, error) && nw_store_commit_write (self, error);
  nw_store_end_write (self);
  return done;
}

GPtrArray *
nw_store_hidden (NwStore *self, GError **error)
{
  sqlite3 *db = nw_store_borrow (self, error);
  GPtrArray *releases;

  if (!db)
    return NULL;
  releases = nw_releases_read (db, NW_RELEASES_HIDDEN, NULL, NULL, error);
  nw_store_give_back (self, db);
  return releases;
}

/* ---- for good ---- */

static GArray *
find_hidden (sqlite3 *db, gint64 before, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  static const char *const sql = "SELECT id FROM release WHERE hidden < ? ORDER BY id";
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sql, error);
  gboolean row;

  if (!statement)
    return NULL;
  sqlite3_bind_int64 (statement, 1, before);
  while (nw_sql_step (statement, &row, error))
    {
      gint64 id = row ? sqlite3_column_int64 (statement, 0) : 0;

      if (!row)
        return g_steal_pointer (&ids);
      g_array_append_val (ids, id);
    }

  return NULL;
}

static gboolean
purge_on (sqlite3 *db, gint64 before, GError **error)
{
  g_autoptr (GArray) ids = find_hidden (db, before, error);

  for (guint i = 0; ids && i < ids->len; i++)
    if (!nw_release_remove (db, g_array_index (ids, gint64, i), error))
      return FALSE;

  return ids != NULL;
}

/* So that a library where nothing is to be removed need not be written to. */
static gboolean
has_hidden (NwStore *self, gint64 before, gboolean *has, GError **error)
{
  sqlite3 *db = nw_store_borrow (self, error);
  g_autoptr (GArray) ids = NULL;

  if (!db)
    return FALSE;
  ids = find_hidden (db, before, error);
  nw_store_give_back (self, db);
  *has = ids && ids->len > 0;
  return ids != NULL;
}

gboolean
nw_store_purge (NwStore *self, gint64 before, GCancellable *cancellable, GError **error)
{
  sqlite3 *db;
  gboolean has, purged;

  if (!has_hidden (self, before, &has, error))
    return FALSE;
  if (!has)
    return TRUE;
  db = nw_store_begin_write (self, cancellable, error);
  if (!db)
    return FALSE;
  purged = purge_on (db, before, error) && nw_store_commit_write (self, error);
  nw_store_end_write (self);
  return purged;
}
