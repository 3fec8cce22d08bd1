/* test-threads.c: threads that read while releases come and go; each answer is of one state of the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "library.h"

#define READERS 3
#define ROUNDS  25

typedef struct {
  NwStore *store;
  gint     stop;   /* atomic */
  gint     rounds; /* atomic: of all readers */
} Shared;

static gboolean
count_cb (NwBatch *batch, gpointer user_data, GError **error)
{
  *(guint *) user_data += batch->incidents->len;
  return TRUE;
}

/* Every release is the sample: with its file, and all of its three incidents or, once it is gone, none. */
static void
read_release (NwStore *store, const NwRelease *release)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) order = NULL;
  guint n = 0;

  g_assert_cmpuint (release->files->len, ==, 1);
  g_assert_cmpuint (release->caveats->len, ==, 2);
  g_assert_true (nw_store_each (store, release->id, count_cb, &n, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (n == 0 || n == 3);
  found = nw_store_search (store, release->id, "wiper", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, <=, 1);
  order = nw_store_order (store, release->id, NW_ORDER_TITLE, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (order->len == 0 || order->len == 3);
}

static gpointer
read_for_ever (gpointer data)
{
  Shared *shared = data;

  while (!g_atomic_int_get (&shared->stop))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) releases = nw_store_releases (shared->store, &error);
      g_autoptr (NwCodebook) book = NULL;

      g_assert_no_error (error);
      for (guint i = 0; i < releases->len; i++)
        read_release (shared->store, g_ptr_array_index (releases, i));
      book = nw_store_codebook (shared->store, &error);
      g_assert_no_error (error);
      g_atomic_int_inc (&shared->rounds);
    }

  return NULL;
}

static void
test_readers (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  Shared shared = { .store = store };
  GThread *threads[READERS];
  gint64 last = sample_import (store, "0", 1, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < READERS; i++)
    threads[i] = g_thread_new ("reader", read_for_ever, &shared);

  for (guint i = 1; i <= ROUNDS || g_atomic_int_get (&shared.rounds) < ROUNDS; i++)
    {
      g_autofree char *version = g_strdup_printf ("%u", i);
      gint64 next = sample_import (store, version, 1 + i, NULL, &error);

      g_assert_no_error (error);
      g_assert_true (nw_store_remove_release (store, last, NULL, &error));
      g_assert_no_error (error);
      last = next;
    }

  g_atomic_int_set (&shared.stop, TRUE);
  for (guint i = 0; i < READERS; i++)
    g_thread_join (threads[i]);
  g_clear_pointer (&store, nw_store_unref);
  assert_library (place->path, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/threads/readers", test_readers);
  return g_test_run ();
}
