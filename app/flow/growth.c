/* growth.c: counts incidents by year of start in two releases
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "growth.h"

NwRelease *
nw_growth_older (GPtrArray *releases, const NwRelease *release)
{
  NwRelease *older = NULL;

  if (!release->as_of.precision)
    return NULL;
  for (guint i = 0; i < releases->len; i++)
    {
      NwRelease *other = g_ptr_array_index (releases, i);

      if (g_strcmp0 (other->dataset, release->dataset) == 0 && other->counts.incidents > 0 && other->as_of.precision
          && other->as_of.latest < release->as_of.earliest && (!older || other->as_of.latest > older->as_of.latest))
        older = other;
    }
  return older;
}

/* By day first, which needs no calendar for each row. (transfer full), from the first day of the frame to the last. */
static guint *
count_days (const NwFrame *frame, gint32 first, gint32 last)
{
  guint *counts = g_new0 (guint, (gsize) (last - first) + 1);
  const gint32 *days = nw_frame_days (frame);
  guint n = nw_frame_n_rows (frame);

  for (guint row = 0; row < n; row++)
    if (days[row] != NW_DAY_NONE)
      counts[days[row] - first]++;
  return counts;
}

static void
count_years (const NwFrame *frame, int first_year, guint *counts)
{
  g_autofree guint *days = NULL;
  gint32 first, last;

  if (!nw_frame_span (frame, &first, &last))
    return;
  days = count_days (frame, first, last);
  for (gint32 day = first; day <= last; day++)
    if (days[day - first] > 0)
      counts[nw_period_of_day (NW_INTERVAL_YEAR, day) - first_year] += days[day - first];
}

NwMaturity *
nw_growth_maturity (const NwRelease *release, const NwFrame *frame, const NwRelease *older, const NwFrame *older_frame)
{
  g_autofree guint *new_counts = NULL;
  g_autofree guint *old_counts = NULL;
  g_autofree char *name = nw_release_name (older);
  gint32 first, last, older_first, older_last;
  int first_year;
  guint n_years;

  if (!nw_frame_span (frame, &first, &last))
    return nw_maturity_new_default (release->as_of);
  if (nw_frame_span (older_frame, &older_first, &older_last))
    {
      first = MIN (first, older_first);
      last = MAX (last, older_last);
    }

  first_year = nw_period_of_day (NW_INTERVAL_YEAR, first);
  n_years = nw_period_of_day (NW_INTERVAL_YEAR, last) - first_year + 1;
  new_counts = g_new0 (guint, n_years);
  old_counts = g_new0 (guint, n_years);
  count_years (frame, first_year, new_counts);
  count_years (older_frame, first_year, old_counts);
  return nw_maturity_new_compared (release->as_of, name, older->as_of, first_year, new_counts, old_counts, n_years);
}
