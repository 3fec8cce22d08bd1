/* axis.h: round numbers and thinned period labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "number.h"
#include "result.h"

G_BEGIN_DECLS

typedef struct {
  double   step;     /* between two ticks; the first is 0 */
  guint    n_steps;  /* the axis ends at step * n_steps */
  int      decimals; /* that the tick labels need */
} NwTicks;

/* From zero to at least maximum in at most max_steps; whole: no fractions of an incident. */
NwTicks  nw_ticks          (double maximum, guint max_steps, gboolean whole);
/* Every how-many-th period is labelled so that labels of that width keep clear of each other, in steps of the
 * calendar; *offset is the first one labelled. year_only: the labels are all the first of a year. */
guint    nw_period_stride  (const NwResult *result, double spacing, double label_width, double year_width,
                            guint *offset, gboolean *year_only);

G_END_DECLS
