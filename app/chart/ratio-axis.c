/* ratio-axis.c: lays out and draws a logarithmic axis of rate ratios
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ratio-axis.h"

#include <math.h>

#define FURTHEST 100.0
#define GAP        8.0 /* px */

static const double steps[] = {
  0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100,
};

const double *
nw_ratio_axis_steps (guint *n)
{
  *n = G_N_ELEMENTS (steps);
  return steps;
}

/* Ends at a step, so that the first and the last line are labelled. */
NwRatioAxis
nw_ratio_axis_new (double low, double high)
{
  NwRatioAxis self = { 1 / FURTHEST, FURTHEST, { 0 } };

  low = MIN (low, 0.5);
  high = MAX (high, 2);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] <= low)
      self.low = steps[i];
  for (guint i = G_N_ELEMENTS (steps); i > 0; i--)
    if (steps[i - 1] >= high)
      self.high = steps[i - 1];
  return self;
}

double
nw_ratio_axis_y (const NwRatioAxis *self, double ratio)
{
  double share = log (CLAMP (ratio, self->low, self->high) / self->low) / log (self->high / self->low);

  return self->box.y + self->box.height * (1 - share);
}

double
nw_ratio_axis_width (const NwRatioAxis *self, const NwPlot *plot)
{
  double width = 0;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *label = nw_number_print (steps[i]);
      g_auto (NwTextBox) text = nw_text_box (label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);

      if (steps[i] >= self->low && steps[i] <= self->high)
        width = MAX (width, text.width);
    }
  return width + nw_plot_px (plot, GAP);
}

static void
draw_step (const NwRatioAxis *self, NwPlot *plot, double step)
{
  double y = floor (nw_ratio_axis_y (self, step)) + 0.5;
  g_autofree char *label = nw_number_print (step);
  g_auto (NwTextBox) text = nw_text_box (label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
  gboolean even = step == 1;

  nw_scene_segment (plot->scene, self->box.x, y, self->box.x + self->box.width, y,
                    even ? plot->palette->text : plot->palette->grid, even ? nw_plot_px (plot, 1.25) : 1, NW_DASH_SOLID);
  nw_scene_text (plot->scene, &text, self->box.x - nw_plot_px (plot, GAP) - text.width, y - text.height / 2,
                 even ? plot->palette->text : plot->palette->dim);
}

/* Away from 1 in both directions; a label that would touch the one before is left out. */
void
nw_ratio_axis_draw (const NwRatioAxis *self, NwPlot *plot)
{
  double line = nw_text_line (NW_TEXT_AXIS, plot->scale);
  guint one = 0;

  while (steps[one] != 1)
    one++;
  draw_step (self, plot, 1);
  for (int direction = -1; direction <= 1; direction += 2)
    {
      double used = nw_ratio_axis_y (self, 1);

      for (int i = (int) one + direction; i >= 0 && i < (int) G_N_ELEMENTS (steps); i += direction)
        {
          double y = nw_ratio_axis_y (self, steps[i]);

          if (steps[i] < self->low || steps[i] > self->high || fabs (y - used) < line)
            continue;
          draw_step (self, plot, steps[i]);
          used = y;
        }
    }
}
