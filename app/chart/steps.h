/* steps.h: counts in classes from round bounds on, so that one very large count leaves the others their colours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "plot.h"

G_BEGIN_DECLS

#define NW_MAX_STEPS 8

/* Class i goes from bounds[i] to below bounds[i + 1], the last one to bounds[n], the largest count. Plain, on the stack. */
typedef struct {
  double bounds[NW_MAX_STEPS + 1];
  guint  n;
} NwSteps;

/* For counts from smallest (above 0) to largest: each whole number where there are few; else 1, 2, 5, 10 …, or coarser
 * ones where those would be too many. */
NwSteps  nw_steps_new    (double smallest, double largest);
guint    nw_steps_class  (const NwSteps *self, double count);
NwShade  nw_steps_shade  (const NwSteps *self, const NwPlot *plot, double count);
double   nw_steps_key_width (const NwSteps *self, const NwPlot *plot); /* px that it takes at most */
/* The classes as a strip, named as ranges, from the upper left of area on; as high as nw_plot_scale_key_height(). */
void     nw_steps_key    (const NwSteps *self, NwPlot *plot, NwRect area);

G_END_DECLS
