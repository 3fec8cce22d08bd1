/* test-rate.c: ratios of rates and their exact intervals against R's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate-ratio.h"

#include <math.h>

static void
assert_near (double value, double expected)
{
  if (isinf (expected))
    g_assert_true (isinf (value) && value > 0);
  else
    g_assert_cmpfloat_with_epsilon (value, expected, 1e-9 + fabs (expected) * 1e-7);
}

/* What R 4.2.2's poisson.test (c (after, before), c (days_after, days_before)) gives as estimate and conf.int. The first is
 * the worked number of methods.md (M3), the last the example of R's manual page. */
static void
test_table (void)
{
  static const struct { guint before, days_before, after, days_after; double ratio, low, high; } table[] = {
    { 14, 730, 8, 730, 0.571428571, 0.207699477, 1.45956071 },
    { 0, 730, 5, 730, INFINITY, 0.916355857, INFINITY },
    { 5, 730, 0, 730, 0, 0, 1.09127911 },
    { 1, 365, 1, 365, 1, 0.0127393671, 78.4968353 },
    { 10, 365, 30, 365, 3, 1.42740847, 6.87930177 },
    { 10, 365, 21, 365, 2.1, 0.946548443, 4.99435437 },
    { 100, 730, 150, 365, 3, 2.31389639, 3.90348986 },
    { 3, 90, 0, 1095, 0, 0, 0.198900156 },
    { 0, 30, 1, 1, INFINITY, 0.769230769, INFINITY },
    { 240, 1000, 163, 500, 1.35833333, 1.10638673, 1.66422114 },
    { 1643, 7305, 397, 365, 4.83593327, 4.32295336, 5.39944122 },
    { 12, 731, 12, 730, 1.00136986, 0.411481282, 2.43690697 },
    { 2, 730, 9, 730, 4.5, 0.931412258, 42.7997159 },
    { 3, 730, 14, 730, 4.66666667, 1.30246108, 25.3261342 },
    { 7, 100, 3, 900, 0.0476190476, 0.00794580005, 0.208589715 },
    { 5000, 3650, 5200, 3650, 1.04, 1.00020748, 1.08138368 },
    { 6 + 8 + 7, 1083 + 1050 + 878, 11, 800, 1.971488, 0.8584264, 4.2772659 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      NwRate rate = nw_rate_new (table[i].before, table[i].days_before, table[i].after, table[i].days_after);

      g_assert_cmpuint (rate.before, ==, table[i].before);
      g_assert_cmpuint (rate.after, ==, table[i].after);
      g_assert_cmpuint (rate.days_before, ==, table[i].days_before);
      g_assert_cmpuint (rate.days_after, ==, table[i].days_after);
      assert_near (rate.ratio, table[i].ratio);
      assert_near (rate.low, table[i].low);
      assert_near (rate.high, table[i].high);
    }
}

/* Nothing counted is not "no change". */
static void
test_nothing (void)
{
  NwRate rate = nw_rate_new (0, 730, 0, 365);

  g_assert_true (isnan (rate.ratio) && isnan (rate.low) && isnan (rate.high));
  g_assert_cmpint (nw_rate_verdict (&rate, 0), ==, NW_VERDICT_NONE);
}

/* Exchanging the windows turns the ratio and its interval over. */
static void
test_turned (void)
{
  for (guint i = 0; i < 500; i++)
    {
      guint before = g_test_rand_int_range (0, 200), after = g_test_rand_int_range (before == 0, 200);
      guint days_before = g_test_rand_int_range (1, 4000), days_after = g_test_rand_int_range (1, 4000);
      NwRate rate = nw_rate_new (before, days_before, after, days_after);
      NwRate turned = nw_rate_new (after, days_after, before, days_before);

      g_assert_cmpfloat (rate.low, <=, rate.ratio);
      g_assert_cmpfloat (rate.ratio, <=, rate.high);
      assert_near (turned.ratio, 1 / rate.ratio);
      assert_near (turned.low, 1 / rate.high);
      assert_near (turned.high, 1 / rate.low);
    }
}

static void
assert_words (NwRate rate, NwVerdict verdict, const char *words)
{
  g_autofree char *text = nw_rate_print (&rate, 0);

  g_assert_cmpint (nw_rate_verdict (&rate, 0), ==, verdict);
  g_assert_cmpstr (text, ==, words);
}

/* "Increased" and "decreased" only where the interval leaves out 1; the numbers are those of the table. */
static void
test_words (void)
{
  assert_words (nw_rate_new (14, 730, 8, 730), NW_VERDICT_UNCLEAR, "no clear change (RR 0.571, 0.208–1.460)");
  assert_words (nw_rate_new (10, 365, 30, 365), NW_VERDICT_INCREASED, "increased (RR 3.000, 1.427–6.879)");
  assert_words (nw_rate_new (10, 365, 21, 365), NW_VERDICT_UNCLEAR, "no clear change (RR 2.100, 0.947–4.994)");
  assert_words (nw_rate_new (7, 100, 3, 900), NW_VERDICT_DECREASED, "decreased (RR 0.048, 0.008–0.209)");
  assert_words (nw_rate_new (5, 730, 0, 730), NW_VERDICT_UNCLEAR, "no clear change (RR 0.000, 0.000–1.091)");
  assert_words (nw_rate_new (0, 730, 5, 730), NW_VERDICT_UNCLEAR, "no clear change (RR not defined, at least 0.916)");
  assert_words (nw_rate_new (0, 730, 9, 365), NW_VERDICT_INCREASED, "increased (RR not defined, at least 3.948)");
  assert_words (nw_rate_new (0, 730, 0, 730), NW_VERDICT_NONE, "no incidents to compare");
}

/* Incomplete periods, borders of eras and days without data allow no verdict; the other warnings do. */
static void
test_guarded (void)
{
  NwRate rate = nw_rate_new (10, 365, 30, 365);
  g_autofree char *text = nw_rate_print (&rate, NW_WARN_IMMATURE | NW_WARN_SPREAD);

  g_assert_cmpstr (text, ==, "no clear change (RR 3.000, 1.427–6.879)");
  g_assert_cmpint (nw_rate_verdict (&rate, NW_WARN_IMMATURE), ==, NW_VERDICT_UNCLEAR);
  g_assert_cmpint (nw_rate_verdict (&rate, NW_WARN_ERA), ==, NW_VERDICT_UNCLEAR);
  g_assert_cmpint (nw_rate_verdict (&rate, NW_WARN_OUTSIDE), ==, NW_VERDICT_UNCLEAR);
  g_assert_cmpint (nw_rate_verdict (&rate, NW_WARN_MARKER | NW_WARN_COARSE | NW_WARN_SPREAD), ==, NW_VERDICT_INCREASED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rate/table", test_table);
  g_test_add_func ("/rate/nothing", test_nothing);
  g_test_add_func ("/rate/turned", test_turned);
  g_test_add_func ("/rate/words", test_words);
  g_test_add_func ("/rate/guarded", test_guarded);

  return g_test_run ();
}
