/* test-norms.c: questions of norms over a library: why a rule marks an incident
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fault.h"
#include "norms.h"
#include "scratch.h"
#include "store.h"

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

/* ---- which rules an answer is made by ---- */

/* Its one norm asks for energy alone. */
#define MINE \
  "[Rules]\nId=mine\nTitle=Mine\nVersion=1\nProtected=energy\n[f]\nTitle=Energy\nSummary=S\nSource=A/1\nBasis=core\n" \
  "Rule=sector in protected\n"

static void
import_mine (Scratch *scratch)
{
  g_autofree char *path = g_build_filename (scratch->folder, "mine.ini", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, MINE, -1, NULL));
  g_assert_true (nw_workspace_import_norms (scratch->workspace, file, NULL, NULL, &error));
  g_assert_no_error (error);
}

static char *
sha256_of (Scratch *scratch, const char *set)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwNormRules) rules = nw_workspace_norm_set (scratch->workspace, set, &error);

  g_assert_no_error (error);
  return g_strdup (rules->sha256);
}

/* The names of what has to do with norms in "norms=SHA256", each with the id of the set that the hash is of. */
static char *
print_versions (Scratch *scratch, const char *question)
{
  g_autofree char *shipped = sha256_of (scratch, NULL), *mine = sha256_of (scratch, "mine");
  g_autoptr (NwAnswer) answer = scratch_ask (scratch, question, "total");
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_true (g_strv_equal ((const char *const *) answer->rules, (const char *const *) answer->result->rules));
  for (char **rule = answer->rules; *rule; rule++)
    {
      const char *hash = strchr (*rule, '=') + 1;
      const char *set = g_str_equal (hash, shipped) ? "un-norms" : g_str_equal (hash, mine) ? "mine" : "?";

      if (strstr (*rule, "norms=") || strstr (*rule, "judgements="))
        g_string_append_printf (text, "%s%.*s%s", text->len > 0 ? " " : "", (int) (hash - *rule), *rule, set);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A question and the one that it is narrowed to each name their own set. */
static void
test_versions (Scratch *scratch, gconstpointer data)
{
  static const struct { const char *question, *versions; } cases[] = {
    { "by=sector", "" },
    { "where:norm=f", "norms=un-norms" },
    { "norms=mine where:norm=f", "norms=mine" },
    { "norms=mine where:norm=f judged=yes", "judgements=? norms=mine" },
    { "behind=\"analysis=norms norms=mine cell=f/marked\"", "behind-norms=mine" },
    { "behind=\"analysis=norms judged=yes cell=f/marked\"", "behind-judgements=? behind-norms=un-norms" },
    { "where:norm=f behind=\"analysis=norms norms=mine cell=f/marked\"", "behind-norms=mine norms=un-norms" },
    { "behind=\"analysis=profile states=UKR norms=mine cell=received/UKR\"", "behind-norms=mine" },
  };

  import_mine (scratch);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *versions = print_versions (scratch, cases[i].question);

      g_test_message ("%s", cases[i].question);
      g_assert_cmpstr (versions, ==, cases[i].versions);
    }
}

/* ---- frames by other rules ---- */

/* a-2 and a-4 have energy among their sectors; the program's own norm (f) asks for a state and an effect, too: a-4. */
static void
test_frames (Scratch *scratch, gconstpointer data)
{
  NwNormJudgement judgement = { .dataset = (char *) "six", .key = (char *) "a-3", .norm = (char *) "f", .judged = NW_JUDGED_RELEVANT };
  g_autoptr (NwAnswer) usual = scratch_ask (scratch, "where:norm=f", NULL);
  g_autoptr (NwAnswer) mine = NULL, again = NULL, judged = NULL, after = NULL;
  g_autoptr (GError) error = NULL;

  import_mine (scratch);
  mine = scratch_ask (scratch, "norms=mine where:norm=f", NULL);
  again = scratch_ask (scratch, "norms=mine where:norm=f where:receiver=POL", NULL);
  judged = scratch_ask (scratch, "norms=mine where:norm=f judged=yes", NULL);
  g_assert_cmpuint (usual->incidents, ==, 1);
  g_assert_cmpuint (mine->incidents, ==, 2);
  g_assert_cmpuint (again->incidents, ==, 1);
  g_assert_cmpuint (judged->incidents, ==, 2);
  g_assert_true (again->frame == mine->frame); /* made once */
  g_assert_true (mine->frame != usual->frame && judged->frame != mine->frame);

  g_assert_true (nw_workspace_judge (scratch->workspace, &judgement, &error));
  g_assert_no_error (error);
  after = scratch_ask (scratch, "norms=mine where:norm=f judged=yes", NULL);
  g_assert_cmpuint (after->incidents, ==, 3);
}

/* ---- what the library keeps, damaged ---- */

static void
damage (Scratch *scratch, const char *body)
{
  g_autoptr (GError) error = NULL;
  NwStore *store = nw_store_open (scratch->path, NW_STORE_WRITE, &error);

  g_assert_no_error (error);
  g_assert_true (nw_store_set_norm_rules (store, "un-norms", body, &error));
  nw_store_unref (store);
  g_assert_true (nw_workspace_open (scratch->workspace, scratch->path, FALSE, &error));
}

/* It is said at opening, questions about norms are refused, and choosing the sectors again mends it. */
static void
test_damaged (Scratch *scratch, gconstpointer data)
{
  static const char *const bodies[] = { "", "[Rules]\n", "[Rules]\nProtected=energi\n", "Protected", "[Other]\nProtected=energy\n" };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (GError) fault = NULL, refused = NULL, none = NULL, error = NULL, broken = NULL;
      g_autoptr (NwNormRules) rules = NULL;
      g_autoptr (GPtrArray) sets = NULL;

      damage (scratch, bodies[i]);
      fault = nw_workspace_norms_fault (scratch->workspace);
      g_assert_error (fault, NW_FAULT, NW_FAULT_STORE_BROKEN);
      rules = nw_workspace_norm_set (scratch->workspace, NULL, &refused);
      g_assert_error (refused, NW_FAULT, NW_FAULT_STORE_BROKEN);
      sets = nw_workspace_norm_sets (scratch->workspace, &broken, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (sets->len, ==, 1);

      g_assert_true (nw_workspace_change_norms (scratch->workspace, NW_NORM_PROTECT, "un-norms", "energy", &error));
      g_assert_no_error (error);
      none = nw_workspace_norms_fault (scratch->workspace);
      g_assert_no_error (none);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/flow/norms/" name, Scratch, NULL, set_up, func, scratch_tear_down)
  ADD ("explain", test_explain);
  ADD ("explain-refused", test_explain_refused);
  ADD ("versions", test_versions);
  ADD ("frames", test_frames);
  ADD ("damaged", test_damaged);

  return g_test_run ();
}
