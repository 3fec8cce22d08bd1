/* bars.c: the groups side by side in each period; with one period, ranked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "key.h"
#include "lanes.h"
#include "remark.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BAR_MIN  4.5
#define CLUSTER  0.8 /* of a period's width, for the bars side by side in it */

/* As many of the largest groups as give bars that can be seen come first in order, then what is left. Those
 * chosen look as if they were all there is. */
static guint
choose_groups (NwPlot *plot, guint *order)
{
  const NwResult *result = plot->result;
  guint n = result->groups->len;
  double cluster = plot->area.width * 0.8 / result->periods->len * CLUSTER;
  guint most = MIN (n, (guint) CLAMP (cluster / nw_plot_px (plot, BAR_MIN), 1, NW_MAX_STYLES));
  g_autofree gboolean *chosen = g_new0 (gboolean, n);
  guint rank = 0;

  for (guint i = 0; i < n; i++)
    order[i] = i;
  nw_plot_sort_by_total (result, order, n);
  for (guint i = 0; i < most; i++)
    chosen[order[i]] = TRUE;
  for (guint i = 0; i < n; i++)
    if (!chosen[i])
      plot->styles[i].behind = TRUE;
    else if (nw_lane_kind (nw_result_group (result, i)) == NW_LANE_VALUE)
      plot->styles[i] = nw_palette_series (plot->figure->palette, rank++);
  return most;
}

static void
draw_clusters (NwPlot *plot, const NwAxes *axes, guint n)
{
  const NwResult *result = plot->result;
  double cluster = axes->spacing * (n > 1 ? CLUSTER : 0.72);
  double width = cluster / n;
  double zero = nw_axes_y (axes, 0);
  double seam = width > nw_plot_px (plot, 5) ? nw_plot_px (plot, 1) : 0;
  guint k = 0;

  for (guint g = 0; g < result->groups->len; g++)
    {
      if (plot->styles[g].behind)
        continue;
      for (guint p = 0; p < result->periods->len; p++)
        {
          double value = nw_plot_cell (plot, g, p);
          NwRect bar = nw_axes_bar (axes, nw_axes_x (axes, p) - cluster / 2 + k * width, width - seam, value);
          double least = nw_plot_px (plot, 3);

          if (!isfinite (value))
            continue;
          nw_plot_bar (plot, bar, plot->styles[g], nw_result_period (result, p)->immature);
          if (bar.height < least)
            bar = (NwRect) { bar.x, value < 0 ? bar.y : zero - least, bar.width, least };
          nw_plot_element (plot, g, p, bar);
          if (nw_plot_is_focus (plot, (int) g, (int) p))
            nw_plot_focus_frame (plot, bar);
        }
      k++;
    }
}

static NwRange
range_drawn (const NwPlot *plot)
{
  const NwResult *result = plot->result;
  NwRange range = { 0, 0 };

  for (guint g = 0; g < result->groups->len; g++)
    for (guint p = 0; p < result->periods->len && !plot->styles[g].behind; p++)
      {
        double value = nw_plot_cell (plot, g, p);

        range.minimum = MIN (range.minimum, isfinite (value) ? value : 0);
        range.maximum = MAX (range.maximum, isfinite (value) ? value : 0);
      }
  return range;
}

static void
build_clusters (NwPlot *plot)
{
  guint n_groups = plot->result->groups->len;
  g_autofree guint *order = g_new (guint, n_groups);
  guint n = choose_groups (plot, order);
  g_autoptr (NwKey) key = nw_key_new (plot, NW_SWATCH_BOX, FALSE);
  g_autofree char *left = nw_remark_left (plot->result->groups, order + n, n_groups - n);
  NwAxes axes;

  if (left != NULL && nw_remark_draw (plot, left))
    nw_key_forget_rest (key);
  axes = nw_plot_axes (plot, nw_key_place (key, plot), &(NwAxesWish) { .range = range_drawn (plot) });
  draw_clusters (plot, &axes, n);
  nw_key_draw (key, plot, &axes);
}

static void
build (NwPlot *plot)
{
  if (plot->result->periods->len == 1)
    nw_chart_ranked.build (plot);
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

const NwChart nw_chart_bars = { { "bars", N_("Bars"), "trend", "total" }, build, height, FALSE };
