/* daily.h: how many selected incidents start between two days, private to the room
 *
 * An incident counts on the earliest day that its start can be: one known as "2015" on 1 January 2015.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"

G_BEGIN_DECLS

typedef struct {
  gint32  first;  /* of the frame's days; last < first: no row has a date */
  gint32  last;
  guint  *before; /* by day from the first on, and one more: incidents that start before it */
} NwDaily;

NwDaily *nw_daily_new   (const NwFrame *frame, const NwSelection *selection);
void     nw_daily_free  (NwDaily *self);
guint    nw_daily_count (const NwDaily *self, gint32 from, gint32 to); /* both inclusive; any days */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwDaily, nw_daily_free)

G_END_DECLS
