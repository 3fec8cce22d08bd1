/* forest-scale.h: the axis under rows of points: shares from zero, or ratios on which a half lies as far from 1 as the double
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ratio-axis.h"

G_BEGIN_DECLS

/* Plain, on the stack. */
typedef struct {
  NwRect      box;    /* set it before anything is placed or drawn */
  gboolean    is_ratio;
  NwTicks     ticks;  /* of shares */
  NwRatioAxis ratios; /* of ratios */
} NwForestScale;

/* To hold what lies from low to high, with fewer lines where the plot is narrow; NW_QUANTITY_SHARE or _RATIO. */
void     nw_forest_scale_init   (NwForestScale *self, const NwPlot *plot, NwQuantity quantity, double low, double high);
double   nw_forest_scale_height (const NwPlot *plot); /* px of its labels */
double   nw_forest_scale_x      (const NwForestScale *self, double value); /* what lies beyond its ends lies at the ends */
gboolean nw_forest_scale_holds  (const NwForestScale *self, double value);
/* Lines down the box, with labels under it. */
void     nw_forest_scale_draw   (const NwForestScale *self, NwPlot *plot);

G_END_DECLS
