/* mark-labels.h: where the labels of markers and eras stand above an axis of time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "plot.h"

G_BEGIN_DECLS

typedef struct {
  double    x, from, to; /* px; a remark has no line */
  char     *text;
  char     *number;      /* NULL: there is only one */
  gboolean  era, remark;
  int       row;         /* from 0, next to the axes; -1: no label */
  double    left;
  NwTextBox box;
} NwMark;

/* NwMark of those in the periods, rightmost first. Labels of marks keep to max_rows, the remark on immature periods
 * to rows. (transfer full) */
GArray *nw_mark_labels (const NwPlot *plot, const NwAxes *axes, guint max_rows, guint rows);

G_END_DECLS
