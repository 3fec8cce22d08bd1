/* test-document.c: blocks and their answers become passages in order, with their numbers, dates and faults
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "answers.h"
#include "exhibit.h"
#include "results.h"

#define AS_OF G_GINT64_CONSTANT (1680220800) /* date -u -d 2023-03-31 +%s */

/* "title byline 0:heading1 1:figure1 …": kinds with their block and number. */
static char *
outline (const NwDocument *document)
{
  static const char *const kinds[] = { "title",  "byline", "heading", "paragraph", "item",
                                       "figure", "table",  "number",  "break",     "fault" };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);
      guint number = passage->kind == NW_PASSAGE_HEADING ? passage->level : passage->ordinal;

      g_string_append_printf (out, "%s%u:%s%s", i > 0 ? " " : "", passage->block, passage->boxed ? "boxed-" : "",
                              kinds[passage->kind]);
      if (number > 0)
        g_string_append_printf (out, "%u", number);
    }
  return g_string_free (out, FALSE);
}

static void
assert_outline (const NwDocument *document, const char *expected)
{
  g_autofree char *found = outline (document);

  g_assert_cmpstr (found, ==, expected);
}

static void
assert_text (const NwDocument *document, guint i, const char *expected)
{
  g_autofree char *text = nw_passage_text (nw_document_passage (document, i));

  g_assert_cmpstr (text, ==, expected);
}

/* ---- one answer ---- */

static void
test_of_result (void)
{
  g_autoptr (NwResult) result = results_states ();
  NwFigure figure = {
    .chart = nw_chart_find ("trend"), .palette = NW_PALETTE_DARK, .text_scale = 1.5, .framed = TRUE
  };
  g_autoptr (NwDocument) both = nw_document_of_result (result, &figure);
  g_autoptr (NwDocument) bare = nw_document_of_result (result, NULL);
  const NwExhibit *shown = nw_document_passage (both, 0)->exhibit;
  g_autofree char *title = nw_result_title (result);
  g_autofree char *caption = nw_figure_caption (&figure, result);
  g_autofree char *label = nw_passage_label (nw_document_passage (both, 1));

  assert_outline (both, "0:figure1 0:table1");
  assert_outline (bare, "0:table1");
  g_assert_cmpstr (both->title, ==, title);
  g_assert_cmpint (both->created, ==, AS_OF);
  g_assert_cmpstr (both->language, ==, "en");
  g_assert_false (both->rtl);
  g_assert_cmpuint (both->releases->len, ==, 1);
  g_assert_cmpstr (label, ==, "Table 1");
  g_assert_cmpint (shown->figure.palette, ==, NW_PALETTE_PRINT);
  g_assert_false (shown->figure.framed);
  g_assert_cmpstr (shown->caption, ==, caption);
  g_assert_cmpstr (shown->seal->shows, ==, "trend");
  g_assert_true (shown->result == result);
  g_assert_nonnull (nw_document_passage (both, 1)->exhibit->table);
  g_assert_null (nw_document_fault (both));
}

/* ---- dates ---- */

static void
assert_created (NwResult *result, const char *epoch, gint64 expected)
{
  g_autoptr (NwDocument) document = NULL;

  if (epoch)
    g_setenv ("SOURCE_DATE_EPOCH", epoch, TRUE);
  document = nw_document_of_result (result, NULL);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_cmpint (document->created, ==, expected);
}

static void
test_created (void)
{
  g_autoptr (NwResult) result = results_states ();

  result->release->imported = 1700000000;
  assert_created (result, NULL, AS_OF);
  assert_created (result, "86400", 86400);
  assert_created (result, "yesterday", AS_OF);
  assert_created (result, "-5", AS_OF);
  result->release->as_of = NW_DATE_UNKNOWN;
  assert_created (result, NULL, 1700000000);
}

static NwResult *
result_of (const char *short_title, const char *dataset, int year)
{
  NwResult *result = answers_total (3);

  g_free (result->release->dataset);
  g_free (result->release->short_title);
  result->release->dataset = g_strdup (dataset);
  result->release->short_title = g_strdup (short_title);
  result->release->as_of = nw_date_from_day (nw_day_from_ymd (year, 1, 1));
  return result;
}

/* Each release once, in order of name; the newest of their dates. */
static void
test_releases (void)
{
  Composed *composed = composed_new ("Two", NULL);
  g_autoptr (NwDocument) document = NULL;

  composed_answer (composed, "number", NULL, result_of ("Zeta", "zeta", 2021));
  composed_answer (composed, "number", NULL, result_of ("Alpha", "alpha", 2022));
  composed_answer (composed, "number", NULL, result_of ("Zeta", "zeta", 2021));
  document = composed_document (composed);

  g_assert_cmpuint (document->releases->len, ==, 2);
  g_assert_cmpuint (document->results->len, ==, 3);
  g_assert_cmpstr (((NwRelease *) g_ptr_array_index (document->releases, 0))->dataset, ==, "alpha");
  g_assert_cmpint (document->created, ==, G_GINT64_CONSTANT (1640995200)); /* 2022-01-01 */
  assert_text (document, 1, "Data as of 1 January 2022");
}

/* ---- a briefing ---- */

/* Method and sources stand where they were put, and know what stands below them. */
static void
test_order (void)
{
  Composed *composed = composed_new ("State brief", "A. Nother");
  g_autoptr (NwDocument) document = NULL;

  composed_words (composed, "sources", NULL);
  composed_words (composed, "method", "Counted by hand.");
  composed_words (composed, "heading", "What was reported")->level = 2;
  composed_words (composed, "text", "One\n\n1. two\n2. three");
  composed_answer (composed, "figure", "trend", results_states ());
  composed_words (composed, "break", NULL);
  composed_answer (composed, "figure", NULL, results_ranked ());
  composed_answer (composed, "table", NULL, results_ranked ());
  composed_words (composed, "note", "Mind this.");
  composed_answer (composed, "number", NULL, answers_total (1643));
  composed_words (composed, "heading", "");
  composed_words (composed, "text", NULL);
  document = composed_document (composed);

  assert_outline (document, "0:title 0:byline 0:heading2 0:item 1:boxed-paragraph 1:boxed-paragraph "
                            "1:boxed-paragraph 2:heading2 "
                            "3:paragraph 3:item1 3:item2 4:figure1 5:break 6:figure2 7:table1 8:boxed-paragraph "
                            "9:number");
  assert_text (document, 0, "State brief");
  assert_text (document, 1, "A. Nother · Data as of 31 March 2023");
  assert_text (document, 2, "Sources");
  assert_text (document, 5, "Counted by hand.");
  assert_text (document, 6,
               "This description was edited; it is not the one that Normwatch generates from what the briefing "
               "uses.");
  g_assert_cmpstr (nw_document_passage (document, 13)->exhibit->figure.chart->id, ==, "bars");
  g_assert_null (nw_document_fault (document));
}

static void
test_titles (void)
{
  Composed *composed = composed_new ("Titles", NULL);
  NwBlock *figure = composed_answer (composed, "figure", "trend", results_states ());
  NwBlock *table = composed_answer (composed, "table", NULL, results_states ());
  NwBlock *number = composed_answer (composed, "number", NULL, answers_total (1643));
  g_autoptr (NwDocument) document = NULL;

  figure->title = g_strdup ("Mine");
  figure->named_only = TRUE;
  table->title = g_strdup ("Also mine");
  number->text = g_strdup ("reported incidents in all");
  document = composed_document (composed);

  g_assert_cmpstr (nw_document_passage (document, 2)->exhibit->title, ==, "Mine");
  g_assert_true (nw_document_passage (document, 2)->exhibit->figure.named_only);
  g_assert_cmpstr (nw_document_passage (document, 3)->exhibit->title, ==, "Also mine");
  g_assert_cmpstr (nw_document_passage (document, 3)->exhibit->table->title, ==, "Also mine");
  g_assert_cmpstr (nw_document_passage (document, 4)->exhibit->label, ==, "reported incidents in all");
  g_assert_cmpstr (nw_document_passage (document, 4)->exhibit->value, ==, "1643");
}

static void
test_empty (void)
{
  g_autoptr (NwDocument) document = composed_document (composed_new ("Nothing", NULL));

  assert_outline (document, "0:title");
  g_assert_cmpint (document->created, ==, 0);
  g_assert_null (nw_document_fault (document));
}

/* ---- what cannot be shown ---- */

static void
test_faults (void)
{
  Composed *composed = composed_new ("Faults", NULL);
  g_autoptr (NwDocument) document = NULL;
  g_autofree char *first = NULL;

  composed_answer (composed, "figure", "trend", results_states ());
  composed_fault (composed, "figure", "The library holds no cfr; it holds: eurepoc@1.1");
  composed_words (composed, "figure", NULL);
  composed_answer (composed, "figure", "pie", results_states ());
  composed_answer (composed, "table", NULL, results_states ())->shows = g_strdup ("pivot");
  composed_answer (composed, "table", NULL, results_ranked ())->shows = g_strdup ("sectors-years");
  composed_answer (composed, "figure", "strip", results_states ());
  composed_answer (composed, "number", NULL, results_states ());
  composed_answer (composed, "number", NULL, answers_share (3, 7, 0.0990, 0.8159));
  document = composed_document (composed);
  first = nw_document_fault (document);

  assert_outline (document, "0:title 0:byline 0:figure1 1:fault 2:fault 3:fault 4:fault 5:fault 6:fault 7:number "
                            "8:number 8:paragraph");
  g_assert_cmpstr (first, ==, "Block 2: The library holds no cfr; it holds: eurepoc@1.1");
  assert_text (document, 4, "It asks nothing yet; choose what it shows, or remove it");
  assert_text (document, 5, "No chart is called “pie”; choose another chart");
  assert_text (document, 6, "No kind of table is called “pivot”; choose another one");
}

/* ---- numbers ---- */

static void
assert_number (NwResult *taken, const char *value, const char *caption_has, const char *note)
{
  g_autoptr (NwResult) result = taken;
  g_autofree char *fault = NULL;
  NwExhibit *exhibit = nw_exhibit_of_number (result, &fault);

  g_assert_cmpstr (fault, ==, NULL);
  g_assert_cmpstr (exhibit->value, ==, value);
  if (!strstr (exhibit->caption, caption_has))
    g_error ("“%s” should say “%s”", exhibit->caption, caption_has);
  g_assert_cmpstr (exhibit->note, ==, note);
  g_assert_null (exhibit->seal->shows);
  g_assert_true (exhibit->source && *exhibit->label);
  nw_exhibit_unref (exhibit);
}

/* Intervals: binom.test of R 4.2; the ratios: methods, M3, of few as of many. As p/(1−p), the bounds 0.0527 and 0.8534 of 2 out
 * of 5 are 0.056 and 5.820, and the upper bound of none out of 5, 1 − 0.025^(1/5), is 1.091. */
static void
test_numbers (void)
{
  NwResult *undated = answers_total (240), *claimed = answers_share (53, 53, 0.9328, 1);

  undated->undated = 4;
  claimed->left_out[NW_CODE_ID_NOT_AVAILABLE] = 5;
  assert_number (answers_total (240), "240", "Incidents.", NULL);
  assert_number (undated, "240", "Incidents.", "4 have no start date.");
  assert_number (answers_share (25, 47, 0.3808, 0.6789), "53.2\u00a0% (25 of 47)",
                 "Receiver: EST. Exact 95 % interval: 38.1\u00a0% to 67.9\u00a0%.", NULL);
  assert_number (answers_share (3, 7, 0.0990, 0.8159), "3 of 7", "Receiver: EST.", NULL);
  /* Nothing is coded as without a claim: 100 % would be no finding. */
  assert_number (claimed, "53", "Receiver: EST.",
                 "Neither yes nor no, and left out of the share: Claims not available: 5. "
                 "No incident is coded as without one, so this is no finding of how many have one.");
  assert_number (answers_ratio (14, 8, 0.571, 0.208, 1.460), "RR 0.571 (0.208–1.460)",
                 "14 before, 8 after: no clear change", NULL);
  assert_number (answers_ratio (3, 2, 0.667, 0.056, 5.820), "RR 0.667 (0.056–5.820)",
                 "3 before, 2 after: no clear change", NULL);
  assert_number (answers_ratio (5, 0, 0, 0, 1.091), "RR at most 1.091", "5 before, 0 after: no clear change", NULL);
  assert_number (answers_ratio (0, 0, NAN, NAN, NAN), "0 before, 0 after", "no incidents to compare", NULL);
  assert_number (answers_ratio (0, 12, INFINITY, 2.773, INFINITY), "RR at least 2.773", "0 before, 12 after: increased",
                 NULL);
}

static void
test_no_number (void)
{
  g_autoptr (NwResult) shares = results_begin ("dataset=eurepoc@1.1 by=initiator measure=claimed");
  g_autofree char *fault = NULL;

  nw_result_add_period (shares, 0, "all");
  nw_result_add_group (shares, "CHN", "China", NW_CODE_STATE);
  nw_result_add_group (shares, "RUS", "Russia", NW_CODE_STATE);
  nw_result_allocate (shares);
  g_assert_null (nw_exhibit_of_number (shares, &fault));
  g_assert_nonnull (strstr (fault, "leave out by= and interval="));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_test_add_func ("/document/of-result", test_of_result);
  g_test_add_func ("/document/created", test_created);
  g_test_add_func ("/document/releases", test_releases);
  g_test_add_func ("/document/order", test_order);
  g_test_add_func ("/document/titles", test_titles);
  g_test_add_func ("/document/empty", test_empty);
  g_test_add_func ("/document/faults", test_faults);
  g_test_add_func ("/document/numbers", test_numbers);
  g_test_add_func ("/document/no-number", test_no_number);
  return g_test_run ();
}
