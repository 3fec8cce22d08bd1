/* steps.c: chooses classes of counts and gives them the colours of the scale, evenly
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "steps.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BOX_LEAST  24.0 /* px */
#define BOX_HEIGHT 10.0
#define BETWEEN     9.0 /* two labels */

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

/* Few enough to have a class each. */
static void
take_each (NwSteps *self, double largest)
{
  for (guint i = 1; i <= largest; i++)
    self->bounds[self->n++] = i;
  self->bounds[self->n] = largest;
}

NwSteps
nw_steps_new (double smallest, double largest)
{
  static const double fine[] = { 1, 2, 5 }, coarse[] = { 1, 5 }, decades[] = { 1 };
  NwSteps self = { { 0 }, 0 };

  if (smallest >= 1 && largest <= NW_MAX_STEPS)
    take_each (&self, largest);
  else if (!take_bounds (&self, fine, G_N_ELEMENTS (fine), smallest, largest)
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

/* "2–4"; of fractional counts where it begins, as each ends just below the next. (transfer full) */
static char *
class_print (const NwSteps *self, const NwPlot *plot, guint i)
{
  gboolean last = i + 1 == self->n;
  g_autofree char *from = nw_number_print (self->bounds[i]);
  g_autofree char *next = nw_number_print (self->bounds[i + 1]);
  g_autofree char *to = nw_number_print (self->bounds[i + 1] - (plot->whole && !last ? 1 : 0));

  if (self->bounds[i] == 0)
    /* Translators: the lowest class of fractional counts: what lies above 0 and below 1, or is at most 0.5. */
    return g_strdup_printf (last ? _("to %s") : _("below %s"), next);
  if (!plot->whole)
    /* Translators: a class of fractional counts: from 2 on, up to where the next class begins. */
    return g_strdup_printf (_("from %s"), from);
  if (g_str_equal (from, to))
    return g_steal_pointer (&from);
  /* Translators: a class of counts, both ends included: "2–4". */
  return g_strdup_printf (_("%s–%s"), from, to);
}

static NwTextBox
class_label (const NwSteps *self, const NwPlot *plot, guint i, double *width)
{
  g_autofree char *label = class_print (self, plot, i);
  NwTextBox text = nw_text_box (label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);

  *width = MAX (nw_plot_px (plot, BOX_LEAST), text.width + nw_plot_px (plot, BETWEEN));
  return text;
}

double
nw_steps_key_width (const NwSteps *self, const NwPlot *plot)
{
  double sum = 0, width;

  for (guint i = 0; i < self->n; i++)
    {
      g_auto (NwTextBox) text = class_label (self, plot, i, &width);

      sum += width;
    }
  return sum;
}

/* Each class is as wide as its words; where that is too much, all shrink, and words that are wider are left out. */
void
nw_steps_key (const NwSteps *self, NwPlot *plot, NwRect area)
{
  double shrink = MIN (1, area.width / nw_steps_key_width (self, plot));
  NwRect box = { area.x, area.y, 0, nw_plot_px (plot, BOX_HEIGHT) };

  for (guint i = 0; i < self->n; i++)
    {
      g_auto (NwTextBox) text = class_label (self, plot, i, &box.width);
      double left;

      box.width *= shrink;
      left = box.x + (box.width - text.width) / 2;
      nw_scene_fill (plot->scene, (NwRect) { box.x, box.y, box.width + (i + 1 < self->n ? 0.5 : 0), box.height },
                     shade_of (self, plot, i).fill);
      if (text.width <= box.width)
        nw_scene_text (plot->scene, &text, left, box.y + box.height + nw_plot_px (plot, 2), plot->palette->dim);
      box.x += box.width;
    }
  nw_scene_frame (plot->scene, (NwRect) { area.x, box.y, box.x - area.x, box.height }, plot->palette->axis, 1,
                  NW_DASH_SOLID);
}
