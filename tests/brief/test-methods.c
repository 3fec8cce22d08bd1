/* test-methods.c: what is said of method follows from what a briefing uses, each sentence once, and is never left out in silence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "answers.h"
#include "mention.h"
#include "methods.h"
#include "results.h"

/* The words of all passages of a block, one a line. */
static char *
words_of (const NwDocument *document, guint block)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < document->passages->len; i++)
    {
      g_autofree char *text = nw_passage_text (nw_document_passage (document, i));

      if (nw_document_passage (document, i)->block == block && nw_document_passage (document, i)->runs != NULL)
        g_string_append_printf (out, "%s\n", text);
    }
  return g_string_free (out, FALSE);
}

static guint
count (const char *text, const char *words)
{
  guint n = 0;

  for (const char *found = strstr (text, words); found != NULL; found = strstr (found + 1, words))
    n++;
  return n;
}

static void
assert_says (const char *text, const char *words)
{
  if (count (text, words) != 1)
    g_error ("“%s” stands %u times in:\n%s", words, count (text, words), text);
}

static void
assert_silent (const char *text, const char *words)
{
  if (strstr (text, words))
    g_error ("“%s” stands in:\n%s", words, text);
}

/* One figure: no sentence says which figure it is about, but where it says how many. */
static void
test_one (void)
{
  Composed *composed = composed_new ("One", NULL);
  g_autoptr (NwDocument) document = NULL;
  g_autofree char *text = NULL;

  composed_answer (composed, "figure", "trend", results_states ());
  composed_words (composed, "method", NULL);
  document = composed_document (composed);
  text = words_of (document, 1);

  assert_says (text, "Method and caveats\n");
  assert_says (text, "What is counted are reported incidents");
  assert_says (text, "“Attributed to” says whom the dataset names, by the sources that it has: an indicator, no "
                     "finding of who is responsible.\n");
  assert_says (text, "Whole counting: an incident with several values counts once for each, so that parts may add up "
                     "to more than all incidents.\n");
  assert_says (text, "are told apart, and none of them is counted as zero.\n");
  assert_says (text, "Incidents without a start date are in no period, but among all incidents (Figure 1: 6).\n");
  assert_says (text, "a default where there is no earlier release to compare with, are marked as not yet complete, "
                     "and no change is stated of them (Figure 1: 2022–2023).\n");
  assert_silent (text, "Fractional");
  assert_silent (text, "Datasets overlap");
  assert_silent (text, "Intervals of shares");
  assert_silent (text, "known less precisely");
  assert_silent (text, "Before and after a day");
  assert_silent (text, "left out of this briefing");
}

static NwResult *
monthly (void)
{
  NwResult *result = results_begin ("dataset=eurepoc@1.1 by=receiver-bloc interval=month measure=answered "
                                    "coarse=spread period=2020..");

  results_add_years (result, 2020, 2021);
  nw_result_add_group (result, "nato", "NATO", NW_CODE_LISTED);
  nw_result_allocate (result);
  for (guint i = 0; i < 2; i++)
    {
      result->cells[i] = 0.5;
      result->basis[i] = (NwBasis) { 20, 40, NAN, NAN };
    }
  result->incidents = 100;
  result->coarse = 7;
  result->spread = 12;
  result->outside = 16;
  result->left_out[NW_CODE_ID_NOT_CODED] = 1200;
  result->left_out[NW_CODE_ID_UNKNOWN] = 34;
  g_ptr_array_add (result->eras, nw_era_new (nw_day_from_ymd (2022, 9, 1), NW_DIMENSION_RESPONSE,
                                             "Responses are coded from here on"));
  return result;
}

static NwResult *
with_caveats (NwResult *result)
{
  g_ptr_array_add (result->release->caveats, g_strdup ("Dates of 1 January are read as the year only."));
  return result;
}

/* Several: each sentence once, with those it is about where they are not all. */
static void
test_several (void)
{
  Composed *composed = composed_new ("Several", NULL);
  NwResult *eras = results_states ();
  g_autoptr (NwDocument) document = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < eras->periods->len; i++)
    {
      NwPeriod *period = nw_result_period (eras, i);

      period->first_day = nw_day_from_ymd (period->number, 1, 1);
      period->last_day = nw_day_from_ymd (period->number, 12, 31);
    }
  g_ptr_array_add (eras->eras,
                   nw_era_new (nw_day_from_ymd (2014, 4, 1), NW_DIMENSION_NONE, "Coded otherwise from here on"));
  composed_answer (composed, "figure", "trend", with_caveats (eras));
  composed_answer (composed, "table", NULL, with_caveats (results_states ()));
  composed_answer (composed, "figure", "trend", results_fraction ());
  composed_answer (composed, "table", NULL, monthly ());
  composed_answer (composed, "number", NULL, answers_ratio (14, 8, 0.571, 0.208, 1.460));
  composed_answer (composed, "number", NULL, answers_share (25, 47, 0.3808, 0.6789));
  composed_words (composed, "method", NULL);
  document = composed_document (composed);
  text = words_of (document, 6);

  assert_says (text, "no finding of who is responsible (Figures 1 and 2, Table 1, the number “RR 0.571 "
                     "(0.208–1.460)”, the number “53.2\u00a0% (25 of 47)”).\n");
  assert_says (text, "more than all incidents (Figure 1, Tables 1 and 2).\n");
  assert_says (text, "add up to all incidents (Figure 2).\n");
  assert_says (text, "An incident belongs to a bloc where the state was a member on the day that it began (Table "
                     "2).\n");
  assert_says (text, "Incidents without a start date are in no period, but among all incidents (Figure 1, Table 1: "
                     "6).\n");
  assert_says (text, "known less precisely than the period are in no period, but among all incidents (Table 2: "
                     "7).\n");
  assert_says (text, "in equal parts in the periods of their year (Table 2: 12).\n");
  assert_says (text, "leaves out incidents without a start date (Table 2: 16).\n");
  assert_says (text, "left out of both of its parts (Table 2: 1234).\n");
  assert_says (text, "Numbers before and after 2014-04-01 do not compare: Coded otherwise from here on (Figure "
                     "1).\n");
  assert_silent (text, "Responses are coded from here on"); /* not within its periods */
  assert_says (text, "given as counts (Tables 1 and 2, the number “53.2\u00a0% (25 of 47)”).\n");
  assert_says (text, "those known by year only count on 1 January (the number “RR 0.571 (0.208–1.460)”: 730 days "
                     "before, 730 days from the day on).\n");
  assert_says (text, "EuRepoC 1.1: Dates of 1 January are read as the year only.\n");
}

static void
test_datasets (void)
{
  Composed *composed = composed_new ("Two", NULL);
  NwResult *other = answers_total (429);
  g_autoptr (NwDocument) document = NULL;
  g_autofree char *text = NULL;

  g_free (other->release->dataset);
  other->release->dataset = g_strdup ("dcid");
  composed_answer (composed, "number", NULL, answers_total (1643));
  composed_answer (composed, "number", NULL, other);
  composed_words (composed, "method", NULL);
  document = composed_document (composed);
  text = words_of (document, 2);

  assert_says (text, "Datasets overlap, so their incidents stand side by side and are never added up.\n");
  assert_silent (text, "Whole counting");
  assert_silent (text, "Periods are those");
}

/* ---- what the author changes ---- */

static char *
method_of (gboolean exhibit, const char *kind, const char *words)
{
  Composed *composed = composed_new ("Edited", NULL);
  g_autoptr (NwDocument) document = NULL;

  if (exhibit)
    composed_answer (composed, "number", NULL, answers_total (1643));
  composed_words (composed, kind, words);
  document = composed_document (composed);
  return words_of (document, exhibit ? 1 : 0);
}

static void
test_edited (void)
{
  static const char left_out[] = "The description of methods and caveats was left out of this briefing.\n";
  g_autofree char *edited = method_of (TRUE, "method", "My *own* words.");
  g_autofree char *emptied = method_of (TRUE, "method", " \n");
  g_autofree char *without = method_of (TRUE, "text", "Text.");
  g_autofree char *words = method_of (FALSE, "text", "Text.");
  g_autofree char *nothing = method_of (FALSE, "method", NULL);

  assert_says (edited, "My own words.\nThis description was edited;");
  assert_silent (edited, "What is counted");
  assert_says (emptied, left_out);
  g_assert_true (g_str_has_suffix (without, left_out));
  assert_silent (words, left_out); /* no numbers, no method */
  assert_says (nothing, "This briefing shows no figures, tables or numbers.\n");
}

/* What an author begins with says the same as what is generated. */
static void
test_print (void)
{
  Composed *composed = composed_new ("Print", NULL);
  g_autoptr (NwDocument) generated = NULL;
  g_autoptr (NwDocument) edited = NULL;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  composed_answer (composed, "figure", "trend", with_caveats (results_states ()));
  composed_answer (composed, "number", NULL, answers_share (25, 47, 0.3808, 0.6789));
  composed_words (composed, "method", NULL);
  generated = composed_document (composed);
  text = nw_methods_print (generated);
  composed = composed_new ("Print", NULL);
  composed_answer (composed, "number", NULL, answers_total (1));
  composed_words (composed, "text", NULL);
  composed_words (composed, "method", text);
  edited = composed_document (composed);
  before = words_of (generated, 2);
  after = words_of (edited, 2);

  g_assert_true (g_str_has_prefix (after, before));
  assert_says (after + strlen (before), "This description was edited;");
}

/* ---- names ---- */

static void
test_mentions (void)
{
  static const struct {
    const char *passages; /* kinds and ordinals */
    const char *names;
  } cases[] = {
    { "", "" },
    { "f1", "Figure 1" },
    { "f1f2", "Figures 1 and 2" },
    { "f1f2f3", "Figures 1–3" },
    { "f1f2f4", "Figures 1, 2 and 4" },
    { "f1f2f3f5f7f8f9", "Figures 1–3, 5 and 7–9" },
    { "t2", "Table 2" },
    { "t1f1t2f3", "Figures 1 and 3, Tables 1 and 2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) passages = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *names = NULL;

      for (const char *c = cases[i].passages; *c != '\0'; c += 2)
        {
          NwPassage *passage = g_new0 (NwPassage, 1);

          passage->kind = *c == 'f' ? NW_PASSAGE_FIGURE : NW_PASSAGE_TABLE;
          passage->ordinal = (guint) (c[1] - '0');
          g_ptr_array_add (passages, passage);
        }
      names = nw_mention_print (passages);
      g_assert_cmpstr (names, ==, cases[i].names);
    }
}

/* ---- sources ---- */

static void
add_marker (NwResult *result, const char *id, const char *label, const char *document, const char *address)
{
  g_ptr_array_add (result->markers, nw_marker_new (id, nw_date_from_day (nw_day_from_ymd (2015, 7, 22)), label, NULL,
                                                   document, address, FALSE));
}

static void
test_sources (void)
{
  Composed *composed = composed_new ("Sources", NULL);
  NwResult *marked = results_states (), *again = results_states ();
  g_autoptr (NwDocument) document = NULL;
  g_autofree char *text = NULL;
  const NwRun *link;

  add_marker (marked, "zeta", "Zeta", "Z/1", "https://example.org/z");
  add_marker (marked, "one", "One", "A/70/174", "javascript:alert(1)");
  add_marker (again, "zeta", "Zeta", "Z/1", "https://example.org/z");
  add_marker (again, "two", "Two", "A/70/174", NULL);
  add_marker (again, "own", "Own", NULL, NULL);
  composed_answer (composed, "figure", "trend", marked);
  composed_answer (composed, "figure", "trend", again);
  composed_answer (composed, "number", NULL, answers_ratio (14, 8, 0.571, 0.208, 1.460));
  composed_words (composed, "method", "Mine.");
  composed_words (composed, "sources", NULL);
  document = composed_document (composed);
  text = words_of (document, 4);

  g_assert_cmpstr (text, ==,
                   "Sources\n"
                   "EuRepoC, Global Dataset 1.1, 2023. EuRepoC, release 1.1, as of 31 March 2023. Licence: not "
                   "stated. https://eurepoc.eu. "
                   "Files: EuRepoC_Global_Database_1.1.csv (sha256 114f…c6c03).\n"
                   "References\n"
                   "A/70/174. One (2015-07-22). Two (2015-07-22).\n"
                   "Remarks, 25 September 2015. US–China understanding (2015-09-25).\n"
                   "Z/1. Zeta (2015-07-22).\n");
  link = &g_array_index (nw_document_passage (document, document->passages->len - 1)->runs, NwRun, 0);
  g_assert_cmpstr (link->address, ==, "https://example.org/z");
  link = &g_array_index (nw_document_passage (document, document->passages->len - 3)->runs, NwRun, 0);
  g_assert_null (link->address);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/methods/one", test_one);
  g_test_add_func ("/methods/several", test_several);
  g_test_add_func ("/methods/datasets", test_datasets);
  g_test_add_func ("/methods/edited", test_edited);
  g_test_add_func ("/methods/print", test_print);
  g_test_add_func ("/methods/mentions", test_mentions);
  g_test_add_func ("/methods/sources", test_sources);
  return g_test_run ();
}
