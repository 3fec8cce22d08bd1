/* caution.c: what to hold against a comparison before and after
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "caution.h"

#include <math.h>

#define MANY_COARSE     0.2
#define MUCH_DISPERSION 1.5

/* Whole months of a window: how many, their incidents, and the squares around their mean. */
typedef struct {
  guint  n;
  double sum;
  double squares;
} Months;

static Months
count_months (const NwDaily *daily, gint32 first, gint32 last)
{
  int begin = nw_period_of_day (NW_INTERVAL_MONTH, first);
  int end = nw_period_of_day (NW_INTERVAL_MONTH, last);
  Months self = { 0, 0, 0 };
  double of_squares = 0;

  if (nw_period_first_day (NW_INTERVAL_MONTH, begin) < first)
    begin++;
  if (nw_period_last_day (NW_INTERVAL_MONTH, end) > last)
    end--;
  for (int month = begin; month <= end; month++)
    {
      double count = nw_daily_count (daily, nw_period_first_day (NW_INTERVAL_MONTH, month),
                                     nw_period_last_day (NW_INTERVAL_MONTH, month));
      self.n++;
      self.sum += count;
      of_squares += count * count;
    }
  if (self.n > 0)
    self.squares = of_squares - self.sum * self.sum / self.n;
  return self;
}

static double
find_dispersion (const NwDaily *daily, const NwWindows *windows)
{
  Months before = count_months (daily, windows->first, windows->at - 1);
  Months after = count_months (daily, windows->at, windows->last);
  double mean = (before.sum + after.sum) / (before.n + after.n);

  if (before.n < 2 || after.n < 2 || mean == 0)
    return NAN;
  return (before.squares + after.squares) / (before.n + after.n - 2) / mean;
}

static void
find_others (NwBeforeAfter *self, const NwInputs *inputs, const NwWindows *windows)
{
  for (guint i = 0; inputs->markers && i < inputs->markers->len; i++)
    {
      NwMarker *marker = g_ptr_array_index (inputs->markers, i);

      if (marker != windows->marker && marker->date.latest >= windows->first && marker->date.earliest <= windows->last)
        g_ptr_array_add (self->others, nw_marker_ref (marker));
    }
}

static gboolean
cross_era (const NwResult *result, const NwWindows *windows)
{
  for (guint i = 0; i < result->eras->len; i++)
    {
      const NwEra *era = g_ptr_array_index (result->eras, i);

      if (era->day > windows->first && era->day <= windows->last)
        return TRUE;
    }
  return FALSE;
}

void
nw_caution_fill (NwResult *result, const NwInputs *inputs, const NwWindows *windows, const NwDaily *daily, guint n_coarse,
                 gint32 from, gint32 to)
{
  NwBeforeAfter *self = result->before_after;
  guint n = self->all.before + self->all.after;

  self->dispersion = find_dispersion (daily, windows);
  self->coarse = n > 0 ? (double) n_coarse / n : 0;
  find_others (self, inputs, windows);

  if (self->others->len > 0)
    self->warnings |= NW_WARN_MARKER;
  if (nw_maturity_immature (result->maturity, windows->first, windows->last))
    self->warnings |= NW_WARN_IMMATURE;
  if (cross_era (result, windows))
    self->warnings |= NW_WARN_ERA;
  if (self->coarse > MANY_COARSE)
    self->warnings |= NW_WARN_COARSE;
  if (self->dispersion > MUCH_DISPERSION)
    self->warnings |= NW_WARN_SPREAD;
  if (windows->first < from || windows->last > to)
    self->warnings |= NW_WARN_OUTSIDE;
}
