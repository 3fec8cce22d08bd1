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
  { 2, NW_RESOURCE_BASE "/data/schema/002.sql" },
  { 3, NW_RESOURCE_BASE "/data/schema/003.sql" },
  { 4, NW_RESOURCE_BASE "/data/schema/004.sql" },
  { NW_STORE_VERSION + 1, "/org/normwatch/test/store/next.sql" },
  { NW_STORE_VERSION + 2, "/org/normwatch/test/store/after-next-broken.sql" },
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
  g_assert_true (nw_migrate (db, steps, NW_STORE_VERSION + 1, &error));
  g_assert_no_error (error);
  g_assert_true (nw_migrate (db, steps, NW_STORE_VERSION + 1, &error)); /* nothing more to do */
  assert_library (place->path, 1);
  g_assert_cmpint (ask_library (place->path, "PRAGMA user_version"), ==, NW_STORE_VERSION + 1);
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
  g_assert_false (nw_migrate (db, steps, NW_STORE_VERSION + 2, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BROKEN);
  assert_library (place->path, 1);
  g_assert_cmpint (ask_library (place->path, "PRAGMA user_version"), ==, NW_STORE_VERSION);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM pragma_table_info('incident') WHERE name = 'colour'"), ==, 0);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'"), ==, 0);
}

static void
test_from_nothing (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3) db = open_plainly (place->path);

  g_assert_true (nw_migrate (db, steps, NW_STORE_VERSION + 1, &error));
  g_assert_no_error (error);
  g_assert_cmpint (ask_library (place->path, "PRAGMA application_id"), ==, NW_STORE_APPLICATION_ID);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM pragma_table_info('incident') WHERE name = 'colour'"), ==, 1);
}

/* Every row of every table of version 1, with every column that it had. */
static char *
dump_version_1 (const char *path, const char *columns_of)
{
  g_autofree char *tables = ask_library_text (columns_of, "SELECT group_concat (name, ' ') FROM (SELECT name FROM sqlite_schema"
                                                          " WHERE type = 'table' AND sql LIKE '%STRICT%' ORDER BY name)");
  g_auto (GStrv) names = g_strsplit (tables, " ", -1);
  GString *dump = g_string_new (NULL);

  for (guint i = 0; names[i]; i++)
    {
      g_autofree char *ask_columns = g_strdup_printf ("SELECT group_concat ('quote (' || name || ')', ' || '','' || ')"
                                                      " FROM pragma_table_info ('%s')", names[i]);
      g_autofree char *columns = ask_library_text (columns_of, ask_columns);
      g_autofree char *ask_rows = g_strdup_printf ("SELECT group_concat (row, char (10)) FROM (SELECT %s AS row FROM %s%s ORDER BY 1)",
                                                   columns, names[i], strcmp (names[i], "dimension") ? "" : " WHERE id < 11");
      g_autofree char *rows = ask_library_text (path, ask_rows);
      g_string_append_printf (dump, "%s\n%s\n", names[i], rows);
    }

  return g_string_free (dump, FALSE);
}

static void
load_fixture (const char *name, const char *more, const char *path)
{
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "fixtures", "store", name, NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3) db = open_plainly (path);

  g_assert_true (g_file_get_contents (fixture, &sql, NULL, &error));
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK || sqlite3_exec (db, more, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", fixture, sqlite3_errmsg (db));
}

/* A library of each version that was ever given out, opened by this one. */
static void
test_old_library (gconstpointer data)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = NULL;
  g_autoptr (NwRelease) release = NULL;
  g_autoptr (NwBatch) batch = NULL;
  g_autoptr (GArray) found = NULL;
  gint64 ids[] = { 1, 2, 3 };

  load_fixture (data, "", place->path);
  store = nw_store_open (place->path, NW_STORE_WRITE, &error);
  g_assert_no_error (error);
  assert_library (place->path, 1);
  g_assert_cmpint (ask_library (place->path, "PRAGMA user_version"), ==, NW_STORE_VERSION);
  release = nw_store_find_release (store, "sample", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (release->version, ==, "1");
  batch = nw_store_read_incidents (store, ids, 3, NULL, &error);
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

static void
test_nothing_lost (void)
{
  g_autoptr (Place) old = place_new ();
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  load_fixture ("version-1.sql", "", old->path);
  load_fixture ("version-1.sql", "", place->path);
  store = nw_store_open (place->path, NW_STORE_WRITE, &error);
  g_assert_no_error (error);
  before = dump_version_1 (old->path, old->path);
  after = dump_version_1 (place->path, old->path);
  g_assert_nonnull (strstr (before, "Grid \"attack\""));
  g_assert_cmpstr (after, ==, before);
}

/* What the user wrote himself, in a library that version 2 had tables for it. */
static void
test_user_s_own (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = NULL;
  g_autoptr (GHashTable) aliases = NULL;
  g_autoptr (GPtrArray) views = NULL;

  load_fixture ("version-2.sql", "", place->path);
  store = nw_store_open (place->path, NW_STORE_WRITE, &error);
  g_assert_no_error (error);
  aliases = nw_store_aliases (store, NW_DOMAIN_STATE, &error);
  g_assert_cmpstr (g_hash_table_lookup (aliases, "red october"), ==, "RUS");
  views = nw_store_views (store, &error);
  g_assert_cmpuint (views->len, ==, 1);
  g_assert_cmpstr (((NwView *) g_ptr_array_index (views, 0))->query, ==, "by=sector interval=year");
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM actor_name JOIN actor ON id = actor"), ==, 2);
}

static void
test_briefing_of_version_3 (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = NULL;
  g_autoptr (NwStoredBriefing) briefing = NULL;

  load_fixture ("version-3.sql", "", place->path);
  store = nw_store_open (place->path, NW_STORE_WRITE, &error);
  g_assert_no_error (error);
  briefing = nw_store_briefing (store, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (briefing->title, ==, "State \"brief\"");
  g_assert_cmpint (briefing->changed, ==, 1700000000);
  g_assert_cmpstr (briefing->body, ==, "[Normwatch Briefing]\nVersion=1\n");
}

/* What speaks of a release that is gone must never mean another, from one version to the next. */
static void
test_numbers_go_on (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = NULL;

  load_fixture ("version-1.sql", "UPDATE sqlite_sequence SET seq = 7 WHERE name = 'release'", place->path);
  store = nw_store_open (place->path, NW_STORE_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sample_import (store, "2", 2, NULL, &error), ==, 8);
  g_assert_no_error (error);
}

/* All or nothing: a step that fails at its end leaves the library as it was. */
static void
test_migration_fails (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = NULL;

  load_fixture ("version-1.sql", "CREATE TABLE saved_view (x)", place->path);
  store = nw_store_open (place->path, NW_STORE_WRITE, &error);
  g_assert_null (store);
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BROKEN);
  g_assert_cmpint (ask_library (place->path, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM release_list"), ==, 1);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM sqlite_schema WHERE name IN ('actor', 'release_1')"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/migration/step", test_step);
  g_test_add_func ("/store/migration/broken-step", test_broken_step);
  g_test_add_func ("/store/migration/from-nothing", test_from_nothing);
  g_test_add_data_func ("/store/migration/version-1", "version-1.sql", test_old_library);
  g_test_add_data_func ("/store/migration/version-2", "version-2.sql", test_old_library);
  g_test_add_data_func ("/store/migration/version-3", "version-3.sql", test_old_library);
  g_test_add_func ("/store/migration/user-s-own", test_user_s_own);
  g_test_add_func ("/store/migration/briefing-of-version-3", test_briefing_of_version_3);
  g_test_add_func ("/store/migration/nothing-lost", test_nothing_lost);
  g_test_add_func ("/store/migration/numbers-go-on", test_numbers_go_on);
  g_test_add_func ("/store/migration/fails", test_migration_fails);
  return g_test_run ();
}
