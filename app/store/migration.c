/* migration.c: brings a library from any older version to the newest, in place
 *
 * Version n is data/schema/00n.sql: the first makes the tables, each later one changes what the one before left.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include "nw-data.h"

static const NwMigration migrations[] = {
  { 1, NW_RESOURCE_BASE "/data/schema/001.sql" },
  { 2, NW_RESOURCE_BASE "/data/schema/002.sql" },
  { 3, NW_RESOURCE_BASE "/data/schema/003.sql" },
  { 4, NW_RESOURCE_BASE "/data/schema/004.sql" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (migrations) == NW_STORE_VERSION);

static gboolean
apply (sqlite3 *db, const NwMigration *migration, GError **error)
{
  g_autoptr (GBytes) sql = g_resources_lookup_data (migration->resource, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *text = NULL;
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                           NW_STORE_APPLICATION_ID, migration->version);

  if (sql == NULL)
    return FALSE;
  text = g_strndup (g_bytes_get_data (sql, NULL), g_bytes_get_size (sql));

  return nw_sql_exec (db, text, error) && nw_sql_exec (db, mark, error);
}

static gboolean
apply_all (sqlite3 *db, const NwMigration *list, guint n, GError **error)
{
  gint64 version;

  /* Read inside the transaction: another process may have been here since the file was opened. */
  if (!nw_sql_get (db, "PRAGMA user_version", NULL, 0, &version, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (list[i].version > version && !apply (db, &list[i], error))
      return FALSE;

  return nw_sql_exec (db, "COMMIT", error);
}

gboolean
nw_migrate (sqlite3 *db, const NwMigration *list, guint n, GError **error)
{
  gint64 version;

  if (!nw_sql_get (db, "PRAGMA user_version", NULL, 0, &version, error))
    return FALSE;
  if (version >= list[n - 1].version)
    return TRUE;
  if (!nw_sql_exec (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (apply_all (db, list, n, error))
    return TRUE;

  sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

gboolean
nw_migrate_library (sqlite3 *db, GError **error)
{
  nw_data_get_resource (); /* has the linker keep it */
  return nw_migrate (db, migrations, G_N_ELEMENTS (migrations), error);
}
