/* test-evenness.c: even-handedness and who claims against whom, by hand and against a plain second count
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "acts.h"
#include "by-hand.h"
#include "hand-claims.h"
#include "intensity-band.h"
#include "mantel-haenszel.h"
#include "random-incidents.h"

#define CLAIM(incident, by, accused) { incident, NW_ACT_CLAIM, "2012-06-01", by, "government", accused }
#define RESPONSE(incident, by, kind) { incident, NW_ACT_RESPONSE, "2012-06-01", by, kind, NULL }

/* Two strata: thefts from banks, and leaks from parties; the last is of nobody named, the one before it of a group. */
static const HandIncident incidents[] = {
  { "2011", "X", "state", "bank", "theft", 3 },           { "2011", "X", "state", "bank", "theft", 3 },
  { "2011", "X Y", "state-affiliated", "bank", "theft", 3 }, { "2011", "Y", "state", "bank", "theft", 3 },
  { "2011", "Y", "state", "bank", "theft", 3 },           { "2011", "Y", "state", "bank", "theft", 3 },
  { "2011", "X", "state", "party", "leak", NAN },         { "2011", "Y", "state", "party", "leak", NAN },
  { "2011", "W", "state", "party bank", "leak", NAN },    { "2011", "X", "individual", "party", "leak", NAN },
  { "2011", "", "state", "party", "leak", NAN },
};

static const HandAct acts[] = {
  CLAIM (0, "A", "X"), CLAIM (2, "A B", "X"), CLAIM (3, "B", "Y"), CLAIM (6, "eu", "X"), CLAIM (9, "A", "V"), CLAIM (10, "", "X"),
  { 1, NW_ACT_CLAIM, "2012-06-01", "A", "company", "X" },
  RESPONSE (0, "A", "sanctions"), RESPONSE (1, "B", "statement"), RESPONSE (3, "A", "statement"),
  { 0 },
};

static NwResult *
ask (const char *analysis, const char *text, NwBehind *behind)
{
  g_autoptr (NwFrame) frame = hand_claims_frame (incidents, G_N_ELEMENTS (incidents), acts);
  NwInputs known = { .behind = behind };
  g_autoptr (GError) error = NULL;
  NwResult *result = hand_ask (frame, analysis, text, &known, &error);

  g_assert_no_error (error);
  return result;
}

static double
at (const NwSummary *summary, const char *row, const char *column)
{
  g_assert_cmpint (nw_summary_row_of (summary, row), >=, 0);
  g_assert_cmpint (nw_summary_column_of (summary, column), >=, 0);
  return nw_summary_cell (summary, nw_summary_row_of (summary, row), nw_summary_column_of (summary, column))->number;
}

static void
assert_row (const NwSummary *summary, const char *row, double linked, double answered, double strata, double left_out, double compared)
{
  g_assert_cmpfloat (at (summary, row, "linked"), ==, linked);
  g_assert_cmpfloat (at (summary, row, "answered"), ==, answered);
  g_assert_cmpfloat (at (summary, row, "strata"), ==, strata);
  g_assert_cmpfloat (at (summary, row, "strata_left_out"), ==, left_out);
  g_assert_cmpfloat (at (summary, row, "compared"), ==, compared);
  g_assert_cmpfloat (at (summary, row, "not_compared"), ==, linked - compared);
}

/* Theft: X 2 of 3 against 1 of 3, and Y 2 of 4 against 1 of 2. Leak from a party: X 1 of 1 against 0 of 1. Leak from both: W alone. */
static void
test_by_hand (void)
{
  g_autoptr (NwResult) result = ask ("evenness", "", NULL);
  const NwSummary *summary = result->summary;

  g_assert_cmpuint (summary->rows->len, ==, 3);
  g_assert_cmpstr (nw_summary_row (summary, 0)->code, ==, "W");
  assert_row (summary, "X", 4, 3, 2, 1, 4);
  assert_row (summary, "Y", 5, 2, 2, 1, 5);
  assert_row (summary, "W", 1, 0, 0, 3, 0);
  /* (2·3/6 + 1·1/2) / (1·3/6 + 0) = 3; crude 3/4 : 1/5. */
  g_assert_cmpfloat_with_epsilon (at (summary, "X", "mh_ratio"), 3, 1e-12);
  g_assert_cmpfloat_with_epsilon (at (summary, "X", "crude"), 3.75, 1e-12);
  /* Variance: ((3·3·3 − 2·1·6)/36 + (1·1·1 − 0)/4) / (1.5 · 0.5) = (15/36 + 9/36) · 4/3 = 8/9. */
  g_assert_cmpfloat_with_epsilon (at (summary, "X", "mh_high"), 3 * exp (1.959963984540054 * sqrt (8.0 / 9)), 1e-9);
  /* (2·2/6 + 0) / (1·4/6 + 1·1/2) = 4/7. */
  g_assert_cmpfloat_with_epsilon (at (summary, "Y", "mh_ratio"), 4.0 / 7, 1e-12);
  g_assert_true (isnan (at (summary, "W", "mh_ratio")));
  g_assert_nonnull (strstr (summary->sentence, "Differences in detection and reporting are not removed."));
}

/* By the first listed class, W's leak is one from a party, too. */
static void
test_terms (void)
{
  g_autoptr (NwResult) first = ask ("evenness", "count=primary", NULL);
  g_autoptr (NwResult) by_b = ask ("evenness", "claimants=B", NULL);
  g_autoptr (NwResult) any = ask ("evenness", "event=claim", NULL);
  g_autoptr (NwResult) only = ask ("evenness", "where:initiator=X", NULL);
  g_autoptr (NwFrame) frame = hand_claims_frame (incidents, G_N_ELEMENTS (incidents), acts);
  g_autoptr (GError) error = NULL;

  assert_row (first->summary, "W", 1, 0, 1, 1, 1);
  g_assert_cmpfloat (at (by_b->summary, "X", "answered"), ==, 1);
  g_assert_cmpfloat (at (by_b->summary, "Y", "answered"), ==, 2);
  g_assert_cmpfloat (at (any->summary, "X", "answered"), ==, 4);
  g_assert_cmpuint (only->summary->rows->len, ==, 1);
  g_assert_null (hand_ask (frame, "evenness", "claimants=Q", NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_clear_error (&error);
  g_assert_null (hand_ask (frame, "evenness", "count=fractional", NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
}

/* Nothing said of a response is not coded: these are in no share. */
static void
test_responses (void)
{
  g_autoptr (NwResult) any = ask ("evenness", "event=response", NULL);
  g_autoptr (NwResult) hard = ask ("evenness", "event=response rung=4", NULL);

  g_assert_cmpfloat (at (any->summary, "X", "linked"), ==, 2);
  g_assert_cmpfloat (at (any->summary, "X", "answered"), ==, 2);
  g_assert_cmpfloat (at (any->summary, "X", "not_coded"), ==, 2);
  g_assert_cmpfloat (at (any->summary, "W", "linked"), ==, 0);
  g_assert_true (isnan (at (any->summary, "W", "share")));
  /* All three that are coded drew one: the shares are the same, and the only stratum has nobody without. */
  g_assert_cmpfloat (at (any->summary, "X", "crude"), ==, 1);
  g_assert_true (isnan (at (any->summary, "X", "mh_ratio")));
  assert_row (any->summary, "X", 2, 2, 0, 1, 0);
  assert_row (hard->summary, "X", 2, 1, 1, 0, 2);
  g_assert_cmpfloat (at (hard->summary, "X", "answered"), ==, 1);
  g_assert_cmpfloat (at (hard->summary, "Y", "answered"), ==, 0);
}

static void
assert_behind (const char *analysis, const char *row, const char *column, guint64 expected)
{
  guint64 bits[2] = { 0, 0 };
  NwBehind behind = { row, column, bits, FALSE };
  g_autoptr (NwResult) result = ask (analysis, "", &behind);

  g_assert_true (behind.found);
  g_assert_cmphex (bits[0], ==, expected);
  g_assert_cmpfloat (at (result->summary, row, column), ==, __builtin_popcountll (expected));
}

static void
test_behind (void)
{
  assert_behind ("evenness", "X", "linked", 0x47);
  assert_behind ("evenness", "X", "answered", 0x45);
  assert_behind ("evenness", "W", "not_compared", 0x100);
  assert_behind ("claims-matrix", "A", "X", 0x5);
  assert_behind ("claims-matrix", "not-available", "X", 0x400);
}

/* V is accused by a claim alone, W by the dataset alone. */
static void
test_against (void)
{
  static const struct { const char *row, *column; double n; } cells[] = {
    { "A", "X", 2 }, { "A", "V", 1 }, { "B", "X", 1 }, { "B", "Y", 1 }, { "eu", "X", 1 }, { "A", "Y", 0 }, { "A", "W", 0 },
    { "eu", "W", 0 }, { "not-available", "X", 1 },
  };
  g_autoptr (NwResult) result = ask ("claims-matrix", "", NULL);
  g_autoptr (NwResult) chosen = ask ("claims-matrix", "claimants=A,W", NULL);
  const NwSummary *summary = result->summary;

  g_assert_cmpuint (summary->rows->len, ==, 4);
  g_assert_cmpuint (summary->columns->len, ==, 4);
  g_assert_cmpstr (nw_summary_row (summary, 3)->code, ==, "not-available");
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    g_assert_cmpfloat (at (summary, cells[i].row, cells[i].column), ==, cells[i].n);
  g_assert_cmpuint (chosen->summary->rows->len, ==, 2);
  g_assert_cmpfloat (at (chosen->summary, "W", "X"), ==, 0);
  g_assert_nonnull (strstr (summary->sentence, "Differences in detection and reporting are not removed."));
}

/* ---- a plain second count over random incidents ---- */

static gboolean
row_has (const NwFrame *frame, NwDimension dimension, guint row, const char *code)
{
  guint n;
  const guint16 *codes = nw_frame_codes (frame, dimension, row, &n);

  for (guint i = 0; i < n; i++)
    if (strcmp (nw_codebook_get_code (nw_frame_codebook (frame), nw_dimension_info (dimension)->domain, codes[i])->code, code) == 0)
      return TRUE;
  return FALSE;
}

static void
append_set (GString *key, const NwFrame *frame, NwDimension dimension, guint row)
{
  NwDomain domain = nw_dimension_info (dimension)->domain;

  for (guint i = 0; i < nw_codebook_n_codes (nw_frame_codebook (frame), domain); i++)
    if (row_has (frame, dimension, row, nw_codebook_get_code (nw_frame_codebook (frame), domain, i)->code))
      g_string_append_printf (key, "%u ", i);
  g_string_append_c (key, '/');
}

static gboolean
names_anybody (const NwFrame *frame, guint row)
{
  guint n;
  const guint16 *codes = nw_frame_codes (frame, NW_DIMENSION_INITIATOR, row, &n);

  for (guint i = 0; i < n; i++)
    if (codes[i] >= NW_N_SPECIAL_CODES)
      return TRUE;
  return FALSE;
}

static gboolean
is_not_coded (const NwFrame *frame, guint row)
{
  guint n;
  const guint16 *codes = nw_frame_codes (frame, NW_DIMENSION_CLAIM_KIND, row, &n);

  return n == 1 && codes[0] == NW_CODE_ID_NOT_CODED;
}

/* Strata by their key, of one accused against all others. */
static GHashTable *
count_strata (const NwFrame *frame, const NwIntensityBands *bands, const char *accused)
{
  static const char *const kinds[] = { "government", "regional-organisation", "international-organisation" };
  GHashTable *strata = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint row = 0; row < nw_frame_n_rows (frame); row++)
    {
      g_autoptr (GString) key = g_string_new (NULL);
      NwStratum *stratum;
      gboolean hit = FALSE;

      if (!(row_has (frame, NW_DIMENSION_INITIATOR_KIND, row, "state") || row_has (frame, NW_DIMENSION_INITIATOR_KIND, row, "state-affiliated"))
          || !names_anybody (frame, row) || is_not_coded (frame, row))
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        hit |= row_has (frame, NW_DIMENSION_CLAIM_KIND, row, kinds[i]);
      append_set (key, frame, NW_DIMENSION_CATEGORY, row);
      append_set (key, frame, NW_DIMENSION_TYPE, row);
      g_string_append_printf (key, "%u", bands->by_row[row]);
      stratum = g_hash_table_lookup (strata, key->str);
      if (!stratum)
        g_hash_table_insert (strata, g_strdup (key->str), stratum = g_new0 (NwStratum, 1));
      *(row_has (frame, NW_DIMENSION_INITIATOR, row, accused) ? &stratum->n : &stratum->other_n) += 1;
      *(row_has (frame, NW_DIMENSION_INITIATOR, row, accused) ? &stratum->hits : &stratum->other_hits) += hit;
    }
  return strata;
}

static void
compare_accused (const NwFrame *frame, const NwIntensityBands *bands, const NwSummary *summary, const char *accused)
{
  g_autoptr (GHashTable) strata = count_strata (frame, bands, accused);
  g_autoptr (GArray) tables = g_array_new (FALSE, FALSE, sizeof (NwStratum));
  GHashTableIter iter;
  NwMantelHaenszel answer;
  gpointer stratum;
  guint n = 0, hits = 0, compared = 0;

  g_hash_table_iter_init (&iter, strata);
  while (g_hash_table_iter_next (&iter, NULL, &stratum))
    {
      const NwStratum *s = stratum;
      guint events = s->hits + s->other_hits, all = s->n + s->other_n;

      n += s->n;
      hits += s->hits;
      if (s->n == 0 || s->other_n == 0 || events == 0 || events == all)
        continue;
      compared += s->n;
      g_array_append_vals (tables, s, 1);
    }
  answer = nw_mantel_haenszel ((const NwStratum *) (gconstpointer) tables->data, tables->len);
  g_assert_cmpfloat (at (summary, accused, "linked"), ==, n);
  g_assert_cmpfloat (at (summary, accused, "answered"), ==, hits);
  g_assert_cmpfloat (at (summary, accused, "strata"), ==, tables->len);
  g_assert_cmpfloat (at (summary, accused, "strata_left_out"), ==, g_hash_table_size (strata) - tables->len);
  g_assert_cmpfloat (at (summary, accused, "compared"), ==, compared);
  g_assert_cmpfloat (at (summary, accused, "not_compared"), ==, n - compared);
  if (isfinite (answer.ratio))
    g_assert_cmpfloat_with_epsilon (at (summary, accused, "mh_ratio"), answer.ratio, 1e-9);
  if (isfinite (answer.high))
    g_assert_cmpfloat_with_epsilon (at (summary, accused, "mh_high") / answer.high, 1, 1e-9);
  else
    g_assert_true (isnan (at (summary, accused, "mh_high")));
}

static void
test_random (void)
{
  for (guint seed = 1; seed <= 12; seed++)
    {
      RandomShape shape = { seed * 60, 6 + seed % 5, 1 + seed % 3, 4 };
      g_autoptr (RandomIncidents) random = random_incidents_new (seed, shape);
      g_autoptr (NwFrame) frame = random_incidents_frame (random, 1);
      g_autoptr (NwIntensityBands) bands = nw_intensity_bands_new (frame, 5);
      g_autoptr (GError) error = NULL;
      g_autoptr (NwResult) result = hand_ask (frame, "evenness", "", NULL, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < result->summary->rows->len; i++)
        compare_accused (frame, bands, result->summary, nw_summary_row (result->summary, i)->code);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/evenness/by-hand", test_by_hand);
  g_test_add_func ("/evenness/terms", test_terms);
  g_test_add_func ("/evenness/responses", test_responses);
  g_test_add_func ("/evenness/behind", test_behind);
  g_test_add_func ("/evenness/against", test_against);
  g_test_add_func ("/evenness/random", test_random);

  return g_test_run ();
}
