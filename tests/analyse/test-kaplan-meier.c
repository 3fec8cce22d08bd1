/* test-kaplan-meier.c: curves, quantiles and log-rank tests against published examples
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <stdlib.h>

#include "kaplan-meier.h"
#include "log-rank.h"

/* Weeks of remission of 42 children with leukaemia, 21 of them given 6-mercaptopurine (Freireich et al., Blood 21, 1963), as in
 * Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data, table 1.1. Negative: still in remission then. */
static const int treated[] = { 6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35 };
static const int placebo[] = { 1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23 };

/* Weeks of remission in acute myelogenous leukaemia, with and without maintenance (Embury et al., 1977), as in Miller, Survival
 * Analysis, 1981, and as "aml" in R's package survival. */
static const int maintained[] = { 9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161 };
static const int not_maintained[] = { 5, 5, 8, 8, 12, -16, 23, 27, 30, 33, 43, 45 };

static NwFollowUp *
follow (const int *weeks, gsize n)
{
  g_autoptr (NwDayCounter) counter = nw_day_counter_new (400);

  for (gsize i = 0; i < n; i++)
    nw_day_counter_add (counter, (guint) abs (weeks[i]), weeks[i] > 0);
  return nw_day_counter_take (counter);
}

#define FOLLOW(weeks) follow (weeks, G_N_ELEMENTS (weeks))

static GArray *
curve_of (const NwFollowUp *follow_up)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (NwCurveStep));

  nw_kaplan_meier (follow_up, steps);
  return steps;
}

/* Values and numbers at risk as in Kleinbaum and Klein, Survival Analysis, chapter 2; intervals as Stata's sts list and R's survfit
 * with conf.type = "log-log" give them. */
static void
test_treated (void)
{
  static const struct { double time, value, low, high; guint at_risk, events; } expected[] = {
    { 6, 0.8571, 0.6197, 0.9516, 21, 3 },  { 7, 0.8067, 0.5631, 0.9228, 17, 1 },  { 10, 0.7529, 0.5032, 0.8894, 15, 1 },
    { 13, 0.6902, 0.4316, 0.8491, 12, 1 }, { 16, 0.6275, 0.3675, 0.8049, 11, 1 }, { 22, 0.5378, 0.2678, 0.7468, 7, 1 },
    { 23, 0.4482, 0.1881, 0.6801, 6, 1 },
  };
  g_autoptr (NwFollowUp) follow_up = FOLLOW (treated);
  g_autoptr (GArray) steps = curve_of (follow_up);
  guint next = 0;

  g_assert_cmpuint (follow_up->n, ==, 21);
  g_assert_cmpuint (follow_up->events, ==, 9);
  for (guint i = 0; i < steps->len; i++)
    {
      const NwCurveStep *step = &g_array_index (steps, NwCurveStep, i);

      if (step->events == 0)
        continue;
      g_assert_cmpuint (next, <, G_N_ELEMENTS (expected));
      g_assert_cmpfloat (step->time, ==, expected[next].time);
      g_assert_cmpfloat_with_epsilon (step->value, expected[next].value, 5e-5);
      g_assert_cmpfloat_with_epsilon (step->low, expected[next].low, 5e-5);
      g_assert_cmpfloat_with_epsilon (step->high, expected[next].high, 5e-5);
      g_assert_cmpuint (step->at_risk, ==, expected[next].at_risk);
      g_assert_cmpuint (step->events, ==, expected[next].events);
      next++;
    }
  g_assert_cmpuint (next, ==, G_N_ELEMENTS (expected));
}

/* The medians are those of the papers: 23 weeks and 8; the tenth has its relapse in week 6 and in week 2, as counted by hand. */
static void
test_quantiles (void)
{
  g_autoptr (NwFollowUp) six = FOLLOW (treated), none = FOLLOW (placebo);
  g_autoptr (GArray) upper = curve_of (six), lower = curve_of (none);

  g_assert_cmpfloat (nw_curve_quantile (upper, 0.5), ==, 23);
  g_assert_cmpfloat (nw_curve_quantile (lower, 0.5), ==, 8);
  g_assert_cmpfloat (nw_curve_quantile (upper, 0.1), ==, 6);
  g_assert_cmpfloat (nw_curve_quantile (lower, 0.1), ==, 2);
  g_assert_true (isnan (nw_curve_quantile (upper, 0.75)));
  g_assert_cmpfloat (nw_curve_quantile (lower, 1), ==, 23);
}

static void
test_at (void)
{
  g_autoptr (NwFollowUp) follow_up = FOLLOW (treated);
  g_autoptr (GArray) steps = curve_of (follow_up);

  g_assert_cmpfloat (nw_curve_at (steps, 0)->value, ==, 1);
  g_assert_true (isnan (nw_curve_at (steps, 5)->low));
  g_assert_cmpfloat_with_epsilon (nw_curve_at (steps, 5.9)->value, 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (nw_curve_at (steps, 6)->value, 18.0 / 21, 1e-12);
  g_assert_cmpfloat_with_epsilon (nw_curve_at (steps, 35)->value, 0.4482, 5e-5);
  g_assert_null (nw_curve_at (steps, 36)); /* nobody was watched for so long */
}

/* Days on which all that are left have the event, day 0, and quarters of a year without one. */
static void
test_ends (void)
{
  static const int all[] = { 200, 200 }, late[] = { -400 };
  g_autoptr (NwDayCounter) counter = nw_day_counter_new (0);
  g_autoptr (NwFollowUp) both = FOLLOW (all), one = FOLLOW (late), at_once = NULL, nobody = nw_day_counter_take (counter);
  g_autoptr (GArray) steps = curve_of (both), flat = curve_of (one), empty = curve_of (nobody), instant = NULL;
  static const double quarters[] = { 0, 91, 183, 274, 365, 400 };

  g_assert_cmpfloat (nw_curve_at (steps, 200)->value, ==, 0);
  g_assert_true (isnan (nw_curve_at (steps, 200)->low));
  g_assert_cmpfloat (nw_curve_quantile (steps, 0.5), ==, 200);

  g_assert_cmpuint (flat->len, ==, G_N_ELEMENTS (quarters));
  for (guint i = 0; i < flat->len; i++)
    {
      g_assert_cmpfloat (g_array_index (flat, NwCurveStep, i).time, ==, quarters[i]);
      g_assert_cmpuint (g_array_index (flat, NwCurveStep, i).at_risk, ==, 1);
      g_assert_cmpuint (g_array_index (flat, NwCurveStep, i).censored, ==, i == 5);
    }

  g_assert_cmpuint (empty->len, ==, 1);
  g_assert_null (nw_curve_at (empty, 1));

  nw_day_counter_add (counter, 0, TRUE);
  nw_day_counter_add (counter, 0, FALSE);
  at_once = nw_day_counter_take (counter);
  instant = curve_of (at_once);
  g_assert_cmpfloat (nw_curve_at (instant, 0)->value, ==, 0.5);
  g_assert_cmpuint (nw_curve_at (instant, 0)->at_risk, ==, 2);
}

static NwLogRank
compare (NwFollowUp *a, NwFollowUp *b, NwFollowUp *c)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_follow_up_free);

  g_ptr_array_add (groups, a);
  g_ptr_array_add (groups, b);
  if (c)
    g_ptr_array_add (groups, c);
  return nw_log_rank (groups);
}

/* 16.79 for the 42 children (Kleinbaum and Klein, Survival Analysis, chapter 2; Stata and R: 16.79 and 16.8, p = 4.17e-05), 3.396 and
 * p = 0.0653 for maintenance (R's survdiff on aml). */
static void
test_log_rank (void)
{
  NwLogRank children = compare (FOLLOW (treated), FOLLOW (placebo), NULL);
  NwLogRank adults = compare (FOLLOW (maintained), FOLLOW (not_maintained), NULL);

  g_assert_cmpfloat_with_epsilon (children.chi2, 16.7929, 5e-5);
  g_assert_cmpuint (children.df, ==, 1);
  g_assert_cmpfloat_with_epsilon (children.p, 4.17e-5, 5e-8);
  g_assert_cmpfloat_with_epsilon (adults.chi2, 3.3964, 5e-5);
  g_assert_cmpfloat_with_epsilon (adults.p, 0.0653, 5e-5);
}

/* Three groups: by the formula in exact fractions (Python), through the inverse without the last group. */
static void
test_three_groups (void)
{
  NwLogRank three = compare (FOLLOW (treated), FOLLOW (placebo), FOLLOW (maintained));
  NwLogRank turned = compare (FOLLOW (maintained), FOLLOW (treated), FOLLOW (placebo));

  g_assert_cmpfloat_with_epsilon (three.chi2, 28.5526918059407, 1e-9);
  g_assert_cmpuint (three.df, ==, 2);
  g_assert_cmpfloat_with_epsilon (three.p, exp (-28.5526918059407 / 2), 1e-15); /* the tail of chi-square with 2 degrees */
  g_assert_cmpfloat_with_epsilon (turned.chi2, three.chi2, 1e-9);
}

/* A group that nobody is in has no say; one group, and groups without events, are not compared. */
static void
test_nothing_to_test (void)
{
  static const int watched[] = { -5, -9 };
  g_autoptr (NwDayCounter) counter = nw_day_counter_new (0);
  NwLogRank with_empty = compare (FOLLOW (treated), FOLLOW (placebo), nw_day_counter_take (counter));
  NwLogRank alone = compare (FOLLOW (treated), nw_day_counter_take (counter), NULL);
  NwLogRank quiet = compare (FOLLOW (watched), FOLLOW (watched), NULL);

  g_assert_cmpfloat_with_epsilon (with_empty.chi2, 16.7929, 5e-5);
  g_assert_cmpuint (with_empty.df, ==, 1);
  g_assert_cmpuint (alone.df, ==, 0);
  g_assert_true (isnan (alone.p));
  g_assert_cmpuint (quiet.df, ==, 0);
  g_assert_true (isnan (quiet.chi2));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kaplan-meier/treated", test_treated);
  g_test_add_func ("/kaplan-meier/quantiles", test_quantiles);
  g_test_add_func ("/kaplan-meier/at", test_at);
  g_test_add_func ("/kaplan-meier/ends", test_ends);
  g_test_add_func ("/kaplan-meier/log-rank", test_log_rank);
  g_test_add_func ("/kaplan-meier/three-groups", test_three_groups);
  g_test_add_func ("/kaplan-meier/nothing-to-test", test_nothing_to_test);
  return g_test_run ();
}
