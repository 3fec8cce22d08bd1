/* test-actors.c: actors come back as they went in, and go with their release
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "library.h"

static NwBatch *
actors_batch (void)
{
  NwBatch *batch = nw_batch_new ();
  NwActor *actor = nw_batch_add_actor (batch);

  actor->key = "u-1";
  actor->name = "Fancy \"Bear\"";
  actor->aliases = "Sofacy\nAPT 28";
  actor->summary = "A group; caf\303\251";
  actor->sources = "https://example.org/1\nhttps://example.org/2";
  actor->origin = (NwOrigin) { 0, 2, 40, 29 };
  nw_batch_add_mark (batch, (NwMark) { NW_DIMENSION_INITIATOR, 5, 0, 1, "meta.\"country\"" });
  nw_batch_add_mark (batch, (NwMark) { NW_DIMENSION_INITIATOR, NW_CODE_ID_UNKNOWN, 0, 4, "other" });

  actor = nw_batch_add_actor (batch);
  actor->key = "u-2";
  actor->name = "Alone";
  return batch;
}

static gint64
import_actors (NwStore *store, const char *version, GError **error)
{
  g_autoptr (NwRelease) release = sample_release (version, 1000);
  g_autoptr (NwCodebook) codebook = sample_codebook ();
  g_autoptr (NwBatch) batch = actors_batch ();
  g_autoptr (NwWriter) writer = nw_writer_begin (store, release, NULL, error);
  guint rejected = 1;
  gint64 id;

  release->counts = (NwCounts) { .rows_read = 2, .accepted = 2, .actors = 2 };
  if (!writer || !nw_writer_add_batch (writer, batch, &rejected, error))
    return 0;
  g_assert_cmpuint (rejected, ==, 0);
  g_assert_cmpint (nw_batch_actor (batch, 1)->id, >, nw_batch_actor (batch, 0)->id);
  id = nw_writer_release (writer);
  return nw_writer_finish (writer, release, codebook, error) ? id : 0;
}

static void
test_round_trip (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  gint64 release = import_actors (store, "1", &error);
  g_autoptr (NwBatch) batch = NULL;
  g_autoptr (NwRelease) stored = NULL;
  const NwActor *actor;

  g_assert_no_error (error);
  batch = nw_store_read_actors (store, release, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (batch->actors->len, ==, 2);
  actor = nw_batch_actor (batch, 0);
  g_assert_cmpstr (actor->key, ==, "u-1");
  g_assert_cmpstr (actor->name, ==, "Fancy \"Bear\"");
  g_assert_cmpstr (actor->aliases, ==, "Sofacy\nAPT 28");
  g_assert_cmpstr (actor->summary, ==, "A group; caf\303\251");
  g_assert_cmpstr (actor->sources, ==, "https://example.org/1\nhttps://example.org/2");
  g_assert_cmpuint (actor->origin.line, ==, 2);
  g_assert_cmpuint (actor->origin.offset, ==, 40);
  g_assert_cmpuint (actor->origin.length, ==, 29);
  g_assert_cmpuint (actor->n_marks, ==, 2);
  g_assert_cmpuint (nw_batch_mark (batch, actor->first_mark)->code, ==, 5);
  g_assert_cmpstr (nw_batch_mark (batch, actor->first_mark)->name, ==, "meta.\"country\"");
  g_assert_cmpuint (nw_batch_mark (batch, actor->first_mark + 1)->code, ==, NW_CODE_ID_UNKNOWN);
  actor = nw_batch_actor (batch, 1);
  g_assert_cmpstr (actor->name, ==, "Alone");
  g_assert_null (actor->aliases);
  g_assert_null (actor->summary);
  g_assert_cmpuint (actor->n_marks, ==, 0);

  stored = nw_store_find_release (store, "sample", "1", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (stored->counts.actors, ==, 2);
  g_assert_cmpuint (stored->counts.incidents, ==, 0);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM actor_name WHERE folded = 'apt28'"), ==, 1);
}

static void
test_removal (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  gint64 first = import_actors (store, "1", &error), second = import_actors (store, "2", &error);
  g_autoptr (NwBatch) left = NULL;

  g_assert_no_error (error);
  g_assert_true (nw_store_remove_release (store, first, NULL, &error));
  g_assert_no_error (error);
  left = nw_store_read_actors (store, second, &error);
  g_assert_cmpuint (left->actors->len, ==, 2);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM actor"), ==, 2);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM actor_name"), ==, 4);
}

/* A library that was made to lie is told so. */
/* One actor gone, one new, one under another name: by their keys they are not all the same. */
static void
test_compare (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  gint64 second = (import_actors (store, "1", &error), import_actors (store, "2", &error));
  g_autoptr (NwRelease) from = nw_store_find_release (store, "sample", "1", &error);
  g_autoptr (NwRelease) to = nw_store_find_release (store, "sample", "2", &error);
  g_autoptr (NwChanges) changes = NULL;
  const NwChange *change;

  g_assert_cmpint (second, >, 0);
  ask_library (place->path, "UPDATE actor SET key = 'u-3', name = 'New' WHERE release = 2 AND key = 'u-2'");
  ask_library (place->path, "UPDATE actor SET name = 'APT 28' WHERE release = 2 AND key = 'u-1'");
  changes = nw_store_compare (store, from, to, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->common, ==, 1);
  g_assert_cmpuint (changes->one_to_one, ==, 0); /* not compared field by field */
  g_assert_cmpuint (changes->counts[NW_CHANGE_ADDED], ==, 1);
  g_assert_cmpuint (changes->counts[NW_CHANGE_DROPPED], ==, 1);
  g_assert_cmpuint (changes->changes->len, ==, 2);
  change = g_ptr_array_index (changes->changes, 0);
  g_assert_cmpint (change->kind, ==, NW_CHANGE_ADDED);
  g_assert_cmpstr (change->title, ==, "New");
  change = g_ptr_array_index (changes->changes, 1);
  g_assert_cmpint (change->kind, ==, NW_CHANGE_DROPPED);
  g_assert_cmpstr (change->title, ==, "Alone");
}

static void
test_broken (void)
{
  static const char *const damage[] = {
    "UPDATE actor SET marks = '[[0,9999,0,0]]'", "UPDATE actor SET marks = 'x'", "UPDATE actor SET name = CAST (x'ff' AS TEXT)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damage); i++)
    {
      g_autoptr (Place) place = place_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
      gint64 release = import_actors (store, "1", &error);
      g_autoptr (NwBatch) batch = NULL;

      g_assert_no_error (error);
      ask_library (place->path, damage[i]);
      batch = nw_store_read_actors (store, release, &error);
      if (batch) /* text that is not UTF-8 is made so */
        g_assert_true (g_utf8_validate (nw_batch_actor (batch, 0)->name, -1, NULL));
      else
        g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BROKEN);
      g_assert_true (batch == NULL || i == 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/actors/round-trip", test_round_trip);
  g_test_add_func ("/actors/removal", test_removal);
  g_test_add_func ("/actors/broken", test_broken);

  g_test_add_func ("/actors/compare", test_compare);
  return g_test_run ();
}
