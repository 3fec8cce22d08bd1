/* strip.c: the ratio before and after every month, as if that had been the event
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "strip.h"

#include <math.h>

#include "analysis.h"
#include "rate-ratio.h"

void
nw_strip_fill (NwBeforeAfter *self, const NwDaily *daily, const NwMaturity *maturity, gint32 from, gint32 to)
{
  gint32 before = self->days_before, after = self->days_after;
  guint n_ratios = 0, n_lower = 0;
  int first, last;

  if ((gint64) from + before + after - 1 > to)
    return;

  /* The first month that begins with a window of before days covered, and the last with one of after days. */
  first = nw_period_of_day (NW_INTERVAL_MONTH, from + before - 1) + 1;
  last = nw_period_of_day (NW_INTERVAL_MONTH, to - after + 1);
  for (int month = MAX (first, last - NW_MAX_PERIODS + 1); month <= last; month++)
    {
      gint32 day = nw_period_first_day (NW_INTERVAL_MONTH, month);
      NwPlacebo placebo = { .day = day };

      if (nw_maturity_immature (maturity, day - before, day + after - 1))
        continue;
      placebo.rate = nw_rate_new (nw_daily_count (daily, day - before, day - 1), before,
                                  nw_daily_count (daily, day, day + after - 1), after);
      g_array_append_val (self->strip, placebo);
      n_ratios += !isnan (placebo.rate.ratio);
      n_lower += placebo.rate.ratio < self->all.ratio;
    }

  self->rank = n_ratios == 0 || isnan (self->all.ratio) ? 0 : n_lower + 1;
}
