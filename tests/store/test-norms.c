/* test-norms.c: sets of norm rules and judgements are kept as they are, and a library that lies about them is told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "library.h"

#include <sqlite3.h>

static void
test_rules (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (GHashTable) none = nw_store_norm_rules (store, &error);
  g_autoptr (GHashTable) two = NULL;

  g_assert_cmpuint (g_hash_table_size (none), ==, 0);
  g_assert_true (nw_store_set_norm_rules (store, "mine", "first", &error));
  g_assert_true (nw_store_set_norm_rules (store, "other", "';\n--", &error));
  g_assert_true (nw_store_set_norm_rules (store, "mine", "second", &error));
  g_assert_no_error (error);
  two = nw_store_norm_rules (store, &error);
  g_assert_cmpuint (g_hash_table_size (two), ==, 2);
  g_assert_cmpstr (g_hash_table_lookup (two, "mine"), ==, "second");
  g_assert_cmpstr (g_hash_table_lookup (two, "other"), ==, "';\n--");
  g_assert_true (nw_store_set_norm_rules (store, "mine", NULL, &error));
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM norm_rules"), ==, 1);
  g_assert_false (nw_store_set_norm_rules (store, "mine", NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
}

static void
assert_judgements (NwStore *store, const char *dataset, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) judgements = nw_store_judgements (store, dataset, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < judgements->len; i++)
    {
      const NwNormJudgement *judgement = g_ptr_array_index (judgements, i);

      g_string_append_printf (text, "%s%s/%s/%s=%s(%s)@%d", i > 0 ? " " : "", judgement->dataset, judgement->key, judgement->norm,
                              nw_judged_id (judgement->judged), judgement->note ? judgement->note : "-", (int) judgement->changed);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
set_judgements (NwStore *store, NwNormJudgement *judgements, guint n)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list, &judgements[i]);
  g_assert_true (nw_store_set_judgements (store, list, &error));
  g_assert_no_error (error);
}

static void
test_judgements (void)
{
  NwNormJudgement judgements[] = {
    { (char *) "sample", (char *) "B", (char *) "f", NW_JUDGED_UNSURE, NULL, 1 },
    { (char *) "sample", (char *) "A", (char *) "g", NW_JUDGED_RELEVANT, (char *) "why", 2 },
    { (char *) "other", (char *) "A", (char *) "g", NW_JUDGED_NOT_RELEVANT, NULL, 3 },
  };
  NwNormJudgement again = { (char *) "sample", (char *) "B", (char *) "f", NW_JUDGED_RELEVANT, (char *) "now", 4 };
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);

  set_judgements (store, judgements, G_N_ELEMENTS (judgements));
  set_judgements (store, &again, 1);
  assert_judgements (store, NULL, "other/A/g=not-relevant(-)@3 sample/A/g=relevant(why)@2 sample/B/f=relevant(now)@4");
  assert_judgements (store, "sample", "sample/A/g=relevant(why)@2 sample/B/f=relevant(now)@4");
  g_assert_true (nw_store_remove_judgement (store, "sample", "A", "g", &error));
  g_assert_false (nw_store_remove_judgement (store, "sample", "A", "g", &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  assert_judgements (store, "sample", "sample/B/f=relevant(now)@4");
}

/* A word that is no judgement is damage. */
static void
test_broken (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (place->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "INSERT INTO norm_judgement VALUES ('d', 'k', 'f', 'guilty', NULL, 0)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  g_assert_null (nw_store_judgements (store, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BROKEN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/norms/rules", test_rules);
  g_test_add_func ("/norms/judgements", test_judgements);
  g_test_add_func ("/norms/broken", test_broken);
  return g_test_run ();
}
