/* strip-parts.h: the parts of the chart of before and after
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "plot.h"

G_BEGIN_DECLS

/* The incidents of each group before and after, as bars over the days of their windows: as wide as the window is long, as
 * high as incidents are frequent, so that areas are incidents. (strip-windows.c) */
void  nw_strip_windows    (NwPlot *plot, NwRect area);
/* The ratio around every month as if it were the event, and the real one. (strip-months.c) */
void  nw_strip_months     (NwPlot *plot, NwRect area);
/* "RR 0.571 [0.208, 1.460]" (transfer full; strip-words.c) */
char *nw_strip_rate       (const NwRate *rate);
/* "2015-09-25: RR 0.571 [0.208, 1.460]; rank 23 of 204" (transfer full) */
char *nw_strip_event      (const NwBeforeAfter *about);
/* What an element that is of no group stands for: a month of the strip, or the event itself. (transfer full) */
char *nw_strip_describe   (const NwResult *result, const NwElement *element);

G_END_DECLS
