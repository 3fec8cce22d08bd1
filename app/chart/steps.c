/* steps.c: chooses classes of counts and gives them the colours of the scale, evenly
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "steps.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BOX_WIDTH  27.0 /* px */
#define BOX_HEIGHT 10.0

/* Those of the bounds one, two … times ten to some power that lie below the largest count. */
static gboolean
take_bounds (NwSteps *self, const double *mantissas, guint n_mantissas, double smallest, double largest)
{
  self->n = 0;
  if (smallest < 1)
    self->bounds[self->n++] = 0;
  for (double power = 1; power < largest; power *= 10)
    for (guint i = 0; i < n_mantissas && mantissas[i] * power < largest; i++)
      {
        if (self->n == NW_MAX_STEPS)
          return FALSE;
        self->bounds[self->n++] = mantissas[i] * power;
      }
  if (self->n == 0)
    self->bounds[self->n++] = 1;
  self->bounds[self->n] = largest;
  return TRUE;
}

NwSteps
nw_steps_new (double smallest, double largest)
{
  static const double fine[] = { 1, 2, 5 }, coarse[] = { 1, 5 }, decades[] = { 1 };
  NwSteps self = { { 0 }, 0 };

  if (!take_bounds (&self, fine, G_N_ELEMENTS (fine), smallest, largest)
      && !take_bounds (&self, coarse, G_N_ELEMENTS (coarse), smallest, largest)
      && !take_bounds (&self, decades, G_N_ELEMENTS (decades), smallest, largest))
    self.bounds[self.n] = largest; /* beyond all decades: the last class takes the rest */
  return self;
}

guint
nw_steps_class (const NwSteps *self, double count)
{
  guint i = 0;

  while (i + 1 < self->n && count >= self->bounds[i + 1])
    i++;
  return i;
}

/* The palest colour is that of no incidents, so the first class begins above it. */
static NwShade
shade_of (const NwSteps *self, const NwPlot *plot, guint step)
{
  const double least = 0.18;

  return nw_palette_scale (plot->figure->palette,
                           self->n > 1 ? least + (1 - least) * step / (self->n - 1) : 0.55);
}

NwShade
nw_steps_shade (const NwSteps *self, const NwPlot *plot, double count)
{
  return shade_of (self, plot, nw_steps_class (self, count));
}

static char *
bound_print (const NwSteps *self, guint i)
{
  g_autofree char *number = nw_number_print (self->bounds[i]);

  /* Translators: where the lowest class of fractional counts begins. */
  return self->bounds[i] == 0 ? g_strdup (_("above 0")) : g_steal_pointer (&number);
}

double
nw_steps_key_width (const NwSteps *self, const NwPlot *plot)
{
  g_autofree char *last = bound_print (self, self->n);
  g_auto (NwTextBox) text = nw_text_box (last, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);

  return self->n * nw_plot_px (plot, BOX_WIDTH) + text.width / 2;
}

/* Below the bounds of the classes; a label that would touch the one before is left out. */
void
nw_steps_key (const NwSteps *self, NwPlot *plot, NwRect area)
{
  double width = MIN (nw_plot_px (plot, BOX_WIDTH), area.width / (self->n + 1));
  double height = nw_plot_px (plot, BOX_HEIGHT);
  double used = -HUGE_VAL;
  guint n_bounds = self->bounds[self->n] > self->bounds[self->n - 1] ? self->n + 1 : self->n;

  for (guint i = 0; i < self->n; i++)
    nw_scene_fill (plot->scene, (NwRect) { area.x + i * width, area.y, width + (i + 1 < self->n ? 0.5 : 0), height },
                   shade_of (self, plot, i).fill);
  nw_scene_frame (plot->scene, (NwRect) { area.x, area.y, self->n * width, height }, plot->palette->axis, 1,
                  NW_DASH_SOLID);
  for (guint i = 0; i < n_bounds; i++)
    {
      g_autofree char *label = bound_print (self, i);
      g_auto (NwTextBox) text = nw_text_box (label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
      double x = MAX (area.x + i * width - text.width / 2, area.x);

      if (x < used + nw_plot_px (plot, 3) || x + text.width > area.x + area.width)
        continue;
      used = x + text.width;
      nw_scene_segment (plot->scene, area.x + i * width, area.y + height, area.x + i * width,
                        area.y + height + nw_plot_px (plot, 3), plot->palette->axis, 1, NW_DASH_SOLID);
      nw_scene_text (plot->scene, &text, x, area.y + height + nw_plot_px (plot, 4), plot->palette->dim);
    }
}
