/* strip-months.c: draws the ratio around every month as if it were the event, and the real one among them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "strip-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ratio-axis.h"

#define POINT      4.0 /* px */
#define EVENT     10.0
#define WHISKERS   5.0 /* px between two that are drawn */
#define ARROW      2.2
#define AROUND     8.0 /* px beside the first and the last month */
#define KEY_GAP    8.0
#define LEAST_ENDS 5.0 /* intervals are seen as far as there; beyond they may be cut */
#define REACH      4.0 /* px around a point that mean it */

typedef struct {
  NwPlot              *plot;
  const NwBeforeAfter *about;
  NwRatioAxis          axis;
  gint32               first, last; /* days at the ends */
} Months;

static double
x_of (const Months *self, gint32 day)
{
  double around = nw_plot_px (self->plot, AROUND);
  double width = self->axis.box.width - 2 * around;

  return self->axis.box.x + around + width * (day - self->first) / MAX (self->last - self->first, 1);
}

static gboolean
is_shown (double ratio)
{
  return isfinite (ratio) && ratio > 0;
}

/* All ratios, and what intervals have between a fifth and five times. */
static void
find_range (const Months *self, double *low, double *high)
{
  const NwRate *all = &self->about->all;

  *low = is_shown (all->low) ? MAX (all->low, 0.1) : 1;
  *high = is_shown (all->high) ? MIN (all->high, 10) : 1;
  for (guint i = 0; i < self->about->strip->len; i++)
    {
      const NwRate *rate = &g_array_index (self->about->strip, NwPlacebo, i).rate;

      if (!is_shown (rate->ratio))
        continue;
      *low = MIN (*low, MIN (rate->ratio * 0.9, MAX (rate->low, 1 / LEAST_ENDS)));
      *high = MAX (*high, MAX (rate->ratio / 0.9, MIN (rate->high, LEAST_ENDS)));
    }
}

/* An end of an interval; an arrow where it goes on beyond the axis or has no end. */
static void
draw_end (const Months *self, double x, double bound, gboolean up, NwColor color, double stroke)
{
  NwScene *scene = self->plot->scene;
  double size = nw_plot_px (self->plot, ARROW);
  double y = nw_ratio_axis_y (&self->axis, bound);
  double back = up ? size : -size;

  if (bound >= self->axis.low && bound <= self->axis.high)
    return;
  nw_scene_segment (scene, x, y, x - size, y + back, color, stroke, NW_DASH_SOLID);
  nw_scene_segment (scene, x, y, x + size, y + back, color, stroke, NW_DASH_SOLID);
}

static void
draw_whisker (const Months *self, double x, const NwRate *rate, NwColor color, double stroke)
{
  nw_scene_segment (self->plot->scene, x, nw_ratio_axis_y (&self->axis, rate->low), x,
                    nw_ratio_axis_y (&self->axis, rate->high), color, stroke, NW_DASH_SOLID);
  draw_end (self, x, rate->low, FALSE, color, stroke);
  draw_end (self, x, rate->high, TRUE, color, stroke);
}

/* Nothing after lies at the lower edge, nothing before at the upper one: triangles that point on. */
static void
draw_point (const Months *self, double x, const NwRate *rate, double size, NwSymbol symbol, NwColor color, NwColor inside)
{
  if (rate->ratio <= 0)
    symbol = NW_SYMBOL_TRIANGLE_DOWN;
  else if (isinf (rate->ratio))
    symbol = NW_SYMBOL_TRIANGLE;
  nw_scene_symbol (self->plot->scene, x, nw_ratio_axis_y (&self->axis, rate->ratio), size, symbol, color, inside);
}

static void
add_element (const Months *self, double x, const NwRate *rate, guint placebo, double width)
{
  double y = nw_ratio_axis_y (&self->axis, rate->ratio);
  double reach = nw_plot_px (self->plot, REACH);
  NwRect box = { x - width / 2, y - reach, width, 2 * reach };
  NwElement element = { -1, -1, -1, box.x, box.y, box.width, box.height, placebo };
  const NwElement *focus = self->plot->figure->focus;

  g_array_append_val (self->plot->scene->elements, element);
  if (focus != NULL && focus->group < 0 && focus->placebo == placebo)
    nw_plot_focus_frame (self->plot, box);
}

/* Filled where the interval leaves out 1. */
static void
draw_months (const Months *self)
{
  const NwPalette *palette = self->plot->palette;
  const GArray *strip = self->about->strip;
  double spacing = self->axis.box.width / MAX (strip->len, 1);
  guint stride = (guint) MAX (1, ceil (nw_plot_px (self->plot, WHISKERS) / MAX (spacing, 0.01)));
  double size = CLAMP (spacing, nw_plot_px (self->plot, POINT * 0.6), nw_plot_px (self->plot, POINT));

  for (guint i = 0; i < strip->len; i++)
    {
      const NwPlacebo *month = &g_array_index (strip, NwPlacebo, i);

      if (i % stride == stride / 2 && !isnan (month->rate.ratio))
        draw_whisker (self, x_of (self, month->day), &month->rate, nw_color_mix (palette->axis, palette->background, 0.45),
                      nw_plot_px (self->plot, 0.9));
    }
  for (guint i = 0; i < strip->len; i++)
    {
      const NwPlacebo *month = &g_array_index (strip, NwPlacebo, i);
      gboolean apart = month->rate.low > 1 || month->rate.high < 1;

      if (isnan (month->rate.ratio))
        continue;
      draw_point (self, x_of (self, month->day), &month->rate, size, NW_SYMBOL_CIRCLE, palette->dim,
                  apart ? palette->dim : palette->background);
      add_element (self, x_of (self, month->day), &month->rate, i + 1, MAX (spacing, 2));
    }
}

static void
draw_event (const Months *self)
{
  NwPlot *plot = self->plot;
  const NwRate *all = &self->about->all;
  double x = x_of (self, self->about->at);
  NwRect box = self->axis.box;

  nw_scene_segment (plot->scene, x, box.y, x, box.y + box.height, plot->palette->text, nw_plot_px (plot, 1), NW_DASH_LONG);
  if (isnan (all->ratio))
    return;
  draw_whisker (self, x, all, plot->palette->accent, nw_plot_px (plot, 2.2));
  draw_point (self, x, all, nw_plot_px (plot, EVENT), NW_SYMBOL_DIAMOND, plot->palette->accent, plot->palette->accent);
  add_element (self, x, all, 0, nw_plot_px (plot, EVENT));
}

/* First days of years, in round steps. */
static void
draw_years (const Months *self)
{
  static const int strides[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500 };
  NwPlot *plot = self->plot;
  NwRect box = self->axis.box;
  double bottom = box.y + box.height;
  int from, to, stride = 1000, month, day;
  double used = -HUGE_VAL;
  g_auto (NwTextBox) sample = nw_text_box ("2000", NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);

  nw_day_to_ymd (self->first, &from, &month, &day);
  nw_day_to_ymd (self->last, &to, &month, &day);
  for (guint i = G_N_ELEMENTS (strides); i > 0; i--)
    if ((to - from + 1) / strides[i - 1] * (sample.width + nw_plot_px (plot, 10)) <= box.width)
      stride = strides[i - 1];
  nw_scene_segment (plot->scene, box.x, bottom, box.x + box.width, bottom, plot->palette->axis, 1, NW_DASH_SOLID);
  for (int year = from - from % stride; year <= to; year += stride)
    {
      g_autofree char *label = g_strdup_printf ("%d", year);
      g_auto (NwTextBox) text = nw_text_box (label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
      double x = x_of (self, nw_day_from_ymd (MAX (year, 1), 1, 1));

      if (x < box.x || x > box.x + box.width || x - text.width / 2 < used
          || x + text.width / 2 > plot->area.x + plot->area.width)
        continue;
      used = x + text.width / 2 + nw_plot_px (plot, 4);
      nw_scene_segment (plot->scene, x, bottom, x, bottom + nw_plot_px (plot, 4), plot->palette->axis, 1, NW_DASH_SOLID);
      nw_scene_text (plot->scene, &text, x - text.width / 2, bottom + nw_plot_px (plot, 5), plot->palette->dim);
    }
}

/* Returns the y below it. */
static double
draw_key (NwPlot *plot, NwRect row, NwSymbol symbol, double size, NwColor color, NwColor inside, const char *words,
          NwTextRole role, NwColor ink)
{
  double lead = nw_plot_px (plot, EVENT + KEY_GAP);
  g_auto (NwTextBox) text = nw_text_box (words, role, plot->scale, row.width - lead, 2, plot->figure->rtl);

  nw_scene_symbol (plot->scene, row.x + nw_plot_px (plot, EVENT / 2), row.y + nw_text_line (role, plot->scale) / 2, size,
                   symbol, color, inside);
  row.y += text.height;
  nw_scene_text (plot->scene, &text, row.x + lead, row.y - text.height, ink);
  return row.y + nw_plot_px (plot, 2);
}

void
nw_strip_months (NwPlot *plot, NwRect area)
{
  const NwPalette *palette = plot->palette;
  Months self = { .plot = plot, .about = plot->result->before_after };
  const GArray *strip = self.about->strip;
  double line = nw_text_line (NW_TEXT_AXIS, plot->scale);
  g_autofree char *event = nw_strip_event (self.about);
  double low, high, y, left;

  self.first = MIN (self.about->at, g_array_index (strip, NwPlacebo, 0).day);
  self.last = MAX (self.about->at, g_array_index (strip, NwPlacebo, strip->len - 1).day);
  find_range (&self, &low, &high);
  self.axis = nw_ratio_axis_new (low, high);
  y = draw_key (plot, area, NW_SYMBOL_DIAMOND, nw_plot_px (plot, EVENT), palette->accent, palette->accent, event, NW_TEXT_KEY,
                nw_color_readable (palette->accent, palette->background, 4.5));
  y = draw_key (plot, (NwRect) { area.x, y, area.width, 0 }, NW_SYMBOL_CIRCLE, nw_plot_px (plot, POINT), palette->dim,
                palette->background, _("Every month as if it were the event; filled: the interval leaves out 1"), NW_TEXT_NOTE,
                palette->dim);
  y += line / 2;
  left = nw_ratio_axis_width (&self.axis, plot);
  self.axis.box = (NwRect) { area.x + left, y, area.width - left, MAX (area.y + area.height - y - line - nw_plot_px (plot, 6), 8) };
  nw_ratio_axis_draw (&self.axis, plot);
  draw_years (&self);
  draw_months (&self);
  draw_event (&self);
}
