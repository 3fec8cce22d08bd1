/* test-verify.c: seals that agree with themselves and ask for anything; checking while the window goes on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "briefings.h"
#include "fault.h"
#include "scratch.h"

#include <string.h>

static GFile *
write_file (Scratch *scratch, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (scratch->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

/* As it would be exported. */
static GFile *
seal_answer (Scratch *scratch, const char *query, const char *analysis)
{
  g_autoptr (NwAnswer) answer = scratch_ask (scratch, query, analysis);
  g_autoptr (NwSeal) seal = nw_seal_of_result (answer->result, "trend");
  g_autofree char *json = nw_seal_print (seal, TRUE);

  return write_file (scratch, "sealed.json", json);
}

static NwCheck *
check_only (GPtrArray *checks)
{
  g_assert_nonnull (checks);
  g_assert_cmpuint (checks->len, ==, 1);
  return g_ptr_array_index (checks, 0);
}

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GPtrArray *
verify_async (Scratch *scratch, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  nw_workspace_verify_async (scratch->workspace, file, cancellable, keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return nw_workspace_verify_finish (scratch->workspace, result, error);
}

static void
test_both_ways (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) plain = NULL, async = NULL;

  nw_import_report_free (scratch_import (scratch, SCRATCH_ALL, "1"));
  file = seal_answer (scratch, "by=initiator interval=year", "trend");
  plain = nw_workspace_verify (scratch->workspace, file, NULL, NULL);
  async = verify_async (scratch, file, NULL, NULL);
  g_assert_cmpint (check_only (plain)->outcome, ==, NW_CHECK_IDENTICAL);
  g_assert_cmpstr (nw_check_outcome_id (check_only (plain)->outcome), ==, "identical");
  g_assert_cmpstr (check_only (plain)->words, ==, check_only (async)->words);
  g_assert_null (check_only (plain)->newer);
}

static void
test_cancelled (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  nw_import_report_free (scratch_import (scratch, SCRATCH_ALL, "1"));
  file = seal_answer (scratch, "by=initiator", "total");
  g_cancellable_cancel (cancellable);
  g_assert_null (verify_async (scratch, file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_without_library (void)
{
  Scratch scratch = { NULL };
  g_autoptr (NwWorkspace) closed = nw_workspace_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  scratch_set_up (&scratch, NULL);
  nw_import_report_free (scratch_import (&scratch, SCRATCH_ALL, "1"));
  file = seal_answer (&scratch, "by=initiator", "total");
  g_assert_null (nw_workspace_verify (closed, file, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_OPEN);
  scratch_tear_down (&scratch, NULL);
}

/* ---- anything may be asked by a seal whose id follows from what it says ---- */

static NwCheckOutcome
ask_for (Scratch *scratch, const NwSeal *seal, const char *analysis, const char *shows, const char *query)
{
  g_autoptr (NwSeal) odd = nw_seal_new ();
  const NwSealRelease *release = g_ptr_array_index (seal->releases, 0);
  NwSealRelease *copy = nw_seal_add_release (odd);
  g_autofree char *json = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) checks = NULL;

  odd->program = g_strdup (seal->program);
  odd->answer = g_strdup (seal->answer);
  odd->analysis = g_strdup (analysis);
  odd->shows = g_strdup (shows);
  odd->query = g_strdup_printf ("dataset=%s@%s %s", release->dataset, release->version, query);
  odd->incidents = seal->incidents;
  copy->dataset = g_strdup (release->dataset);
  copy->version = g_strdup (release->version);
  odd->id = nw_seal_check (odd);
  if (odd->id == NULL)
    odd->id = g_strdup ("0000-0000");
  json = nw_seal_print (odd, FALSE);
  file = write_file (scratch, "odd.json", json);
  checks = nw_workspace_verify (scratch->workspace, file, NULL, NULL);
  g_assert_nonnull (check_only (checks)->words);
  g_assert_null (strchr (check_only (checks)->words, '\n'));
  return check_only (checks)->outcome;
}

static void
test_anything (Scratch *scratch, gconstpointer data)
{
  static const char *const analyses[] = { NULL, "trend", "total", "matrix", "share", "ratio", "compare", "nix", "" };
  static const char *const kinds[] = { NULL, "trend", "chronology", "incidents", "values", "datasets", "before-after", "nix" };
  static const char *const queries[] = {
    "", "by=initiator interval=month", "by=initiator and=receiver", "at=2015-09-25", "at=nix", "markers=nix", "interval=year top=1",
    "versus=dataset=nix", "versus=where:initiator=RUS", "where:initiator=nix", "search=\"\\\"(*\"", "nonsense", "dataset=other",
  };
  g_autoptr (NwAnswer) answer = NULL;
  g_autoptr (NwSeal) seal = NULL;
  guint failed = 0;

  nw_import_report_free (scratch_import (scratch, SCRATCH_ALL, "1"));
  answer = scratch_ask (scratch, "", "total");
  seal = nw_seal_of_result (answer->result, NULL);
  for (guint a = 0; a < G_N_ELEMENTS (analyses); a++)
    for (guint k = 0; k < (analyses[a] ? 1 : G_N_ELEMENTS (kinds)); k++)
      for (guint q = 0; q < G_N_ELEMENTS (queries); q++)
        {
          NwCheckOutcome outcome = ask_for (scratch, seal, analyses[a], kinds[k], queries[q]);

          /* The answer is that of one of the questions. */
          g_assert_true (outcome != NW_CHECK_IDENTICAL || g_strcmp0 (analyses[a], "total") == 0);
          failed += outcome == NW_CHECK_FAILED;
        }
  g_assert_cmpint (ask_for (scratch, seal, "total", NULL, ""), ==, NW_CHECK_IDENTICAL);
  g_assert_cmpint (ask_for (scratch, seal, "nix", NULL, ""), ==, NW_CHECK_FAILED);
  g_assert_cmpint (ask_for (scratch, seal, NULL, NULL, ""), ==, NW_CHECK_FAILED);
  g_assert_cmpint (ask_for (scratch, seal, NULL, "datasets", ""), ==, NW_CHECK_FAILED);
  g_assert_cmpuint (failed, >, 50);
}

#define ADD(path, function) g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/verify/both-ways", test_both_ways);
  ADD ("/verify/cancelled", test_cancelled);
  g_test_add_func ("/verify/without-library", test_without_library);
  ADD ("/verify/anything", test_anything);
  return g_test_run ();
}
