/* curve-axes.h: the axes of curves of a share over days, and the numbers at risk under them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "plot.h"

G_BEGIN_DECLS

#define NW_MAX_AT_RISK 8 /* rows of numbers under the axes */
#define NW_MAX_BANDS   4 /* curves with their bands; more would be a thicket */

/* A curve as it is drawn. */
typedef struct {
  const NwCurve *curve;
  const NwSummaryRow *row;
  NwStyle        style;
} NwCurveLook;

typedef struct {
  NwPlot      *plot;
  NwCurveLook *looks;   /* borrowed, in the order of rows */
  guint        n_looks;
  NwRect       box;     /* between the axes */
  double       least;   /* share at the foot of the box, in steps */
  double       step;    /* between two labels of shares */
  double       longest; /* days at the right end of the box */
  double       tick;    /* days between two labels */
  gboolean     days;    /* there is room for labels of days */
  guint        at_risk; /* rows of numbers that have room … */
  guint        shown[NW_MAX_AT_RISK]; /* … and whose they are */
  double       names;   /* px left of the box */
} NwCurveAxes;

/* Lays the axes out into area. */
void   nw_curve_axes_init (NwCurveAxes *self, NwPlot *plot, NwRect area, NwCurveLook *looks, guint n_looks);
/* Draws them, and the numbers at risk. column: of the summary, that an element of such a number stands for. */
void   nw_curve_axes_draw (const NwCurveAxes *self, int column);
double nw_curve_axes_x    (const NwCurveAxes *self, double days);
double nw_curve_axes_y    (const NwCurveAxes *self, double share);
/* "5 years", "9 months", "20 days". (transfer full) */
char  *nw_curve_time_print (double days);

G_END_DECLS
