/* follow-up.h: how long each incident of a group was watched, and whether the watching ended with an event, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many ended on one day. */
typedef struct { guint day, events, censored; } NwFollowUpDay;

typedef struct {
  guint   n;      /* all */
  guint   events;
  GArray *days;   /* NwFollowUpDay, by day; only those on which something ended */
} NwFollowUp;

/* Sorts by counting: a counter a day, used again for each group. */
typedef struct _NwDayCounter NwDayCounter;

NwDayCounter *nw_day_counter_new  (guint last_day); /* the latest that will be added */
void          nw_day_counter_free (NwDayCounter *self);
void          nw_day_counter_add  (NwDayCounter *self, guint day, gboolean event);
NwFollowUp   *nw_day_counter_take (NwDayCounter *self); /* (transfer full) what was added; the counter is empty again */

void          nw_follow_up_free   (NwFollowUp *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwDayCounter, nw_day_counter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwFollowUp, nw_follow_up_free)

G_END_DECLS
