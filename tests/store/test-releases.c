/* test-releases.c: releases come, become current, and go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "library.h"

static void
test_fields (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (NwRelease) a = sample_release ("1.1", 100);
  g_autoptr (NwRelease) b = NULL;
  NwSourceFile *file;

  sample_import (store, "1.1", 100, NULL, &error);
  b = nw_store_find_release (store, "sample", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (b->id, >, 0);
  g_assert_cmpstr (a->dataset, ==, b->dataset);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->short_title, ==, b->short_title);
  g_assert_cmpstr (a->publisher, ==, b->publisher);
  g_assert_cmpstr (a->homepage, ==, b->homepage);
  g_assert_cmpstr (a->licence, ==, b->licence);
  g_assert_cmpstr (a->citation, ==, b->citation);
  g_assert_cmpstr (a->version, ==, b->version);
  g_assert_true (nw_date_equal (a->as_of, b->as_of));
  g_assert_cmpint (a->imported, ==, b->imported);
  g_assert_cmpstr (a->profile, ==, b->profile);
  g_assert_cmpstr (a->recipe, ==, b->recipe);
  g_assert_true (b->current);
  g_assert_cmpmem (&a->counts, sizeof a->counts, &b->counts, sizeof b->counts);
  g_assert_cmpuint (b->caveats->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (b->caveats, 1), ==, "Second");
  g_assert_cmpuint (b->files->len, ==, 1);
  file = g_ptr_array_index (b->files, 0);
  g_assert_cmpstr (file->name, ==, "incidents.csv");
  g_assert_cmpstr (file->sheet, ==, "Sheet \"1\"");
  g_assert_cmpstr (file->role, ==, "incidents");
  g_assert_cmpstr (file->sha256, ==, "00ff");
  g_assert_cmpuint (file->bytes, ==, strlen (sample_bytes ()));
  g_assert_cmpuint (file->rows, ==, 3);
}

static void
test_current (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (GPtrArray) releases = NULL;
  g_autoptr (NwRelease) current = NULL;
  g_autoptr (NwRelease) old = NULL;
  gint64 ids[3];

  ids[0] = sample_import (store, "1", 100, NULL, &error);
  ids[1] = sample_import (store, "2", 200, NULL, &error);
  ids[2] = sample_import (store, "3", 300, NULL, &error);
  g_assert_no_error (error);
  releases = nw_store_releases (store, &error);
  g_assert_cmpuint (releases->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      NwRelease *release = g_ptr_array_index (releases, i);
      g_assert_cmpint (release->id, ==, ids[2 - i]); /* newest first */
      g_assert_cmpint (release->current, ==, i == 0);
    }

  old = nw_store_find_release (store, "sample", "1", &error);
  g_assert_cmpint (old->id, ==, ids[0]);
  g_assert_true (nw_store_remove_release (store, ids[2], NULL, &error));
  assert_library (place->path, 2);
  current = nw_store_find_release (store, "sample", NULL, &error);
  g_assert_cmpint (current->id, ==, ids[1]);
}

static void
test_not_found (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);

  g_assert_null (nw_store_find_release (store, "sample", NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_clear_error (&error);
  sample_import (store, "1", 1, NULL, &error);
  g_assert_null (nw_store_find_release (store, "sample", "2", &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_assert_nonnull (strstr (error->message, "sample@1"));
}

static void
test_removal (void)
{
  static const char *const tables[] = { "dataset", "release", "file", "caveat", "source_chunk", "incident", "act", "issue", "frame" };
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) left = NULL;
  gint64 first = sample_import (store, "1", 100, NULL, &error);
  gint64 second = sample_import (store, "2", 200, NULL, &error);

  g_assert_true (nw_store_remove_release (store, first, NULL, &error));
  g_assert_no_error (error);
  assert_library (place->path, 1);
  found = nw_store_search (store, second, "wiper", NULL, &error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (g_array_index (found, gint64, 0), ==, 4);
  left = nw_store_search (store, first, "wiper", NULL, &error);
  g_assert_cmpuint (left->len, ==, 0);

  g_assert_true (nw_store_remove_release (store, second, NULL, &error));
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", tables[i]);
      g_assert_cmpint (ask_library (place->path, sql), ==, 0);
    }
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'incident_text%'"), ==, 0);
  g_assert_false (nw_store_remove_release (store, second, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
}

/* What still speaks of a release that is gone must never mean another. */
static void
test_ids_are_not_reused (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  gint64 first = sample_import (store, "1", 1, NULL, &error);

  g_assert_true (nw_store_remove_release (store, first, NULL, &error));
  g_assert_cmpint (sample_import (store, "1", 1, NULL, &error), >, first);
  g_assert_no_error (error);
}

static void
test_same_version (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);

  g_assert_cmpint (sample_import (store, "1", 1, NULL, &error), >, 0);
  g_assert_cmpint (sample_import (store, "1", 2, NULL, &error), ==, 0);
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BUSY);
  assert_library (place->path, 1);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM incident"), ==, 3);
}

static void
test_removal_cancelled (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (NwRelease) release = sample_release ("1", 1);
  g_autoptr (NwCodebook) book = sample_codebook ();
  g_autoptr (NwBatch) batch = plain_batch (0, 20000);
  g_autoptr (NwWriter) writer = nw_writer_begin (store, release, NULL, &error);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GArray) found = NULL;
  gint64 id = nw_writer_release (writer);

  g_assert_true (nw_writer_add_batch (writer, batch, NULL, &error) && nw_writer_finish (writer, release, book, &error));
  g_clear_pointer (&writer, nw_writer_free);
  g_cancellable_cancel (cancellable);
  g_assert_false (nw_store_remove_release (store, id, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  assert_library (place->path, 1);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM incident"), ==, 20000);
  found = nw_store_search (store, id, "incident", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 20000);
  g_assert_true (nw_store_remove_release (store, id, NULL, &error));
  assert_library (place->path, 0);
}

static void
test_sources (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (GBytes) line = NULL;
  g_autoptr (GBytes) frame = NULL;
  g_autoptr (GBytes) beyond = NULL;
  g_auto (GStrv) header = NULL;
  const char *bytes = sample_bytes ();
  const char *begin = strstr (bytes, "A-1");
  NwOrigin origin = { 0, 2, begin - bytes, strcspn (begin, "\r") };
  NwOrigin behind = { 0, 9, 5000, 10 };
  gint64 release = sample_import (store, "1", 1, NULL, &error);

  line = nw_store_read_origin (store, release, &origin, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (line, NULL), g_bytes_get_size (line), "A-1,Grid \"attack\",2015-12-23", 28);
  header = nw_store_read_header (store, release, 0, &error);
  g_assert_cmpuint (g_strv_length (header), ==, 3);
  g_assert_cmpstr (header[0], ==, "key");
  g_assert_cmpstr (header[1], ==, "the \"title\", quoted");
  g_assert_cmpstr (header[2], ==, "start");
  frame = nw_store_read_frame (store, release, &error);
  g_assert_cmpmem (g_bytes_get_data (frame, NULL), g_bytes_get_size (frame), "frame", 5);
  g_assert_null (nw_store_read_frame (store, 99, &error));
  g_assert_no_error (error);
  beyond = nw_store_read_origin (store, release, &behind, &error);
  g_assert_null (beyond);
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BROKEN);
}

/* Two files of random bytes, given in random pieces: every range comes back as it was. */
static void
test_bytes (void)
{
  enum { N = 1500000 };
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (NwRelease) release = sample_release ("1", 1);
  g_autoptr (NwCodebook) book = sample_codebook ();
  g_autoptr (NwWriter) writer = nw_writer_begin (store, release, NULL, &error);
  g_autofree guint8 *bytes = g_malloc (N);
  gint64 id = nw_writer_release (writer);

  for (guint i = 0; i < N; i++)
    bytes[i] = i % 1000 < 500 ? g_test_rand_int () : 'x';
  for (guint file = 0; file < 2; file++)
    for (gsize at = 0, n; at < N; at += n)
      {
        n = g_test_rand_int_range (1, file ? 600000 : 70000);
        n = MIN (n, N - at);
        g_assert_true (nw_writer_add_bytes (writer, file, bytes + at, n, &error));
      }
  g_assert_true (nw_writer_finish (writer, release, book, &error));
  g_clear_pointer (&writer, nw_writer_free);

  for (guint i = 0; i < 200; i++)
    {
      NwOrigin origin = { i % 2, 1, g_test_rand_int_range (0, N), 0 };
      g_autoptr (GBytes) read = NULL;

      origin.length = g_test_rand_int_range (0, N - origin.offset + 1);
      read = nw_store_read_origin (store, id, &origin, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (read, NULL), g_bytes_get_size (read), bytes + origin.offset, origin.length);
    }
}

static void
test_issues (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  gint64 release = sample_import (store, "1", 1, NULL, &error);
  g_autoptr (NwBatch) batch = nw_store_read_issues (store, release, &error);
  NwIssue *issue = nw_batch_issue (batch, 0);

  g_assert_cmpuint (batch->issues->len, ==, 1);
  g_assert_cmpint (issue->kind, ==, NW_ISSUE_UNDATED);
  g_assert_cmpint (issue->severity, ==, NW_ISSUE_DOUBT);
  g_assert_cmpuint (issue->line, ==, 4);
  g_assert_cmpuint (issue->offset, ==, 86);
  g_assert_cmpuint (issue->length, ==, 16);
  g_assert_cmpstr (issue->column, ==, "start");
  g_assert_cmpstr (issue->reason, ==, "no date");
  g_assert_cmpstr (issue->cell, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/releases/fields", test_fields);
  g_test_add_func ("/store/releases/current", test_current);
  g_test_add_func ("/store/releases/not-found", test_not_found);
  g_test_add_func ("/store/releases/removal", test_removal);
  g_test_add_func ("/store/releases/removal-cancelled", test_removal_cancelled);
  g_test_add_func ("/store/releases/ids-are-not-reused", test_ids_are_not_reused);
  g_test_add_func ("/store/releases/same-version", test_same_version);
  g_test_add_func ("/store/releases/sources", test_sources);
  g_test_add_func ("/store/releases/bytes", test_bytes);
  g_test_add_func ("/store/releases/issues", test_issues);
  return g_test_run ();
}
