/* test-ask.c: questions about the six incidents of the fixture, answered by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fault.h"
#include "scratch.h"

static void
set_up (Scratch *self, gconstpointer data)
{
  g_autoptr (NwImportReport) report = NULL;

  scratch_set_up (self, data);
  report = scratch_import (self, SCRATCH_ALL, NULL);
}

/* Each question selects just these incidents. */
static void
test_selection (Scratch *scratch, gconstpointer data)
{
  static const struct {
    const char *query;
    const char *keys; /* by start, undated last */
  } cases[] = {
    { "", "a-2 a-1 a-3 a-4 a-6 a-5" },
    { "where:initiator=CHN", "a-2 a-1" },
    { "where:initiator!=CHN", "a-3 a-4 a-6 a-5" },
    { "where:initiator=CHN where:type=hijacking", "a-2" },
    { "where:sector=energy,health", "a-2 a-4 a-6" },
    { "where:initiator=unknown", "a-3" },
    { "where:initiator=not-available", "a-5" },
    { "where:claimant=GBR", "a-4" },
    { "where:claim-kind=none", "a-3 a-6 a-5" },
    { "where:claim-kind=company", "a-2" },
    { "where:response=sanctions", "a-4" },
    { "where:responder=USA", "a-4" },
    { "period=2016..2016", "a-3 a-4" },
    { "period=..2015", "a-2 a-1" },
    { "period=2016-12..", "a-4 a-6" },
    { "search=mail", "a-1 a-5" },
    { "search=\"wiped all\"", "a-4" },
    { "search=nowhere", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NwAnswer) answer = scratch_ask (scratch, cases[i].query, NULL);
      g_autoptr (GArray) ids = nw_workspace_ids (scratch->workspace, answer, NW_SORT_START, FALSE, NULL);
      g_autoptr (NwBatch) rows = nw_workspace_incidents (scratch->workspace, (gint64 *) (gpointer) ids->data, ids->len, FALSE, NULL, NULL);
      g_autoptr (GString) keys = g_string_new (NULL);

      for (guint j = 0; j < rows->incidents->len; j++)
        g_string_append_printf (keys, "%s%s", j ? " " : "", nw_batch_incident (rows, j)->key);
      g_test_message ("%s", cases[i].query);
      g_assert_cmpstr (keys->str, ==, cases[i].keys);
      g_assert_cmpuint (answer->incidents, ==, ids->len);
    }
}

static double
cell (const NwResult *result, const char *code, const char *period)
{
  for (guint i = 0; i < result->groups->len; i++)
    for (guint j = 0; j < result->periods->len; j++)
      if (strcmp (nw_result_group (result, i)->code, code) == 0 && strcmp (nw_result_period (result, j)->label, period) == 0)
        return nw_result_cell (result, i, j);

  return -1;
}

static void
test_trend (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwAnswer) answer = scratch_ask (scratch, "by=initiator interval=year", "trend");
  const NwResult *result = answer->result;
  g_autofree char *source = nw_result_source (result);
  g_autofree char *note = nw_result_note (result);

  g_assert_true (g_str_has_suffix (note, " Six are few. They are made up."));
  g_assert_cmpuint (result->periods->len, ==, 3);
  g_assert_cmpfloat (cell (result, "CHN", "2015"), ==, 2);
  g_assert_cmpfloat (cell (result, "RUS", "2015"), ==, 1);
  g_assert_cmpfloat (cell (result, "RUS", "2016"), ==, 1);
  g_assert_cmpfloat (cell (result, "unknown", "2016"), ==, 1);
  g_assert_cmpfloat (cell (result, "IRN", "2017"), ==, 1);
  g_assert_cmpfloat (cell (result, "IRN", "2016"), ==, 0);
  g_assert_cmpuint (result->incidents, ==, 6);
  g_assert_cmpuint (result->undated, ==, 1);
  g_assert_cmpuint (result->several, ==, 1);
  g_assert_nonnull (strstr (source, "Six, release 1, as of 30 June 2018"));
}

static void
test_months_leave_years_out (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwAnswer) answer = scratch_ask (scratch, "by=initiator interval=month count=fractional", "trend");

  g_assert_cmpuint (answer->result->coarse, ==, 1);
  g_assert_cmpuint (answer->result->undated, ==, 1);
  g_assert_cmpfloat (cell (answer->result, "CHN", "2015-03"), ==, 1);
  g_assert_cmpfloat (cell (answer->result, "RUS", "2016-12"), ==, 1);
}

static void
test_facets (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwAnswer) answer = scratch_ask (scratch, "where:initiator=RUS", NULL);
  g_autoptr (NwCodebook) codebook = nw_workspace_codebook (scratch->workspace);
  const GArray *initiators = answer->facets->facets[NW_DIMENSION_INITIATOR];
  const GArray *receivers = answer->facets->facets[NW_DIMENSION_RECEIVER];
  guint ukraine = 0;

  /* The own dimension is not narrowed: all five values are still on offer. */
  g_assert_cmpuint (initiators->len, ==, 5);
  g_assert_cmpuint (receivers->len, ==, 2);
  for (guint i = 0; i < receivers->len; i++)
    {
      const NwFacet *facet = &g_array_index (receivers, NwFacet, i);
      if (strcmp (nw_codebook_get_code (codebook, NW_DOMAIN_STATE, facet->code)->code, "UKR") == 0)
        ukraine = facet->incidents;
    }
  g_assert_cmpuint (ukraine, ==, 2);
}

/* From a record back to its line. */
/* What somebody else stored since is named by its own codes, not by those that were known when the library was opened. */
static void
test_stored_meanwhile (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwWorkspace) other = nw_workspace_new ();
  g_autoptr (NwImportReport) report = NULL;
  g_autoptr (NwAnswer) answer = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (NwBatch) batch = NULL;
  g_autoptr (GError) error = NULL;

  nw_workspace_open (other, scratch->path, FALSE, &error);
  g_assert_no_error (error);
  report = scratch_import (scratch, SCRATCH_ALL, NULL);
  answer = scratch_ask (scratch, "", NULL);
  ids = nw_workspace_ids (scratch->workspace, answer, NW_SORT_START, FALSE, NULL);
  batch = nw_workspace_incidents (other, (gint64 *) (gpointer) ids->data, ids->len, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (batch->marks->len, >, 0);
  for (guint i = 0; i < batch->marks->len; i++)
    {
      const NwMark *mark = nw_batch_mark (batch, i);

      g_assert_nonnull (nw_codebook_get_code (batch->codebook, nw_dimension_info (mark->dimension)->domain, mark->code));
    }
}

static void
test_original (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwAnswer) answer = scratch_ask (scratch, "search=wiper", NULL);
  g_autoptr (GArray) ids = nw_workspace_ids (scratch->workspace, answer, NW_SORT_START, FALSE, NULL);
  g_autoptr (NwBatch) batch = nw_workspace_incidents (scratch->workspace, (gint64 *) (gpointer) ids->data, ids->len, TRUE, NULL, NULL);
  const NwIncident *incident = nw_batch_incident (batch, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (NwOriginal) original = nw_workspace_original (scratch->workspace, answer->release->id, &incident->origin, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (incident->origin.line, ==, 5);
  g_assert_cmpstr (original->file, ==, "incidents.csv");
  g_assert_cmpuint (original->line, ==, 5);
  g_assert_cmpstr (original->header[1], ==, "title");
  g_assert_cmpstr (original->cells[2], ==, "Computers were wiped, \"all\" of them.");
  g_assert_cmpuint (batch->acts->len, ==, 2);
}

static void
test_sort (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwAnswer) answer = scratch_ask (scratch, "", NULL);
  g_autoptr (GArray) down = nw_workspace_ids (scratch->workspace, answer, NW_SORT_START, TRUE, NULL);
  g_autoptr (GArray) titles = nw_workspace_ids (scratch->workspace, answer, NW_SORT_TITLE, FALSE, NULL);
  g_autoptr (NwBatch) first = nw_workspace_incidents (scratch->workspace, &g_array_index (down, gint64, 0), 1, FALSE, NULL, NULL);
  g_autoptr (NwBatch) last = nw_workspace_incidents (scratch->workspace, &g_array_index (down, gint64, 5), 1, FALSE, NULL, NULL);
  g_autoptr (NwBatch) title = nw_workspace_incidents (scratch->workspace, &g_array_index (titles, gint64, 0), 1, FALSE, NULL, NULL);

  g_assert_cmpstr (nw_batch_incident (first, 0)->key, ==, "a-6");
  g_assert_cmpstr (nw_batch_incident (last, 0)->key, ==, "a-5");
  g_assert_cmpstr (nw_batch_incident (title, 0)->title, ==, "Bank sites down");
}

/* Worked out by hand: 2015 begins before 2015-03-02, 2016-12 after 2016-11-05, and what has no date is last either way. */
static void
test_sort_by_start (Scratch *scratch, gconstpointer data)
{
  static const struct {
    const char *query;
    gboolean    descending;
    const char *keys;
  } cases[] = {
    { "", FALSE, "a-2 a-1 a-3 a-4 a-6 a-5 " },
    { "", TRUE, "a-6 a-4 a-3 a-1 a-2 a-5 " },
    { "where:initiator=RUS,CHN", FALSE, "a-2 a-1 a-4 " },
    { "where:receiver=FRA", TRUE, "a-5 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NwAnswer) answer = scratch_ask (scratch, cases[i].query, NULL);
      g_autoptr (GArray) ids
        = nw_workspace_ids (scratch->workspace, answer, NW_SORT_START, cases[i].descending, NULL);
      g_autoptr (NwBatch) batch
        = nw_workspace_incidents (scratch->workspace, (gint64 *) (gpointer) ids->data, ids->len, FALSE, NULL, NULL);
      g_autoptr (GString) keys = g_string_new (NULL);

      for (guint j = 0; j < ids->len; j++)
        g_string_append_printf (keys, "%s ", nw_batch_incident (batch, j)->key);
      g_assert_cmpstr (keys->str, ==, cases[i].keys);
    }
}

static void
test_refused (Scratch *scratch, gconstpointer data)
{
  static const struct {
    const char *query;
    const char *said;
  } cases[] = {
    { "dataset=seven", "six@1" },
    { "dataset=six@2", "six@1" },
    { "where:initiator=XXX", "XXX" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NwQuery) query = nw_query_parse (cases[i].query, NULL);
      g_autoptr (GError) error = NULL;
      NwAsk ask = { NULL, FALSE };

      g_assert_null (nw_workspace_ask (scratch->workspace, query, &ask, NULL, &error));
      g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
      g_assert_nonnull (strstr (error->message, cases[i].said));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/flow/ask/" name, Scratch, NULL, set_up, func, scratch_tear_down)
  ADD ("selection", test_selection);
  ADD ("trend", test_trend);
  ADD ("months-leave-years-out", test_months_leave_years_out);
  ADD ("facets", test_facets);
  g_test_add ("/flow/ask/stored-meanwhile", Scratch, NULL, scratch_set_up, test_stored_meanwhile, scratch_tear_down);
  ADD ("original", test_original);
  ADD ("sort", test_sort);
  ADD ("sort-by-start", test_sort_by_start);
  ADD ("refused", test_refused);
  return g_test_run ();
}
