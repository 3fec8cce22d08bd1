/* marks.h: steps of norm-making and borders of eras on an axis of time, with labels that keep clear of each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "plot.h"

G_BEGIN_DECLS

/* Where a day lies on the axis: 0 is the middle of the first period, 1 that of the second; NAN: in no period. */
double   nw_marks_position (const NwResult *result, gint32 day);
double   nw_marks_middle   (const NwResult *result, NwDate date); /* of what is known of it */
guint    nw_marks_count    (const NwResult *result); /* the markers in the periods: they are numbered where several */
/* Whether an era begins between the middles of a period and of the next: no line leads across. */
gboolean nw_marks_border   (const NwResult *result, guint period);
/* The rows that labels need above axes of that width: at most that many, and one for the remark on immature periods. */
guint    nw_marks_rows     (const NwPlot *plot, const NwAxes *axes, guint max_rows);
double   nw_marks_height   (const NwPlot *plot, guint rows);
/* The labels, into the rows above the axes. */
void     nw_marks_label    (NwPlot *plot, const NwAxes *axes);
/* What of the markers and eras is drawn, and what is outside the periods: " Marked: …"; "" for nothing. (transfer full) */
char    *nw_marks_note     (const NwResult *result);

G_END_DECLS
