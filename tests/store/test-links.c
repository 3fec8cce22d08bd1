/* test-links.c: judgements of two records are kept once a pair, outlive releases, and come all or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "library.h"

static void
add (GPtrArray *links, const char *a, const char *key_a, const char *b, const char *key_b, NwLinkKind kind, const char *reason)
{
  NwLink *link = g_new (NwLink, 1);

  *link = (NwLink) { g_strdup (a), g_strdup (key_a), g_strdup (b), g_strdup (key_b), kind, g_strdup (reason), 1700000000 };
  g_ptr_array_add (links, link);
}

static GPtrArray *
links_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) nw_link_free);
}

static void
test_pairs (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (GPtrArray) given = links_new ();
  g_autoptr (GPtrArray) again = links_new ();
  g_autoptr (GPtrArray) kept = NULL;
  const NwLink *link;

  add (given, "eurepoc", "1032", "dcid", "217", NW_LINK_SAME, "the same \"wiper\"; drop table link");
  add (given, "dcid", "30", "eurepoc", "1032", NW_LINK_PART_OF, NULL);
  g_assert_true (nw_store_set_links (store, given, &error));
  g_assert_no_error (error);
  kept = nw_store_links (store, &error);
  g_assert_cmpuint (kept->len, ==, 2);
  link = g_ptr_array_index (kept, 0);
  g_assert_cmpstr (link->key_a, ==, "217"); /* the alphabet decides what comes first */
  g_assert_cmpstr (link->dataset_b, ==, "eurepoc");
  g_assert_cmpint (link->kind, ==, NW_LINK_SAME);
  g_assert_cmpstr (link->reason, ==, "the same \"wiper\"; drop table link");
  g_assert_cmpint (link->judged, ==, 1700000000);
  g_clear_pointer (&kept, g_ptr_array_unref);

  /* A part the other way round takes the place of what was judged of these two. */
  add (again, "eurepoc", "1032", "dcid", "30", NW_LINK_PART_OF, NULL);
  g_assert_true (nw_store_set_links (store, again, &error));
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM link"), ==, 2);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM link WHERE key_a = '1032' AND kind = 'part-of'"), ==, 1);

  link = g_ptr_array_index (given, 0);
  g_assert_true (nw_store_remove_link (store, link, &error));
  g_assert_no_error (error);
  g_assert_false (nw_store_remove_link (store, link, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM link"), ==, 1);
}

static void
test_outlive (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (GPtrArray) given = links_new ();
  g_autoptr (GPtrArray) kept = NULL;
  gint64 release = sample_import (store, "1", 100, NULL, &error);

  add (given, "sample", "k1", "other", "k", NW_LINK_UNSURE, NULL);
  g_assert_true (nw_store_set_links (store, given, &error));
  g_assert_true (nw_store_remove_release (store, release, NULL, &error));
  kept = nw_store_links (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept->len, ==, 1);
}

static char *
print_links (NwStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) links = nw_store_links (store, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < links->len; i++)
    {
      const NwLink *link = g_ptr_array_index (links, i);

      g_string_append_printf (text, "%s%s:%s-%s:%s=%s", i > 0 ? " " : "", link->dataset_a, link->key_a, link->dataset_b, link->key_b,
                              link->reason ? link->reason : "-");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A dataset takes its links along; where the new name has one of the same two records already, the newer stays. */
static void
test_renamed (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (GPtrArray) given = links_new ();
  g_autofree char *after = NULL;

  sample_import (store, "1", 100, NULL, &error);
  add (given, "other", "1", "sample", "1", NW_LINK_SAME, "ours"); /* turns round: the alphabet decides */
  add (given, "other", "2", "sample", "2", NW_LINK_PART_OF, "ours"); /* does not: it says which is the part */
  add (given, "other", "3", "sample", "3", NW_LINK_SAME, "ours");
  add (given, "new", "3", "other", "3", NW_LINK_SAME, "newer");
  add (given, "other", "4", "sample", "4", NW_LINK_SAME, "ours");
  add (given, "new", "4", "other", "4", NW_LINK_PART_OF, "older");
  add (given, "new", "5", "sample", "5", NW_LINK_SAME, "within one");
  add (given, "other", "8", "third", "8", NW_LINK_SAME, "theirs");
  ((NwLink *) g_ptr_array_index (given, 3))->judged++;
  ((NwLink *) g_ptr_array_index (given, 5))->judged--;
  g_assert_true (nw_store_set_links (store, given, &error));
  g_assert_true (nw_store_rename_dataset (store, "sample", "new", NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  after = print_links (store);
  g_assert_cmpstr (after, ==, "new:1-other:1=ours new:3-other:3=newer new:4-other:4=ours other:2-new:2=ours"
                              " other:8-third:8=theirs");
}

static void
test_rows (void)
{
  static const char *const titles[] = { "first", "second", "third", NULL };
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) rows = NULL;
  g_autofree char *last = NULL;
  gint64 release;

  titles_import (store, titles, &error);
  release = ask_library (place->path, "SELECT max(id) FROM release");
  last = ask_library_text (place->path, "SELECT key FROM incident ORDER BY id DESC LIMIT 1");
  g_hash_table_add (keys, last);
  g_hash_table_add (keys, (char *) "nowhere");
  rows = nw_store_find_rows (store, release, keys, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (rows), ==, 1);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (rows, last)), ==, 3);
}

/* A library that says what nobody can have judged. */
static void
test_broken (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);

  ask_library (place->path, "INSERT INTO link VALUES ('a', '1', 'b', '2', 'twin', NULL, 0) RETURNING 1");
  g_assert_null (nw_store_links (store, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BROKEN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/links/pairs", test_pairs);
  g_test_add_func ("/store/links/outlive", test_outlive);
  g_test_add_func ("/store/links/renamed", test_renamed);
  g_test_add_func ("/store/links/rows", test_rows);
  g_test_add_func ("/store/links/broken", test_broken);
  return g_test_run ();
}
