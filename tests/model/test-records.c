/* test-records.c: codes, batches and results as values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "batch.h"
#include "result.h"

static void
test_codebook (void)
{
  g_autoptr (NwCodebook) book = nw_codebook_new ();
  g_autoptr (NwCodebook) copy = NULL;
  guint16 russia = nw_codebook_add_code (book, NW_DOMAIN_STATE, "RUS", "Russian Federation", NW_CODE_STATE, NULL);
  guint32 label = nw_codebook_add_label (book, NW_DOMAIN_STATE, "Russia", russia);

  g_assert_cmpuint (russia, ==, NW_N_SPECIAL_CODES);
  g_assert_cmpuint (nw_codebook_add_code (book, NW_DOMAIN_STATE, "RUS", "again", NW_CODE_STATE, NULL), ==, russia);
  g_assert_cmpint (nw_codebook_find_code (book, NW_DOMAIN_STATE, "not-coded"), ==, NW_CODE_ID_NOT_CODED);
  g_assert_cmpint (nw_codebook_find_code (book, NW_DOMAIN_SECTOR, "RUS"), ==, -1);
  g_assert_cmpint (nw_codebook_find_label (book, NW_DOMAIN_STATE, "Russia"), ==, label);
  g_assert_cmpint (nw_codebook_find_label (book, NW_DOMAIN_STATE, "russia"), ==, -1);

  copy = nw_codebook_copy (book);
  nw_codebook_add_code (book, NW_DOMAIN_STATE, "CHN", "China", NW_CODE_STATE, NULL);
  g_assert_cmpint (nw_codebook_find_code (copy, NW_DOMAIN_STATE, "CHN"), ==, -1);
  g_assert_cmpuint (nw_codebook_get_label (copy, NW_DOMAIN_STATE, label)->code, ==, russia);
  g_assert_cmpstr (nw_codebook_get_code (copy, NW_DOMAIN_STATE, russia)->label, ==, "Russian Federation");
}

static void
test_codebook_full (void)
{
  g_autoptr (NwCodebook) book = nw_codebook_new ();
  gboolean full = FALSE;
  guint added = 0;

  while (!full && added <= G_MAXUINT16 + 10)
    {
      g_autofree char *code = g_strdup_printf ("code-%u", ++added);
      guint16 id = nw_codebook_add_code (book, NW_DOMAIN_SECTOR, code, code, NW_CODE_UNRECOGNISED, &full);
      g_assert_cmpuint (id == NW_CODE_ID_UNKNOWN, ==, full);
    }

  g_assert_true (full);
  g_assert_cmpuint (nw_codebook_n_codes (book, NW_DOMAIN_SECTOR), ==, 65535);
}

static void
test_batch (void)
{
  g_autoptr (NwBatch) batch = nw_batch_new ();
  char *text = g_strdup ("title");
  char *reason = g_strdup ("why");
  NwMark mark = { NW_DIMENSION_TYPE, 7, 0, 3, NULL };

  nw_batch_add_incident (batch)->title = nw_batch_text (batch, text, -1);
  nw_batch_add_mark (batch, mark);
  nw_batch_add_mark (batch, mark);
  nw_batch_add_act (batch, NW_ACT_CLAIM);
  nw_batch_add_mark (batch, mark);
  nw_batch_add_incident (batch);
  nw_batch_add_mark (batch, mark);
  nw_batch_add_issue (batch, (NwIssue) { .kind = NW_ISSUE_BAD_DATE, .severity = NW_ISSUE_DOUBT, .reason = reason });
  memset (text, '#', strlen (text));
  memset (reason, '#', strlen (reason));
  g_free (text);
  g_free (reason);

  g_assert_cmpstr (nw_batch_incident (batch, 0)->title, ==, "title");
  g_assert_cmpuint (nw_batch_incident (batch, 0)->n_marks, ==, 2);
  g_assert_cmpuint (nw_batch_act (batch, 0)->first_mark, ==, 2);
  g_assert_cmpuint (nw_batch_act (batch, 0)->n_marks, ==, 1);
  g_assert_cmpuint (nw_batch_incident (batch, 1)->first_mark, ==, 3);
  g_assert_cmpuint (nw_batch_incident (batch, 1)->n_marks, ==, 1);
  g_assert_cmpstr (nw_batch_issue (batch, 0)->reason, ==, "why");
  g_assert_true (nw_batch_incident (batch, 1)->intensity != nw_batch_incident (batch, 1)->intensity);
}

static NwResult *
make_result (double russia_2017)
{
  g_autoptr (NwQuery) query = nw_query_parse ("dataset=test@1 by=initiator interval=year where:sector=energy", NULL);
  g_autoptr (NwRelease) release = nw_release_new ();
  NwResult *result;

  release->dataset = g_strdup ("test");
  release->title = g_strdup ("Test list");
  release->version = g_strdup ("1");
  release->as_of = nw_date_from_day (nw_day_from_ymd (2018, 3, 31));
  g_ptr_array_add (release->caveats, g_strdup ("Caveat."));
  result = nw_result_new ("trend", query, release);
  nw_result_add_period (result, 2016, "2016");
  nw_result_add_period (result, 2017, "2017")->immature = TRUE;
  nw_result_add_group (result, "RUS", "Russian Federation", NW_CODE_STATE)->total = 3 + russia_2017;
  nw_result_add_group (result, "unknown", "Unknown", NW_CODE_SPECIAL)->total = 2;
  nw_result_allocate (result);
  result->cells[0] = 3;
  result->cells[1] = russia_2017;
  result->cells[3] = 2;
  result->incidents = 8;
  result->undated = 1;
  result->several = 2;
  return result;
}

static void
test_result_text (void)
{
  g_autoptr (NwResult) result = make_result (4);
  g_autofree char *title = nw_result_title (result);
  g_autofree char *subtitle = nw_result_subtitle (result);
  g_autofree char *note = nw_result_note (result);
  g_autofree char *source = nw_result_source (result);

  g_assert_cmpstr (title, ==, "Reported incidents by state they are attributed to, 2016–2017");
  g_assert_nonnull (strstr (subtitle, "whole counting"));
  g_assert_nonnull (strstr (subtitle, "Sector: energy."));
  g_assert_nonnull (strstr (note, "n = 8 incidents."));
  g_assert_nonnull (strstr (note, "Unknown: 2."));
  g_assert_nonnull (strstr (note, "1 has no start date."));
  g_assert_nonnull (strstr (note, "2 have several values"));
  g_assert_nonnull (strstr (note, "Reports are still coming in: 2017"));
  g_assert_nonnull (strstr (note, "Caveat."));
  g_assert_nonnull (strstr (source, "Test list, release 1, as of 31 March 2018"));
}

/* The short id stands for the whole answer: any number that changes changes it. */
static void
test_result_id (void)
{
  g_autoptr (NwResult) a = make_result (4);
  g_autoptr (NwResult) b = make_result (4);
  g_autoptr (NwResult) c = make_result (5);
  g_autofree char *id_a = nw_result_id (a);
  g_autofree char *id_b = nw_result_id (b);
  g_autofree char *id_c = nw_result_id (c);

  g_assert_true (g_regex_match_simple ("^[0-9A-F]{4}-[0-9A-F]{4}$", id_a, 0, 0));
  g_assert_cmpstr (id_a, ==, id_b);
  g_assert_cmpstr (id_a, !=, id_c);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/codebook/interns", test_codebook);
  g_test_add_func ("/model/codebook/full", test_codebook_full);
  g_test_add_func ("/model/batch", test_batch);
  g_test_add_func ("/model/result/text", test_result_text);
  g_test_add_func ("/model/result/id", test_result_id);
  return g_test_run ();
}
