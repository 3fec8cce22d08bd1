/* test-norms.c: questions of norms over a library: why a rule marks an incident
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fault.h"
#include "norms.h"
#include "scratch.h"

static void
set_up (Scratch *self, gconstpointer data)
{
  g_autoptr (NwImportReport) report = NULL;

  scratch_set_up (self, data);
  report = scratch_import (self, SCRATCH_ALL, NULL);
}

/* ---- why ---- */

typedef struct {
  GMainLoop *loop;
  GPtrArray *reasons;
  NwTold     told;
  GError    *error;
} Wait;

static void
explained_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  wait->reasons = nw_workspace_explain_norm_finish (NW_WORKSPACE (source), result, &wait->told, &wait->error);
  g_main_loop_quit (wait->loop);
}

static void
explain (Scratch *scratch, const char *key, const char *norm, Wait *wait)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (NwQuery) query = nw_query_new ();

  *wait = (Wait) { .loop = loop };
  nw_workspace_explain_norm_async (scratch->workspace, query, key, norm, NULL, explained_cb, wait);
  g_main_loop_run (loop);
}

/* A wiper in ministries and power stations, by a state. */
static void
test_explain (Scratch *scratch, gconstpointer data)
{
  static const char *const tests[] = { "initiator-kind in (state, state-affiliated)", "sector in protected",
                                       "type in (disruption, destruction, sabotage, degradation, ransomware)" };
  Wait wait;

  explain (scratch, "a-4", "f", &wait);
  g_assert_no_error (wait.error);
  g_assert_cmpint (wait.told, ==, NW_TOLD_YES);
  g_assert_cmpuint (wait.reasons->len, ==, G_N_ELEMENTS (tests));
  for (guint i = 0; i < wait.reasons->len; i++)
    {
      const NwNormReason *reason = g_ptr_array_index (wait.reasons, i);

      g_assert_cmpstr (reason->test, ==, tests[i]);
      g_assert_true (reason->holds);
    }
  g_ptr_array_unref (wait.reasons);
}

static void
test_explain_refused (Scratch *scratch, gconstpointer data)
{
  static const struct { const char *key, *norm, *said; } cases[] = { { "a-9", "f", "“a-9”" }, { "a-4", "z", "“z”" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Wait wait;

      explain (scratch, cases[i].key, cases[i].norm, &wait);
      g_assert_null (wait.reasons);
      g_assert_error (wait.error, NW_FAULT, NW_FAULT_QUERY);
      g_assert_nonnull (strstr (wait.error->message, cases[i].said));
      g_clear_error (&wait.error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/flow/norms/" name, Scratch, NULL, set_up, func, scratch_tear_down)
  ADD ("explain", test_explain);
  ADD ("explain-refused", test_explain_refused);

  return g_test_run ();
}
