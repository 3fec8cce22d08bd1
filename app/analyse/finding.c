/* finding.c: compares the last two periods that may be compared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "finding.h"

#include <math.h>

#include "rate-ratio.h"

/* The days of a period that the question asks for: its bounds may cut the first and the last one. */
static guint
count_days (const NwResult *result, const NwPeriod *period)
{
  const NwQuery *query = result->query;
  gint32 first = query->from.precision ? MAX (period->first_day, query->from.earliest) : period->first_day;
  gint32 last = query->to.precision ? MIN (period->last_day, query->to.latest) : period->last_day;

  return last < first ? 0 : (guint) (last - first) + 1;
}

NwFinding *
nw_finding_new (const NwResult *result)
{
  /* Parts of incidents are no events, and what is spread over a year says nothing of its months. */
  if (nw_result_unit (result) != NW_UNIT_INCIDENTS || result->query->interval == NW_INTERVAL_ALL || result->spread > 0)
    return NULL;

  for (guint to = result->periods->len; to-- > 1;)
    {
      const NwPeriod *before = nw_result_period (result, to - 1), *after = nw_result_period (result, to);
      guint days_before = count_days (result, before), days_after = count_days (result, after);
      NwFinding *finding;

      if (before->immature || after->immature || !nw_result_one_era (result, to - 1, to) || days_before == 0 || days_after == 0)
        continue;
      finding = g_new (NwFinding, 1);
      *finding = (NwFinding) { to - 1, to, nw_rate_new ((guint) lround (before->incidents), days_before,
                                                        (guint) lround (after->incidents), days_after) };
      return finding;
    }
  return NULL;
}
