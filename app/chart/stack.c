/* stack.c: piles the groups of each period up
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "stack.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BAR_MAX 96.0 /* px */

NwMisfit
nw_stack_misfit (const NwResult *result)
{
  NwMeasure measure = result->query->measure;

  if (measure == NW_MEASURE_INCIDENTS || measure == NW_MEASURE_SHARE)
    return (NwMisfit) { NULL };
  return (NwMisfit) { N_("These values do not add up"),
                      nw_measure_info (measure)->unit == NW_UNIT_SHARE ? N_("Each share has a base of its own: choose lines or bars.")
                                                                       : N_("Some go up and some go down: choose lines or bars.") };
}

static double
part_of (const NwPlot *plot, guint group, guint period)
{
  double value = nw_plot_cell (plot, group, period);

  return isfinite (value) && value > 0 ? value : 0;
}

double
nw_stack_sum (const NwPlot *plot, guint period)
{
  double sum = 0;

  for (guint g = 0; g < plot->result->groups->len; g++)
    sum += part_of (plot, g, period);
  return sum;
}

double
nw_stack_tallest (const NwPlot *plot)
{
  double most = 0;

  for (guint p = 0; p < plot->result->periods->len; p++)
    most = MAX (most, nw_stack_sum (plot, p));
  return most;
}

/* Those that are told apart lie below, then the others, then not knowing. */
static guint *
stack_order (const NwPlot *plot)
{
  const NwResult *result = plot->result;
  guint *order = g_new (guint, MAX (result->groups->len, 1));
  guint n = 0;

  for (int layer = 0; layer <= 2; layer++)
    for (guint g = 0; g < result->groups->len; g++)
      {
        gboolean special = nw_result_group (result, g)->kind == NW_CODE_SPECIAL;

        if ((special ? 2 : plot->styles[g].behind ? 1 : 0) == layer)
          order[n++] = g;
      }
  return order;
}

/* unit: what one of the axis stands for; few: too few for parts of a hundred. */
static void
draw_stack (NwPlot *plot, const NwAxes *axes, const guint *order, guint period, double unit, gboolean few)
{
  const NwResult *result = plot->result;
  double width =
      MIN (axes->spacing * (axes->spacing > nw_plot_px (plot, 4) ? 0.74 : 1), nw_plot_px (plot, BAR_MAX));
  double x = nw_axes_x (axes, period) - width / 2;
  double below = 0;

  for (guint i = 0; i < result->groups->len; i++)
    {
      guint g = order[i];
      double value = part_of (plot, g, period) / unit;
      double bottom = nw_axes_y (axes, below);
      double top = nw_axes_y (axes, below + value);
      NwRect box = { x, top, width, bottom - top };

      if (!(value > 0))
        continue;
      if (few)
        nw_plot_bar_hollow (plot, box, plot->styles[g]);
      else
        nw_plot_bar (plot, box, plot->styles[g], nw_result_period (result, period)->immature);
      if (below > 0 && box.height > 2 && width > 4 && !plot->styles[g].behind)
        nw_scene_segment (plot->scene, x, bottom, x + width, bottom, plot->palette->background,
                          nw_plot_px (plot, 0.9), NW_DASH_SOLID);
      nw_plot_element (plot, g, period, box);
      below += value;
    }
}

static int
compare_elements (gconstpointer a, gconstpointer b)
{
  const NwElement *ea = a, *eb = b;

  return ea->group != eb->group ? ea->group - eb->group : ea->period - eb->period;
}

void
nw_stack_draw (NwPlot *plot, const NwAxes *axes, gboolean parts)
{
  g_autofree guint *order = stack_order (plot);

  for (guint p = 0; p < plot->result->periods->len; p++)
    {
      double sum = nw_stack_sum (plot, p);

      if (sum > 0)
        draw_stack (plot, axes, order, p, parts ? sum : 1, parts && nw_plot_incidents (plot, p) < NW_FEW);
    }
  nw_plot_marks (plot, axes);
  g_array_sort (plot->scene->elements, compare_elements);
  for (guint i = 0; i < plot->scene->elements->len; i++)
    {
      const NwElement *e = &g_array_index (plot->scene->elements, NwElement, i);

      if (nw_plot_is_focus (plot, e->group, e->period))
        nw_plot_focus_frame (plot, (NwRect) { e->x, e->y, e->width, e->height });
    }
}
