/* test-hiding.c: what the user removes can be brought back, and goes for good later
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "library.h"

static const char *
current_version (NwStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwRelease) release = nw_store_find_release (store, "sample", NULL, &error);

  return release ? g_intern_string (release->version) : NULL;
}

static guint
n_shown (NwStore *store)
{
  g_autoptr (GPtrArray) releases = nw_store_releases (store, NULL);

  return releases->len;
}

static void
test_hide_and_restore (void)
{
  static const char *const views[] = { "incident_list", "mark", "party", "act_mark", "claim", "response" };
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (GPtrArray) hidden = NULL;
  g_autoptr (NwRelease) gone = NULL;
  gint64 first = sample_import (store, "1", 100, NULL, &error);
  gint64 second = sample_import (store, "2", 200, NULL, &error);

  g_assert_true (nw_store_hide_release (store, second, TRUE, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (current_version (store), ==, "1");
  g_assert_cmpuint (n_shown (store), ==, 1);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM release_list"), ==, 1);
  g_assert_cmpint (second, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *shown = g_strdup_printf ("SELECT count(*) FROM %s WHERE release = 1", views[i]);
      g_autofree char *not_shown = g_strdup_printf ("SELECT count(*) FROM %s WHERE release = 2", views[i]);

      g_assert_cmpint (ask_library (place->path, shown), >, 0);
      g_assert_cmpint (ask_library (place->path, not_shown), ==, 0);
    }
  gone = nw_store_find_release (store, "sample", "2", &error);
  g_assert_null (gone);
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_clear_error (&error);
  hidden = nw_store_hidden (store, &error);
  g_assert_cmpuint (hidden->len, ==, 1);
  g_assert_cmpint (((NwRelease *) g_ptr_array_index (hidden, 0))->id, ==, second);
  g_assert_false (((NwRelease *) g_ptr_array_index (hidden, 0))->current);

  g_assert_true (nw_store_hide_release (store, second, TRUE, NULL, &error)); /* as it is already */
  g_assert_true (nw_store_hide_release (store, second, FALSE, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (current_version (store), ==, "2");
  g_assert_cmpuint (n_shown (store), ==, 2);
  assert_library (place->path, 2);

  /* One that is not the newest comes back as an older one. */
  g_assert_true (nw_store_hide_release (store, first, TRUE, NULL, &error) && nw_store_hide_release (store, first, FALSE, NULL, &error));
  g_assert_cmpstr (current_version (store), ==, "2");
  g_assert_false (nw_store_hide_release (store, 99, TRUE, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
}

static void
test_last_of_dataset (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  gint64 only = sample_import (store, "1", 100, NULL, &error);

  g_assert_true (nw_store_hide_release (store, only, TRUE, NULL, &error));
  g_assert_cmpuint (n_shown (store), ==, 0);
  g_assert_null (current_version (store));
  g_assert_true (nw_store_hide_release (store, only, FALSE, NULL, &error));
  g_assert_cmpstr (current_version (store), ==, "1");
}

/* A removed release does not stand in the way of its own version. */
static void
test_version_again (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  gint64 before = sample_import (store, "1", 100, NULL, &error);
  gint64 after;

  g_assert_true (nw_store_hide_release (store, before, TRUE, NULL, &error));
  after = sample_import (store, "1", 200, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (after, >, before);
  g_assert_false (nw_store_hide_release (store, before, FALSE, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_assert_nonnull (strstr (error->message, "sample"));
  g_clear_error (&error);
  assert_library (place->path, 2);

  g_assert_true (nw_store_hide_release (store, after, TRUE, NULL, &error));
  g_assert_true (nw_store_hide_release (store, before, FALSE, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (current_version (store), ==, "1");
}

static void
test_purge (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (GPtrArray) hidden = NULL;
  g_autoptr (GArray) found = NULL;
  gint64 ids[3];

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *version = g_strdup_printf ("%u", i);
      ids[i] = sample_import (store, version, 100 + i, NULL, &error);
    }
  g_assert_true (nw_store_hide_release (store, ids[2], TRUE, NULL, &error) && nw_store_hide_release (store, ids[0], TRUE, NULL, &error));
  ask_library (place->path, "UPDATE release SET hidden = 1000 WHERE version = '0'");

  g_assert_true (nw_store_purge (store, 1000, NULL, &error)); /* none was hidden before that */
  assert_library (place->path, 3);
  g_assert_true (nw_store_purge (store, 1001, NULL, &error));
  assert_library (place->path, 2);
  hidden = nw_store_hidden (store, &error);
  g_assert_cmpuint (hidden->len, ==, 1);
  g_assert_cmpint (((NwRelease *) g_ptr_array_index (hidden, 0))->id, ==, ids[2]);
  g_assert_true (nw_store_purge (store, G_MAXINT64, NULL, &error));
  assert_library (place->path, 1);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM incident"), ==, 3);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'incident\\_text\\__' ESCAPE '\\'"), ==, 1);
  g_assert_cmpstr (current_version (store), ==, "1");
  found = nw_store_search (store, ids[1], "wiper", NULL, &error);
  g_assert_cmpuint (found->len, ==, 1);
}

static void
test_purge_takes_actors (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  gint64 gone = sample_import (store, "1", 100, NULL, &error);

  sample_import (store, "2", 200, NULL, &error);
  g_assert_no_error (error);
  ask_library (place->path, "INSERT INTO actor SELECT id, id, 'a', 'APT 0', NULL, NULL, 0, 1, 0, 0, '[]' FROM release");
  ask_library (place->path, "INSERT INTO actor_name SELECT id, 0, name, 'apt 0' FROM actor");
  g_assert_true (nw_store_hide_release (store, gone, TRUE, NULL, &error) && nw_store_purge (store, G_MAXINT64, NULL, &error));
  g_assert_no_error (error);
  assert_library (place->path, 1);
  g_assert_cmpint (ask_library (place->path, "SELECT group_concat (release) FROM actor"), ==, 2);
  g_assert_cmpint (ask_library (place->path, "SELECT group_concat (actor) FROM actor_name"), ==, 2);
}

static void
test_purge_cancelled (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gint64 id = sample_import (store, "1", 1, NULL, &error);

  g_cancellable_cancel (cancellable);
  g_assert_true (nw_store_purge (store, G_MAXINT64, cancellable, &error)); /* nothing to do */
  g_assert_true (nw_store_hide_release (store, id, TRUE, NULL, &error));
  ask_library (place->path, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)"
                            " INSERT INTO issue (release, severity, kind, file, line) SELECT 1, 'note', 'other', 0, i FROM n");
  g_assert_false (nw_store_purge (store, G_MAXINT64, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_library (place->path, 1);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM issue"), ==, 50001);
}

static void
test_rename (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (NwRelease) renamed = NULL;
  g_autoptr (NwRelease) next = NULL;

  sample_import (store, "1", 100, NULL, &error);
  g_assert_true (nw_store_rename_dataset (store, "sample", NULL, "A better title", NULL, NULL, NULL, &error));
  g_assert_true (nw_store_rename_dataset (store, "sample", "better", NULL, "Better", NULL, NULL, &error));
  g_assert_no_error (error);
  renamed = nw_store_find_release (store, "better", NULL, &error);
  g_assert_cmpstr (renamed->title, ==, "A better title");
  g_assert_cmpstr (renamed->short_title, ==, "Better");
  g_assert_false (nw_store_rename_dataset (store, "sample", NULL, "x", NULL, NULL, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_clear_error (&error);

  /* Another dataset has that slug; its titles are not touched by this one's. */
  sample_import (store, "1", 200, NULL, &error);
  g_assert_false (nw_store_rename_dataset (store, "better", "sample", "x", NULL, NULL, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_clear_error (&error);
  g_assert_true (nw_store_rename_dataset (store, "sample", NULL, "Mine", NULL, NULL, NULL, &error));
  sample_import (store, "2", 300, NULL, &error);
  g_assert_no_error (error);
  next = nw_store_find_release (store, "sample", "2", &error);
  g_assert_cmpstr (next->title, ==, "Mine"); /* an import leaves what the user wrote */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/hiding/hide-and-restore", test_hide_and_restore);
  g_test_add_func ("/store/hiding/last-of-dataset", test_last_of_dataset);
  g_test_add_func ("/store/hiding/version-again", test_version_again);
  g_test_add_func ("/store/hiding/purge", test_purge);
  g_test_add_func ("/store/hiding/purge-takes-actors", test_purge_takes_actors);
  g_test_add_func ("/store/hiding/purge-cancelled", test_purge_cancelled);
  g_test_add_func ("/store/hiding/rename", test_rename);
  return g_test_run ();
}
