/* follow-up.c: counts by day how many were watched until then
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "follow-up.h"

typedef struct { guint events, censored; } Ended;

struct _NwDayCounter {
  guint  n_days;
  guint  used;  /* days that may have something */
  Ended *days;
};

NwDayCounter *
nw_day_counter_new (guint last_day)
{
  NwDayCounter *self = g_new0 (NwDayCounter, 1);

  self->n_days = last_day + 1;
  self->days = g_new0 (Ended, self->n_days);
  return self;
}

void
nw_day_counter_free (NwDayCounter *self)
{
  g_free (self->days);
  g_free (self);
}

void
nw_day_counter_add (NwDayCounter *self, guint day, gboolean event)
{
  g_return_if_fail (day < self->n_days);

  self->used = MAX (self->used, day + 1);
  if (event)
    self->days[day].events++;
  else
    self->days[day].censored++;
}

NwFollowUp *
nw_day_counter_take (NwDayCounter *self)
{
  NwFollowUp *taken = g_new0 (NwFollowUp, 1);

  taken->days = g_array_new (FALSE, FALSE, sizeof (NwFollowUpDay));
  for (guint i = 0; i < self->used; i++)
    {
      Ended *ended = &self->days[i];
      NwFollowUpDay day = { i, ended->events, ended->censored };

      if (day.events + day.censored == 0)
        continue;
      g_array_append_val (taken->days, day);
      taken->events += day.events;
      taken->n += day.events + day.censored;
      *ended = (Ended) { 0 };
    }
  self->used = 0;
  return taken;
}

void
nw_follow_up_free (NwFollowUp *self)
{
  g_array_unref (self->days);
  g_free (self);
}
