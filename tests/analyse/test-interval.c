/* test-interval.c: exact intervals of shares against published and exactly summed ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "interval.h"

#include <math.h>

/* Published bounds: Clopper–Pearson for 60 of 120 and 0 of 16 (methods.md, M9); 3 of 10 as in R's binom.test:
 * 0.0667 to 0.6525. */
static void
test_known (void)
{
  double low, high;

  nw_share_interval (60, 120, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, 0.407, 0.0005);
  g_assert_cmpfloat_with_epsilon (high, 0.593, 0.0005);
  nw_share_interval (0, 16, &low, &high);
  g_assert_cmpfloat (low, ==, 0);
  g_assert_cmpfloat_with_epsilon (high, 0.206, 0.0005);
  nw_share_interval (16, 16, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, 1 - 0.206, 0.0005);
  g_assert_cmpfloat (high, ==, 1);
  nw_share_interval (3, 10, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, 0.0667, 0.0001);
  g_assert_cmpfloat_with_epsilon (high, 0.6525, 0.0001);
  /* Large: about 1.96 standard errors to each side, 0.31 ± 0.0009. */
  nw_share_interval (310000, 1000000, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, 0.31 - 1.96 * 0.0004625, 2e-6);
  g_assert_cmpfloat_with_epsilon (high, 0.31 + 1.96 * 0.0004625, 2e-6);
}

/* P (X <= k) for X binomial of n and p, summed term by term. */
static double
binomial_at_most (guint k, guint n, double p)
{
  double sum = 0;

  for (guint i = 0; i <= k; i++)
    sum += exp (lgamma (n + 1.0) - lgamma (i + 1.0) - lgamma (n - i + 1.0) + i * log (p) + (n - i) * log1p (-p));
  return sum;
}

/* The definition: 2.5 % in each tail, also where quantile functions are known to give up. */
static void
test_tails (void)
{
  static const struct { guint k, n; } hard[] = {
    { 1, 1 }, { 1, 2 }, { 9, 307115 }, { 18, 123141 }, { 16, 281515 }, { 37395, 50828 }, { 142076, 754919 },
    { 830082, 1910294 },
  };

  for (guint i = 0; i < 300 + G_N_ELEMENTS (hard); i++)
    {
      guint n = i < 300 ? (guint) g_test_rand_int_range (1, 3000) : hard[i - 300].n;
      guint k = i < 300 ? (guint) g_test_rand_int_range (0, (gint32) n + 1) : hard[i - 300].k;
      double low, high;

      nw_share_interval (k, n, &low, &high);
      g_assert_cmpfloat (low, <=, (double) k / n);
      g_assert_cmpfloat (high, >=, (double) k / n);
      if (k > 0)
        g_assert_cmpfloat_with_epsilon (1 - binomial_at_most (k - 1, n, low), 0.025, 1e-6);
      if (k < n)
        g_assert_cmpfloat_with_epsilon (binomial_at_most (k, n, high), 0.025, 1e-6);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interval/known", test_known);
  g_test_add_func ("/interval/tails", test_tails);

  return g_test_run ();
}
