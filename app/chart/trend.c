/* trend.c: lines over periods, named at their ends
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "key.h"
#include "plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LINE   2.0
#define SYMBOL 6.0

static double
largest_cell (const NwResult *result)
{
  double largest = 0;

  for (guint i = 0; i < result->groups->len * result->periods->len; i++)
    largest = MAX (largest, result->cells[i]);
  return largest;
}

/* Where periods lie so dense that dashes would be noise, colour and symbols tell the lines apart.
 * Full up to the last complete period, thin and dotted into those that are not. */
static void
draw_line (NwPlot *plot, const NwAxes *axes, guint group, NwPoint *points)
{
  const NwResult *result = plot->result;
  NwStyle style = plot->styles[group];
  guint n = result->periods->len;
  gboolean dense = axes->spacing < nw_plot_px (plot, 4);
  double stroke = nw_plot_px (plot, style.behind ? 0.8 : dense ? 1.2 : LINE);
  guint start = 0;

  for (guint i = 0; i < n; i++)
    points[i] = (NwPoint) { nw_axes_x (axes, i), nw_axes_y (axes, nw_result_cell (result, group, i)) };
  while (start + 1 < n)
    {
      gboolean immature = nw_result_period (result, start + 1)->immature;
      guint end = start + 1;

      while (end + 1 < n && nw_result_period (result, end + 1)->immature == immature)
        end++;
      nw_scene_line (plot->scene, points + start, end - start + 1, style.color,
                     immature && !style.behind ? nw_plot_px (plot, 1.3) : stroke,
                     immature ? NW_DASH_DOT : dense ? NW_DASH_SOLID : style.dash);
      start = end;
    }
}

/* Every point has its symbol while there is room; then now and then one, so that the line is still known by
 * it. */
static void
draw_symbols (NwPlot *plot, const NwAxes *axes, guint group)
{
  const NwResult *result = plot->result;
  NwStyle style = plot->styles[group];
  double spacing = axes->spacing / plot->scale;
  guint stride = spacing >= 12 ? 1 : (guint) ceil (48 / MAX (spacing, 0.1));

  if (style.behind && result->periods->len > 1)
    return;
  for (guint i = stride > 1 ? (group * stride / 4) % stride : 0; i < result->periods->len; i += stride)
    {
      gboolean immature = nw_result_period (result, i)->immature;

      nw_scene_symbol (plot->scene, nw_axes_x (axes, i), nw_axes_y (axes, nw_result_cell (result, group, i)),
                       nw_plot_px (plot, immature ? SYMBOL * 0.75 : SYMBOL), style.symbol, style.color,
                       style.solid && !immature ? style.color : plot->palette->background);
    }
}

/* A line from behind comes forward as a whole. */
static void
draw_focus (NwPlot *plot, const NwAxes *axes, NwPoint *points)
{
  const NwElement *focus = plot->figure->focus;
  double x, y;

  if (focus == NULL || focus->group < 0 || focus->period < 0
      || (guint) focus->group >= plot->result->groups->len
      || (guint) focus->period >= plot->result->periods->len)
    return;
  if (plot->styles[focus->group].behind)
    {
      plot->styles[focus->group] = (NwStyle) { .color = plot->palette->focus, .ink = plot->palette->focus };
      draw_line (plot, axes, focus->group, points);
    }
  x = nw_axes_x (axes, focus->period);
  y = nw_axes_y (axes, nw_result_cell (plot->result, focus->group, focus->period));
  nw_scene_symbol (plot->scene, x, y, nw_plot_px (plot, 15), NW_SYMBOL_CIRCLE, plot->palette->focus,
                   plot->palette->background);
  nw_scene_symbol (plot->scene, x, y, nw_plot_px (plot, 8), NW_SYMBOL_CIRCLE,
                   plot->styles[focus->group].color, plot->styles[focus->group].color);
}

static void
add_elements (NwPlot *plot, const NwAxes *axes)
{
  double size = nw_plot_px (plot, 12);

  for (guint g = 0; g < plot->result->groups->len; g++)
    for (guint p = 0; p < plot->result->periods->len; p++)
      nw_scene_element (plot->scene, (int) g, (int) p,
                        (NwRect) { nw_axes_x (axes, p) - size / 2,
                                  nw_axes_y (axes, nw_result_cell (plot->result, g, p)) - size / 2, size,
                                  size });
}

/* Pale lines lie below, greys above them, the named ones on top. */
static int
layer (const NwPlot *plot, guint group)
{
  if (plot->styles[group].behind)
    return 0;
  return nw_result_group (plot->result, group)->kind == NW_CODE_SPECIAL ? 1 : 2;
}

/* Fills may be pale on paper, lines not. */
static void
use_ink (NwPlot *plot, NwKey *key)
{
  if (plot->figure->palette != NW_PALETTE_PRINT)
    return;
  for (guint g = 0; g < plot->result->groups->len; g++)
    if (!plot->styles[g].behind)
      plot->styles[g].color = plot->styles[g].ink;
  for (guint i = 0; i < key->entries->len; i++)
    {
      NwStyle *style = &g_array_index (key->entries, NwKeyEntry, i).style;

      if (!style->behind)
        style->color = style->ink;
    }
}

static void
build_lines (NwPlot *plot)
{
  const NwResult *result = plot->result;
  guint last = result->periods->len - 1;
  g_autofree NwPoint *points = g_new (NwPoint, result->periods->len);
  g_autoptr (NwKey) key = nw_key_new (plot, NW_SWATCH_LINE, FALSE);
  NwAxes axes;

  use_ink (plot, key);
  axes = nw_plot_axes (plot, nw_key_place (key, plot), largest_cell (result), TRUE);
  for (int l = 0; l <= 2; l++)
    for (guint g = 0; g < result->groups->len; g++)
      if (layer (plot, g) == l)
        draw_line (plot, &axes, g, points);
  for (int l = 0; l <= 2; l++)
    for (guint g = 0; g < result->groups->len; g++)
      if (layer (plot, g) == l)
        draw_symbols (plot, &axes, g);
  draw_focus (plot, &axes, points);
  add_elements (plot, &axes);

  for (guint i = 0; i < key->entries->len; i++)
    {
      NwKeyEntry *entry = &g_array_index (key->entries, NwKeyEntry, i);

      if (entry->group >= 0)
        entry->at = nw_axes_y (&axes, nw_result_cell (result, entry->group, last));
      else
        entry->at = HUGE_VAL;
    }
  nw_key_draw (key, plot, &axes);
}

/* A line needs two periods. */
static void
build (NwPlot *plot)
{
  if (plot->result->periods->len == 1)
    nw_chart_bars.build (plot);
  else
    build_lines (plot);
}

const NwChart nw_chart_trend = { { "trend", N_("Lines"), "trend" }, build };
