/* ratio-axis.h: a logarithmic axis of rate ratios, on which a half lies as far from 1 as the double
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "plot.h"

G_BEGIN_DECLS

/* Plain, on the stack. */
typedef struct {
  double low, high; /* the ratios at its ends */
  NwRect box;       /* that it belongs to */
} NwRatioAxis;

/* To hold the ratios from low to high, and always those from a half to the double; at most 1/100 to 100. */
NwRatioAxis nw_ratio_axis_new   (double low, double high);
/* All ratios that have a line, ascending; n of them. */
const double *nw_ratio_axis_steps (guint *n);
double      nw_ratio_axis_y     (const NwRatioAxis *self, double ratio); /* ratios beyond its ends lie at the ends */
double      nw_ratio_axis_width (const NwRatioAxis *self, const NwPlot *plot); /* px of its labels */
/* Lines across the box, that at 1 darker, with labels at the left. */
void        nw_ratio_axis_draw  (const NwRatioAxis *self, NwPlot *plot);

G_END_DECLS
