/* measured.c: counts what each measure is made from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "measured.h"

#include <string.h>

#include "measure-bits.h"

static void
fill_counts (NwResult *result, const NwGrid *grid, const double *counts)
{
  guint n_periods = result->periods->len;

  for (gsize i = 0; i < (gsize) result->groups->len * result->across->len; i++)
    for (guint j = 0; j < n_periods; j++)
      result->cells[i * n_periods + j] = counts[i * grid->timeline->n_slots + j];
}

/* All distinct incidents of the period, whatever the group. (transfer full) */
static double *
repeat_incidents (const NwResult *result, const NwGrid *grid)
{
  gsize n_rows = (gsize) result->groups->len * result->across->len;
  double *bases = g_new0 (double, MAX (n_rows * grid->timeline->n_slots, 1));

  for (gsize i = 0; i < n_rows; i++)
    for (guint j = 0; j < result->periods->len; j++)
      bases[i * grid->timeline->n_slots + j] = nw_result_period (result, j)->incidents;
  return bases;
}

static void
fill_shares_of_coded (NwResult *result, const NwGrid *grid, const NwInputs *inputs)
{
  g_autoptr (NwMeasureBits) bits = nw_measure_bits_new (inputs->frame, inputs->selection, inputs->eras, result->query);
  g_autofree double *bases = nw_grid_count (grid, bits->base, &result->several);
  g_autofree double *hits = nw_grid_count (grid, bits->hits, NULL);

  memcpy (result->left_out, bits->left_out, sizeof result->left_out);
  nw_measured_fill_shares (result, grid, hits, bases);
}

void
nw_measured_fill (NwResult *result, const NwGrid *grid, const NwInputs *inputs)
{
  g_autofree double *counts = NULL;
  g_autofree double *bases = NULL;

  if (result->query->measure != NW_MEASURE_SHARE && nw_result_unit (result) == NW_UNIT_SHARE)
    {
      fill_shares_of_coded (result, grid, inputs);
      return;
    }

  counts = nw_grid_count (grid, nw_selection_bits (inputs->selection), &result->several);
  switch (nw_result_unit (result))
    {
    case NW_UNIT_SHARE:
      bases = repeat_incidents (result, grid);
      nw_measured_fill_shares (result, grid, counts, bases);
      break;
    case NW_UNIT_DIFFERENCE:
      nw_measured_fill_differences (result, grid, counts);
      break;
    case NW_UNIT_INCIDENTS:
    default:
      fill_counts (result, grid, counts);
    }
}
