/* scale.c: maps the numbers of a figure to colours, and draws the strip that explains them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define STRIP_HEIGHT  10.0 /* px */
#define STRIP_STEPS   64

NwScale
nw_plot_scale (const NwPlot *plot)
{
  const NwResult *result = plot->result;
  gsize n = (gsize) result->groups->len * result->across->len * result->periods->len;
  NwRange range = nw_plot_range_all (plot);
  NwScale self = { nw_plot_ticks (plot, range, nw_plot_px (plot, NW_SCALE_WIDTH)), FALSE, NULL };

  for (gsize i = 0; i < n && !self.absent; i++)
    self.absent = !isfinite (result->cells[i]);
  return self;
}

/* Both sides of zero get the same colour for the same distance. */
NwShade
nw_scale_shade (const NwScale *self, const NwPlot *plot, double value)
{
  double end = MAX (nw_ticks_high (&self->ticks), -nw_ticks_low (&self->ticks));

  return nw_palette_diverging (plot->figure->palette, value / end);
}

void
nw_plot_absent (NwPlot *plot, NwRect box)
{
  nw_scene_texture (plot->scene, box, plot->palette->hatch, NW_TEXTURE_FALLING, nw_plot_px (plot, 5), nw_plot_px (plot, 1));
  nw_scene_frame (plot->scene, (NwRect) { box.x + 0.5, box.y + 0.5, MAX (box.width - 1, 0), MAX (box.height - 1, 0) },
                  plot->palette->grid, 1, NW_DASH_SOLID);
}

double
nw_plot_scale_key_height (const NwPlot *plot)
{
  return nw_plot_px (plot, STRIP_HEIGHT + 4) + nw_text_line (NW_TEXT_AXIS, plot->scale);
}

/* Each colour reaches to the end and the next lies on it, so that no seam shows between them. */
static void
draw_strip (NwPlot *plot, const NwScale *scale, NwRect strip)
{
  double low = nw_ticks_low (&scale->ticks), high = nw_ticks_high (&scale->ticks);

  for (guint i = 0; i < STRIP_STEPS; i++)
    {
      double from = (double) i / STRIP_STEPS;
      double value = low + (high - low) * (from + 0.5 / STRIP_STEPS);

      nw_scene_fill (plot->scene, (NwRect) { strip.x + from * strip.width, strip.y, (1 - from) * strip.width, strip.height },
                     nw_scale_shade (scale, plot, value).fill);
    }
  nw_scene_frame (plot->scene, strip, plot->palette->axis, 1, NW_DASH_SOLID);
}

/* Returns where the labels end. Those that would touch the one before, or hide the last one, are left out. */
static double
draw_steps (NwPlot *plot, const NwTicks *ticks, NwRect strip, double right)
{
  double gap = nw_plot_px (plot, 3);
  double used = -HUGE_VAL;
  int first = -(int) ticks->n_below, last = (int) ticks->n_steps;
  g_autofree char *last_label = nw_tick_print (ticks, last);
  g_auto (NwTextBox) end = nw_text_box (last_label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);

  for (int i = first; i <= last; i++)
    {
      g_autofree char *label = nw_tick_print (ticks, i);
      g_auto (NwTextBox) text = nw_text_box (label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
      double at = strip.x + strip.width * (i - first) / (last - first);
      double x = MIN (MAX (at - text.width / 2, plot->area.x), right - text.width);

      if (x < used + gap || (i < last && x + text.width + gap > strip.x + strip.width - end.width / 2))
        continue;
      nw_scene_segment (plot->scene, at, strip.y + strip.height, at, strip.y + strip.height + nw_plot_px (plot, 3),
                        plot->palette->axis, 1, NW_DASH_SOLID);
      nw_scene_text (plot->scene, &text, x, strip.y + strip.height + nw_plot_px (plot, 4), plot->palette->dim);
      used = x + text.width;
    }
  return used;
}

void
nw_plot_scale_key (NwPlot *plot, const NwScale *scale, NwRect area)
{
  NwRect strip = { area.x, area.y, MIN (nw_plot_px (plot, NW_SCALE_WIDTH), area.width * (scale->absent ? 0.6 : 1)), nw_plot_px (plot, STRIP_HEIGHT) };
  double used = draw_steps (plot, &scale->ticks, strip, area.x + area.width);
  g_auto (NwTextBox) text = { 0 };
  NwRect box;

  draw_strip (plot, scale, strip);
  if (!scale->absent)
    return;
  box = (NwRect) { MAX (used, strip.x + strip.width) + nw_plot_px (plot, 16), strip.y, nw_plot_px (plot, 18), strip.height };
  text = nw_text_box (scale->absent_words ? scale->absent_words : _("nothing to say"), NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
  if (box.x + box.width + nw_plot_px (plot, 6) + text.width > area.x + area.width)
    return;
  nw_plot_absent (plot, box);
  nw_scene_text (plot->scene, &text, box.x + box.width + nw_plot_px (plot, 6),
                 MAX (area.y, box.y + box.height / 2 - text.height / 2), plot->palette->dim);
}
