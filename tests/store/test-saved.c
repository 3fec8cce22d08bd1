/* test-saved.c: aliases and views are kept, and a library that lies about them is told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "library.h"

static void
test_aliases (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (GHashTable) states = NULL;
  g_autoptr (GHashTable) sectors = NULL;

  g_assert_true (nw_store_set_alias (store, NW_DOMAIN_STATE, "'; drop table alias --", "RUS", &error));
  g_assert_true (nw_store_set_alias (store, NW_DOMAIN_STATE, "red october", "RUS", &error));
  g_assert_true (nw_store_set_alias (store, NW_DOMAIN_STATE, "red october", "unknown", &error));
  g_assert_true (nw_store_set_alias (store, NW_DOMAIN_SECTOR, "red october", "energy", &error));
  g_assert_true (nw_store_set_alias (store, NW_DOMAIN_STATE, "forgotten", "USA", &error));
  g_assert_true (nw_store_set_alias (store, NW_DOMAIN_STATE, "forgotten", NULL, &error));
  g_assert_true (nw_store_set_alias (store, NW_DOMAIN_STATE, "never known", NULL, &error));
  g_assert_no_error (error);

  states = nw_store_aliases (store, NW_DOMAIN_STATE, &error);
  sectors = nw_store_aliases (store, NW_DOMAIN_SECTOR, &error);
  g_assert_cmpuint (g_hash_table_size (states), ==, 2);
  g_assert_cmpstr (g_hash_table_lookup (states, "'; drop table alias --"), ==, "RUS");
  g_assert_cmpstr (g_hash_table_lookup (states, "red october"), ==, "unknown");
  g_assert_cmpuint (g_hash_table_size (sectors), ==, 1);
}

static void
test_views (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (GPtrArray) views = NULL;
  NwView *view;

  g_assert_true (nw_store_set_view (store, "b \"quoted\"", "dataset sample", &error));
  g_assert_true (nw_store_set_view (store, "a", "by sector", &error));
  g_assert_true (nw_store_set_view (store, "a", "by type", &error));
  g_assert_true (nw_store_set_view (store, "c", "by type", &error) && nw_store_set_view (store, "c", NULL, &error));
  g_assert_no_error (error);
  views = nw_store_views (store, &error);
  g_assert_cmpuint (views->len, ==, 2);
  view = g_ptr_array_index (views, 0);
  g_assert_cmpstr (view->name, ==, "a");
  g_assert_cmpstr (view->query, ==, "by type");
  view = g_ptr_array_index (views, 1);
  g_assert_cmpstr (view->name, ==, "b \"quoted\"");

  g_assert_false (nw_store_set_view (store, "c", NULL, &error)); /* removed already */
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_assert_nonnull (strstr (error->message, "“c”"));
}

/* Renaming a dataset takes the questions about it along, or leaves all as it is. */
static void
test_views_of_renamed (void)
{
  static const char *const sql = "SELECT group_concat (name || '=' || query) FROM saved_view";
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  NwView view = { (char *) "a", (char *) "dataset=new" };
  g_autoptr (GPtrArray) views = g_ptr_array_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_ptr_array_add (views, &view);
  sample_import (store, "1", 100, NULL, &error);
  g_assert_true (nw_store_set_view (store, "a", "dataset=sample", &error));
  g_assert_true (nw_store_rename_dataset (store, "sample", "new", NULL, NULL, views, NULL, &error));
  g_assert_no_error (error);
  first = ask_library_text (place->path, sql);
  g_assert_cmpstr (first, ==, "a=dataset=new");
  g_assert_cmpint (ask_library (place->path, "SELECT is_renamed FROM dataset"), ==, 0); /* its titles are as they were */

  view.query = (char *) "dataset=newer";
  g_assert_false (nw_store_rename_dataset (store, "sample", "newer", NULL, NULL, views, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  second = ask_library_text (place->path, sql);
  g_assert_cmpstr (second, ==, "a=dataset=new");
}

static NwStoredBriefing
briefing_of (gint64 id, const char *title, gint64 changed)
{
  return (NwStoredBriefing) { id, (char *) title, changed, (char *) "by=sector" };
}

static void
test_briefings (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  NwStoredBriefing first = briefing_of (0, "'; drop table briefing --", 10);
  NwStoredBriefing second = briefing_of (0, "Second", 20);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) whole = NULL;
  g_autoptr (NwStoredBriefing) found = NULL;

  first.id = nw_store_set_briefing (store, &first, &error);
  second.id = nw_store_set_briefing (store, &second, &error);
  g_assert_cmpint (first.id, !=, second.id);
  first.changed = 30;
  g_assert_cmpint (nw_store_set_briefing (store, &first, &error), ==, first.id);
  g_assert_no_error (error);
  list = nw_store_briefings (store, FALSE, &error);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpstr (((NwStoredBriefing *) g_ptr_array_index (list, 0))->title, ==, first.title);
  g_assert_null (((NwStoredBriefing *) g_ptr_array_index (list, 0))->body);
  whole = nw_store_briefings (store, TRUE, &error);
  g_assert_cmpstr (((NwStoredBriefing *) g_ptr_array_index (whole, 1))->body, ==, "by=sector");

  g_assert_true (nw_store_remove_briefing (store, second.id, &error));
  g_assert_false (nw_store_remove_briefing (store, second.id, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_clear_error (&error);
  g_assert_cmpint (nw_store_set_briefing (store, &second, &error), ==, 0);
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_clear_error (&error);
  g_assert_null (nw_store_briefing (store, second.id, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_clear_error (&error);
  found = nw_store_briefing (store, first.id, &error);
  g_assert_cmpint (found->changed, ==, 30);

  second.id = 0; /* the number of one that is gone never means another */
  g_assert_cmpint (nw_store_set_briefing (store, &second, &error), ==, 3);
}

/* Renaming takes briefings along in the same transaction, or nothing. */
static void
test_briefings_of_renamed (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  NwStoredBriefing briefing = briefing_of (0, "Mine", 1);
  g_autoptr (GPtrArray) briefings = g_ptr_array_new ();

  g_ptr_array_add (briefings, &briefing);
  sample_import (store, "1", 100, NULL, &error);
  briefing.id = nw_store_set_briefing (store, &briefing, &error);
  briefing.body = (char *) "dataset=new";
  g_assert_true (nw_store_rename_dataset (store, "sample", "new", NULL, NULL, NULL, briefings, &error));
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM briefing WHERE body = 'dataset=new'"), ==, 1);

  briefing.id = 7;
  g_assert_false (nw_store_rename_dataset (store, "new", "newer", NULL, NULL, NULL, briefings, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM dataset WHERE slug = 'new'"), ==, 1);
}

/* Tables of the same name that hold what they should not: a clear refusal each, never a crash. */
static void
test_hostile (gconstpointer data)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (GHashTable) aliases = NULL;
  g_autoptr (GPtrArray) views = NULL;
  g_autoptr (GPtrArray) briefings = NULL;
  const char *value = data;
  g_autofree char *alias = g_strdup_printf ("INSERT INTO alias VALUES ('state', 'x', %s)", value);
  g_autofree char *view = g_strdup_printf ("INSERT INTO saved_view VALUES ('x', %s)", value);
  g_autofree char *briefing = g_strdup_printf ("INSERT INTO briefing VALUES (1, 'x', 1, %s)", value);

  g_clear_pointer (&store, nw_store_unref);
  ask_library (place->path, "DROP TABLE alias");
  ask_library (place->path, "DROP TABLE saved_view");
  ask_library (place->path, "CREATE TABLE alias (domain, label, code)");
  ask_library (place->path, "CREATE TABLE saved_view (name, query)");
  ask_library (place->path, "DROP TABLE briefing");
  ask_library (place->path, "CREATE TABLE briefing (id, title, changed, body)");
  ask_library (place->path, alias);
  ask_library (place->path, view);
  ask_library (place->path, briefing);
  store = nw_store_open (place->path, NW_STORE_READ, &error);
  aliases = nw_store_aliases (store, NW_DOMAIN_STATE, &error);
  g_assert_null (aliases);
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BROKEN);
  g_clear_error (&error);
  views = nw_store_views (store, &error);
  g_assert_null (views);
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BROKEN);
  g_assert_null (strchr (error->message, '\n'));
  g_clear_error (&error);
  briefings = nw_store_briefings (store, TRUE, &error);
  g_assert_null (briefings);
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BROKEN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/saved/aliases", test_aliases);
  g_test_add_func ("/store/saved/views", test_views);
  g_test_add_func ("/store/saved/views-of-renamed", test_views_of_renamed);
  g_test_add_func ("/store/saved/briefings", test_briefings);
  g_test_add_func ("/store/saved/briefings-of-renamed", test_briefings_of_renamed);
  g_test_add_data_func ("/store/saved/hostile/null", "NULL", test_hostile);
  g_test_add_data_func ("/store/saved/hostile/not-text", "x'fffe00c1'", test_hostile);
  g_test_add_data_func ("/store/saved/hostile/huge", "printf ('%.2000000c', 'x')", test_hostile);
  return g_test_run ();
}
