/* test-ratio.c: before and after, by hand, against plain SQL, and what must hold whatever the numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "analysis.h"
#include "oracle.h"

/* Three days in 2014, the year 2015 alone, five days and a month in 2016, one undated. */
static const char *const starts[] = {
  "2014-06-30", "2014-07-01", "2014-12-31", "2015", "2016-01-01", "2016-01-15", "2016-02-01", "2016-02", "2016-06-30",
  "2016-07-01", "",
};

static NwFrame *
make_frame (void)
{
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();
  guint16 china = nw_codebook_add_code (codebook, NW_DOMAIN_STATE, "CHN", "China", NW_CODE_UNRECOGNISED, NULL);
  guint16 iran = nw_codebook_add_code (codebook, NW_DOMAIN_STATE, "IRN", "Iran", NW_CODE_UNRECOGNISED, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      NwIncident *incident = nw_batch_add_incident (batch);

      if (*starts[i])
        g_assert_true (nw_date_parse (starts[i], &incident->start));
      nw_batch_add_mark (batch, (NwMark) { .dimension = NW_DIMENSION_INITIATOR, .code = i % 2 ? iran : china });
    }
  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  return nw_frame_builder_finish (g_steal_pointer (&builder), 1, codebook);
}

static GPtrArray *
make_markers (void)
{
  static const struct { const char *id, *date, *label; } markers[] = {
    { "accord", "2016-01-01", "Accord" }, { "report", "2016-06", "Report" }, { "later", "2016-07-01", "Later" },
    { "year", "2014", "Year" },
  };
  GPtrArray *array = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_marker_unref);

  for (guint i = 0; i < G_N_ELEMENTS (markers); i++)
    {
      NwDate date;

      g_assert_true (nw_date_parse (markers[i].date, &date));
      g_ptr_array_add (array, nw_marker_new (markers[i].id, date, markers[i].label, NULL, "", NULL, TRUE));
    }
  return array;
}

static NwResult *
run (NwFrame *frame, const NwQuery *asked, const NwDate *as_of, GPtrArray *eras, GError **error)
{
  g_autoptr (NwQuery) query = nw_query_copy (asked);
  g_autoptr (GArray) matches = query->search ? oracle_matches (nw_frame_n_rows (frame), 1) : NULL;
  g_autoptr (NwSelection) selection = nw_selection_new (frame, query, query->search ? matches : NULL, NULL);
  g_autoptr (NwRelease) release = nw_release_new ();
  g_autoptr (GPtrArray) markers = make_markers ();

  g_assert_nonnull (selection);
  if (as_of)
    release->as_of = *as_of;
  return nw_analysis_find ("ratio")->run (&(NwInputs) { .frame = frame, .selection = selection, .query = query, .release = release,
                                                        .markers = markers, .eras = eras }, error);
}

static NwResult *
ask (const char *text, const char *as_of, GPtrArray *eras, GError **error)
{
  g_autoptr (NwFrame) frame = make_frame ();
  g_autoptr (NwQuery) query = nw_query_parse (text, NULL);
  NwDate date = NW_DATE_UNKNOWN;

  g_assert_nonnull (query);
  g_assert_true (!*as_of || nw_date_parse (as_of, &date));
  return run (frame, query, &date, eras, error);
}

static void
assert_rate (const NwRate *rate, guint before, guint after)
{
  g_assert_cmpuint (rate->before, ==, before);
  g_assert_cmpuint (rate->after, ==, after);
}

/* 2014-07-01 and 2014-12-31 are in the 549 days before 2016-01-01, which begin on 2014-07-01, and so is 2015, on its first
 * day; of the 181 days from it on, the last of which is 2016-06-29, there are the four to "2016-02". */
static void
test_windows (void)
{
  g_autoptr (NwResult) result = ask ("by=initiator at=2016-01-01 before=549 after=181", "", NULL, NULL);
  const NwBeforeAfter *about = result->before_after;

  assert_rate (&about->all, 3, 4);
  g_assert_cmpuint (about->days_before, ==, 549);
  g_assert_cmpuint (about->days_after, ==, 181);
  g_assert_cmpfloat_with_epsilon (about->all.ratio, (4 / 181.0) / (3 / 549.0), 1e-12);
  g_assert_cmpstr (about->marker->id, ==, "accord");
  g_assert_cmpuint (result->incidents, ==, 7);
  g_assert_cmpuint (result->outside, ==, 1);
  g_assert_cmpuint (result->undated, ==, 0);
  g_assert_cmpfloat_with_epsilon (about->coarse, 1 / 7.0, 1e-12);

  /* Rows 1 to 7: even ones are China. */
  g_assert_cmpuint (result->groups->len, ==, 2);
  g_assert_cmpstr (nw_result_group (result, 0)->code, ==, "CHN");
  assert_rate (&g_array_index (about->rates, NwRate, 0), 1, 2);
  assert_rate (&g_array_index (about->rates, NwRate, 1), 2, 2);
  g_assert_cmpfloat (nw_result_cell (result, 0, 1), ==, 2);
  g_assert_cmpfloat (nw_result_group (result, 1)->total, ==, 4);

  g_assert_cmpuint (result->periods->len, ==, 2);
  g_assert_cmpstr (nw_result_period (result, 0)->label, ==, "before, 2014-07-01 to 2015-12-31");
  g_assert_cmpstr (nw_result_period (result, 1)->label, ==, "after, 2016-01-01 to 2016-06-29");
  g_assert_cmpfloat (nw_result_period (result, 1)->incidents, ==, 4);
}

/* A month or a year is a marker's date, but no day to tell before and after apart by. */
static void
test_refused (void)
{
  static const struct { const char *query, *reason; } cases[] = {
    { "", "Name a day or a marker" },
    { "at=report", "2016-06 only" },
    { "at=year", "2014 only" },
    { "at=nothing", "accord, report, later, year" },
    { "at=2016-01-01 period=2015-06..2016", "2014-01-01 to 2017-12-30" },
    { "at=2016-01-01 measure=claimed", "not of shares" },
    { "at=2016-01-01 by=initiator and=receiver", "one dimension" },
    { "at=2016-01-01 by=initiator count=fractional", "exact interval" },
    { "at=0001-06-01", "years 1 to 9999" },
    { "at=9999-06-01", "years 1 to 9999" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (NwResult) result = ask (cases[i].query, "", NULL, &error);

      g_assert_null (result);
      g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
      if (!strstr (error->message, cases[i].reason))
        g_error ("%s: %s", cases[i].query, error->message);
    }
}

static void
assert_warnings (const char *query, const char *as_of, GPtrArray *eras, NwWarnings expected)
{
  g_autoptr (NwResult) result = ask (query, as_of, eras, NULL);

  g_assert_cmphex (result->before_after->warnings, ==, expected);
}

/* Data from 2014-06-30 to 2016-07-01; as of 2017-07-01 everything to 2016-07-01 is complete. */
static void
test_warnings (void)
{
  g_autoptr (GPtrArray) eras = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_era_free);
  g_autoptr (NwResult) result = NULL;

  assert_warnings ("at=accord before=30 after=30", "", NULL, 0);
  assert_warnings ("at=accord before=30 after=152", "", NULL, 0); /* to 2016-05-31 */
  assert_warnings ("at=accord before=30 after=153", "", NULL, NW_WARN_MARKER); /* the report was in June */
  assert_warnings ("at=2016-01-02 before=1 after=30", "", NULL, NW_WARN_MARKER); /* the accord was the day before */
  assert_warnings ("at=accord before=365 after=1", "", NULL, NW_WARN_COARSE); /* one of two */
  assert_warnings ("at=accord before=30 after=150", "2017-05-29", NULL, 0);
  assert_warnings ("at=accord before=30 after=150", "2017-05-28", NULL, NW_WARN_IMMATURE);
  assert_warnings ("at=2014-07-30 before=30 after=30", "", NULL, NW_WARN_MARKER);
  assert_warnings ("at=2014-07-30 before=31 after=30", "", NULL, NW_WARN_MARKER | NW_WARN_OUTSIDE);
  assert_warnings ("at=2016-06-02 before=2 after=30", "", NULL, NW_WARN_MARKER);
  assert_warnings ("at=2016-06-02 before=2 after=31", "", NULL, NW_WARN_MARKER | NW_WARN_OUTSIDE);

  /* A border on the first day of a window divides nothing; one of another dimension does not concern the question. */
  g_ptr_array_add (eras, nw_era_new (nw_day_from_ymd (2015, 12, 3), NW_DIMENSION_RESPONSE, "Responses are coded"));
  assert_warnings ("at=accord before=30 after=30", "", eras, 0);
  assert_warnings ("at=accord before=30 after=30 where:response=not-coded", "", eras, NW_WARN_ERA);
  assert_warnings ("at=accord before=29 after=30 where:response=not-coded", "", eras, 0);
  result = ask ("at=accord before=30 after=30 by=response", "", eras, NULL);
  g_assert_cmpuint (result->eras->len, ==, 1);
}

/* In the 366 days before 2016-07-01 twelve whole months have 0 0 0 0 0 0 2 2 0 0 0 1 incidents; in the 61 from it on, two
 * have 1 and 0. Around their own means: (9 - 25/12 + 1 - 1/2) / (14 - 2) over a mean of 6/14. */
static void
test_dispersion (void)
{
  g_autoptr (NwResult) result = ask ("at=2016-07-01 before=366 after=62", "", NULL, NULL);
  g_autoptr (NwResult) few = ask ("at=2016-07-01 before=366 after=61", "", NULL, NULL);

  assert_rate (&result->before_after->all, 5, 1);
  g_assert_cmpfloat_with_epsilon (result->before_after->dispersion, (9 - 25 / 12.0 + 0.5) / 12 / (6 / 14.0), 1e-12);
  g_assert_true (isnan (few->before_after->dispersion)); /* one whole month after says nothing of how they vary */
}

/* The words, and that they claim nothing where the windows do not allow it. China's starts are 2014-06-30, 2014-12-31,
 * 2016-01-01, 2016-02-01 and 2016-06-30, so six months of 2014-08 to 2016-05 have any in their windows: four of them none
 * before, as the event, and two none after. */
static void
test_words (void)
{
  g_autoptr (NwResult) result = ask ("at=accord before=30 after=33 where:initiator=CHN", "", NULL, NULL);
  g_autoptr (NwResult) open = ask ("at=2016-06-30 before=20 after=400", "2016-07-30", NULL, NULL);
  g_autofree char *title = nw_result_title (result);
  g_autofree char *sentence = nw_result_sentence (result);
  g_autofree char *subtitle = nw_result_subtitle (result);
  g_autofree char *open_sentence = nw_result_sentence (open);

  g_assert_cmpstr (title, ==, "Reported incidents before and after Accord (2016-01-01)");
  g_assert_cmpstr (sentence, ==, "Reported incidents before and after Accord (2016-01-01): 0 before, 2 after: no clear change (RR not defined, at "
                   "least 0.171). As if the event were the first day of another month, the ratio is lower for 2 of 6.");
  g_assert_nonnull (strstr (subtitle, "the 30 days before it and in the 33 days from it on"));
  g_assert_nonnull (strstr (subtitle, "Attributed to: China."));
  g_assert_nonnull (strstr (open_sentence, "0 before, 2 after: no clear change"));
  g_assert_nonnull (strstr (open_sentence, "reports are still coming in, so no change is stated"));
  g_assert_nonnull (strstr (open_sentence, "also hold Report (2016-06), Later (2016-07-01)."));
}

/* ---- random records ---- */

static double
count_sql (Oracle *oracle, const char *condition, const char *at, gint from, gint to)
{
  return oracle_number (oracle, "SELECT count (*) FROM incident i WHERE %s AND i.start BETWEEN date ('%s', '%+d days')"
                        " AND date ('%s', '%+d days')", condition, at, from, at, to);
}

/* Every number of a result, asked again in SQL. */
static void
compare (Oracle *oracle, NwFrame *frame, const NwQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwResult) result = run (frame, query, NULL, NULL, &error);
  g_autofree char *condition = oracle_condition (query, ORACLE_SKIP_NOTHING);
  const NwBeforeAfter *about;
  gint before = query->before, after = query->after;

  g_assert_no_error (error);
  about = result->before_after;
  g_assert_cmpfloat (about->all.before, ==, count_sql (oracle, condition, query->at, -before, -1));
  g_assert_cmpfloat (about->all.after, ==, count_sql (oracle, condition, query->at, 0, after - 1));
  g_assert_cmpfloat (result->outside, ==, oracle_number (oracle, "SELECT count (*) FROM incident i WHERE %s AND i.start IS NULL", condition));

  for (guint i = 0; i < result->groups->len && query->by != NW_DIMENSION_NONE && query->top == 0; i++)
    {
      const NwRate *rate = &g_array_index (about->rates, NwRate, i);
      g_autofree char *group = g_strdup_printf ("%s AND EXISTS (SELECT 1 FROM value g WHERE g.row = i.row AND g.dimension = '%s'"
                                                " AND g.code = '%s' %s)", condition, nw_dimension_info (query->by)->id,
                                                nw_result_group (result, i)->code,
                                                query->rule == NW_RULE_PRIMARY ? "AND g.position = 1" : "");

      g_assert_cmpfloat (rate->before, ==, count_sql (oracle, group, query->at, -before, -1));
      g_assert_cmpfloat (rate->after, ==, count_sql (oracle, group, query->at, 0, after - 1));
      g_assert_cmpfloat (nw_result_cell (result, i, 0), ==, rate->before);
    }
  for (guint i = 0; i < about->strip->len; i += 7)
    {
      const NwPlacebo *placebo = &g_array_index (about->strip, NwPlacebo, i);
      g_autofree char *day = nw_date_print (nw_date_from_day (placebo->day));

      g_assert_true (g_str_has_suffix (day, "-01"));
      g_assert_cmpfloat (placebo->rate.before, ==, count_sql (oracle, condition, day, -before, -1));
      g_assert_cmpfloat (placebo->rate.after, ==, count_sql (oracle, condition, day, 0, after - 1));
    }
}

/* The strip has the first of every month whose windows lie between the first and the last start, and the rank is what
 * counting gives. */
static void
check_strip (Oracle *oracle, NwFrame *frame, const NwQuery *query)
{
  g_autoptr (NwResult) result = run (frame, query, NULL, NULL, NULL);
  const NwBeforeAfter *about = result->before_after;
  guint n_lower = 0, n_ratios = 0;
  double months = oracle_number (oracle, "WITH RECURSIVE span AS (SELECT min (start) AS first, max (start) AS last FROM incident),"
                                 " month (day) AS (SELECT date (first, 'start of month') FROM span UNION ALL"
                                 "  SELECT date (day, '+1 month') FROM month, span WHERE day < last)"
                                 " SELECT count (*) FROM month, span WHERE date (day, '-%u days') >= first"
                                 " AND date (day, '+%u days') <= last", query->before, query->after - 1);

  g_assert_cmpfloat (about->strip->len, ==, months);
  for (guint i = 0; i < about->strip->len; i++)
    {
      const NwPlacebo *placebo = &g_array_index (about->strip, NwPlacebo, i);

      n_ratios += !isnan (placebo->rate.ratio);
      n_lower += placebo->rate.ratio < about->all.ratio;
      if (placebo->day == about->at) /* the event itself */
        {
          g_assert_cmpuint (placebo->rate.before, ==, about->all.before);
          g_assert_cmpuint (placebo->rate.after, ==, about->all.after);
        }
    }
  g_assert_cmpuint (about->rank, ==, isnan (about->all.ratio) || n_ratios == 0 ? 0 : n_lower + 1);
}

static void
test_random (void)
{
  guint n_strips = 0;

  for (guint seed = 1; seed <= 16; seed++)
    {
      RandomShape shape = { seed == 1 ? 0 : seed * 53 % 400, 2 + seed, 1 + seed % 6, 1 + seed % 8 };
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (RandomIncidents) incidents = random_incidents_new (seed, shape);
      g_autoptr (Oracle) oracle = oracle_new (incidents);
      g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);

      for (guint i = 0; i < 12; i++)
        {
          g_autoptr (NwQuery) query = random_query (rand, incidents);
          gint32 day = nw_day_from_ymd (g_rand_int_range (rand, 2001, 2008), g_rand_int_range (rand, 1, 13),
                                        g_rand_boolean (rand) ? 1 : g_rand_int_range (rand, 1, 29));

          query->at = nw_date_print (nw_date_from_day (day));
          query->before = g_rand_int_range (rand, 1, 500);
          query->after = g_rand_int_range (rand, 1, 500);
          query->from = query->to = NW_DATE_UNKNOWN;
          query->rule = query->rule == NW_RULE_FRACTIONAL ? NW_RULE_WHOLE : query->rule;
          compare (oracle, frame, query);
          check_strip (oracle, frame, query);
          n_strips++;
        }
    }
  g_assert_cmpuint (n_strips, >, 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ratio/windows", test_windows);
  g_test_add_func ("/ratio/refused", test_refused);
  g_test_add_func ("/ratio/warnings", test_warnings);
  g_test_add_func ("/ratio/dispersion", test_dispersion);
  g_test_add_func ("/ratio/words", test_words);
  g_test_add_func ("/ratio/random", test_random);

  return g_test_run ();
}
