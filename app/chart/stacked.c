/* stacked.c: the groups on top of each other in each period
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "key.h"
#include "plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BAR_MAX 96.0 /* px */

static double
tallest (const NwPlot *plot)
{
  const NwResult *result = plot->result;
  double most = 0;

  for (guint p = 0; p < result->periods->len; p++)
    {
      double sum = 0;

      for (guint g = 0; g < result->groups->len; g++)
        sum += MAX (nw_plot_cell (plot, g, p), 0);
      most = MAX (most, sum);
    }
  return most;
}

/* Those that are told apart lie below, then the others, then not knowing. */
static guint *
stack_order (const NwPlot *plot)
{
  const NwResult *result = plot->result;
  guint *order = g_new (guint, result->groups->len);
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

static void
draw_stack (NwPlot *plot, const NwAxes *axes, const guint *order, guint period)
{
  const NwResult *result = plot->result;
  double width =
      MIN (axes->spacing * (axes->spacing > nw_plot_px (plot, 4) ? 0.74 : 1), nw_plot_px (plot, BAR_MAX));
  double x = nw_axes_x (axes, period) - width / 2;
  double below = 0;

  for (guint i = 0; i < result->groups->len; i++)
    {
      guint g = order[i];
      double value = nw_plot_cell (plot, g, period);
      double bottom = nw_axes_y (axes, below);
      double top = nw_axes_y (axes, below + value);
      NwRect box = { x, top, width, bottom - top };

      if (!(value > 0))
        continue;
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

static void
build (NwPlot *plot)
{
  g_autoptr (NwKey) key = nw_key_new (plot, NW_SWATCH_BOX, TRUE);
  g_autofree guint *order = stack_order (plot);
  NwAxes axes;

  axes = nw_plot_axes (plot, nw_key_place (key, plot), &(NwAxesWish) { .range = { 0, tallest (plot) } });
  for (guint p = 0; p < plot->result->periods->len; p++)
    draw_stack (plot, &axes, order, p);
  g_array_sort (plot->scene->elements, compare_elements);
  for (guint i = 0; i < plot->scene->elements->len; i++)
    {
      const NwElement *e = &g_array_index (plot->scene->elements, NwElement, i);

      if (nw_plot_is_focus (plot, e->group, e->period))
        nw_plot_focus_frame (plot, (NwRect) { e->x, e->y, e->width, e->height });
    }
  nw_key_draw (key, plot, &axes);
}

const NwChart nw_chart_stacked = { { "stacked", N_("Stacked bars"), "trend", NULL }, build, NULL, FALSE };
