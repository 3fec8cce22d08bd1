/* test-over-time.c: changes, eras, markers and the guarded sentence, worked out by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "by-hand.h"

/* As many incidents in each year from 2010 on. */
static NwFrame *
make_years (const guint *counts, guint n_years)
{
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (HandRecord));
  g_autoptr (GStringChunk) text = g_string_chunk_new (64);

  for (guint i = 0; i < n_years; i++)
    for (guint j = 0; j < counts[i]; j++)
      {
        g_autofree char *start = g_strdup_printf ("%u", 2010 + i);
        HandRecord record = { g_string_chunk_insert_const (text, start), "CHN", "USA", "", "" };
        g_array_append_val (records, record);
      }
  return hand_frame ((const HandRecord *) (gpointer) records->data, records->len);
}

static const guint seven_years[] = { 12, 15, 20, 10, 18, 25, 22 };

static void
assert_change (const char *text, GPtrArray *eras, const char *expected)
{
  g_autoptr (NwFrame) frame = make_years (seven_years, G_N_ELEMENTS (seven_years));
  g_autoptr (NwResult) result = hand_ask (frame, "trend", text, &(NwInputs) { .eras = eras }, NULL);
  g_autofree char *printed = hand_print (result);

  g_assert_cmpstr (printed, ==, expected);
}

static GPtrArray *
make_eras (void)
{
  GPtrArray *eras = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_era_free);

  g_ptr_array_add (eras, nw_era_new (nw_day_from_ymd (2014, 1, 1), NW_DIMENSION_NONE, "Another source"));
  g_ptr_array_add (eras, nw_era_new (nw_day_from_ymd (2011, 6, 1), NW_DIMENSION_RESPONSE, "Responses are coded from here on"));
  return eras;
}

static void
test_change (void)
{
  g_autoptr (GPtrArray) eras = make_eras ();

  assert_change ("measure=change", NULL, "all: - 3 5 -10 8 7 -3");
  /* 25 - (12 + 15 + 20 + 10 + 18) / 5; 22 - (15 + 20 + 10 + 18 + 25) / 5. */
  assert_change ("measure=change-mean", NULL, "all: - - - - - 10 4.4");
  assert_change ("measure=change", eras, "all: - 3 5 -10 - 7 -3");
  assert_change ("measure=change-mean", eras, "all: - - - - - - -");
  assert_change ("measure=change by=initiator", NULL, "CHN: - 3 5 -10 8 7 -3");
}

static void
test_eras (void)
{
  static const struct { const char *query; guint n; } questions[] = {
    { "", 1 }, { "by=initiator", 1 }, { "measure=claimed", 1 }, { "measure=answered", 2 }, { "by=response", 2 },
    { "and=responder", 2 }, { "where:response!=sanctions", 2 }, { "by=evidence", 2 },
  };
  g_autoptr (GPtrArray) eras = make_eras ();
  g_autoptr (NwFrame) frame = make_years (seven_years, G_N_ELEMENTS (seven_years));

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autoptr (NwResult) result = hand_ask (frame, "trend", questions[i].query, &(NwInputs) { .eras = eras }, NULL);

      g_assert_cmpuint (result->eras->len, ==, questions[i].n);
      g_assert_cmpstr (((NwEra *) result->eras->pdata[result->eras->len - 1])->text, ==, "Another source");
      g_assert_false (nw_result_one_era (result, 3, 4));
      g_assert_true (nw_result_one_era (result, 4, 6));
      g_assert_true (nw_result_one_era (result, 0, 1) == (questions[i].n == 1));
    }
}

static void
assert_sentence (const guint *counts, guint n, const char *text, const NwInputs *known, const char *expected)
{
  g_autoptr (NwFrame) frame = make_years (counts, n);
  g_autoptr (NwResult) result = hand_ask (frame, "trend", text, known, NULL);
  g_autofree char *sentence = nw_result_sentence (result);

  g_assert_cmpstr (sentence, ==, expected);
}

/* Rate ratios; their bounds from binomial tails summed term by term, outside of this program. */
static void
test_finding (void)
{
  g_autoptr (GPtrArray) eras = make_eras ();
  g_autoptr (NwMaturity) maturity = nw_maturity_new_default (nw_date_from_day (nw_day_from_ymd (2016, 12, 31)));

  assert_sentence ((guint[]) { 290, 310 }, 2, "", NULL,
                   "Reported incidents, 2010–2011: 600 reported incidents. 2010: 290, 2011: 310: no clear change "
                   "(RR 1.069, 0.908–1.259).");
  assert_sentence ((guint[]) { 20, 60 }, 2, "", NULL,
                   "Reported incidents, 2010–2011: 80 reported incidents. 2010: 20, 2011: 60: increased (RR 3.000, 1.783–5.255).");
  assert_sentence ((guint[]) { 60, 20 }, 2, "", NULL,
                   "Reported incidents, 2010–2011: 80 reported incidents. 2010: 60, 2011: 20: decreased (RR 0.333, 0.190–0.561).");
  assert_sentence ((guint[]) { 8, 60 }, 2, "", NULL,
                   "Reported incidents, 2010–2011: 68 reported incidents. 2010: 8, 2011: 60, too few to compare.");
  assert_sentence ((guint[]) { 30 }, 1, "by=initiator", NULL,
                   "Reported incidents by state they are attributed to, 2010: 30 reported incidents; most for China (30).");
  /* 2016 is not complete. */
  assert_sentence (seven_years, 7, "", &(NwInputs) { .maturity = maturity },
                   "Reported incidents, 2010–2016: 122 reported incidents. 2014: 18, 2015: 25: no clear change "
                   "(RR 1.389, 0.728–2.702).");
  /* Nor do 2013 and 2014 compare where another era begins between them; 2012 has a day more. */
  assert_sentence (seven_years, 5, "", &(NwInputs) { .eras = eras },
                   "Reported incidents, 2010–2014: 75 reported incidents. 2012: 20, 2013: 10: no clear change "
                   "(RR 0.501, 0.210–1.122).");
}

static void
test_share_sentence (void)
{
  g_autoptr (NwFrame) frame = make_years ((guint[]) { 20, 40 }, 2);
  g_autoptr (NwResult) result = hand_ask (frame, "share", "by=initiator interval=year", NULL, NULL);
  g_autofree char *sentence = nw_result_sentence (result);
  g_autoptr (GPtrArray) eras = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_era_free);
  g_autoptr (NwResult) before = NULL;
  g_autofree char *before_sentence = NULL;

  g_ptr_array_add (eras, nw_era_new (nw_day_from_ymd (2011, 9, 1), NW_DIMENSION_NONE, "Another source"));
  before = hand_ask (frame, "share", "by=initiator interval=year", &(NwInputs) { .eras = eras }, NULL);
  before_sentence = nw_result_sentence (before);

  /* All 40 of 40: from 0.025 ^ (1 / 40). */
  g_assert_cmpstr (sentence, ==, "Share of reported incidents by state they are attributed to, 2010–2011: 60 reported incidents; most for "
                   "China (60). China, 2011: 100.0 % (40 of 40), interval 91.2 % to 100.0 %.");
  /* None of 2010 to speak of, where what is asked is coded otherwise later. */
  g_assert_cmpstr (before_sentence, ==, "Share of reported incidents by state they are attributed to, 2010–2011: 60 reported incidents; "
                   "most for China (60).");
}

static void
test_markers (void)
{
  g_autoptr (GPtrArray) markers = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_marker_unref);
  g_autoptr (NwFrame) frame = make_years (seven_years, G_N_ELEMENTS (seven_years));
  g_autoptr (NwResult) result = NULL, none = NULL;
  g_autoptr (GError) error = NULL;
  const NwInputs known = { .markers = markers };

  g_ptr_array_add (markers, nw_marker_new ("late", nw_date_from_year (2020), "Late", NULL, "B/2", NULL, TRUE));
  g_ptr_array_add (markers, nw_marker_new ("other", nw_date_from_year (2018), "Other", NULL, "C/3", NULL, TRUE));
  g_ptr_array_add (markers, nw_marker_new ("zero", nw_date_from_month (2019, 3), "Zero", NULL, "A/1", NULL, TRUE));
  result = hand_ask (frame, "trend", "markers=late,zero", &known, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->markers->len, ==, 2);
  g_assert_cmpstr (((NwMarker *) result->markers->pdata[0])->id, ==, "zero");
  g_assert_cmpstr (((NwMarker *) result->markers->pdata[1])->id, ==, "late");

  none = hand_ask (frame, "trend", "markers=late,nothing", &known, &error);
  g_assert_null (none);
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_assert_cmpstr (error->message, ==, "No marker is called “nothing”; there are late, other, zero");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/over-time/change", test_change);
  g_test_add_func ("/over-time/eras", test_eras);
  g_test_add_func ("/over-time/finding", test_finding);
  g_test_add_func ("/over-time/share-sentence", test_share_sentence);
  g_test_add_func ("/over-time/markers", test_markers);

  return g_test_run ();
}
