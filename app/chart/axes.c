/* axes.c: lays out and draws the axes of a chart over time, and the hatched periods that are not complete
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_TICK_GAP    28.0 /* px */
#define ROOM_FOR_REMARK 70.0
#define REMARK_GAP       6.0

static double
crisp (double y)
{
  return floor (y) + 0.5;
}

static char *
tick_print (const NwTicks *ticks, guint i)
{
  return g_strdup_printf ("%'.*f", ticks->decimals, ticks->step * i);
}

static double
tick_width (const NwPlot *plot, const NwTicks *ticks)
{
  double width = 0;

  for (guint i = 0; i <= ticks->n_steps; i++)
    {
      g_autofree char *label = tick_print (ticks, i);
      g_auto (NwTextBox) box = nw_text_box (label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);

      width = MAX (width, box.width);
    }
  return width;
}

static double
period_width (const NwPlot *plot)
{
  guint n = plot->result->periods->len;
  double width = 0;

  /* Labels of one interval are equally long but for digits: a sample of them says how wide they get. */
  for (guint i = 0; i < n; i += MAX (1, n / 24))
    {
      g_auto (NwTextBox) box = nw_text_box (nw_result_period (plot->result, i)->label, NW_TEXT_AXIS,
                                            plot->scale, -1, 1, FALSE);
      width = MAX (width, box.width);
    }
  return width;
}

static gboolean
any_immature (const NwResult *result)
{
  for (guint i = 0; i < result->periods->len; i++)
    if (nw_result_period (result, i)->immature)
      return TRUE;
  return FALSE;
}

/* Half way to the neighbours, but never outside the axes. */
static NwRect
band (const NwAxes *axes, guint first, guint last)
{
  double left = MAX (axes->box.x, nw_axes_x (axes, first) - axes->spacing / 2);
  double right = MIN (axes->box.x + axes->box.width, nw_axes_x (axes, last) + axes->spacing / 2);

  return (NwRect) { left, axes->box.y, right - left, axes->box.height };
}

static void
draw_remark (NwPlot *plot, const NwAxes *axes, NwRect hatched)
{
  g_auto (NwTextBox) box = nw_text_box (_("not yet complete"), NW_TEXT_REMARK, plot->scale, -1, 1, FALSE);
  double end = axes->box.x + axes->box.width;
  double x;

  if (box.width > axes->box.width)
    return;
  x = hatched.x + hatched.width / 2 - box.width / 2;
  x = CLAMP (x, axes->box.x, end - box.width);
  nw_scene_text (plot->scene, &box, x, axes->box.y - box.height - nw_plot_px (plot, REMARK_GAP),
                 plot->palette->dim);
}

static void
draw_immature (NwPlot *plot, const NwAxes *axes, gboolean remark)
{
  const NwResult *result = plot->result;
  guint n = result->periods->len;
  NwRect last = { 0 };

  for (guint i = 0; i < n; i++)
    {
      guint first = i;

      if (!nw_result_period (result, i)->immature)
        continue;
      while (i + 1 < n && nw_result_period (result, i + 1)->immature)
        i++;
      last = band (axes, first, i);
      nw_scene_texture (plot->scene, last, plot->palette->hatch, NW_TEXTURE_RISING, nw_plot_px (plot, 8),
                        nw_plot_px (plot, 0.8));
    }
  if (remark && last.width > 0)
    draw_remark (plot, axes, last);
}

static void
draw_values (NwPlot *plot, const NwAxes *axes, double label_right)
{
  NwRect box = axes->box;

  for (guint i = 0; i <= axes->ticks.n_steps; i++)
    {
      double y = crisp (nw_axes_y (axes, axes->ticks.step * i));
      g_autofree char *label = tick_print (&axes->ticks, i);
      g_auto (NwTextBox) text = nw_text_box (label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);

      nw_scene_segment (plot->scene, box.x, y, box.x + box.width, y,
                        i == 0 ? plot->palette->axis : plot->palette->grid, i == 0 ? 1.25 : 1, NW_DASH_SOLID);
      if (label_right > 0 && (i == 0 || box.height / axes->ticks.n_steps > text.height))
        nw_scene_text (plot->scene, &text, label_right - text.width, y - text.height / 2, plot->palette->dim);
    }
}

static void
draw_periods (NwPlot *plot, const NwAxes *axes, double label_width, double bottom)
{
  const NwResult *result = plot->result;
  double gap = nw_plot_px (plot, 10);
  g_auto (NwTextBox) year = nw_text_box ("2000", NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
  gboolean year_only;
  guint offset;
  guint stride =
      nw_period_stride (result, axes->spacing, label_width + gap, year.width + gap, &offset, &year_only);
  double used = -HUGE_VAL;

  for (guint i = offset; i < result->periods->len; i += stride)
    {
      const NwPeriod *period = nw_result_period (result, i);
      g_autofree char *name =
          g_strndup (period->label, year_only ? strcspn (period->label, "-") : strlen (period->label));
      g_auto (NwTextBox) text = nw_text_box (name, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
      double x = nw_axes_x (axes, i) - text.width / 2;

      x = CLAMP (x, plot->area.x, MAX (plot->area.x, plot->area.x + plot->area.width - text.width));
      if (x < used + gap / 2 || text.width > plot->area.width)
        continue;
      used = x + text.width;
      if (stride > 1)
        nw_scene_segment (plot->scene, crisp (nw_axes_x (axes, i)), bottom, crisp (nw_axes_x (axes, i)),
                          bottom + nw_plot_px (plot, 4), plot->palette->axis, 1, NW_DASH_SOLID);
      /* Below the middle of the zero beside it. */
      nw_scene_text (plot->scene, &text, x, bottom + text.height / 2 + nw_plot_px (plot, 1),
                     plot->palette->dim);
    }
}

NwAxes
nw_plot_axes (NwPlot *plot, NwRect area, double maximum, gboolean edge)
{
  guint n = MAX (plot->result->periods->len, 1);
  double line = nw_text_line (NW_TEXT_AXIS, plot->scale);
  double below = line * 1.5 + nw_plot_px (plot, 2);
  double above = line / 2;
  double label_width = period_width (plot);
  double left, inset;
  NwAxes axes = { 0 };
  gboolean small = area.height < below + above + 2 * line;
  double strip = line + nw_plot_px (plot, REMARK_GAP) - above;
  gboolean remark =
      any_immature (plot->result) && area.height - below - above - strip > nw_plot_px (plot, ROOM_FOR_REMARK);

  /* Too low for period labels: the chart keeps its numbers. */
  if (small)
    below = nw_plot_px (plot, 4) + line / 2;
  if (remark)
    above += strip;
  axes.box = (NwRect) { area.x, area.y + above, area.width, MAX (area.height - below - above, 4) };
  axes.ticks =
      nw_ticks (maximum, (guint) CLAMP (axes.box.height / nw_plot_px (plot, MIN_TICK_GAP), 1, 8),
                plot->whole);

  left = tick_width (plot, &axes.ticks) + nw_plot_px (plot, 8);
  if (left > area.width * 0.4)
    left = 0;
  axes.box.x += left;
  axes.box.width -= left;
  if (edge)
    {
      inset = MIN (nw_plot_px (plot, 10), axes.box.width / 4);
      axes.spacing = n > 1 ? (axes.box.width - 2 * inset) / (n - 1) : axes.box.width;
      axes.first = n > 1 ? axes.box.x + inset : axes.box.x + axes.box.width / 2;
    }
  else
    {
      axes.spacing = axes.box.width / n;
      axes.first = axes.box.x + axes.spacing / 2;
    }

  draw_immature (plot, &axes, remark);
  draw_values (plot, &axes, left > 0 ? axes.box.x - nw_plot_px (plot, 8) : 0);
  if (!small)
    draw_periods (plot, &axes, label_width, axes.box.y + axes.box.height);
  return axes;
}
