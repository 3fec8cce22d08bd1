/* test-briefing-history.c: what can be undone of a briefing, and what typing makes one step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "briefing-history.h"

static const char *
title (const NwBriefingHistory *history)
{
  return nw_briefing_history_briefing (history)->title;
}

static void
push (NwBriefingHistory *history, const char *words, const char *merge)
{
  g_autoptr (NwBriefing) briefing = nw_briefing_new (words);

  nw_briefing_history_push (history, briefing, merge);
}

static NwBriefingHistory *
history_of (const char *words)
{
  g_autoptr (NwBriefing) briefing = nw_briefing_new (words);

  return nw_briefing_history_new (briefing);
}

static void
test_undo_and_redo (void)
{
  g_autoptr (NwBriefingHistory) history = history_of ("a");

  g_assert_false (nw_briefing_history_can_go (history, -1));
  g_assert_false (nw_briefing_history_go (history, -1));
  push (history, "b", NULL);
  push (history, "c", NULL);
  g_assert_true (nw_briefing_history_go (history, -1));
  g_assert_true (nw_briefing_history_go (history, -1));
  g_assert_cmpstr (title (history), ==, "a");
  g_assert_true (nw_briefing_history_go (history, 1));
  g_assert_cmpstr (title (history), ==, "b");
  push (history, "d", NULL); /* what was undone is gone */
  g_assert_false (nw_briefing_history_can_go (history, 1));
  g_assert_true (nw_briefing_history_go (history, -1));
  g_assert_cmpstr (title (history), ==, "b");
}

static void
test_merge (void)
{
  g_autoptr (NwBriefingHistory) history = history_of ("");

  push (history, "w", "title");
  push (history, "wo", "title");
  push (history, "word", "title");
  push (history, "other", "author");
  g_assert_true (nw_briefing_history_go (history, -1));
  g_assert_cmpstr (title (history), ==, "word");
  g_assert_true (nw_briefing_history_go (history, -1));
  g_assert_cmpstr (title (history), ==, "");
}

/* What was come back to is not typed over. */
static void
test_merge_after_undo (void)
{
  g_autoptr (NwBriefingHistory) history = history_of ("");

  push (history, "one", "title");
  push (history, "two", "author");
  nw_briefing_history_go (history, -1);
  push (history, "one more", "title");
  g_assert_true (nw_briefing_history_go (history, -1));
  g_assert_cmpstr (title (history), ==, "one");
}

/* The oldest steps go, the newest stay. */
static void
test_bounded (void)
{
  g_autoptr (NwBriefingHistory) history = history_of ("first");
  guint steps = 0;

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *words = g_strdup_printf ("%u", i);

      push (history, words, NULL);
    }
  g_assert_cmpstr (title (history), ==, "1999");
  while (nw_briefing_history_go (history, -1))
    steps++;
  g_assert_cmpuint (steps, <, 1000);
  g_assert_cmpuint (steps, >=, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/briefing-history/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/ui/briefing-history/merge", test_merge);
  g_test_add_func ("/ui/briefing-history/merge-after-undo", test_merge_after_undo);
  g_test_add_func ("/ui/briefing-history/bounded", test_bounded);
  return g_test_run ();
}
