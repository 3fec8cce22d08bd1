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

/* What R 4.2.2's binom.test (k, n)$conf.int gives, to nine digits; of none and of all as well. */
static void
test_table (void)
{
  static const struct { guint k, n; double low, high; } table[] = {
    { 0, 1, 0, 0.975 }, { 1, 1, 0.025, 1 },
    { 0, 2, 0, 0.841886117 }, { 1, 2, 0.0125791171, 0.987420883 },
    { 2, 2, 0.158113883, 1 }, { 0, 3, 0, 0.707598226 },
    { 1, 3, 0.00840375866, 0.905700676 }, { 3, 3, 0.292401774, 1 },
    { 0, 5, 0, 0.52182375 }, { 2, 5, 0.0527449505, 0.8533672 },
    { 5, 5, 0.47817625, 1 }, { 0, 7, 0, 0.409616397 },
    { 3, 7, 0.0989882784, 0.815948432 }, { 7, 7, 0.590383603, 1 },
    { 0, 10, 0, 0.308497108 }, { 1, 10, 0.00252857854, 0.445016117 },
    { 3, 10, 0.0667395112, 0.65245285 }, { 5, 10, 0.187086028, 0.812913972 },
    { 9, 10, 0.554983883, 0.997471421 }, { 10, 10, 0.691502892, 1 },
    { 0, 16, 0, 0.205907214 }, { 16, 16, 0.794092786, 1 },
    { 2, 17, 0.0145793168, 0.364409162 }, { 8, 22, 0.171979438, 0.593423331 },
    { 0, 29, 0, 0.119444869 }, { 29, 29, 0.880555131, 1 },
    { 25, 47, 0.38077789, 0.678884731 }, { 4, 53, 0.0209460314, 0.182107836 },
    { 0, 60, 0, 0.0596294923 }, { 13, 64, 0.112828859, 0.322264307 },
    { 97, 97, 0.962684363, 1 }, { 0, 100, 0, 0.0362166926 },
    { 1, 100, 0.000253146033, 0.0544593854 }, { 50, 100, 0.39832113, 0.60167887 },
    { 99, 100, 0.945540615, 0.999746854 }, { 100, 100, 0.963783307, 1 },
    { 60, 120, 0.407369267, 0.592630733 }, { 0, 378, 0, 0.00971147642 },
    { 17, 649, 0.0153314528, 0.0416088899 }, { 141, 1553, 0.0769645813, 0.10618826 },
    { 352, 429, 0.780859873, 0.855675616 }, { 576, 1033, 0.526699467, 0.588169892 },
    { 457, 599, 0.726796864, 0.796463486 }, { 240, 1643, 0.129336214, 0.164087311 },
    { 0, 1643, 0, 0.00224269105 }, { 1643, 1643, 0.997757309, 1 },
    { 1, 10000, 2.53177759e-06, 0.000557036998 }, { 5000, 10000, 0.490151381, 0.509848619 },
    { 310000, 1000000, 0.309093581, 0.310907519 }, { 0, 1000000, 0, 3.68887265e-06 },
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (table) == 50);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      double low, high;

      nw_share_interval (table[i].k, table[i].n, &low, &high);
      g_assert_cmpfloat_with_epsilon (low, table[i].low, 1e-9 + table[i].low * 1e-8);
      g_assert_cmpfloat_with_epsilon (high, table[i].high, 1e-9 + table[i].high * 1e-8);
    }
}

/* Cases that others print: 682 of 925 is the example of R's manual page for binom.test (Conover 1971, p. 97), 9 of 24 in
 * many an introduction to it; 18 of 20 is what statsmodels holds its own against (R's package binom, method "exact"). */
static void
test_published (void)
{
  static const struct { guint k, n; double low, high; } table[] = {
    { 682, 925, 0.7076683, 0.7654066 }, { 9, 24, 0.1879929, 0.5940636 }, { 18, 20, 0.6830173, 0.9876515 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      double low, high;

      nw_share_interval (table[i].k, table[i].n, &low, &high);
      g_assert_cmpfloat_with_epsilon (low, table[i].low, 1e-7);
      g_assert_cmpfloat_with_epsilon (high, table[i].high, 1e-7);
    }
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
  g_test_add_func ("/interval/table", test_table);
  g_test_add_func ("/interval/published", test_published);
  g_test_add_func ("/interval/tails", test_tails);

  return g_test_run ();
}
