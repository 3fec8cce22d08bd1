/* rate-ratio.c: two counts and the exact interval of the ratio of their rates
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate-ratio.h"

#include <math.h>

#include "interval.h"

NwRate
nw_rate_new (guint before, guint days_before, guint after, guint days_after)
{
  NwRate self = { before, after, days_before, days_after, NAN, NAN, NAN };
  double days = (double) days_before / days_after;
  double low, high;

  g_return_val_if_fail (days_before > 0 && days_after > 0 && after <= G_MAXUINT - before, self);

  if (before == 0 && after == 0)
    return self;

  nw_share_interval (after, before + after, &low, &high);
  self.ratio = before == 0 ? INFINITY : (double) after / before * days;
  self.low = low / (1 - low) * days;
  self.high = before == 0 ? INFINITY : high / (1 - high) * days;
  return self;
}
