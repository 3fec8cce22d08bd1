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

/* A part with the seam to the one below. Those behind look alike and lie together: they are drawn as one. */
static void
draw_part (NwPlot *plot, NwRect box, NwStyle style, gboolean immature, gboolean few, gboolean first)
{
  double foot = box.y + box.height;

  if (few)
    nw_plot_bar_hollow (plot, box, style);
  else
    nw_plot_bar (plot, box, style, immature);
  if (!first && box.height > 2 && box.width > 4 && !style.behind)
    nw_scene_segment (plot->scene, box.x, foot, box.x + box.width, foot, plot->palette->background, nw_plot_px (plot, 0.9),
                      NW_DASH_SOLID);
}

/* unit: what one of the axis stands for; few: too few for parts of a hundred. */
static void
draw_stack (NwPlot *plot, const NwAxes *axes, const guint *order, guint period, double unit, gboolean few)
{
  guint n = plot->result->groups->len;
  gboolean immature = nw_result_period (plot->result, period)->immature;
  double width =
      MIN (axes->spacing * (axes->spacing > nw_plot_px (plot, 4) ? 0.74 : 1), nw_plot_px (plot, BAR_MAX));
  double x = nw_axes_x (axes, period) - width / 2;
  double below = 0, foot = 0; /* where the part began that is not yet drawn */

  for (guint i = 0; i < n; i++)
    {
      NwStyle style = plot->styles[order[i]];
      double value = part_of (plot, order[i], period) / unit;
      double top = nw_axes_y (axes, below + value), bottom = nw_axes_y (axes, below);

      if (value > 0)
        nw_plot_element (plot, order[i], period, (NwRect) { x, top, width, bottom - top });
      below += value;
      if (style.behind && i + 1 < n && plot->styles[order[i + 1]].behind)
        continue;
      if (below > foot)
        draw_part (plot, (NwRect) { x, top, width, nw_axes_y (axes, foot) - top }, style, immature, few, foot == 0);
      foot = below;
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
