/* axis.c: chooses ticks and labels that a reader can count along
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "axis.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The height of the axis; with few steps as if it were higher, because it is hard to read along. */
static double
cost_of (double step, guint n_steps, double maximum)
{
  static const double few[] = { 0, 0.35, 0.2, 0.1 };

  return step * n_steps + (n_steps < G_N_ELEMENTS (few) ? few[n_steps] * maximum : 0);
}

static int
decimals_of (double step)
{
  int decimals = 0;

  while (decimals < 6 && fabs (step * pow (10, decimals) - round (step * pow (10, decimals))) > 1e-6)
    decimals++;
  return decimals;
}

/* Of the round steps that fit, the one that wastes least height; of equals, the one with more ticks. */
NwTicks
nw_ticks (double maximum, guint max_steps, gboolean whole)
{
  static const double nice[] = { 1, 2, 5, 2.5, 10, 20, 25, 50, 100 };
  NwTicks best = { 0 };
  double power;

  maximum = MAX (maximum, whole ? 1 : 1e-6);
  max_steps = MAX (max_steps, 1);
  power = pow (10, floor (log10 (maximum / max_steps)));
  for (guint i = 0; i < G_N_ELEMENTS (nice); i++)
    {
      double step = nice[i] * power;
      guint n_steps;
      double waste; /* more than the best */

      if (whole && fabs (step - round (step)) > 1e-9)
        continue;
      n_steps = (guint) MAX (1, ceil (maximum / step - 1e-9));
      waste = cost_of (step, n_steps, maximum) - cost_of (best.step, best.n_steps, maximum);
      if (n_steps > max_steps)
        continue;
      if (best.n_steps == 0 || waste < -1e-9 * maximum || (waste < 1e-9 * maximum && n_steps > best.n_steps))
        best = (NwTicks) { .step = step, .n_steps = n_steps };
    }
  best.decimals = decimals_of (best.step);
  return best;
}

/* The smallest round step of which so many reach from minimum over zero to maximum. */
static NwTicks
ticks_over_zero (double minimum, double maximum, guint max_steps, gboolean whole)
{
  static const double nice[] = { 1, 2, 2.5, 5 };
  double power = pow (10, floor (log10 (MAX (maximum - minimum, 1e-6) / max_steps)));

  for (;; power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (nice); i++)
      {
        double step = nice[i] * power;
        double above = ceil (maximum / step - 1e-9);
        double below = ceil (-minimum / step - 1e-9);

        if (whole && fabs (step - round (step)) > 1e-9)
          continue;
        if (above + below <= max_steps)
          return (NwTicks) { step, (guint) above, decimals_of (step), (guint) below, NW_UNIT_INCIDENTS };
      }
}

NwTicks
nw_ticks_between (NwUnit unit, double minimum, double maximum, guint max_steps, gboolean whole)
{
  NwTicks ticks;

  if (minimum < 0)
    ticks = ticks_over_zero (minimum, MAX (maximum, 0), MAX (max_steps, 2), whole);
  else if (unit == NW_UNIT_SHARE)
    {
      ticks = nw_ticks (CLAMP (maximum, 0.01, 1) * 100, max_steps, FALSE);
      ticks.step /= 100;
    }
  else
    ticks = nw_ticks (maximum, max_steps, whole);
  ticks.unit = unit;
  return ticks;
}

double
nw_ticks_low (const NwTicks *ticks)
{
  return -ticks->step * ticks->n_below;
}

double
nw_ticks_high (const NwTicks *ticks)
{
  return ticks->step * ticks->n_steps;
}

char *
nw_tick_print (const NwTicks *ticks, int i)
{
  double value = ticks->step * i;

  if (ticks->unit == NW_UNIT_SHARE)
    /* Translators: a percentage on an axis; some languages write no blank before the sign. */
    return g_strdup_printf (_("%.*f\u00a0%%"), ticks->decimals, value * 100);
  if (ticks->unit == NW_UNIT_DIFFERENCE && i != 0)
    return g_strdup_printf ("%s%'.*f", i < 0 ? "−" : "+", ticks->decimals, fabs (value));
  return g_strdup_printf ("%'.*f", ticks->decimals, value);
}

static int
periods_in_a_year (NwInterval interval)
{
  switch (interval)
    {
    case NW_INTERVAL_QUARTER: return 4;
    case NW_INTERVAL_MONTH: return 12;
    case NW_INTERVAL_ALL:
    case NW_INTERVAL_YEAR:
    default: return 1;
    }
}

/* Strides in years that fall on round years, then on and on. */
static guint
years_stride (guint at_least)
{
  static const guint nice[] = { 1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500 };

  for (guint i = 0; i < G_N_ELEMENTS (nice); i++)
    if (nice[i] >= at_least)
      return nice[i];
  return (at_least + 999) / 1000 * 1000;
}

guint
nw_period_stride (const NwResult *result, double spacing, double label_width, double year_width,
                  guint *offset, gboolean *year_only)
{
  NwInterval interval = result->query->interval;
  guint n = result->periods->len;
  guint a_year = periods_in_a_year (interval);
  guint stride = (guint) MAX (1, ceil (label_width / MAX (spacing, 1e-9) - 1e-9));
  int base;

  *offset = 0;
  *year_only = FALSE;
  if (stride == 1 || interval == NW_INTERVAL_ALL)
    return 1;

  if (a_year == 12 && stride <= 6)
    stride = stride <= 3 ? 3 : 6;
  else if (a_year == 4 && stride <= 2)
    stride = 2;
  else
    {
      double width = a_year == 1 ? label_width : year_width;

      *year_only = a_year > 1;
      stride = a_year * years_stride ((guint) MAX (1, ceil (width / (spacing * a_year) - 1e-9)));
    }

  /* Every second year: from the first, when that names the last as well. */
  if (a_year == 1 && stride == 2 && n % 2 == 1)
    return stride;
  base = nw_period_of_day (interval, nw_day_from_ymd (2000, 1, 1));
  while (*offset < n && (nw_result_period (result, *offset)->number - base) % (int) stride != 0)
    *offset += 1;
  if (*offset == n)
    {
      *offset = 0;
      *year_only = FALSE;
      return MAX (n, 1);
    }
  return stride;
}
