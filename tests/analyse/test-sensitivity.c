/* test-sensitivity.c: headlines under stricter evidence, against a loop over the rows of random incidents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "by-hand.h"
#include "era.h"
#include "random-incidents.h"
#include "summaries.h"

enum { ALL, MEDIUM, STRICT, N_GRADES };

static const char *const grade_ids[N_GRADES] = { "all", "medium", "strict" };

static gboolean
row_has (const NwFrame *frame, NwDimension dimension, guint row, const char *code)
{
  guint n;
  const guint16 *codes = nw_frame_codes (frame, dimension, row, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (nw_codebook_get_code (nw_frame_codebook (frame), nw_dimension_info (dimension)->domain, codes[i])->code, code))
      return TRUE;
  return FALSE;
}

static gboolean
row_has_known (const NwFrame *frame, NwDimension dimension, guint row)
{
  guint n;
  const guint16 *codes = nw_frame_codes (frame, dimension, row, &n);

  for (guint i = 0; i < n; i++)
    if (codes[i] >= NW_N_SPECIAL_CODES)
      return TRUE;
  return FALSE;
}

static gboolean
reaches (const NwFrame *frame, guint row, guint grade)
{
  return grade == ALL
         || (grade == MEDIUM && row_has (frame, NW_DIMENSION_EVIDENCE, row, "one-state"))
         || row_has (frame, NW_DIMENSION_EVIDENCE, row, "several-states")
         || row_has (frame, NW_DIMENSION_EVIDENCE, row, "legal-process");
}

static gboolean
is_coded (const NwFrame *frame, NwDimension dimension, guint row)
{
  return row_has_known (frame, dimension, row) || row_has (frame, dimension, row, "none");
}

/* What of a row the measure counts, and what it is a share of. */
static void
judge (const NwFrame *frame, const NwQuery *query, guint row, gboolean *hit, gboolean *base)
{
  *hit = *base = TRUE;
  if (query->measure == NW_MEASURE_CLAIMED)
    {
      *hit = row_has_known (frame, NW_DIMENSION_CLAIM_KIND, row);
      *base = is_coded (frame, NW_DIMENSION_CLAIM_KIND, row);
    }
  else if (query->measure == NW_MEASURE_ANSWERED)
    {
      *hit = row_has_known (frame, NW_DIMENSION_RESPONSE, row);
      *base = is_coded (frame, NW_DIMENSION_RESPONSE, row);
    }
}

static void
check_row (const NwFrame *frame, const NwResult *result, const char *code)
{
  const NwQuery *query = result->query;
  guint hits[N_GRADES] = { 0 }, bases[N_GRADES] = { 0 }, contested[N_GRADES] = { 0 }, graded = 0;

  for (guint row = 0; row < nw_frame_n_rows (frame); row++)
    {
      gboolean hit, base;

      if (!g_str_equal (code, "all") && !row_has (frame, query->by, row, code))
        continue;
      judge (frame, query, row, &hit, &base);
      graded += is_coded (frame, NW_DIMENSION_EVIDENCE, row);
      for (guint grade = 0; grade < N_GRADES; grade++)
        {
          hits[grade] += hit && reaches (frame, row, grade);
          bases[grade] += base && reaches (frame, row, grade);
          contested[grade] += hit && reaches (frame, row, grade) && row_has (frame, NW_DIMENSION_EVIDENCE, row, "contested");
        }
    }
  for (guint grade = 0; grade < N_GRADES; grade++)
    {
      g_autofree char *of = g_strdup_printf ("%s_of", grade_ids[grade]);
      g_autofree char *other = grade == ALL ? g_strdup ("contested") : g_strdup_printf ("%s_contested", grade_ids[grade]);

      g_assert_cmpfloat (summaries_number (result, code, grade_ids[grade]), ==, hits[grade]);
      g_assert_cmpfloat (summaries_number (result, code, other), ==, contested[grade]);
      if (query->measure == NW_MEASURE_ANSWERED)
        g_assert_cmpfloat (summaries_number (result, code, of), ==, bases[grade]);
    }
  g_assert_cmpfloat (summaries_number (result, code, "graded"), ==, query->measure == NW_MEASURE_CLAIMED ? bases[ALL] : graded);
}

static void
test_random (void)
{
  static const char *const texts[] = { "", "by=type", "by=initiator measure=claimed", "by=sector measure=answered", "by=category" };

  for (guint seed = 1; seed <= 12; seed++)
    {
      g_autoptr (RandomIncidents) incidents = random_incidents_new (seed, (RandomShape) { 20 + 31 * seed, 8, 3, 4 });
      g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);
      const char *text = texts[seed % G_N_ELEMENTS (texts)];
      g_autoptr (NwResult) result = NULL;

      if (seed % 5 == 0) /* those have no acts: claims are not coded */
        continue;
      result = summaries_ask (frame, "sensitivity", text, NULL, NULL);
      for (guint i = 0; i < result->summary->rows->len; i++)
        check_row (frame, result, nw_summary_row (result->summary, i)->code);
      summaries_check_shares (result->summary);
      summaries_open (frame, "sensitivity", text, NULL);
    }
}

/* Without any claim in the release there is nothing to grade by: not coded, and no zeros. */
static void
test_not_coded (void)
{
  static const HandRecord records[] = { { "2020", "CHN", "USA", "", "" }, { "2021", "CHN", "USA", "", "sanctions" } };
  g_autoptr (NwFrame) bare = hand_frame (records, G_N_ELEMENTS (records));
  g_autoptr (NwFrame) frame = nw_frame_with_atlas (bare, NULL);
  g_autoptr (NwResult) result = summaries_ask (frame, "sensitivity", "", NULL, NULL);

  g_assert_cmpfloat (summaries_number (result, "all", "all"), ==, 2);
  g_assert_cmpint (summaries_state (result, "all", "medium"), ==, NW_STATE_NOT_CODED);
  g_assert_cmpint (summaries_state (result, "all", "strict_share"), ==, NW_STATE_NOT_CODED);
  g_assert_cmpfloat (summaries_number (result, "all", "not_coded"), ==, 2);
  g_assert_nonnull (strstr (result->summary->sentence, "does not code claims"));
}

static void
test_refused (void)
{
  static const HandRecord records[] = { { "2020", "CHN", "USA", "", "" } };
  g_autoptr (NwFrame) frame = hand_frame (records, 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (summaries_ask (frame, "sensitivity", "measure=change interval=year", NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sensitivity/random", test_random);
  g_test_add_func ("/sensitivity/not-coded", test_not_coded);
  g_test_add_func ("/sensitivity/refused", test_refused);

  return g_test_run ();
}
