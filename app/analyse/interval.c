/* interval.c: the exact interval of a share, from the quantiles of the beta distribution
 *
 * Clopper and Pearson (1934): the low bound is the share under which k or more would come about with 2.5 %,
 * the high bound the one under which k or fewer would. Both are quantiles of beta distributions. GSL has these
 * quantiles, too (gsl_cdf_beta_Pinv), but 2.7.1 does not find one in sixty of them where n is beyond 50,000, and
 * says some of those wrongly; its distribution function is right everywhere, so it is turned around here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "interval.h"

#include <gsl/gsl_cdf.h>

#define TAIL  0.025
#define STEPS 60 /* halvings: more than a double can tell apart */

/* The x with P (X <= x) = probability. */
static double
beta_quantile (double probability, double a, double b)
{
  double low = 0, high = 1;

  for (int i = 0; i < STEPS; i++)
    {
      double middle = (low + high) / 2;

      if (gsl_cdf_beta_P (middle, a, b) < probability)
        low = middle;
      else
        high = middle;
    }
  return (low + high) / 2;
}

void
nw_share_interval (guint k, guint n, double *low, double *high)
{
  g_return_if_fail (k <= n && n > 0);

  *low = k == 0 ? 0 : beta_quantile (TAIL, k, n - k + 1.0);
  *high = k == n ? 1 : beta_quantile (1 - TAIL, k + 1.0, n - k);
}
