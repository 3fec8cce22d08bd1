/* interval.c: the exact interval of a share, from the tails of the binomial distribution
 *
 * Clopper and Pearson (1934): the low bound is the share under which k or more would come about with 2.5 %,
 * the high bound the one under which k or fewer would.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "interval.h"

#include <math.h>

#define TAIL 0.025

/* P (X <= k) for X binomial of n and p in (0, 1): summed from its largest term downwards, in logarithms
 * against underflow. */
static double
binomial_at_most (guint k, guint n, double p)
{
  double ratio = (1 - p) / p;
  guint from = (guint) MIN (k, floor ((n + 1) * p));
  double peak = exp (lgamma (n + 1.0) - lgamma (from + 1.0) - lgamma (n - from + 1.0) + from * log (p)
                     + (n - from) * log1p (-p));
  double sum = peak;
  double term = peak;

  for (guint i = from; i > 0 && term > sum * 1e-17; i--)
    {
      term *= ratio * i / (n - i + 1.0);
      sum += term;
    }
  term = peak;
  for (guint i = from; i < k && term > sum * 1e-17; i++)
    {
      term *= (n - i) / ((i + 1.0) * ratio);
      sum += term;
    }
  return MIN (sum, 1);
}

/* The p at which at most k of n has that probability; it falls as p grows. */
static double
share_at (guint k, guint n, double probability)
{
  double low = 0, high = 1;

  for (int i = 0; i < 60; i++)
    {
      double middle = (low + high) / 2;

      if (binomial_at_most (k, n, middle) > probability)
        low = middle;
      else
        high = middle;
    }
  return (low + high) / 2;
}

void
nw_share_interval (guint k, guint n, double *low, double *high)
{
  *low = k == 0 ? 0 : share_at (k - 1, n, 1 - TAIL);
  *high = k >= n ? 1 : share_at (k, n, TAIL);
}
