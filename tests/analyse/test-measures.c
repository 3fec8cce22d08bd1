/* test-measures.c: shares, pairs of groups and what is said of them, worked out by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "by-hand.h"

static const HandRecord five[] = {
  { "2019", "CHN", "USA", "political", "none" },
  { "2019-05-01", "CHN", "USA FRA", "", "" },
  { "2020-02-01", "RUS", "USA", "not-available", "sanctions" },
  { "2020-11-01", "CHN RUS", "USA FRA", "", "none" },
  { "2020-12-01", "unknown", "FRA", "not-coded", "" },
};

static NwResult *
ask (const char *analysis, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwFrame) frame = hand_frame (five, G_N_ELEMENTS (five));
  NwResult *result = hand_ask (frame, analysis, text, NULL, &error);

  g_assert_no_error (error);
  return result;
}

static void
assert_cells (const char *analysis, const char *text, const char *expected)
{
  g_autoptr (NwResult) result = ask (analysis, text);
  g_autofree char *printed = hand_print (result);

  g_assert_cmpstr (printed, ==, expected);
}

/* ---- shares ---- */

static void
test_claimed (void)
{
  g_autoptr (NwResult) result = ask ("share", "by=initiator interval=year measure=claimed");
  g_autofree char *printed = hand_print (result);
  g_autofree char *note = nw_result_note (result);
  g_autofree char *title = nw_result_title (result);
  g_autoptr (NwResult) change = ask ("trend", "by=initiator and=receiver measure=change interval=month");
  g_autofree char *change_title = nw_result_title (change);

  g_assert_cmpstr (change_title, ==, "Change in reported incidents on the month before, by state they are attributed to and by "
                   "receiving state, 2019-05–2020-12");
  /* A claim that is not available is neither yes nor no. */
  g_assert_cmpstr (printed, ==, "CHN: 1/2 0/1\nRUS: - 0/1\nunknown: - -");
  g_assert_cmpuint (result->left_out[NW_CODE_ID_NOT_AVAILABLE], ==, 1);
  g_assert_cmpuint (result->left_out[NW_CODE_ID_NOT_CODED], ==, 1);
  g_assert_cmpuint (result->incidents, ==, 5);
  /* Groups still count incidents. */
  g_assert_cmpfloat (nw_result_group (result, 0)->total, ==, 3);
  g_assert_nonnull (strstr (note, "left out of the share: Claims not available: 1, Claims not coded: 1."));
  g_assert_cmpstr (title, ==, "Share of reported incidents with a claim, by state they are attributed to, 2019–2020");
}

static void
test_answered (void)
{
  g_autoptr (NwResult) result = ask ("trend", "by=initiator measure=answered");
  g_autofree char *printed = hand_print (result);
  const NwBasis *basis = &result->basis[0];

  g_assert_cmpstr (printed, ==, "CHN: 0/1 0/1\nRUS: - 1/2\nunknown: - -");
  g_assert_cmpuint (result->left_out[NW_CODE_ID_NOT_CODED], ==, 2);
  /* 0 of 1: 1 - 0.025. */
  g_assert_cmpfloat (basis->low, ==, 0);
  g_assert_cmpfloat_with_epsilon (basis->high, 0.975, 1e-9);
  g_assert_true (isnan (result->basis[2].low) && isnan (result->basis[2].high));
  assert_cells ("total", "measure=answered", "all: 1/3");
  /* Over all time there is nothing before. */
  assert_cells ("total", "measure=change", "all: -");
}

/* What was added of earlier incidents is no sample of them; an era of another kind lets them count. */
static void
test_answered_before_it_was_coded (void)
{
  for (guint opens = 0; opens < 2; opens++)
    {
      g_autoptr (GPtrArray) eras = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_era_free);
      NwEra *era = nw_era_new (nw_day_from_ymd (2020, 6, 1), NW_DIMENSION_RESPONSE, "Responses are coded from here on.");
      g_autoptr (NwFrame) frame = hand_frame (five, G_N_ELEMENTS (five));
      g_autoptr (NwResult) result = NULL;
      g_autofree char *printed = NULL;

      era->opens = opens;
      g_ptr_array_add (eras, era);
      result = hand_ask (frame, "share", "by=initiator interval=year measure=answered", &(NwInputs) { .eras = eras }, NULL);
      printed = hand_print (result);
      g_assert_cmpstr (printed, ==, opens ? "CHN: - 0/1\nRUS: - 0/1\nunknown: - -" : "CHN: 0/1 0/1\nRUS: - 1/2\nunknown: - -");
      g_assert_cmpuint (result->left_out[NW_CODE_ID_NOT_CODED], ==, opens ? 4 : 2);
    }
}

static void
test_few (void)
{
  g_autoptr (NwResult) few = ask ("share", "measure=claimed");
  g_autofree char *sentence = nw_result_sentence (few);

  g_assert_cmpstr (sentence, ==, "Share of reported incidents with a claim: 5 reported incidents. 1 of 3.");
}

static void
test_share (void)
{
  assert_cells ("share", "by=initiator interval=year", "CHN: 2/2 1/3\nRUS: 0/2 2/3\nunknown: 0/2 1/3");
  assert_cells ("share", "by=initiator", "CHN: 3/5\nRUS: 2/5\nunknown: 1/5");
  assert_cells ("share", "by=initiator and=receiver top=1",
                "CHN USA: 3/5\nCHN other: 2/5\nother USA: 2/5\nother other: 1/5\nunknown USA: 0/5\nunknown other: 1/5");
  assert_cells ("share", "by=initiator count=fractional", "CHN: 2.5/5\nRUS: 1.5/5\nunknown: 1/5");
  assert_cells ("share", "by=initiator count=primary", "CHN: 3/5\nRUS: 1/5\nunknown: 1/5");
}

static void
test_fractions_have_no_interval (void)
{
  g_autoptr (NwResult) fractional = ask ("share", "by=initiator count=fractional");
  g_autoptr (NwResult) spread = ask ("share", "interval=month coarse=spread by=initiator");
  g_autoptr (NwResult) ungrouped = ask ("share", "count=fractional measure=claimed");
  g_autofree char *subtitle = nw_result_subtitle (fractional);
  g_autofree char *exact = nw_result_subtitle (ungrouped);

  g_assert_true (isnan (fractional->basis[0].low) && isnan (fractional->basis[2].high));
  g_assert_true (isnan (spread->basis[0].low));
  g_assert_true (isfinite (ungrouped->basis[0].low));
  g_assert_nonnull (strstr (subtitle, "without intervals"));
  g_assert_nonnull (strstr (exact, "exact 95 % intervals"));
}

/* ---- pairs of groups ---- */

static void
test_pairs (void)
{
  assert_cells ("matrix", "", "CHN FRA: 2\nCHN USA: 3\nRUS FRA: 1\nRUS USA: 2\nunknown FRA: 1\nunknown USA: 0");
  /* China: 1/2 + 1/4 with France, 1 + 1/2 + 1/4 with the United States. */
  assert_cells ("matrix", "count=fractional",
                "CHN FRA: 0.75\nCHN USA: 1.75\nRUS FRA: 0.25\nRUS USA: 1.25\nunknown FRA: 1\nunknown USA: 0");
  assert_cells ("matrix", "count=primary", "CHN FRA: 0\nCHN USA: 3\nRUS FRA: 0\nRUS USA: 1\nunknown FRA: 1\nunknown USA: 0");
  /* A filter limits the groups of its own dimension only. */
  assert_cells ("matrix", "by=receiver where:initiator=RUS", "FRA RUS: 1\nUSA RUS: 2");
  assert_cells ("trend", "and=receiver", "all FRA: 1 2\nall USA: 2 2");
  assert_cells ("trend", "by=receiver and=initiator where:initiator=RUS period=2020", "FRA RUS: 1\nUSA RUS: 2");
}

static void
test_margins (void)
{
  g_autoptr (NwResult) result = ask ("matrix", "");
  g_autofree char *note = nw_result_note (result);
  g_autofree char *title = nw_result_title (result);

  /* Incidents, not the sum of the cells: 3 and 4, where the cells say 5. */
  g_assert_cmpfloat (nw_result_group (result, 0)->total, ==, 3);
  g_assert_cmpfloat (nw_result_across (result, 1)->total, ==, 4);
  g_assert_cmpuint (result->several, ==, 2);
  g_assert_nonnull (strstr (note, "Unknown: 1 (Attributed to)."));
  g_assert_cmpstr (title, ==, "Reported incidents by state they are attributed to and by receiving state");
}

/* ---- imprecise dates ---- */

static void
test_spread (void)
{
  g_autoptr (NwResult) all = ask ("trend", "interval=quarter coarse=spread period=2019");
  g_autoptr (NwResult) half = ask ("trend", "interval=quarter coarse=spread period=2019-07..2019");
  g_autoptr (NwResult) open = ask ("trend", "interval=month coarse=spread where:receiver!=FRA where:initiator=CHN");
  g_autofree char *printed = hand_print (all);
  g_autofree char *cut = hand_print (half);
  g_autofree char *note = nw_result_note (all);

  g_assert_cmpstr (printed, ==, "all: 0.25 1.25 0.25 0.25");
  g_assert_cmpuint (all->spread, ==, 1);
  g_assert_cmpuint (all->coarse, ==, 0);
  g_assert_cmpfloat (nw_result_period (all, 1)->incidents, ==, 1.25);
  g_assert_nonnull (strstr (note, "1 is dated by year only and counts in equal parts"));
  g_assert_null (all->finding);
  /* The half that is before the first period is in none. */
  g_assert_cmpstr (cut, ==, "all: 0.25 0.25");
  g_assert_cmpfloat (nw_result_group (half, 0)->coarse, ==, 0.5);
  /* All of its year is shown. */
  g_assert_cmpuint (open->periods->len, ==, 12);
  g_assert_cmpfloat_with_epsilon (open->cells[11], 1.0 / 12, 1e-9);
}

/* ---- everything, on nothing, one and some ---- */

static void
check_words (const NwResult *result)
{
  g_autofree char *title = nw_result_title (result);
  g_autofree char *subtitle = nw_result_subtitle (result);
  g_autofree char *note = nw_result_note (result);
  g_autofree char *sentence = nw_result_sentence (result);

  g_assert_true (*title && *subtitle && *note && *sentence);
  g_assert_true (g_str_has_prefix (sentence, title));
  g_assert_cmpuint (result->across->len, >, 0);
  for (guint i = 0; i < result->groups->len; i++)
    for (guint j = 0; j < result->across->len; j++)
      for (guint k = 0; k < result->periods->len; k++)
        {
          g_autofree char *cell = nw_result_print_cell (result, nw_result_index (result, i, j, k));
          g_assert_true (*cell);
        }
}

static void
test_edges (void)
{
  static const char *const analyses[] = { "total", "trend", "matrix", "share" };
  static const char *const questions[] = { "", "by=initiator", "and=type top=1", "by=receiver and=response",
                                           "by=initiator where:initiator=RUS and=receiver where:type=unknown" };

  for (guint i = 0; i < G_N_ELEMENTS (analyses); i++)
    for (guint j = 0; j < G_N_ELEMENTS (questions); j++)
      for (int measure = 0; measure < NW_N_MEASURES; measure++)
        for (guint n = 0; n <= G_N_ELEMENTS (five); n += n == 0 ? 1 : 4)
          {
            g_autoptr (NwFrame) frame = hand_frame (five, n);
            g_autofree char *text = g_strdup_printf ("%s interval=quarter coarse=spread measure=%s%s", questions[j],
                                                     nw_measure_info (measure)->id, measure == NW_MEASURE_INTENSITY ? ">=3" : "");
            g_autoptr (NwResult) result = hand_ask (frame, analyses[i], text, NULL, NULL);

            g_assert_nonnull (result);
            check_words (result);
          }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/measures/claimed", test_claimed);
  g_test_add_func ("/measures/answered", test_answered);
  g_test_add_func ("/measures/answered-before-it-was-coded", test_answered_before_it_was_coded);
  g_test_add_func ("/measures/few", test_few);
  g_test_add_func ("/measures/share", test_share);
  g_test_add_func ("/measures/fractions-have-no-interval", test_fractions_have_no_interval);
  g_test_add_func ("/measures/pairs", test_pairs);
  g_test_add_func ("/measures/margins", test_margins);
  g_test_add_func ("/measures/spread", test_spread);
  g_test_add_func ("/measures/edges", test_edges);

  return g_test_run ();
}
