/* partly.c: counts the starts that a period cuts through
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "partly.h"

/* Whether a month or year that a day lies in begins before the period or ends after it. */
static gboolean
is_cut (NwDate start, gint32 from, gint32 to)
{
  return start.earliest < from || start.latest > to;
}

/* No start is known more roughly than by its year. */
static gboolean
cuts_years (gint32 from, gint32 to)
{
  return from != nw_period_first_day (NW_INTERVAL_YEAR, nw_period_of_day (NW_INTERVAL_YEAR, from))
         || to != nw_period_last_day (NW_INTERVAL_YEAR, nw_period_of_day (NW_INTERVAL_YEAR, to));
}

guint
nw_partly_in_period (const NwFrame *frame, const NwSelection *selection, const NwQuery *query)
{
  gint32 from = query->from.precision ? query->from.earliest : nw_day_from_ymd (1, 1, 1);
  gint32 to = query->to.precision ? query->to.latest : nw_day_from_ymd (9999, 12, 31);
  const guint64 *bits = nw_selection_bits (selection);
  const guint8 *precisions = nw_frame_precisions (frame);
  guint n = 0;

  if (!cuts_years (from, to))
    return 0;
  for (guint i = 0; i < (nw_frame_n_rows (frame) + 63) / 64; i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        guint row = i * 64 + (guint) __builtin_ctzll (word);

        n += precisions[row] != NW_PRECISION_DAY && precisions[row] != NW_PRECISION_UNKNOWN
             && is_cut (nw_frame_start (frame, row), from, to);
      }
  return n;
}
