/* plot.h: what every chart type is given and what they share
 *
 * A chart type is one file: a build function that adds its shapes and elements to the scene, and a line in figure.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "axis.h"
#include "scene.h"

G_BEGIN_DECLS

typedef struct {
  const NwFigure  *figure;
  const NwResult  *result;
  const NwPalette *palette;
  NwScene         *scene;
  NwStyle         *styles;  /* one a group */
  gboolean         whole;   /* no fractions among the cells */
  double           scale;
  NwRect           area;    /* what the chart may fill */
} NwPlot;

typedef struct {
  NwChartInfo info;
  void      (*build) (NwPlot *plot);
} NwChart;

extern const NwChart nw_chart_trend;
extern const NwChart nw_chart_bars;
extern const NwChart nw_chart_stacked;
extern const NwChart nw_chart_ranked;

/* The inner part of a chart with axes. */
typedef struct {
  NwRect   box;      /* between the axes */
  NwTicks  ticks;
  double   spacing;  /* between the middles of two periods */
  double   first;    /* the middle of the first */
} NwAxes;

/* The whole figure, built; free it. */
NwScene *nw_figure_build      (const NwFigure *figure, const NwResult *result, double width, double height);

double   nw_plot_px           (const NwPlot *plot, double px); /* scaled with the text */
NwStyle *nw_plot_styles       (const NwFigure *figure, const NwResult *result);
/* Largest first; equal ones keep their order. */
void     nw_plot_sort_by_total (const NwResult *result, guint *groups, guint n);
gboolean nw_plot_grouped      (const NwPlot *plot);            /* more than one group of all */
/* Lays out and draws the axes into area; edge: the periods reach from edge to edge (lines), else each has its band (bars). */
NwAxes   nw_plot_axes         (NwPlot *plot, NwRect area, double maximum, gboolean edge);
double   nw_axes_x            (const NwAxes *axes, guint period);
double   nw_axes_y            (const NwAxes *axes, double value);
gboolean nw_plot_is_focus     (const NwPlot *plot, int group, int period);
void     nw_plot_focus_frame  (NwPlot *plot, NwRect box);
/* A bar in its style: textured, and pale with a dashed edge where reports are still coming in. */
void     nw_plot_bar          (NwPlot *plot, NwRect box, NwStyle style, gboolean immature);
/* Words in the middle of a chart that has nothing to draw. */
void     nw_plot_empty        (NwPlot *plot);

G_END_DECLS
