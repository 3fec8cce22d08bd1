/* test-history.c: walking back and forward, and steps that are merged
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "history.h"

static NwQuery *
question (const char *search)
{
  NwQuery *query = nw_query_new ();

  query->search = g_strdup (search);
  return query;
}

static void
push (NwHistory *history, const char *search, const char *merge)
{
  g_autoptr (NwQuery) query = question (search);

  nw_history_push (history, query, nw_history_view (history), merge); /* as the session does */
}

static void
test_walk (void)
{
  g_autoptr (NwQuery) first = question ("one");
  g_autoptr (NwHistory) history = nw_history_new (first, "trends");

  g_assert_false (nw_history_can_go (history, -1));
  push (history, "two", NULL);
  push (history, "three", NULL);
  g_assert_true (nw_history_go (history, -1));
  g_assert_cmpstr (nw_history_query (history)->search, ==, "two");
  push (history, "four", NULL); /* "three" is gone */
  g_assert_false (nw_history_go (history, 1));
  g_assert_true (nw_history_go (history, -1));
  g_assert_true (nw_history_go (history, -1));
  g_assert_cmpstr (nw_history_query (history)->search, ==, "one");
  g_assert_false (nw_history_go (history, -1));
}

static void
test_merge (void)
{
  g_autoptr (NwQuery) first = question ("");
  g_autoptr (NwHistory) history = nw_history_new (first, "trends");

  push (history, "p", "search");
  push (history, "pe", "search");
  push (history, "pet", "search");
  g_assert_cmpstr (nw_history_query (history)->search, ==, "pet");
  g_assert_true (nw_history_go (history, -1));
  g_assert_cmpstr (nw_history_query (history)->search, ==, "");
  g_assert_false (nw_history_can_go (history, -1));
}

static void
test_view (void)
{
  g_autoptr (NwQuery) first = question ("one");
  g_autoptr (NwHistory) history = nw_history_new (first, "trends");
  g_autoptr (NwQuery) second = question ("two");

  nw_history_push (history, second, "incidents", NULL);
  g_assert_cmpstr (nw_history_view (history), ==, "incidents");
  nw_history_go (history, -1);
  g_assert_cmpstr (nw_history_view (history), ==, "trends");
}

static gboolean
searches (const char *words, const NwQuery *query)
{
  return g_strcmp0 (query->search, words) == 0;
}

/* The last before, then the next after. */
static void
test_find (void)
{
  g_autoptr (NwQuery) first = question ("one");
  g_autoptr (NwHistory) history = nw_history_new (first, "trends");

  push (history, "two", NULL);
  push (history, "one", NULL);
  push (history, "three", NULL);
  nw_history_go (history, -2);
  g_assert_true (nw_history_find (history, searches, "one") == first);
  g_assert_cmpstr (nw_history_find (history, searches, "three")->search, ==, "three");
  g_assert_null (nw_history_find (history, searches, "four"));
  g_assert_cmpstr (nw_history_query (history)->search, ==, "two"); /* stays where it is */
}

static void
test_limit (void)
{
  g_autoptr (NwQuery) first = question ("first");
  g_autoptr (NwHistory) history = nw_history_new (first, "trends");
  guint steps = 0;

  for (guint i = 0; i < 1000; i++)
    push (history, "x", NULL);
  while (nw_history_go (history, -1))
    steps++;
  g_assert_cmpuint (steps, <, 1000);
  g_assert_cmpuint (steps, >=, 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/history/walk", test_walk);
  g_test_add_func ("/ui/history/merge", test_merge);
  g_test_add_func ("/ui/history/view", test_view);
  g_test_add_func ("/ui/history/find", test_find);
  g_test_add_func ("/ui/history/limit", test_limit);
  return g_test_run ();
}
