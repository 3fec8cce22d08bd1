/* test-mantel-haenszel.c: risk ratios from strata, against a published example and against themselves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mantel-haenszel.h"

#include <math.h>

/* Deaths in the University Group Diabetes Program by age, below 55 years and from 55 on, with tolbutamide and with placebo:
 * Rothman, Epidemiology: An Introduction, 2nd edition 2012, table 10-3, whose ratio is 1.33. To more digits, with the interval
 * of Greenland and Robins, in the manual of Stata, [R] epitab, "cs case exposed, by(age)": M-H combined 1.325555, 95 %
 * interval .797907 to 2.202132. */
static const NwStratum diabetes[] = { { 8, 106, 5, 120 }, { 22, 98, 16, 85 } };

static void
test_published (void)
{
  NwMantelHaenszel answer = nw_mantel_haenszel (diabetes, 2);

  g_assert_cmpfloat_with_epsilon (answer.ratio, 1.325555, 5e-7);
  g_assert_cmpfloat_with_epsilon (answer.low, 0.797907, 5e-7);
  g_assert_cmpfloat_with_epsilon (answer.high, 2.202132, 5e-7);
  g_assert_cmpuint (answer.strata, ==, 2);
  g_assert_cmpuint (answer.left_out, ==, 0);
}

/* Of one stratum it is the plain ratio with the interval of Katz and others (1978); the same example below 55 years, in the same
 * place: 1.811321, .6112044 to 5.367898. */
static void
test_one_stratum (void)
{
  NwMantelHaenszel answer = nw_mantel_haenszel (diabetes, 1);

  g_assert_cmpfloat_with_epsilon (answer.ratio, 1.811321, 5e-7);
  g_assert_cmpfloat_with_epsilon (answer.low, 0.6112044, 5e-7);
  g_assert_cmpfloat_with_epsilon (answer.high, 5.367898, 5e-6);
}

/* Each of the four margins may be empty: nobody here, none of the others, no event, only events. They are counted and change nothing. */
static void
test_left_out (void)
{
  const NwStratum strata[] = { diabetes[0], { 0, 0, 3, 9 }, { 4, 7, 0, 0 }, diabetes[1], { 0, 5, 0, 6 }, { 4, 4, 7, 7 } };
  NwMantelHaenszel answer = nw_mantel_haenszel (strata, G_N_ELEMENTS (strata));

  g_assert_cmpfloat_with_epsilon (answer.ratio, 1.325555, 5e-7);
  g_assert_cmpfloat_with_epsilon (answer.high, 2.202132, 5e-7);
  g_assert_cmpuint (answer.strata, ==, 2);
  g_assert_cmpuint (answer.left_out, ==, 4);
}

static void
test_ends (void)
{
  const NwStratum none_here = { 0, 16, 9, 20 }, none_there = { 3, 16, 0, 20 }, all = { 4, 4, 7, 7 };
  NwMantelHaenszel answer = nw_mantel_haenszel (&none_here, 1);

  g_assert_cmpfloat (answer.ratio, ==, 0);
  g_assert_true (isnan (answer.low) && isnan (answer.high));
  answer = nw_mantel_haenszel (&none_there, 1);
  g_assert_true (isinf (answer.ratio) && isnan (answer.low));
  answer = nw_mantel_haenszel (&all, 1);
  g_assert_true (isnan (answer.ratio) && isnan (answer.low));
  g_assert_cmpuint (answer.strata, ==, 0);
  g_assert_cmpuint (answer.left_out, ==, 1);
  answer = nw_mantel_haenszel (NULL, 0);
  g_assert_true (isnan (answer.ratio));
  g_assert_cmpuint (answer.strata, ==, 0);
}

static NwStratum
draw_stratum (GRand *rand)
{
  NwStratum stratum = { .n = g_rand_int_range (rand, 0, 40), .other_n = g_rand_int_range (rand, 0, 400) };

  stratum.hits = g_rand_int_range (rand, 0, stratum.n + 1);
  stratum.other_hits = g_rand_int_range (rand, 0, stratum.other_n + 1);
  return stratum;
}

/* Seen from the other side, the ratio and its interval are turned around; the order of strata changes nothing. */
static void
test_turned (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 500; round++)
    {
      NwStratum strata[12], turned[12];
      guint n = g_rand_int_range (rand, 1, 13);
      NwMantelHaenszel one, other;

      for (guint i = 0; i < n; i++)
        {
          strata[i] = draw_stratum (rand);
          turned[n - 1 - i] = (NwStratum) { strata[i].other_hits, strata[i].other_n, strata[i].hits, strata[i].n };
        }
      one = nw_mantel_haenszel (strata, n);
      other = nw_mantel_haenszel (turned, n);
      g_assert_cmpuint (one.strata, ==, other.strata);
      g_assert_cmpuint (one.strata + one.left_out, ==, n);
      g_assert_true (isnan (one.low) == isnan (other.low));
      if (isnan (one.low))
        continue;
      g_assert_cmpfloat_with_epsilon (one.ratio * other.ratio, 1, 1e-9);
      g_assert_cmpfloat_with_epsilon (one.low * other.high, 1, 1e-9);
      g_assert_true (one.low <= one.ratio && one.ratio <= one.high);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mantel-haenszel/published", test_published);
  g_test_add_func ("/mantel-haenszel/one-stratum", test_one_stratum);
  g_test_add_func ("/mantel-haenszel/left-out", test_left_out);
  g_test_add_func ("/mantel-haenszel/ends", test_ends);
  g_test_add_func ("/mantel-haenszel/turned", test_turned);

  return g_test_run ();
}
