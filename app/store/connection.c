/* connection.c: opens a library file, and trusts nothing in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define CACHE_KIB 16384

static gboolean
limit (sqlite3 *db, GError **error)
{
  /* A library may come from anybody: no code of its schema runs, and broken pages are noticed early. */
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_limit (db, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit (db, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
  nw_sql_set_cancel (db, NULL);
  sqlite3_extended_result_codes (db, 1);

  return nw_sql_exec (db,
                      "PRAGMA cell_size_check = ON;"
                      "PRAGMA foreign_keys = ON;"
                      "PRAGMA cache_size = -" G_STRINGIFY (CACHE_KIB) ";"
                      "PRAGMA mmap_size = 0;"
                      "PRAGMA temp_store = MEMORY",
                      error);
}

static void
not_a_library (const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);

  g_set_error (error, NW_FAULT, NW_FAULT_STORE_OPEN,
               _("%s: this is not a Normwatch library. Choose a .normwatch file."), name);
}

/* TRUE when it is ours; *fresh when nothing is in it yet. */
static gboolean
check_header (sqlite3 *db, const char *path, NwStoreMode mode, gboolean *fresh, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  gint64 application, version, tables;

  if (!nw_sql_get (db, "PRAGMA application_id", NULL, 0, &application, error) ||
      !nw_sql_get (db, "PRAGMA user_version", NULL, 0, &version, error) ||
      !nw_sql_get (db, "SELECT count(*) FROM sqlite_schema", NULL, 0, &tables, error))
    return FALSE;

  *fresh = application == 0 && version == 0 && tables == 0;
  if (*fresh && mode == NW_STORE_CREATE)
    return TRUE;
  if (application != NW_STORE_APPLICATION_ID)
    {
      not_a_library (path, error);
      return FALSE;
    }
  if (version > NW_STORE_VERSION)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_STORE_NEWER,
                   _("%s: written by a newer version of Normwatch. Update the program to open it."), name);
      return FALSE;
    }
  if (mode == NW_STORE_READ && version < NW_STORE_VERSION)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_STORE_OPEN,
                   _("%s: written by an older version of Normwatch. Open it once where it can be written, "
                     "so that it is brought up to date."), name);
      return FALSE;
    }

  return TRUE;
}

/* A column that is computed could take any time and memory, and the program has none. */
static gboolean
check_columns (sqlite3 *db, GError **error)
{
  static const char *const sql = "SELECT count(*) FROM sqlite_schema t, pragma_table_xinfo (t.name) c"
                                 " WHERE t.type = 'table' AND c.hidden > 1";
  gint64 computed;

  if (!nw_sql_get (db, sql, NULL, 0, &computed, error))
    return FALSE;
  if (computed == 0)
    return TRUE;

  nw_sql_broken (error, db, _("its tables are not those of a library"));
  return FALSE;
}

static sqlite3 *
open_file (const char *path, int flags, gboolean immutable, GError **error)
{
  g_autoptr (sqlite3) db = NULL;
  g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);
  g_autofree char *uri = g_strdup_printf ("file:%s%s", escaped, immutable ? "?immutable=1" : "");

  if (sqlite3_open_v2 (uri, &db, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    {
      nw_sql_fault_at (error, db, path);
      return NULL;
    }
  if (!limit (db, error))
    return NULL;

  return g_steal_pointer (&db);
}

/* A library on a read-only medium has no place for the files beside it, and nobody who writes to it. */
static gboolean
on_read_only_medium (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *journal = g_strconcat (path, "-wal", NULL);

  return g_access (folder, W_OK) != 0 && !g_file_test (journal, G_FILE_TEST_EXISTS);
}

sqlite3 *
nw_connection_open (const char *path, NwStoreMode mode, GError **error)
{
  g_autoptr (sqlite3) db = NULL;
  int flags = mode == NW_STORE_CREATE  ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
              : mode == NW_STORE_WRITE ? SQLITE_OPEN_READWRITE
                                       : SQLITE_OPEN_READONLY;
  gboolean fresh;

  db = open_file (path, flags, mode == NW_STORE_READ && on_read_only_medium (path), error);
  if (db == NULL || !check_header (db, path, mode, &fresh, error) || !check_columns (db, error))
    return NULL;
  if (mode == NW_STORE_READ)
    return g_steal_pointer (&db);

  if (sqlite3_db_readonly (db, "main"))
    {
      g_autofree char *name = g_path_get_basename (path);
      g_set_error (error, NW_FAULT, NW_FAULT_STORE_OPEN,
                   _("%s: the library or its folder is read-only. Copy it to a folder you may write in."), name);
      return NULL;
    }
  /* Pages of 8 KiB make the journal of a large import a quarter cheaper than the usual 4. */
  if ((fresh && !nw_sql_exec (db, "PRAGMA page_size = 8192", error)) ||
      !nw_sql_exec (db, "PRAGMA journal_mode = WAL", error) ||
      !nw_sql_exec (db, "PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 16777216", error) ||
      !nw_migrate_library (db, error))
    return NULL;

  return g_steal_pointer (&db);
}
