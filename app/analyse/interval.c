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
#include <gsl/gsl_randist.h>
#include <math.h>

#define TAIL  0.025
#define STEPS 100 /* more halvings than a double can tell apart; five steps are usual */
#define NEAR  1e-8 /* a step so small leaves an error of its square */

/* The x with P (X <= x) = probability: Newton's steps from two standard deviations away, halving where they leave
 * what is known to hold it. */
static double
beta_quantile (double probability, double a, double b)
{
  double low = 0, high = 1, mean = a / (a + b), deviation = sqrt (mean * (1 - mean) / (a + b + 1));
  double x = CLAMP (mean + (probability < 0.5 ? -2 : 2) * deviation, mean / 2, (1 + mean) / 2);

  for (int i = 0; i < STEPS; i++)
    {
      double miss = gsl_cdf_beta_P (x, a, b) - probability;
      double next = x - miss / gsl_ran_beta_pdf (x, a, b);

      if (miss < 0)
        low = x;
      else
        high = x;
      if (!(next > low && next < high))
        next = (low + high) / 2;
      if (fabs (next - x) <= x * NEAR)
        return next;
      x = next;
    }
  return x;
}

void
nw_share_interval (guint k, guint n, double *low, double *high)
{
  g_return_if_fail (k <= n && n > 0);

  /* Without any, and with all, the other bound is a power. */
  *low = k == 0 ? 0 : k == n ? exp (log (TAIL) / n) : beta_quantile (TAIL, k, n - k + 1.0);
  *high = k == n ? 1 : k == 0 ? -expm1 (log (TAIL) / n) : beta_quantile (1 - TAIL, k + 1.0, n - k);
}
