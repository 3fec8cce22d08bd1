/* axis.h: round numbers and thinned period labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "number.h"
#include "result.h"

G_BEGIN_DECLS

typedef struct {
  double   step;     /* between two ticks, in the unit of the result; one of them is 0 */
  guint    n_steps;  /* the axis ends at step * n_steps */
  int      decimals; /* that the tick labels need */
  guint    n_below;  /* it begins at -step * n_below */
  NwUnit   unit;     /* shares are labelled in per cent, differences with their sign */
} NwTicks;

/* From zero to at least maximum in at most max_steps; whole: no fractions of an incident. */
NwTicks  nw_ticks          (double maximum, guint max_steps, gboolean whole);
/* The same for values of a unit, from at most minimum, which may lie below zero; zero is always among them. */
NwTicks  nw_ticks_between  (NwUnit unit, double minimum, double maximum, guint max_steps, gboolean whole);
double   nw_ticks_low      (const NwTicks *ticks);  /* the ends of the axis */
double   nw_ticks_high     (const NwTicks *ticks);
char    *nw_tick_print     (const NwTicks *ticks, int i); /* "25", "40 %", "−10"; i from -n_below to n_steps */
/* Every how-many-th period is labelled so that labels of that width keep clear of each other, in steps of the
 * calendar; *offset is the first one labelled. year_only: the labels are all the first of a year. */
guint    nw_period_stride  (const NwResult *result, double spacing, double label_width, double year_width,
                            guint *offset, gboolean *year_only);

G_END_DECLS
