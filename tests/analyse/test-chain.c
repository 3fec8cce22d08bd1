/* test-chain.c: one incident and what followed it, by hand and from the real files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "analysis.h"
#include "workspace.h"

static NwResult *
run (NwFrame *frame, NwSelection *selection, const NwBatch *records, NwQuery *query, GError **error)
{
  g_autoptr (NwRelease) release = nw_release_new ();
  NwInputs inputs = { .frame = frame, .selection = selection, .query = query, .release = release, .records = records };

  release->dataset = g_strdup ("hand");
  release->version = g_strdup ("1.0");
  return nw_analysis_find ("chain")->run (&inputs, error);
}

/* "claim-1 state 2018-02-15 233..233 no USA", a step a line. */
static char *
print (const NwResult *result)
{
  const NwSummary *summary = result->summary;
  static const char *const ids[] = { "lane", "date", "from", "to", "contested" };
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint row = 0; row < summary->rows->len; row++)
    {
      g_string_append (out, nw_summary_row (summary, row)->code);
      for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
        {
          int column = nw_summary_column_of (summary, ids[i]);
          g_autofree char *cell = nw_summary_print (summary, row, column);

          g_string_append_printf (out, "%s%s", i == 3 ? ".." : " ", cell);
        }
      g_string_append_printf (out, " %s\n", nw_summary_row (summary, row)->label);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* ---- by hand ---- */

typedef struct {
  NwActKind   kind;
  const char *date;
  const char *by;
  const char *what;
  gboolean    contested;
} HandAct;

static NwBatch *
batch_of (const char *start, const char *end, const HandAct *acts, guint n, NwCodebook *codebook)
{
  NwBatch *batch = nw_batch_new ();
  NwIncident *incident = nw_batch_add_incident (batch);

  incident->key = "k";
  incident->title = "Example";
  incident->start = incident->end = incident->disclosed = NW_DATE_UNKNOWN;
  g_assert_true (!*start || nw_date_parse (start, &incident->start));
  g_assert_true (!*end || nw_date_parse (end, &incident->end));
  for (guint i = 0; i < n; i++)
    {
      NwAct *act = nw_batch_add_act (batch, acts[i].kind);
      gboolean claim = acts[i].kind == NW_ACT_CLAIM;

      act->incident_key = "k";
      act->contested = acts[i].contested;
      act->date = NW_DATE_UNKNOWN;
      act->sources = "https://example.org/a\nhttps://example.org/b";
      g_assert_true (!*acts[i].date || nw_date_parse (acts[i].date, &act->date));
      nw_batch_add_mark (batch, (NwMark) {
        .dimension = claim ? NW_DIMENSION_CLAIMANT : NW_DIMENSION_RESPONDER,
        .code = nw_codebook_add_code (codebook, NW_DOMAIN_STATE, acts[i].by, acts[i].by, NW_CODE_LISTED, NULL) });
      nw_batch_add_mark (batch, (NwMark) {
        .dimension = claim ? NW_DIMENSION_CLAIM_KIND : NW_DIMENSION_RESPONSE,
        .code = nw_codebook_add_code (codebook, claim ? NW_DOMAIN_CLAIM_KIND : NW_DOMAIN_RESPONSE, acts[i].what, acts[i].what,
                                      NW_CODE_LISTED, NULL) });
    }
  batch->codebook = nw_codebook_ref (codebook);
  return batch;
}

/* All acts belong to the first incident. */
static NwFrame *
frame_of (const NwBatch *batch, NwCodebook *codebook)
{
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();

  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  for (guint i = 0; i < batch->acts->len; i++)
    g_assert_true (nw_frame_builder_add_act (builder, 0, batch, nw_batch_act (batch, i), NULL));
  return nw_frame_builder_finish (g_steal_pointer (&builder), 1, codebook);
}

static NwResult *
chain_of (const char *start, const char *end, const HandAct *acts, guint n)
{
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwBatch) batch = batch_of (start, end, acts, n, codebook);
  g_autoptr (NwFrame) frame = frame_of (batch, codebook);
  g_autoptr (NwQuery) query = nw_query_new ();
  g_autoptr (NwSelection) selection = nw_selection_new (frame, query, NULL, NULL);
  g_autoptr (GError) error = NULL;
  NwResult *result = run (frame, selection, batch, query, &error);

  g_assert_no_error (error);
  return result;
}

static void
test_lanes (void)
{
  static const HandAct acts[] = {
    { NW_ACT_RESPONSE, "2018-01", "USA", "sanctions" },   { NW_ACT_CLAIM, "", "GBR", "government" },
    { NW_ACT_CLAIM, "2017-07-03", "SVK", "company", TRUE }, { NW_ACT_RESPONSE, "2017-07-03", "USA", "remediation" },
    { NW_ACT_CLAIM, "2017-06-26", "UKR", "regional-organisation" }, { NW_ACT_CLAIM, "2019", "USA", "third-party" },
    { NW_ACT_RESPONSE, "2020-01-01", "USA", "of no list" },
  };
  g_autoptr (NwResult) result = chain_of ("2017-06-27", "2017", acts, G_N_ELEMENTS (acts));
  g_autofree char *printed = print (result);

  g_assert_cmpstr (printed, ==,
                   "claim-1 state 2017-06-26 -1..-1 no UKR\n"
                   "start incident 2017-06-27 0..0 – Start\n"
                   "end incident 2017 -177..187 – End\n"
                   "claim-2 company 2017-07-03 6..6 yes SVK\n"
                   "response-1 remediation 2017-07-03 6..6 – USA\n"
                   "response-2 rung-4 2018-01 188..218 – USA\n"
                   "claim-3 other 2019 553..917 no USA\n"
                   "response-3 answer 2020-01-01 918..918 – USA\n"
                   "claim-4 state not available not available..not available no GBR\n");
  g_assert_nonnull (strstr (result->summary->sentence, "Claims: 4. Responses: 3."));
  g_assert_nonnull (strstr (result->summary->sentence, "26 June 2017, 1 day before the start (UKR)"));
  g_assert_nonnull (strstr (result->summary->sentence, "The first recorded response from a statement upwards is of January 2018 (USA)"));
  g_assert_nonnull (strstr (result->summary->remarks, "1 act is undated"));
}

/* Without a start days are counted from what is dated first; without any date from nothing. */
static void
test_no_start (void)
{
  static const HandAct acts[] = { { NW_ACT_CLAIM, "2018-02-15", "GBR", "government" }, { NW_ACT_CLAIM, "", "USA", "media" } };
  g_autoptr (NwResult) result = chain_of ("", "", acts, 2);
  g_autoptr (NwResult) silent = chain_of ("", "", acts + 1, 1);
  g_autofree char *printed = print (result);
  g_autofree char *printed_silent = print (silent);

  g_assert_cmpstr (printed, ==,
                   "claim-1 state 2018-02-15 0..0 no GBR\n"
                   "start incident not available not available..not available – Start\n"
                   "claim-2 media not available not available..not available no USA\n");
  g_assert_nonnull (strstr (result->summary->remarks, "first date there is"));
  g_assert_null (strstr (result->summary->sentence, "after the start"));
  g_assert_cmpstr (printed_silent, ==,
                   "start incident not available not available..not available – Start\n"
                   "claim-1 media not available not available..not available no USA\n");
}

/* An incident without acts has a chain of one step, and says why. */
static void
test_silent (void)
{
  g_autoptr (NwResult) result = chain_of ("2017-06", "", NULL, 0);
  g_autofree char *printed = print (result);

  g_assert_cmpstr (printed, ==, "start incident 2017-06 0..29 – Start\n");
  g_assert_nonnull (strstr (result->summary->sentence, "Claims: not coded. Responses: not coded."));
  g_assert_nonnull (strstr (result->summary->remarks, "not known to the day"));
}

static void
test_several (void)
{
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwBatch) batch = batch_of ("2017", "", NULL, 0, codebook);
  g_autoptr (NwFrame) frame = NULL;
  g_autoptr (NwQuery) query = nw_query_new ();
  g_autoptr (NwSelection) selection = NULL;
  g_autoptr (NwResult) result = NULL;
  g_autoptr (GError) error = NULL;

  nw_batch_add_incident (batch)->key = "l";
  frame = frame_of (batch, codebook);
  selection = nw_selection_new (frame, query, NULL, NULL);
  result = run (frame, selection, batch, query, &error);
  g_assert_null (result);
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_assert_nonnull (strstr (error->message, "incident=KEY"));
}

/* ---- NotPetya, EuRepoC #1032 ---- */

static GPtrArray *
find_files (void)
{
  static const char *const names[] = { "EuRepoC_Global_Database_1.1.csv", "EuRepoC_Receiver_dataset_1.1.csv",
                                       "EuRepoC_Attribution_dataset_1.1.csv" };
  g_autofree char *beside = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "datasets", NULL);
  const char *folder = g_getenv ("NORMWATCH_DATASETS") ? g_getenv ("NORMWATCH_DATASETS") : beside;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, "eurepoc-1.1", names[i], NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return NULL;
      g_ptr_array_add (files, g_file_new_for_path (path));
    }
  return g_steal_pointer (&files);
}

/* The chain of one incident of a library. */
static NwResult *
ask (NwWorkspace *workspace, const char *key)
{
  g_autoptr (NwQuery) query = nw_query_new ();
  g_autoptr (NwAnswer) answer = NULL;
  g_autoptr (NwSelection) selection = NULL;
  g_autoptr (NwBatch) batch = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  NwResult *result;

  answer = nw_workspace_ask (workspace, query, &(NwAsk) { NULL, FALSE }, NULL, &error);
  g_assert_no_error (error);
  ids = nw_workspace_ids (workspace, answer, NW_SORT_KEY, FALSE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < ids->len && one->len == 0; i++)
    {
      g_autoptr (NwBatch) record = nw_workspace_incidents (workspace, &g_array_index (ids, gint64, i), 1, FALSE, NULL, &error);

      g_assert_no_error (error);
      if (strcmp (nw_batch_incident (record, 0)->key, key) == 0)
        g_array_append_val (one, g_array_index (ids, gint64, i));
    }
  g_assert_cmpuint (one->len, ==, 1);
  batch = nw_workspace_incidents (workspace, (const gint64 *) (gpointer) one->data, 1, TRUE, NULL, &error);
  g_assert_no_error (error);
  query->search = g_strdup ("found by its key");
  selection = nw_selection_new (answer->frame, query, one, &error);
  g_assert_no_error (error);
  result = run (answer->frame, selection, batch, query, &error);
  g_assert_no_error (error);
  return result;
}

/* Read off the rows of the attribution table and the lists of responses, with days counted by Python's datetime. */
static const char notpetya[] =
  "start incident 2017-06-27 0..0 – Start\n"
  "end incident 2017 -177..187 – End\n"
  "claim-1 state 2017-06-28 1..1 no Ukraine\n"
  "response-1 remediation 2017-07-01 4..4 – United States\n"
  "claim-2 company 2017-07-03 6..6 no ESET\n"
  "claim-3 state 2018-01-12 199..199 no United States\n"
  "claim-4 state 2018-02-15 233..233 no United Kingdom\n"
  "claim-5 state 2018-02-15 233..233 no United States\n"
  "response-2 rung-1 2018-02-15 233..233 – United States\n"
  "response-3 rung-1 2018-02-15 233..233 – United Kingdom\n"
  "claim-6 state 2018-02-16 234..234 no Canada\n"
  "claim-7 state 2018-02-16 234..234 no Australia\n"
  "claim-8 state 2018-02-16 234..234 no New Zealand\n"
  "response-4 rung-1 2018-02-16 234..234 – Canada\n"
  "response-5 rung-1 2018-02-16 234..234 – Australia\n"
  "response-6 rung-1 2018-02-16 234..234 – New Zealand\n"
  "response-7 rung-4 2018-03-15 261..261 – United States\n"
  "response-8 answer 2019-01-12 564..564 – United States\n"
  "claim-9 state 2020-07-30 1129..1129 no European Union\n"
  "response-9 rung-4 2020-07-30 1129..1129 – European Union\n"
  "claim-10 state 2020-10-19 1210..1210 no United States\n";

static void
test_notpetya (void)
{
  g_autoptr (GPtrArray) files = find_files ();
  g_autofree char *folder = g_dir_make_tmp ("normwatch-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "chain.normwatch", NULL);
  NwImportRequest request = { .files = files };
  NwWorkspace *workspace;
  g_autoptr (NwResult) result = NULL;
  g_autofree char *printed = NULL;
  g_autoptr (GError) error = NULL;

  if (!files)
    {
      g_test_skip ("The real datasets are not here");
      g_rmdir (folder);
      return;
    }
  workspace = nw_workspace_new ();
  nw_workspace_open (workspace, path, TRUE, &error);
  g_assert_no_error (error);
  nw_import_report_free (nw_workspace_import (workspace, &request, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  result = ask (workspace, "1032");
  printed = print (result);
  g_assert_cmpstr (printed, ==, notpetya);
  g_assert_nonnull (strstr (result->summary->sentence, "28 June 2017, 1 day after the start (Ukraine)"));
  g_assert_finalize_object (workspace);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chain/lanes", test_lanes);
  g_test_add_func ("/chain/no-start", test_no_start);
  g_test_add_func ("/chain/silent", test_silent);
  g_test_add_func ("/chain/several", test_several);
  g_test_add_func ("/chain/notpetya", test_notpetya);

  return g_test_run ();
}
