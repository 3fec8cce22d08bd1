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
  const NwResult  *result;  /* as far as it is drawn, see drawn.h */
  const NwPalette *palette;
  NwScene         *scene;
  NwStyle         *styles;  /* one a group */
  gboolean         whole;   /* no fractions among the cells */
  double           scale;
  guint            across;  /* the panel that is drawn: index into result->across */
  NwRect           area;    /* what the chart may fill */
  gboolean         cut_short; /* the figure has no room for its whole caption; FALSE where the window shows it */
} NwPlot;

/* Two sentences, not yet translated: why a chart cannot show a result, and what to do about it. Both NULL: it can. */
typedef struct { const char *why, *remedy; } NwMisfit;

typedef struct {
  NwChartInfo info;
  void      (*build)  (NwPlot *plot);
  /* The height in px that looks right for that width; NULL: half as high as wide. The plot has no scene and no styles. */
  double    (*height) (const NwPlot *plot, double width);
  gboolean    panels;  /* shows the second dimension; FALSE: is given each pair of both as one group */
  gboolean    named_only; /* always, see NwFigure: panels of all others and of not knowing would set the scale of the rest */
  gboolean    marks;   /* draws markers and eras by nw_plot_marks(); the note names them */
  /* What it shows of an element beside its value: "20.5 % of 122"; NULL: nothing more, for all or for this one. */
  char     *(*more)   (const NwFigure *figure, const NwResult *result, const NwElement *element);
  /* Of results that have something to draw; NULL: it can show each of them. */
  NwMisfit  (*misfit) (const NwResult *result);
  /* Of charts that draw summaries: whether this one has the columns that it needs. NULL: it draws groups by periods. */
  gboolean  (*suits)  (const NwSummary *summary);
  gboolean    rows;    /* a row a group, so that more pairs have room than colours tell apart */
} NwChart;

extern const NwChart nw_chart_trend;
extern const NwChart nw_chart_bars;
extern const NwChart nw_chart_stacked;
extern const NwChart nw_chart_share;
extern const NwChart nw_chart_tilemap;
extern const NwChart nw_chart_multiples;
extern const NwChart nw_chart_strip;
extern const NwChart nw_chart_ranked;
extern const NwChart nw_chart_heatmap;
extern const NwChart nw_chart_matrix;
extern const NwChart nw_chart_slope;
extern const NwChart nw_chart_collective;
extern const NwChart nw_chart_counts;
extern const NwChart nw_chart_profile;
extern const NwChart nw_chart_survival;
extern const NwChart nw_chart_chain;
extern const NwChart nw_chart_forest;
extern const NwChart nw_chart_ratios;
extern const NwChart nw_chart_funnel;

typedef struct { double minimum, maximum; } NwRange; /* minimum is never above 0, maximum never below */

/* What axes are asked for; plain, on the stack. */
typedef struct {
  NwRange        range;      /* of the values, in the unit of the result */
  const NwTicks *ticks;      /* those of other panels, see nw_plot_ticks(); NULL: own ones from range */
  gboolean       edge;       /* the periods reach from edge to edge (lines), else each has its band (bars) */
  gboolean       no_values;  /* no labels of values, nor room for them: the panel beside has them */
  gboolean       no_periods; /* the same for periods */
  gboolean       no_marks;   /* no labels of markers and eras, nor room for them: the panel above has them */
} NwAxesWish;

/* The inner part of a chart with axes. */
typedef struct {
  NwRect   box;      /* between the axes */
  NwTicks  ticks;
  double   spacing;  /* between the middles of two periods */
  double   first;    /* the middle of the first */
  NwRect   hatched;  /* the last periods that are not complete; no width: none, or no room to say so */
  guint    max_rows;  /* of labels of markers and eras, see marks.h */
  guint    mark_rows; /* reserved above the box */
} NwAxes;

/* The whole figure, built; free it. */
NwScene *nw_figure_build      (const NwFigure *figure, const NwResult *result, double width, double height);

/* "China → United States"; of one dimension only its own name. (transfer full; describe.c) */
char    *nw_pair_name         (const NwResult *result, guint group, guint across);

double   nw_plot_px           (const NwPlot *plot, double px); /* scaled with the text */
NwStyle *nw_plot_styles       (const NwFigure *figure, const NwResult *result);
/* Largest first; equal ones keep their order. */
void     nw_plot_sort_by_total (const NwResult *result, guint *groups, guint n);
gboolean nw_plot_grouped      (const NwPlot *plot);            /* more than one group of all */
/* The cell of the plot's panel; NAN where there is nothing to say, which is a gap and never zero. */
double   nw_plot_cell         (const NwPlot *plot, guint group, guint period);
const NwBasis *nw_plot_basis  (const NwPlot *plot, guint group, guint period); /* NULL: incidents are counted */
gboolean nw_plot_few          (const NwPlot *plot, guint group, guint period); /* a share of fewer than NW_FEW: hollow, as counts */
/* Its exact interval, of shares of enough; NULL: none to draw. */
const NwBasis *nw_plot_interval (const NwPlot *plot, guint group, guint period);
double   nw_plot_incidents    (const NwPlot *plot, guint period); /* that the cells of its panel count or are shares of, added up */
NwRange  nw_plot_range        (const NwPlot *plot);            /* of the cells drawn in its panel, and their intervals */
NwRange  nw_plot_range_all    (const NwPlot *plot);            /* of all panels, for shared ticks */
/* Ticks for axes whose box is that high, to be shared by panels. */
NwTicks  nw_plot_ticks        (const NwPlot *plot, NwRange range, double height);
/* Lays out and draws the axes into area, with the zero line where values lie below it. */
NwAxes   nw_plot_axes         (NwPlot *plot, NwRect area, const NwAxesWish *wish);
/* The labels of periods under a box that has its own rows: thinned in steps of the calendar. */
void     nw_axes_draw_periods (NwPlot *plot, const NwAxes *axes);
/* The lines of markers and eras, over what is drawn between the axes: call it last. (marks.c) */
void     nw_plot_marks        (NwPlot *plot, const NwAxes *axes);
double   nw_axes_x            (const NwAxes *axes, guint period);
double   nw_axes_y            (const NwAxes *axes, double value);
/* From the zero line up or down to the value. */
NwRect   nw_axes_bar          (const NwAxes *axes, double x, double width, double value);
/* The lines of the plot's panel, with axes and elements but without a key. Returns the axes. (trend.c) */
NwAxes   nw_lines_draw        (NwPlot *plot, NwRect area, const NwAxesWish *wish);
/* A bar a group in the last complete period, the largest first or in the order of the result. (ranked.c) */
void     nw_rows_draw         (NwPlot *plot, gboolean ranked);
void     nw_plot_element      (NwPlot *plot, guint group, guint period, NwRect box); /* of its panel */
/* Says under the plot what hollow and whiskers mean, as far as the panel has them: call it before the axes. */
void     nw_plot_say_shares   (NwPlot *plot, gboolean whiskers);
/* The height in px of a chart of rows, one for each of n. */
double   nw_plot_rows_height  (const NwPlot *plot, guint n);
gboolean nw_plot_is_focus     (const NwPlot *plot, int group, int period);
void     nw_plot_focus_frame  (NwPlot *plot, NwRect box);
/* A bar in its style: textured, and pale with a dashed edge where reports are still coming in. */
void     nw_plot_bar          (NwPlot *plot, NwRect box, NwStyle style, gboolean immature);
/* The same of too few to be a share: its edge alone, over pale paper. */
void     nw_plot_bar_hollow   (NwPlot *plot, NwRect box, NwStyle style);
/* A line from low to high with feet, on a seam in the colour of the paper: an exact interval. */
void     nw_plot_whisker      (NwPlot *plot, const NwAxes *axes, double x, const NwBasis *basis, NwColor color);
/* Words in the middle of a chart that has nothing to draw: what is so, and what to do. */
void     nw_plot_words        (NwPlot *plot, const char *head, const char *hint);
void     nw_plot_empty        (NwPlot *plot);
/* A small text above a point between the axes; FALSE: it would touch something, and is left out. */
gboolean nw_plot_caption      (NwPlot *plot, const NwAxes *axes, const char *words, double x, double bottom, NwColor color);

G_END_DECLS
