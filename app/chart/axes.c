/* axes.c: lays out and draws the axes of a chart over time, and the hatched periods that are not complete
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "marks.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_TICK_GAP    28.0 /* px */
#define ROOM_FOR_REMARK 70.0
#define MARKS_GAP        6.0 /* between labels and the box */
#define VALUES_GAP       8.0
#define MAX_ROWS         5

static double
crisp (double y)
{
  return floor (y) + 0.5;
}

double
nw_axes_x (const NwAxes *axes, guint period)
{
  return axes->first + axes->spacing * period;
}

double
nw_axes_y (const NwAxes *axes, double value)
{
  double high = nw_ticks_high (&axes->ticks);

  return axes->box.y + axes->box.height * (high - value) / (high - nw_ticks_low (&axes->ticks));
}

NwRect
nw_axes_bar (const NwAxes *axes, double x, double width, double value)
{
  double zero = nw_axes_y (axes, 0);
  double end = nw_axes_y (axes, value);

  return (NwRect) { x, MIN (zero, end), width, fabs (zero - end) };
}

static double
tick_width (const NwPlot *plot, const NwTicks *ticks)
{
  double width = 0;

  for (int i = -(int) ticks->n_below; i <= (int) ticks->n_steps; i++)
    {
      g_autofree char *label = nw_tick_print (ticks, i);
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

/* Half way to the neighbours, but never outside the axes. */
static NwRect
band (const NwAxes *axes, guint first, guint last)
{
  double left = MAX (axes->box.x, nw_axes_x (axes, first) - axes->spacing / 2);
  double right = MIN (axes->box.x + axes->box.width, nw_axes_x (axes, last) + axes->spacing / 2);

  return (NwRect) { left, axes->box.y, right - left, axes->box.height };
}

/* Returns the last of them. */
static NwRect
draw_immature (NwPlot *plot, const NwAxes *axes, gboolean draw)
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
      if (draw)
        nw_scene_texture (plot->scene, last, plot->palette->hatch, NW_TEXTURE_RISING, nw_plot_px (plot, 8),
                          nw_plot_px (plot, 0.8));
    }
  return last;
}

static void
draw_values (NwPlot *plot, const NwAxes *axes, double label_right)
{
  NwRect box = axes->box;
  guint n_steps = axes->ticks.n_steps + axes->ticks.n_below;

  for (int i = -(int) axes->ticks.n_below; i <= (int) axes->ticks.n_steps; i++)
    {
      double y = crisp (nw_axes_y (axes, axes->ticks.step * i));
      g_autofree char *label = nw_tick_print (&axes->ticks, i);
      g_auto (NwTextBox) text = nw_text_box (label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);

      nw_scene_segment (plot->scene, box.x, y, box.x + box.width, y,
                        i == 0 ? plot->palette->axis : plot->palette->grid, i == 0 ? 1.25 : 1, NW_DASH_SOLID);
      if (label_right > 0 && (i == 0 || box.height / n_steps > text.height))
        nw_scene_text (plot->scene, &text, label_right - text.width, y - text.height / 2, plot->palette->dim);
    }
}

void
nw_axes_draw_periods (NwPlot *plot, const NwAxes *axes)
{
  double bottom = axes->box.y + axes->box.height;
  double label_width = period_width (plot);
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

NwTicks
nw_plot_ticks (const NwPlot *plot, NwRange range, double height)
{
  return nw_ticks_between (nw_result_unit (plot->result), range.minimum, range.maximum,
                           (guint) CLAMP (height / nw_plot_px (plot, MIN_TICK_GAP), 1, 8), plot->whole);
}

/* What the labels need around the box. */
typedef struct {
  double   above, below;
  gboolean periods;
  guint    max_rows; /* for labels of markers, eras and immature periods */
} Margins;

/* One period of all needs no name. */
static gboolean
has_periods (const NwResult *result)
{
  return result->query->interval != NW_INTERVAL_ALL || result->before_after != NULL;
}

static Margins
margins_of (const NwPlot *plot, NwRect area, const NwAxesWish *wish)
{
  double line = nw_text_line (NW_TEXT_AXIS, plot->scale);
  Margins margins = { line / 2, line * 1.5 + nw_plot_px (plot, 2), FALSE, 0 };
  double room = area.height - margins.above - margins.below;

  /* Too low for period labels: the chart keeps its numbers. */
  margins.periods = !wish->no_periods && room >= 2 * line && has_periods (plot->result);
  if (!margins.periods)
    margins.below = nw_plot_px (plot, 4) + line / 2;
  if (!wish->no_marks && room > nw_plot_px (plot, ROOM_FOR_REMARK) + line)
    margins.max_rows = (guint) CLAMP ((room - nw_plot_px (plot, ROOM_FOR_REMARK)) / 2.5 / line, 1, MAX_ROWS);
  return margins;
}

static void
lay_out_periods (const NwPlot *plot, NwAxes *axes, gboolean edge)
{
  guint n = MAX (plot->result->periods->len, 1);
  double inset = edge ? MIN (nw_plot_px (plot, 10), axes->box.width / 4) : 0;

  if (edge && n > 1)
    {
      axes->spacing = (axes->box.width - 2 * inset) / (n - 1);
      axes->first = axes->box.x + inset;
      return;
    }
  axes->spacing = axes->box.width / n;
  axes->first = axes->box.x + axes->spacing / 2;
}

/* Box, ticks and periods below a number of rows of labels. */
static void
lay_out (const NwPlot *plot, NwAxes *axes, NwRect area, const NwAxesWish *wish, const Margins *margins)
{
  double strip = nw_marks_height (plot, axes->mark_rows) + nw_plot_px (plot, MARKS_GAP);
  double above = axes->mark_rows > 0 ? MAX (strip, margins->above) : margins->above;
  double left = 0;

  axes->box = (NwRect) { area.x, area.y + above, area.width, MAX (area.height - above - margins->below, 4) };
  axes->ticks = wish->ticks ? *wish->ticks : nw_plot_ticks (plot, wish->range, axes->box.height);
  if (!wish->no_values)
    left = tick_width (plot, &axes->ticks) + nw_plot_px (plot, VALUES_GAP);
  if (left > area.width * 0.4)
    left = 0;
  axes->box.x += left;
  axes->box.width -= left;
  lay_out_periods (plot, axes, wish->edge);
}

NwAxes
nw_plot_axes (NwPlot *plot, NwRect area, const NwAxesWish *wish)
{
  Margins margins = margins_of (plot, area, wish);
  NwAxes axes = { 0 };

  /* How many rows there are depends on where the periods lie, and that hardly on the rows. */
  lay_out (plot, &axes, area, wish, &margins);
  axes.hatched = draw_immature (plot, &axes, FALSE);
  axes.max_rows = margins.max_rows;
  axes.mark_rows = nw_marks_rows (plot, &axes, margins.max_rows);
  lay_out (plot, &axes, area, wish, &margins);

  axes.hatched = draw_immature (plot, &axes, TRUE);
  draw_values (plot, &axes, axes.box.x > area.x ? axes.box.x - nw_plot_px (plot, VALUES_GAP) : 0);
  if (margins.periods)
    nw_axes_draw_periods (plot, &axes);
  nw_marks_label (plot, &axes);
  return axes;
}
