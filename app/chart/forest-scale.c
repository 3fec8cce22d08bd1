/* forest-scale.c: places shares and ratios from left to right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "forest-scale.h"

#include <math.h>

#define GAP   4.0 /* px */
#define STEP  110.0 /* of the plot's width for one of them, names and words included */
#define STEPS 5

void
nw_forest_scale_init (NwForestScale *self, const NwPlot *plot, NwQuantity quantity, double low, double high)
{
  guint steps = (guint) CLAMP (plot->area.width / nw_plot_px (plot, STEP), 1, STEPS);

  *self = (NwForestScale) { .is_ratio = quantity == NW_QUANTITY_RATIO };
  if (self->is_ratio)
    self->ratios = nw_ratio_axis_new (MIN (low, 1), MAX (high, 1));
  else
    self->ticks = nw_ticks_between (NW_UNIT_SHARE, 0, high > 0 ? MIN (high, 1) : 1, steps, FALSE);
}

double
nw_forest_scale_height (const NwPlot *plot)
{
  return nw_text_line (NW_TEXT_AXIS, plot->scale) + nw_plot_px (plot, GAP);
}

static double
high_of (const NwForestScale *self)
{
  return self->is_ratio ? self->ratios.high : MIN (nw_ticks_high (&self->ticks), 1);
}

gboolean
nw_forest_scale_holds (const NwForestScale *self, double value)
{
  return value >= (self->is_ratio ? self->ratios.low : 0) && value <= high_of (self);
}

double
nw_forest_scale_x (const NwForestScale *self, double value)
{
  double share;

  if (self->is_ratio)
    share = log (CLAMP (value, self->ratios.low, self->ratios.high) / self->ratios.low) / log (self->ratios.high / self->ratios.low);
  else
    share = CLAMP (value, 0, high_of (self)) / high_of (self);
  return self->box.x + share * self->box.width;
}

/* FALSE: its label would touch the one that ends at used, or leave the figure; the line is there all the same. */
static gboolean
draw_tick (const NwForestScale *self, NwPlot *plot, double value, const char *label, gboolean is_base, NwRect *used)
{
  double x = floor (nw_forest_scale_x (self, value)) + 0.5, bottom = self->box.y + self->box.height;
  g_auto (NwTextBox) text = nw_text_box (label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
  NwRect box = { x - text.width / 2, bottom + nw_plot_px (plot, GAP), text.width, text.height };
  double gap = nw_plot_px (plot, GAP);

  nw_scene_segment (plot->scene, x, self->box.y, x, bottom, is_base ? plot->palette->text : plot->palette->grid,
                    is_base ? nw_plot_px (plot, 1.25) : 1, NW_DASH_SOLID);
  if (box.y + box.height > plot->scene->height || box.x + box.width > plot->scene->width
      || (used->width > 0 && box.x < used->x + used->width + gap && used->x < box.x + box.width + gap))
    return FALSE;
  nw_scene_text (plot->scene, &text, box.x, box.y, is_base ? plot->palette->text : plot->palette->dim);
  *used = box;
  return TRUE;
}

static void
draw_ratios (const NwForestScale *self, NwPlot *plot)
{
  guint n;
  const double *steps = nw_ratio_axis_steps (&n);
  guint one = 0;
  NwRect at_one = { 0 };

  while (steps[one] != 1)
    one++;
  draw_tick (self, plot, 1, "1", TRUE, &at_one);
  for (int direction = -1; direction <= 1; direction += 2)
    {
      NwRect used = at_one;

      for (int i = (int) one + direction; i >= 0 && i < (int) n; i += direction)
        {
          g_autofree char *label = nw_number_print (steps[i]);

          if (nw_forest_scale_holds (self, steps[i]))
            draw_tick (self, plot, steps[i], label, FALSE, &used);
        }
    }
}

void
nw_forest_scale_draw (const NwForestScale *self, NwPlot *plot)
{
  NwRect used = { 0 };

  if (self->is_ratio)
    {
      draw_ratios (self, plot);
      return;
    }
  for (int i = 0; i <= (int) self->ticks.n_steps; i++)
    {
      g_autofree char *label = nw_tick_print (&self->ticks, i);

      if (nw_forest_scale_holds (self, i * self->ticks.step))
        draw_tick (self, plot, i * self->ticks.step, label, i == 0, &used);
    }
}
