/* test-migration.c: older libraries are brought up to date in place, or left as they were
 *
 * tests/fixtures/store holds one library of every version as SQL; a new version adds its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "library.h"
#include "store-private.h"

static const NwMigration steps[] = {
  { 1, NW_RESOURCE_BASE "/data/schema/001.sql" },
  { 2, "/org/normwatch/test/store/second.sql" },
  { 3, "/org/normwatch/test/store/third-broken.sql" },
};

static sqlite3 *
open_plainly (const char *path)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  return db;
}

static void
make_library (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (path, NW_STORE_CREATE, &error);

  g_assert_cmpint (sample_import (store, "1", 1, NULL, &error), >, 0);
}

static void
test_step (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3) db = NULL;

  make_library (place->path);
  db = open_plainly (place->path);
  g_assert_true (nw_migrate (db, steps, 2, &error));
  g_assert_no_error (error);
  g_assert_true (nw_migrate (db, steps, 2, &error)); /* nothing more to do */
  assert_library (place->path, 1);
  g_assert_cmpint (ask_library (place->path, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM incident WHERE colour = 'grey'"), ==, 3);
}

/* The step before the broken one is undone with it. */
static void
test_broken_step (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3) db = NULL;

  make_library (place->path);
  db = open_plainly (place->path);
  g_assert_false (nw_migrate (db, steps, 3, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BROKEN);
  assert_library (place->path, 1);
  g_assert_cmpint (ask_library (place->path, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM pragma_table_info('incident') WHERE name = 'colour'"), ==, 0);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'"), ==, 0);
}

static void
test_from_nothing (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3) db = open_plainly (place->path);

  g_assert_true (nw_migrate (db, steps, 2, &error));
  g_assert_no_error (error);
  g_assert_cmpint (ask_library (place->path, "PRAGMA application_id"), ==, NW_STORE_APPLICATION_ID);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM pragma_table_info('incident') WHERE name = 'colour'"), ==, 1);
}

/* A library of each version that was ever given out, opened by this one. */
static void
test_old_library (gconstpointer data)
{
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "fixtures", "store", data, NULL);
  g_autofree char *sql = NULL;
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = NULL;
  g_autoptr (NwRelease) release = NULL;
  g_autoptr (NwBatch) batch = NULL;
  g_autoptr (GArray) found = NULL;
  gint64 ids[] = { 1, 2, 3 };
  sqlite3 *db = open_plainly (place->path);

  g_assert_true (g_file_get_contents (fixture, &sql, NULL, &error));
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", fixture, sqlite3_errmsg (db));
  sqlite3_close (db);

  store = nw_store_open (place->path, NW_STORE_WRITE, &error);
  g_assert_no_error (error);
  assert_library (place->path, 1);
  g_assert_cmpint (ask_library (place->path, "PRAGMA user_version"), ==, NW_STORE_VERSION);
  release = nw_store_find_release (store, "sample", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (release->version, ==, "1");
  batch = nw_store_read_incidents (store, ids, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (batch->incidents->len, ==, 3);
  g_assert_cmpuint (batch->acts->len, ==, 2);
  g_assert_cmpstr (nw_batch_incident (batch, 0)->title, ==, "Grid \"attack\"");
  g_assert_cmpuint (nw_batch_incident (batch, 0)->n_marks, ==, 4);
  found = nw_store_search (store, release->id, "wiper cafe", NULL, &error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (sample_import (store, "2", 2, NULL, &error), >, 0);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/migration/step", test_step);
  g_test_add_func ("/store/migration/broken-step", test_broken_step);
  g_test_add_func ("/store/migration/from-nothing", test_from_nothing);
  g_test_add_data_func ("/store/migration/version-1", "version-1.sql", test_old_library);
  return g_test_run ();
}
