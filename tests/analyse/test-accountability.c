/* test-accountability.c: what each linked incident is counted as, against SQL; and that nobody reads "not coded" as "not answered"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "era.h"
#include "oracle.h"
#include "summaries.h"

#define SPECIAL "('unknown', 'not-available', 'not-coded', 'none')"

static const char *const columns[] = { "eligible", "answered", "not_coded", "not_available", "unknown", "too_short", "undated" };

/* The rungs of the codes that random-incidents.c draws. */
static const char *
codes_from (guint rung)
{
  static const char *const codes[] = {
    NULL, "('statement', 'diplomatic', 'legal', 'sanctions', 'countermeasure')", "('diplomatic', 'legal', 'sanctions', 'countermeasure')",
    "('legal', 'sanctions', 'countermeasure')", "('sanctions', 'countermeasure')", "('countermeasure')",
  };

  return codes[rung];
}

/* What each linked incident is, as a table "judged (row, kind)". */
static char *
judged (guint rung, guint within, const char *era)
{
  return g_strdup_printf (
    "WITH said AS (SELECT row, CASE WHEN max (code NOT IN " SPECIAL ") THEN 'yes' WHEN max (code = 'none') THEN 'no'"
    "   WHEN max (code = 'unknown') THEN 'unknown' WHEN max (code = 'not-available') THEN 'not_available' ELSE 'not_coded' END AS says"
    "   FROM value WHERE dimension = 'response' GROUP BY row),"
    " first AS (SELECT row, min (day) AS day, count (*) AS n FROM act a WHERE kind = 'response' AND EXISTS (SELECT 1 FROM mark m"
    "   WHERE m.act_id = a.id AND m.dimension = 'response' AND m.code IN %s) GROUP BY row),"
    " judged AS (SELECT i.row, CASE WHEN '%s' <> '' AND (i.start IS NULL OR i.start < '%s') OR s.says = 'not_coded' THEN 'not_coded'"
    "   WHEN s.says IN ('not_available', 'unknown') THEN s.says WHEN i.start IS NULL OR i.start > '2008-06-30' THEN 'too_short'"
    "   WHEN f.n > 0 AND (f.day IS NULL OR f.day < i.start) THEN 'undated'"
    "   WHEN julianday ('2008-06-30') - julianday (i.start) < %u THEN 'too_short'"
    "   WHEN f.day IS NOT NULL AND julianday (f.day) - julianday (i.start) <= %u THEN 'answered' ELSE 'no' END AS kind"
    "   FROM incident i JOIN said s ON s.row = i.row LEFT JOIN first f ON f.row = i.row"
    "   WHERE EXISTS (SELECT 1 FROM value k WHERE k.row = i.row AND k.dimension = 'initiator-kind'"
    "   AND k.code IN ('state', 'state-affiliated')))",
    codes_from (rung), era, era, within, within);
}

static void
check_row (Oracle *oracle, const NwResult *result, const char *row, const char *with)
{
  g_autofree char *in_row = g_str_equal (row, "all") ? g_strdup ("1")
                                                     : g_strdup_printf ("EXISTS (SELECT 1 FROM value v WHERE v.row = judged.row AND v.code = '%s'"
                                                                        " AND v.dimension = '%s')",
                                                                        row, nw_dimension_info (result->query->by)->id);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const char *kind = g_str_equal (columns[i], "eligible") ? "'answered', 'no'" : NULL;
      g_autofree char *kinds = kind ? g_strdup (kind) : g_strdup_printf ("'%s'", columns[i]);
      double n = oracle_number (oracle, "%s SELECT count (*) FROM judged WHERE kind IN (%s) AND %s", with, kinds, in_row);

      if (summaries_state (result, row, columns[i]) == NW_STATE_NOT_CODED)
        g_assert_cmpfloat (n, ==, 0);
      else
        g_assert_cmpfloat (summaries_number (result, row, columns[i]), ==, n);
    }
  g_assert_cmpfloat (summaries_number (result, row, "linked"), ==, oracle_number (oracle, "%s SELECT count (*) FROM judged WHERE %s", with, in_row));
}

static void
check (guint seed, guint rung, guint within, int era_year, const char *by)
{
  g_autoptr (RandomIncidents) incidents = random_incidents_new (seed, (RandomShape) { 60 + 21 * seed, 9, 3, 7 });
  g_autoptr (Oracle) oracle = oracle_new (incidents);
  g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);
  g_autoptr (GPtrArray) eras = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_era_free);
  g_autofree char *era = era_year ? g_strdup_printf ("%d-01-01", era_year) : g_strdup ("");
  g_autofree char *with = judged (rung, within, era);
  g_autofree char *text = g_strdup_printf ("%s rung=%u within=%ud", by, rung, within);
  NwInputs known = { .eras = eras };
  g_autoptr (NwResult) result = NULL;

  if (era_year)
    {
      g_ptr_array_add (eras, nw_era_new (nw_day_from_ymd (era_year, 1, 1), NW_DIMENSION_RESPONSE, "Responses are coded from here on"));
      ((NwEra *) eras->pdata[0])->opens = TRUE;
    }
  result = summaries_ask (frame, "accountability", text, &known, NULL);
  for (guint i = 0; i < result->summary->rows->len; i++)
    check_row (oracle, result, nw_summary_row (result->summary, i)->code, with);
  summaries_check_shares (result->summary);
  if (seed % 3 == 0)
    summaries_open (frame, "accountability", text, &known);
}

static void
test_random (void)
{
  static const char *const by[] = { "", "by=initiator", "by=sector", "by=type" };

  for (guint seed = 1; seed <= 16; seed++)
    check (seed, 1 + seed % NW_MAX_RUNG, 30 + 97 * (seed % 8), seed % 2 ? 2003 : 0, by[seed % G_N_ELEMENTS (by)]);
}

static void
add_mark (NwBatch *batch, NwCodebook *codebook, NwDimension dimension, const char *code)
{
  NwDomain domain = nw_dimension_info (dimension)->domain;

  nw_batch_add_mark (batch, (NwMark) { .dimension = dimension, .code = nw_codebook_add_code (codebook, domain, code, code, NW_CODE_LISTED, NULL) });
}

/* The trap in small: 40 incidents linked to a state, of which 30 began before responses were coded; 2 of these have one all the same.
 * Of the 10 in the era, 3 were answered in time; and one without is coded as without. */
static NwFrame *
trap_frame (void)
{
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();

  for (guint i = 0; i < 40; i++)
    {
      nw_batch_add_incident (batch)->start = nw_date_from_day (nw_day_from_ymd (i < 30 ? 2004 : 2006, 3, 1));
      add_mark (batch, codebook, NW_DIMENSION_INITIATOR_KIND, "state");
      if (i >= 30)
        nw_batch_add_mark (batch, (NwMark) { .dimension = NW_DIMENSION_RESPONSE, .code = NW_CODE_ID_NONE });
    }
  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  for (guint i = 28; i < 33; i++)
    {
      g_autoptr (NwBatch) acts = nw_batch_new ();

      nw_batch_add_act (acts, NW_ACT_RESPONSE)->date = nw_date_from_day (nw_day_from_ymd (i < 30 ? 2004 : 2006, 3, 20));
      add_mark (acts, codebook, NW_DIMENSION_RESPONSE, "statement");
      g_assert_true (nw_frame_builder_add_act (builder, i, acts, nw_batch_act (acts, 0), NULL));
    }
  return nw_frame_builder_finish (g_steal_pointer (&builder), 1, codebook);
}

static NwResult *
ask_trap (const char *text)
{
  g_autoptr (NwFrame) frame = trap_frame ();
  g_autoptr (GPtrArray) eras = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_era_free);
  g_autoptr (GError) error = NULL;
  NwResult *result;

  g_ptr_array_add (eras, nw_era_new (nw_day_from_ymd (2006, 1, 1), NW_DIMENSION_RESPONSE, "Responses are coded from here on"));
  ((NwEra *) eras->pdata[0])->opens = TRUE;
  result = summaries_ask (frame, "accountability", text, &(NwInputs) { .eras = eras }, &error);
  g_assert_no_error (error);
  return result;
}

static void
test_trap (void)
{
  g_autoptr (NwResult) result = ask_trap ("");

  g_assert_cmpfloat (summaries_number (result, "all", "linked"), ==, 40);
  g_assert_cmpfloat (summaries_number (result, "all", "not_coded"), ==, 30);
  g_assert_cmpfloat (summaries_number (result, "all", "outside"), ==, 30);
  g_assert_cmpfloat (summaries_number (result, "all", "picked_out"), ==, 2);
  g_assert_cmpfloat (summaries_number (result, "all", "eligible"), ==, 10);
  g_assert_cmpfloat (summaries_number (result, "all", "answered"), ==, 3);
  /* Clopper–Pearson of 3 of 10. */
  g_assert_cmpfloat_with_epsilon (summaries_number (result, "all", "low"), 0.0667, 0.0001);
  g_assert_cmpfloat_with_epsilon (summaries_number (result, "all", "high"), 0.6525, 0.0001);
  g_assert_nonnull (strstr (result->summary->sentence, "Of 40 reported incidents linked to a state, responses to 30 were never coded"));
  g_assert_nonnull (strstr (result->summary->sentence, "from 2006-01-01 on"));
  g_assert_null (strstr (result->summary->sentence, "of 40)"));
}

/* Nobody was followed for that long: no rate, and the sentence says why. */
static void
test_no_rate (void)
{
  g_autoptr (NwResult) result = ask_trap ("within=1000d");

  g_assert_cmpfloat (summaries_number (result, "all", "eligible"), ==, 0);
  g_assert_cmpfloat (summaries_number (result, "all", "too_short"), ==, 10);
  g_assert_true (isnan (summaries_number (result, "all", "share")));
  g_assert_nonnull (strstr (result->summary->sentence, "there is no rate"));
  g_assert_null (strstr (result->summary->sentence, "%"));
}

/* Where a dataset only says yes, those with a response are no share: 12 linked incidents, 10 of them silent, 2 answered. */
static void
test_only_yes (void)
{
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();
  g_autoptr (NwFrame) frame = NULL;
  g_autoptr (NwResult) result = NULL;

  for (guint i = 0; i < 12; i++)
    {
      nw_batch_add_incident (batch)->start = nw_date_from_year (2003);
      add_mark (batch, codebook, NW_DIMENSION_INITIATOR_KIND, "state");
      nw_batch_add_mark (batch, (NwMark) { .dimension = NW_DIMENSION_RESPONSE, .code = NW_CODE_ID_NOT_AVAILABLE });
    }
  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (NwBatch) acts = nw_batch_new ();

      nw_batch_add_act (acts, NW_ACT_RESPONSE)->date = nw_date_from_day (nw_day_from_ymd (2003, 3, 20));
      add_mark (acts, codebook, NW_DIMENSION_RESPONSE, "statement");
      g_assert_true (nw_frame_builder_add_act (builder, i, acts, nw_batch_act (acts, 0), NULL));
    }
  frame = nw_frame_builder_finish (g_steal_pointer (&builder), 1, codebook);
  result = summaries_ask (frame, "accountability", "", NULL, NULL);
  g_assert_cmpfloat (summaries_number (result, "all", "answered"), ==, 2);
  g_assert_cmpfloat (summaries_number (result, "all", "not_available"), ==, 10);
  g_assert_cmpint (summaries_state (result, "all", "share"), ==, NW_STATE_NOT_AVAILABLE);
  g_assert_nonnull (strstr (result->summary->sentence, "there is no rate"));
}

/* In a year that was never coded nothing is zero. */
static void
test_years (void)
{
  g_autoptr (NwResult) result = ask_trap ("interval=year");

  g_assert_cmpint (summaries_state (result, "2004", "answered"), ==, NW_STATE_NOT_CODED);
  g_assert_cmpint (summaries_state (result, "2004", "share"), ==, NW_STATE_NOT_CODED);
  g_assert_cmpfloat (summaries_number (result, "2006", "answered"), ==, 3);
  g_assert_cmpfloat (summaries_number (result, "all", "answered"), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/accountability/random", test_random);
  g_test_add_func ("/accountability/trap", test_trap);
  g_test_add_func ("/accountability/no-rate", test_no_rate);
  g_test_add_func ("/accountability/only-yes", test_only_yes);
  g_test_add_func ("/accountability/years", test_years);

  return g_test_run ();
}
