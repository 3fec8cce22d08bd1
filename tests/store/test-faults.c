/* test-faults.c: files that are no library, or one that somebody broke
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "library.h"

static void
assert_fault (const char *path, NwStoreMode mode, NwFault fault)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (path, mode, &error);
  g_autofree char *name = g_path_get_basename (path);

  g_assert_null (store);
  g_assert_error (error, NW_FAULT, (int) fault);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_null (strchr (error->message, '\n'));
}

static void
set_contents (const char *path, const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
}

static void
test_missing (void)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *nowhere = g_build_filename (place->folder, "nowhere", "a.normwatch", NULL);

  assert_fault (place->path, NW_STORE_READ, NW_FAULT_STORE_OPEN);
  assert_fault (place->path, NW_STORE_WRITE, NW_FAULT_STORE_OPEN);
  assert_fault (nowhere, NW_STORE_CREATE, NW_FAULT_STORE_OPEN);
  assert_fault (place->folder, NW_STORE_CREATE, NW_FAULT_STORE_OPEN);
}

static void
test_not_a_library (void)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *long_text = g_strnfill (5000, 'x');

  for (NwStoreMode mode = NW_STORE_READ; mode <= NW_STORE_CREATE; mode++)
    {
      set_contents (place->path, "key,title\n1,x\n", -1);
      assert_fault (place->path, mode, NW_FAULT_STORE_OPEN);
      set_contents (place->path, long_text, -1);
      assert_fault (place->path, mode, NW_FAULT_STORE_OPEN);
    }
  set_contents (place->path, "", 0);
  assert_fault (place->path, NW_STORE_READ, NW_FAULT_STORE_OPEN);
  assert_fault (place->path, NW_STORE_WRITE, NW_FAULT_STORE_OPEN);
}

static void
test_other_database (void)
{
  g_autoptr (Place) place = place_new ();

  ask_library (place->path, "CREATE TABLE t (x)");
  for (NwStoreMode mode = NW_STORE_READ; mode <= NW_STORE_CREATE; mode++)
    assert_fault (place->path, mode, NW_FAULT_STORE_OPEN);
  ask_library (place->path, "PRAGMA application_id = 7");
  assert_fault (place->path, NW_STORE_CREATE, NW_FAULT_STORE_OPEN);
}

static void
test_newer (void)
{
  g_autoptr (Place) place = place_new ();
  NwStore *store = nw_store_open (place->path, NW_STORE_CREATE, NULL);
  g_autofree char *next = g_strdup_printf ("PRAGMA user_version = %d", NW_STORE_VERSION + 1);

  nw_store_unref (store);
  ask_library (place->path, next);
  for (NwStoreMode mode = NW_STORE_READ; mode <= NW_STORE_CREATE; mode++)
    assert_fault (place->path, mode, NW_FAULT_STORE_NEWER);
}

static void
test_read_mode (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  NwStore *store = nw_store_open (place->path, NW_STORE_CREATE, NULL);
  g_autoptr (NwStore) reader = NULL;

  nw_store_unref (store);
  reader = nw_store_open (place->path, NW_STORE_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sample_import (reader, "1", 1, NULL, &error), ==, 0);
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_OPEN);
}

/* The first piece of source becomes n zeros, compressed. */
static void
replace_piece (const char *path, gsize n)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  g_autofree guint8 *zeros = g_malloc0 (n);
  g_autofree guint8 *compressed = g_malloc (n);
  gsize read, length;
  sqlite3_stmt *statement;
  sqlite3 *db;

  g_assert_cmpint (g_converter_convert (G_CONVERTER (compressor), zeros, n, compressed, n, G_CONVERTER_INPUT_AT_END, &read,
                                        &length, NULL), ==, G_CONVERTER_FINISHED);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "UPDATE source_chunk SET bytes = ?", -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_bind_blob (statement, 1, compressed, length, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
  sqlite3_close (db);
}

static void
test_two_writers (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, NULL);
  g_autoptr (NwRelease) release = sample_release ("1", 1);
  NwWriter *writer = nw_writer_begin (store, release, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (nw_writer_begin (store, release, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BUSY);
  g_clear_error (&error);
  nw_writer_free (writer);
  g_assert_cmpint (sample_import (store, "1", 1, NULL, &error), >, 0);
  g_assert_no_error (error);
}

/* What zlib blows up beyond a piece, and what ends with the piece. */
static void
test_bomb (void)
{
  for (gsize n = 262143; n <= 262145; n++)
    {
      g_autoptr (Place) place = place_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
      gint64 release = sample_import (store, "1", 1, NULL, &error);
      NwOrigin origin = { 0, 1, 0, 262143 };
      g_autoptr (GBytes) bytes = NULL;

      replace_piece (place->path, n);
      bytes = nw_store_read_origin (store, release, &origin, &error);
      if (n <= 262144)
        g_assert_no_error (error);
      else
        g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BROKEN);
    }
}

static void
test_cancel (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (NwRelease) release = sample_release ("2", 2);
  g_autoptr (NwCodebook) book = sample_codebook ();
  g_autoptr (NwBatch) batch = plain_batch (0, 5000);
  g_autoptr (NwWriter) writer = NULL;

  sample_import (store, "1", 1, NULL, &error);
  writer = nw_writer_begin (store, release, cancellable, &error);
  g_assert_true (nw_writer_add_batch (writer, batch, NULL, &error));
  g_cancellable_cancel (cancellable);
  g_assert_false (nw_writer_finish (writer, release, book, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_clear_pointer (&writer, nw_writer_free);
  assert_library (place->path, 1);

  g_assert_cmpint (sample_import (store, "2", 2, cancellable, &error), ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpint (sample_import (store, "2", 2, NULL, &error), >, 0);
  g_assert_no_error (error);
}

/* ---- broken libraries ---- */

static gboolean
see_cb (NwBatch *batch, gpointer user_data, GError **error)
{
  return TRUE;
}

static void
assert_known (GError **error)
{
  if (*error)
    {
      g_assert_true ((*error)->domain == NW_FAULT);
      g_assert_true (g_utf8_validate ((*error)->message, -1, NULL));
    }
  g_clear_error (error);
}

static void
use_everything (const char *path, NwStoreMode mode)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (path, mode, &error);
  g_autoptr (GPtrArray) releases = NULL;
  NwOrigin origin = { 0, 2, 100, 500 };
  gint64 ids[] = { 1, 2, 50, 299 };

  assert_known (&error);
  if (!store)
    return;
  releases = nw_store_releases (store, &error);
  assert_known (&error);
  for (gint64 release = 1; release < 3; release++)
    {
      g_autoptr (NwCodebook) book = nw_store_codebook (store, error ? NULL : &error);
      g_autoptr (NwBatch) records = (assert_known (&error), nw_store_read_incidents (store, ids, 4, NULL, &error));
      g_autoptr (NwBatch) issues = (assert_known (&error), nw_store_read_issues (store, release, &error));
      g_autoptr (GArray) found = (assert_known (&error), nw_store_search (store, release, "incident roo", NULL, &error));
      g_autoptr (GArray) order = (assert_known (&error), nw_store_order (store, release, NW_ORDER_TITLE, FALSE, &error));
      g_autoptr (GBytes) line = (assert_known (&error), nw_store_read_origin (store, release, &origin, &error));
      g_autoptr (GBytes) frame = (assert_known (&error), nw_store_read_frame (store, release, &error));
      g_auto (GStrv) header = (assert_known (&error), nw_store_read_header (store, release, 0, &error));

      assert_known (&error);
      nw_store_each (store, release, see_cb, NULL, NULL, &error);
      assert_known (&error);
    }
  if (mode == NW_STORE_READ)
    return;
  sample_import (store, "9", 9, NULL, &error);
  assert_known (&error);
  nw_store_remove_release (store, 1, NULL, &error);
  assert_known (&error);
}

static void
write_library (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (path, NW_STORE_CREATE, &error);
  g_autoptr (NwRelease) release = sample_release ("2", 2);
  g_autoptr (NwCodebook) book = sample_codebook ();
  g_autoptr (NwBatch) batch = plain_batch (0, 300);
  g_autoptr (NwWriter) writer = NULL;

  sample_import (store, "1", 1, NULL, &error);
  g_assert_no_error (error);
  writer = nw_writer_begin (store, release, NULL, &error);
  g_assert_true (nw_writer_add_batch (writer, batch, NULL, &error) && nw_writer_finish (writer, release, book, &error));
}

static void
remove_beside (const char *path)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (path, "-shm", NULL);

  g_remove (wal);
  g_remove (shm);
}

static void
test_damaged (void)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *whole = NULL;
  gsize length;

  write_library (place->path);
  g_assert_true (g_file_get_contents (place->path, &whole, &length, NULL));
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *bytes = g_memdup2 (whole, length);
      gsize n = i % 10 == 0 ? (gsize) g_test_rand_int_range (1, length) : length;
      /* A third in the content of pages only, a third in their headers, a third anywhere. */
      for (guint j = 0; j < 1 + i % 20; j++)
        {
          gsize at = g_test_rand_int_range (0, length);

          if (i % 3 == 1)
            at = at / 8192 * 8192 + at % 40;
          bytes[at] ^= 1 << g_test_rand_int_range (0, 8);
        }
      remove_beside (place->path);
      set_contents (place->path, bytes, n);
      use_everything (place->path, NW_STORE_READ);
      use_everything (place->path, NW_STORE_WRITE);
    }
}

/* Well-formed for SQLite, but not what the program writes. */
static void
test_hostile (void)
{
  static const char *const changes[] = {
    "UPDATE incident SET marks = '[[0,60000,0,0]]'",
    "UPDATE incident SET marks = '[[99,0,0,0]]'",
    "UPDATE incident SET marks = '[[0,0,0,77]]'",
    "UPDATE incident SET marks = '[[0,0,0,0,\"x]]'",
    "UPDATE incident SET marks = '[[0,0,0,0,\"\\u00'",
    "UPDATE incident SET marks = ''",
    "UPDATE incident SET marks = '['",
    "UPDATE incident SET marks = '[[-1,0,0,0]]'",
    "UPDATE incident SET marks = '[[0,99999999999999999999,0,0]]'",
    "UPDATE incident SET start_precision = 77",
    "UPDATE incident SET start_precision = 3, start_earliest = 9, start_latest = 2",
    "UPDATE incident SET start_precision = 3, start_earliest = 9999999999, start_latest = 99999999999",
    "DELETE FROM incident WHERE id = 1",
    "DELETE FROM code WHERE id = 2",
    "UPDATE code SET code = 'RUS' WHERE id = 4",
    "UPDATE label SET code = 5000",
    "UPDATE code SET label = CAST(x'ff00ff' AS TEXT)",
    "UPDATE release SET stored = -5",
    "UPDATE release SET first_incident = 9223372036854775807",
    "UPDATE release SET stored = 9223372036854775807",
    "UPDATE release SET as_of_precision = 9",
    "UPDATE source_chunk SET bytes = x'00'",
    "UPDATE source_chunk SET bytes = zeroblob(100000)",
    "UPDATE source_chunk SET position = 7",
    "UPDATE incident SET title = CAST(x'fffe41' AS TEXT)",
    "DROP TABLE issue",
    "UPDATE release SET id = id + 10",
    "DROP TABLE incident_text_1",
    "DELETE FROM incident_text_1_data",
    "UPDATE issue SET kind = 'nonsense', severity = 'x'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (Place) place = place_new ();

      write_library (place->path);
      ask_library (place->path, changes[i]);
      g_test_message ("%s", changes[i]);
      use_everything (place->path, NW_STORE_READ);
      use_everything (place->path, NW_STORE_WRITE);
    }
}

/* A column that eats time and memory as soon as it is read. */
static void
test_computed_column (void)
{
  static const char *const sql =
    "UPDATE sqlite_schema SET sql = replace (sql, 'sources             TEXT,',"
    " 'sources TEXT AS (printf (''%.*c'', 900000000, ''x'')),') WHERE name = 'incident'";
  g_autoptr (Place) place = place_new ();
  sqlite3 *db;

  write_library (place->path);
  g_assert_cmpint (sqlite3_open (place->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA writable_schema = ON", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM pragma_table_xinfo('incident') WHERE hidden > 1"), ==, 1);

  assert_fault (place->path, NW_STORE_READ, NW_FAULT_STORE_BROKEN);
  assert_fault (place->path, NW_STORE_WRITE, NW_FAULT_STORE_BROKEN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/faults/missing", test_missing);
  g_test_add_func ("/store/faults/not-a-library", test_not_a_library);
  g_test_add_func ("/store/faults/other-database", test_other_database);
  g_test_add_func ("/store/faults/newer", test_newer);
  g_test_add_func ("/store/faults/read-mode", test_read_mode);
  g_test_add_func ("/store/faults/two-writers", test_two_writers);
  g_test_add_func ("/store/faults/bomb", test_bomb);
  g_test_add_func ("/store/faults/cancel", test_cancel);
  g_test_add_func ("/store/faults/damaged", test_damaged);
  g_test_add_func ("/store/faults/hostile", test_hostile);
  g_test_add_func ("/store/faults/computed-column", test_computed_column);
  return g_test_run ();
}
