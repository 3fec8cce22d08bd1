/* daily.c: counts selected incidents by day once, so that any stretch of days is one subtraction
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "daily.h"

NwDaily *
nw_daily_new (const NwFrame *frame, const NwSelection *selection)
{
  NwDaily *self = g_new0 (NwDaily, 1);
  const guint64 *bits = nw_selection_bits (selection);
  const gint32 *days = nw_frame_days (frame);
  guint n_days;

  if (!nw_frame_span (frame, &self->first, &self->last))
    self->last = self->first - 1;
  n_days = (guint) (self->last - self->first + 1);
  self->before = g_new0 (guint, n_days + 1);

  for (guint i = 0; i < (nw_frame_n_rows (frame) + 63) / 64; i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        gint32 day = days[i * 64 + __builtin_ctzll (word)];

        if (day != NW_DAY_NONE)
          self->before[day - self->first + 1]++;
      }
  for (guint i = 0; i < n_days; i++)
    self->before[i + 1] += self->before[i];

  return self;
}

void
nw_daily_free (NwDaily *self)
{
  g_free (self->before);
  g_free (self);
}

guint
nw_daily_count (const NwDaily *self, gint32 from, gint32 to)
{
  from = MAX (from, self->first);
  to = MIN (to, self->last);
  return from > to ? 0 : self->before[to - self->first + 1] - self->before[from - self->first];
}
