/* test-table.c: groups, periods and what is left out, worked out by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "analysis.h"

/* Eight incidents. Initiators in the order of the file:
 *   0  2019-03-05  CHN RUS        4  2021-07-01  PRK IRN USA
 *   1  2019-03     RUS            5  undated     RUS CHN
 *   2  2019        CHN            6  2021-12-31  IRN PRK
 *   3  2021-01-31  unknown        7  2021-02-28  (not coded)
 * Everyone's receiver is USA. */
static const struct {
  const char *start;
  const char *initiators;
} records[] = {
  { "2019-03-05", "CHN RUS" }, { "2019-03", "RUS" }, { "2019", "CHN" }, { "2021-01-31", "unknown" },
  { "2021-07-01", "PRK IRN USA" }, { "", "RUS CHN" }, { "2021-12-31", "IRN PRK" }, { "2021-02-28", "" },
};

/* Code, and its name in two languages. */
enum { CODE, ENGLISH, GERMAN, N_NAMES };

static const char *const states[][N_NAMES] = {
  { "CHN", "China", "Volksrepublik China" }, { "IRN", "Iran", "Iran" }, { "PRK", "North Korea", "Nordkorea" },
  { "RUS", "Russia", "Russland" }, { "USA", "United States", "Vereinigte Staaten" }, { "ZWE", "Zimbabwe", "Simbabwe" },
};

static NwFrame *
make_frame (guint n_records, guint language)
{
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();

  /* Not in alphabetical order, as codes come. */
  for (guint i = G_N_ELEMENTS (states); i > 0; i--)
    nw_codebook_add_code (codebook, NW_DOMAIN_STATE, states[i - 1][CODE], states[i - 1][language], NW_CODE_UNRECOGNISED, NULL);
  for (guint i = 0; i < n_records; i++)
    {
      NwIncident *incident = nw_batch_add_incident (batch);
      g_auto (GStrv) initiators = g_strsplit (records[i].initiators, " ", 0);

      if (*records[i].start)
        g_assert_true (nw_date_parse (records[i].start, &incident->start));
      for (guint j = 0; initiators[j]; j++)
        nw_batch_add_mark (batch, (NwMark) { .dimension = NW_DIMENSION_INITIATOR,
                                             .code = nw_codebook_find_code (codebook, NW_DOMAIN_STATE, initiators[j]) });
      nw_batch_add_mark (batch, (NwMark) { .dimension = NW_DIMENSION_RECEIVER,
                                           .code = nw_codebook_find_code (codebook, NW_DOMAIN_STATE, "USA") });
    }

  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  return nw_frame_builder_finish (g_steal_pointer (&builder), 1, codebook);
}

static NwResult *
ask_in (guint language, guint n_records, const char *analysis, const char *text, NwDate as_of, GError **error)
{
  g_autoptr (NwFrame) frame = make_frame (n_records, language);
  g_autoptr (NwQuery) query = nw_query_parse (text, NULL);
  g_autoptr (NwSelection) selection = NULL;
  g_autoptr (NwRelease) release = nw_release_new ();

  g_assert_nonnull (query);
  selection = nw_selection_new (frame, query, NULL, NULL);
  g_assert_nonnull (selection);
  release->dataset = g_strdup ("hand");
  release->version = g_strdup ("1.0");
  release->as_of = as_of;
  return nw_analysis_find (analysis)->run (&(NwInputs) { .frame = frame, .selection = selection, .query = query, .release = release },
                                            error);
}

static NwResult *
ask (guint n_records, const char *analysis, const char *text, NwDate as_of, GError **error)
{
  return ask_in (ENGLISH, n_records, analysis, text, as_of, error);
}

/* One line a group: code, total, cells; then what could not be placed. */
static char *
print_result (const NwResult *result)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < result->groups->len; i++)
    {
      const NwGroup *group = nw_result_group (result, i);

      g_string_append_printf (out, "%s %g:", group->code, group->total);
      for (guint j = 0; j < result->periods->len; j++)
        g_string_append_printf (out, " %g", nw_result_cell (result, i, j));
      if (group->undated > 0)
        g_string_append_printf (out, " undated %g", group->undated);
      if (group->coarse > 0)
        g_string_append_printf (out, " coarse %g", group->coarse);
      g_string_append (out, "\n");
    }
  g_string_append_printf (out, "n %u undated %u coarse %u several %u outside %u", result->incidents, result->undated,
                          result->coarse, result->several, result->outside);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_answer (const char *analysis, const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwResult) result = ask (G_N_ELEMENTS (records), analysis, text, NW_DATE_UNKNOWN, &error);
  g_autofree char *printed = NULL;

  g_assert_no_error (error);
  printed = print_result (result);
  g_assert_cmpstr (printed, ==, expected);
}

static void
test_total (void)
{
  assert_answer ("total", "", "all 8: 8\nn 8 undated 1 coarse 0 several 0 outside 0");
  assert_answer ("total", "by=initiator",
                 "CHN 3: 3\nIRN 2: 2\nPRK 2: 2\nRUS 3: 3\nUSA 1: 1\nunknown 1: 1\nnot-coded 1: 1\n"
                 "n 8 undated 1 coarse 0 several 4 outside 0");
  /* CHN 1/2 + 1 + 1/2; IRN 1/3 + 1/2. */
  assert_answer ("total", "by=initiator count=fractional",
                 "CHN 2: 2\nIRN 0.833333: 0.833333\nPRK 0.833333: 0.833333\nRUS 2: 2\nUSA 0.333333: 0.333333\n"
                 "unknown 1: 1\nnot-coded 1: 1\nn 8 undated 1 coarse 0 several 4 outside 0");
  /* United States is never listed first. */
  assert_answer ("total", "by=initiator count=primary",
                 "CHN 2: 2\nIRN 1: 1\nPRK 1: 1\nRUS 2: 2\nunknown 1: 1\nnot-coded 1: 1\n"
                 "n 8 undated 1 coarse 0 several 0 outside 0");
}

static void
test_trend (void)
{
  /* 2020 has nothing and is there. Without an interval: years. */
  assert_answer ("trend", "by=initiator",
                 "CHN 3: 2 0 0 undated 1\nIRN 2: 0 0 2\nPRK 2: 0 0 2\nRUS 3: 2 0 0 undated 1\nUSA 1: 0 0 1\n"
                 "unknown 1: 0 0 1\nnot-coded 1: 0 0 1\nn 8 undated 1 coarse 0 several 4 outside 0");
  /* By quarter, an incident of 2019 has no place; from 2019-Q1 to 2021-Q4 there are 12. */
  assert_answer ("trend", "interval=quarter",
                 "all 8: 2 0 0 0 0 0 0 0 2 0 1 1 undated 1 coarse 1\nn 8 undated 1 coarse 1 several 0 outside 0");
  assert_answer ("trend", "interval=month period=2019-02..2019-05",
                 "all 3: 0 2 0 0 coarse 1\nn 3 undated 0 coarse 1 several 0 outside 1");
  assert_answer ("trend", "by=initiator interval=year period=2018..2019",
                 "CHN 2: 0 2\nRUS 2: 0 2\nn 3 undated 0 coarse 0 several 1 outside 1");
  /* The bound that is given is the end of the axis, the other is the last start. */
  assert_answer ("trend", "interval=year period=2017..", "all 7: 0 0 3 0 4\nn 7 undated 0 coarse 0 several 0 outside 1");
  /* Nothing at all: no periods. */
  assert_answer ("trend", "by=initiator interval=year where:initiator=ZWE", "ZWE 0:\nn 0 undated 0 coarse 0 several 0 outside 0");
}

static void
test_chosen (void)
{
  /* Attributed to China, among others to Russia: Russia gets no bar, China keeps its half. */
  assert_answer ("total", "by=initiator where:initiator=CHN", "CHN 3: 3\nn 3 undated 1 coarse 0 several 0 outside 0");
  assert_answer ("total", "by=initiator count=fractional where:initiator=CHN",
                 "CHN 2: 2\nn 3 undated 1 coarse 0 several 0 outside 0");
  assert_answer ("total", "by=initiator count=primary where:initiator=CHN",
                 "CHN 2: 2\nn 3 undated 1 coarse 0 several 0 outside 0");
  /* Chosen and empty: listed. */
  assert_answer ("total", "by=initiator where:initiator=ZWE,IRN,unknown",
                 "IRN 2: 2\nZWE 0: 0\nunknown 1: 1\nn 3 undated 0 coarse 0 several 0 outside 0");
  /* A filter on another dimension limits nothing; an exclusion takes incidents out. */
  assert_answer ("total", "by=initiator where:receiver=USA where:initiator!=RUS,PRK",
                 "CHN 1: 1\nunknown 1: 1\nnot-coded 1: 1\nn 3 undated 0 coarse 0 several 0 outside 0");
}

static void
test_rest (void)
{
  /* CHN 3 and RUS 3 lead. Incident 4 has three of the others and counts once for them, incident 6 too: only those
   * with CHN and RUS stand in several groups. */
  assert_answer ("total", "by=initiator top=2",
                 "CHN 3: 3\nRUS 3: 3\nother 2: 2\nunknown 1: 1\nnot-coded 1: 1\nn 8 undated 1 coarse 0 several 2 outside 0");
  /* Equal totals: by label. */
  assert_answer ("total", "by=initiator top=1",
                 "CHN 3: 3\nother 5: 5\nunknown 1: 1\nnot-coded 1: 1\nn 8 undated 1 coarse 0 several 2 outside 0");
  assert_answer ("total", "by=initiator top=2 count=fractional",
                 "CHN 2: 2\nRUS 2: 2\nother 2: 2\nunknown 1: 1\nnot-coded 1: 1\nn 8 undated 1 coarse 0 several 2 outside 0");
  assert_answer ("trend", "by=initiator top=2 count=primary",
                 "CHN 2: 2 0 0\nRUS 2: 1 0 0 undated 1\nother 2: 0 0 2\nunknown 1: 0 0 1\nnot-coded 1: 0 0 1\n"
                 "n 8 undated 1 coarse 0 several 0 outside 0");
  /* Nothing beyond the top. */
  assert_answer ("total", "by=initiator top=5 where:initiator=CHN,RUS", "CHN 3: 3\nRUS 3: 3\nn 4 undated 1 coarse 0 several 2 outside 0");
}

static void
test_words (void)
{
  g_autoptr (NwResult) result = ask (8, "trend", "by=initiator top=2", NW_DATE_UNKNOWN, NULL);

  g_assert_cmpstr (result->analysis, ==, "trend");
  g_assert_cmpstr (nw_result_group (result, 0)->label, ==, "China");
  g_assert_cmpstr (nw_result_group (result, 2)->label, ==, "3 others");
  g_assert_true (nw_result_group (result, 2)->rest);
  g_assert_cmpint (nw_result_group (result, 3)->kind, ==, NW_CODE_SPECIAL);
  g_assert_cmpstr (nw_result_period (result, 1)->label, ==, "2020");
  g_assert_cmpfloat (nw_result_period (result, 0)->incidents, ==, 3);
  g_assert_cmpstr (result->query->dataset, ==, "hand");
  g_assert_cmpstr (result->query->release, ==, "1.0");
  g_assert_cmpint (result->query->interval, ==, NW_INTERVAL_YEAR);
}

/* Which periods are hatched: "0" mature, "1" immature. */
static void
assert_immature (const char *text, NwDate as_of, const char *expected)
{
  g_autoptr (NwResult) result = ask (8, "trend", text, as_of, NULL);
  g_autoptr (GString) printed = g_string_new (NULL);

  for (guint i = 0; i < result->periods->len; i++)
    g_string_append (printed, nw_result_period (result, i)->immature ? "1" : "0");
  g_assert_cmpstr (printed->str, ==, expected);
}

static void
test_immature (void)
{
  /* 2019 to 2021. The last 12 months before 2021-12-31 begin after 2020-12-31, where 2020 ends. */
  assert_immature ("interval=year", nw_date_from_day (nw_day_from_ymd (2021, 12, 31)), "001");
  assert_immature ("interval=year", nw_date_from_day (nw_day_from_ymd (2021, 12, 30)), "011");
  assert_immature ("interval=year", nw_date_from_day (nw_day_from_ymd (2022, 12, 31)), "000");
  assert_immature ("interval=year", nw_date_from_day (nw_day_from_ymd (2015, 1, 1)), "111");
  assert_immature ("interval=year", NW_DATE_UNKNOWN, "000");
  assert_immature ("interval=quarter period=2019..2020", nw_date_from_day (nw_day_from_ymd (2020, 9, 30)), "00011111");
  /* A year before 29 February is 28 February. */
  assert_immature ("interval=month period=2019-01..2019-04", nw_date_from_day (nw_day_from_ymd (2020, 2, 29)), "0011");
  assert_immature ("interval=all", nw_date_from_day (nw_day_from_ymd (2021, 12, 31)), "001");
}

/* A period that cuts a month or a year says how many starts may lie outside. */
static void
test_partly (void)
{
  static const struct {
    const char *period;
    guint       incidents, partly;
  } cases[] = {
    { "", 8, 0 },
    { "period=2019..2019", 3, 0 },
    { "period=2019-03..2019-12", 3, 1 },             /* 2019 */
    { "period=2019-03-04..2019-03-06", 3, 2 },       /* 2019-03 and 2019 */
    { "period=2019-06..", 5, 1 },
    { "period=..2019-06", 3, 1 },
    { "period=2021-02..2021-07-01", 2, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NwResult) result = ask (8, "total", cases[i].period, NW_DATE_UNKNOWN, NULL);
      g_autofree char *note = nw_result_note (result);

      g_test_message ("%s", cases[i].period);
      g_assert_cmpuint (result->incidents, ==, cases[i].incidents);
      g_assert_cmpuint (result->partly, ==, cases[i].partly);
      g_assert_true ((strstr (note, "outside the period") != NULL) == (cases[i].partly > 0));
    }
}

static void
test_too_many (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwResult) months = ask (8, "trend", "interval=month period=1001..2000", NW_DATE_UNKNOWN, &error);
  g_autoptr (NwResult) more = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (months->periods->len, ==, NW_MAX_PERIODS);
  more = ask (8, "trend", "interval=month period=1000..2000", NW_DATE_UNKNOWN, &error);
  g_assert_null (more);
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
}

static void
test_edges (void)
{
  g_autoptr (NwResult) none = ask (0, "trend", "by=initiator interval=month", NW_DATE_UNKNOWN, NULL);
  g_autoptr (NwResult) none_total = ask (0, "total", "", NW_DATE_UNKNOWN, NULL);
  g_autoptr (NwResult) one = ask (1, "trend", "by=initiator interval=month count=fractional", NW_DATE_UNKNOWN, NULL);
  g_autofree char *none_text = print_result (none);
  g_autofree char *none_total_text = print_result (none_total);
  g_autofree char *one_text = print_result (one);

  g_assert_cmpstr (none_text, ==, "n 0 undated 0 coarse 0 several 0 outside 0");
  g_assert_cmpstr (none_total_text, ==, "all 0: 0\nn 0 undated 0 coarse 0 several 0 outside 0");
  g_assert_cmpstr (one_text, ==, "CHN 0.5: 0.5\nRUS 0.5: 0.5\nn 1 undated 0 coarse 0 several 1 outside 0");
  /* All undated: incident 5 is the only one that is. */
  assert_answer ("trend", "by=initiator where:initiator=CHN where:initiator!=IRN period=..1990",
                 "CHN 0:\nn 0 undated 0 coarse 0 several 0 outside 1");
}

static void
test_catalogue (void)
{
  for (guint i = 0; nw_analyses ()[i]; i++)
    {
      const NwAnalysis *analysis = nw_analyses ()[i];

      g_assert_true (*analysis->id && *analysis->label && *analysis->summary);
      g_assert_nonnull (analysis->run);
      g_assert_true (nw_analysis_find (analysis->id) == analysis);
    }
  g_assert_null (nw_analysis_find ("average"));
}

/* China and Russia have three each, Iran and North Korea two: the same ones are left out in every language, and so the same
 * answer is given, whatever the order it stands in. */
static void
test_languages (void)
{
  static const char *const questions[] = { "by=initiator", "by=initiator top=1", "by=initiator top=3", "by=initiator and=receiver top=1" };
  static const char *const first[] = { "IRN", "CHN", "IRN", "CHN" };

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      const char *analysis = strstr (questions[i], "and=") ? "matrix" : "total";
      g_autoptr (NwResult) english = ask (8, analysis, questions[i], NW_DATE_UNKNOWN, NULL);
      g_autoptr (NwResult) german = ask_in (GERMAN, 8, analysis, questions[i], NW_DATE_UNKNOWN, NULL);
      g_autofree char *one = nw_result_hash (english);
      g_autofree char *other = nw_result_hash (german);

      g_assert_cmpstr (nw_result_group (english, 0)->code, ==, "CHN");
      g_assert_cmpstr (nw_result_group (german, 0)->code, ==, first[i]);
      g_assert_cmpstr (one, ==, other);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/total", test_total);
  g_test_add_func ("/table/trend", test_trend);
  g_test_add_func ("/table/chosen", test_chosen);
  g_test_add_func ("/table/rest", test_rest);
  g_test_add_func ("/table/languages", test_languages);
  g_test_add_func ("/table/words", test_words);
  g_test_add_func ("/table/immature", test_immature);
  g_test_add_func ("/table/partly", test_partly);
  g_test_add_func ("/table/too-many", test_too_many);
  g_test_add_func ("/table/edges", test_edges);
  g_test_add_func ("/table/catalogue", test_catalogue);

  return g_test_run ();
}
