/* kaplan-meier.c: estimates a survival curve, its band and its quantiles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "kaplan-meier.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#define TAIL     0.975
#define ROUNDING 1e-9 /* a product of fractions that should be one half may lie a little above it */

/* What is known while days pass. */
typedef struct {
  GArray *steps;
  guint   at_risk; /* now */
  double  survival;
  double  greenwood; /* the sum of d / (n (n − d)) */
  double  z;
} Walk;

static void
add_step (Walk *self, double day, guint events)
{
  NwCurveStep step = { day, self->survival, NAN, NAN, self->at_risk, events, 0 };
  double log_survival;

  if (self->survival > 0 && self->survival < 1)
    {
      log_survival = log (self->survival);
      /* A power above 1 of a share makes it smaller. */
      step.low = pow (self->survival, exp (self->z * sqrt (self->greenwood) / -log_survival));
      step.high = pow (self->survival, exp (-self->z * sqrt (self->greenwood) / -log_survival));
    }
  g_array_append_val (self->steps, step);
}

/* Quarters of a year before that day; *quarter: those that have their step. */
static void
add_quarters (Walk *self, guint day, guint *quarter)
{
  for (;; (*quarter)++)
    {
      double time = round (NW_CURVE_QUARTER * (*quarter + 1));

      if (time >= day)
        return;
      add_step (self, time, 0);
    }
}

static void
pass_day (Walk *self, const NwFollowUpDay *day, gboolean last)
{
  guint n = self->at_risk, d = day->events;

  if (d > 0)
    {
      self->survival *= (double) (n - d) / n;
      self->greenwood += n > d ? (double) d / n / (n - d) : 0;
    }
  if (d > 0 || last)
    add_step (self, day->day, d);
  g_array_index (self->steps, NwCurveStep, self->steps->len - 1).censored += day->censored;
  self->at_risk -= d + day->censored;
}

void
nw_kaplan_meier (const NwFollowUp *follow_up, GArray *steps)
{
  Walk walk = { steps, follow_up->n, 1, 0, gsl_cdf_ugaussian_Pinv (TAIL) };
  guint quarter = 0;

  add_step (&walk, 0, 0);
  for (guint i = 0; i < follow_up->days->len; i++)
    {
      const NwFollowUpDay *day = &g_array_index (follow_up->days, NwFollowUpDay, i);

      add_quarters (&walk, day->day, &quarter);
      pass_day (&walk, day, i + 1 == follow_up->days->len);
    }
}

const NwCurveStep *
nw_curve_at (const GArray *steps, double time)
{
  guint low = 0, high = steps->len;

  if (steps->len == 0 || time > g_array_index (steps, NwCurveStep, steps->len - 1).time)
    return NULL;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (steps, NwCurveStep, middle).time <= time)
        low = middle;
      else
        high = middle;
    }
  return &g_array_index (steps, NwCurveStep, low);
}

double
nw_curve_quantile (const GArray *steps, double share)
{
  for (guint i = 0; i < steps->len; i++)
    if (g_array_index (steps, NwCurveStep, i).value <= 1 - share + ROUNDING)
      return g_array_index (steps, NwCurveStep, i).time;
  return NAN;
}
