/* measured-difference.c: how many incidents more or fewer than before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "measured.h"

#include <math.h>

#define MEAN_OF 5

/* What a period is compared with; NAN without so many periods of the same era before it. */
static double
find_base (const NwResult *result, const double *counts, guint period, guint n_before)
{
  double sum = 0;

  if (period < n_before || !nw_result_one_era (result, period - n_before, period))
    return NAN;
  for (guint i = period - n_before; i < period; i++)
    sum += counts[i];
  return sum / n_before;
}

void
nw_measured_fill_differences (NwResult *result, const NwGrid *grid, const double *counts)
{
  guint n_before = result->query->measure == NW_MEASURE_CHANGE_MEAN ? MEAN_OF : 1;
  guint n_periods = result->periods->len;

  for (gsize i = 0; i < (gsize) result->groups->len * result->across->len; i++)
    for (guint j = 0; j < n_periods; j++)
      {
        const double *row = counts + i * grid->timeline->n_slots;
        double base = find_base (result, row, j, n_before);

        result->basis[i * n_periods + j] = (NwBasis) { row[j], base, NAN, NAN };
        result->cells[i * n_periods + j] = row[j] - base;
      }
}
