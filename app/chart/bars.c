/* bars.c: the groups side by side in each period; with one period, in rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "key.h"
#include "lanes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BAR_MIN  4.5
#define WHISKER_MIN 6.0 /* of a bar's width, px */
#define CLUSTER  0.8 /* of a period's width, for the bars side by side in it */

/* As many of the largest groups as give bars that can be seen. They look as if they were all there is. */
static guint
choose_groups (NwPlot *plot)
{
  const NwResult *result = plot->result;
  double cluster = plot->area.width * 0.8 / result->periods->len * CLUSTER;
  guint most = (guint) CLAMP (cluster / nw_plot_px (plot, BAR_MIN), 1, NW_MAX_STYLES);
  guint rank = 0;

  most = nw_lanes_leave_out (plot, most);
  for (guint i = 0; i < result->groups->len; i++)
    if (!plot->styles[i].left && nw_lane_kind (nw_result_group (result, i)) == NW_LANE_VALUE)
      plot->styles[i] = nw_palette_series (plot->figure->palette, rank++);
  return most;
}

/* A bar with its interval; of too few it is hollow. */
static void
draw_bar (NwPlot *plot, const NwAxes *axes, guint group, guint period, double x, double width)
{
  double value = nw_plot_cell (plot, group, period);
  NwRect bar = nw_axes_bar (axes, x, width, value);
  double least = nw_plot_px (plot, 3);
  const NwBasis *interval = nw_plot_interval (plot, group, period);

  if (!isfinite (value))
    return;
  if (nw_plot_few (plot, group, period))
    nw_plot_bar_hollow (plot, bar, plot->styles[group]);
  else
    nw_plot_bar (plot, bar, plot->styles[group], nw_result_period (plot->result, period)->immature);
  if (interval != NULL && width >= nw_plot_px (plot, WHISKER_MIN))
    nw_plot_whisker (plot, axes, x + width / 2, interval, plot->palette->text);
  if (bar.height < least)
    bar = (NwRect) { bar.x, value < 0 ? bar.y : nw_axes_y (axes, 0) - least, bar.width, least };
  nw_plot_element (plot, group, period, bar);
  if (nw_plot_is_focus (plot, (int) group, (int) period))
    nw_plot_focus_frame (plot, bar);
}

/* Too few are said as counts, where there is room above the bar. */
static void
draw_count (NwPlot *plot, const NwAxes *axes, guint group, guint period, double x)
{
  double value = nw_plot_cell (plot, group, period);
  g_autofree char *words = nw_result_print_cell (plot->result, nw_result_index (plot->result, group, plot->across, period));

  if (isfinite (value) && nw_plot_few (plot, group, period))
    nw_plot_caption (plot, axes, words, x, nw_axes_y (axes, value) - nw_plot_px (plot, 2), plot->palette->dim);
}

static void
draw_clusters (NwPlot *plot, const NwAxes *axes, guint n)
{
  double cluster = axes->spacing * (n > 1 ? CLUSTER : 0.72);
  double width = cluster / n;
  double seam = width > nw_plot_px (plot, 5) ? nw_plot_px (plot, 1) : 0;

  for (int counts = 0; counts <= 1; counts++)
    for (guint g = 0, k = 0; g < plot->result->groups->len; g++)
      {
        if (plot->styles[g].left)
          continue;
        for (guint p = 0; p < plot->result->periods->len; p++)
          {
            double x = nw_axes_x (axes, p) - cluster / 2 + k * width;

            if (counts)
              draw_count (plot, axes, g, p, x + (width - seam) / 2);
            else
              draw_bar (plot, axes, g, p, x, width - seam);
          }
        k++;
      }
}

static void
build_clusters (NwPlot *plot)
{
  guint n = choose_groups (plot);
  g_autoptr (NwKey) key = nw_key_new (plot, NW_SWATCH_BOX, FALSE);
  NwAxes axes;

  nw_plot_say_shares (plot, TRUE);
  axes = nw_plot_axes (plot, nw_key_place (key, plot), &(NwAxesWish) { .range = nw_plot_range (plot) });
  draw_clusters (plot, &axes, n);
  nw_plot_marks (plot, &axes);
  nw_key_draw (key, plot, &axes);
}

static void
build (NwPlot *plot)
{
  if (plot->result->periods->len == 1)
    nw_rows_draw (plot, FALSE);
  else
    build_clusters (plot);
}

static double
height (const NwPlot *plot, double width)
{
  if (plot->result->periods->len == 1)
    return nw_plot_rows_height (plot, plot->result->groups->len);
  return CLAMP (width * 0.5, nw_plot_px (plot, 220), nw_plot_px (plot, 560));
}

const NwChart nw_chart_bars = {
  .info = {
    .id = "bars",
    .label = N_("Bars"),
    .summary = N_("Each group as a bar: by period, or of all time."),
    .analysis = "trend",
    .at_once = "total",
  },
  .build = build,
  .height = height,
  .marks = TRUE,
};
