/* windows.h: the days before and after an event, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"
#include "timeline.h"

G_BEGIN_DECLS

/* Two windows that touch: first to at - 1, and at to last. */
typedef struct {
  gint32    first, at, last;
  NwMarker *marker; /* borrowed: that it is the day of, or NULL */
} NwWindows;

/* NW_FAULT_QUERY: the question names no day, a marker that there is not or whose day is not known, or windows that its
 * own period cuts. */
gboolean    nw_windows_find     (NwWindows *self, const NwInputs *inputs, GError **error);
/* The selected rows whose earliest day is in a window; coarse: those of them known by year only. (transfer full) */
guint64    *nw_windows_bits     (const NwWindows *self, const NwFrame *frame, const NwSelection *selection, guint *coarse);
/* Two periods, before and after, for rows of these bits only. */
NwTimeline *nw_windows_timeline (const NwWindows *self, const NwFrame *frame);

G_END_DECLS
