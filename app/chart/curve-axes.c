/* curve-axes.c: lays out and draws the axes of curves over days, and how many are still watched at each label
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "curve-axes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define YEAR       365.25
#define TICK_GAP    34.0 /* px between two labels of shares */
#define LABEL_GAP   14.0 /* px between two labels of days */
#define GAP          8.0
#define INSET       10.0 /* px from the axis to the first day, so that a number under it has room */
#define ROWS_SHARE   0.4 /* of the height, at most, for numbers at risk */
#define NAMES_SHARE  0.25
#define ZOOM         0.5 /* curves that stay above it do not begin at 0 */

double
nw_curve_axes_x (const NwCurveAxes *self, double days)
{
  double inset = MIN (nw_plot_px (self->plot, INSET), self->box.width / 4);

  return self->box.x + inset + (self->box.width - 2 * inset) * MIN (days / self->longest, 1);
}

double
nw_curve_axes_y (const NwCurveAxes *self, double share)
{
  return self->box.y + self->box.height * (1 - share) / (1 - self->least);
}

char *
nw_curve_time_print (double days)
{
  guint n;

  if (days >= YEAR - 1)
    {
      n = (guint) round (days / YEAR);
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u year", "%u years", n), n);
    }
  n = (guint) round (days);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u day", "%u days", n), n);
}

/* ---- layout ---- */

static double
lowest_of (const NwCurveAxes *self)
{
  double lowest = 1;

  for (guint i = 0; i < self->n_looks; i++)
    for (guint s = 0; s < self->looks[i].curve->steps->len; s++)
      {
        const NwCurveStep *step = &g_array_index (self->looks[i].curve->steps, NwCurveStep, s);

        lowest = MIN (lowest, self->n_looks <= NW_MAX_BANDS && isfinite (step->low) ? step->low : step->value);
      }
  return lowest;
}

/* From 0 to 100 % unless all curves stay in the upper half: then from a round share below them, which is said. */
static void
choose_shares (NwCurveAxes *self)
{
  static const double steps[] = { 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1 };
  double lowest = lowest_of (self);
  double most = MAX (floor (self->box.height / nw_plot_px (self->plot, TICK_GAP)), 1);

  if (lowest < ZOOM)
    lowest = 0;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      self->step = steps[i];
      self->least = MAX (1 - ceil ((1 - lowest) / steps[i] - 1e-9) * steps[i], 0);
      if (self->least > 1 - 2 * steps[i])
        self->least = MAX (1 - 2 * steps[i], 0);
      if ((1 - self->least) / steps[i] <= most + 1e-9)
        return;
    }
}

/* Quarters of a year are days at which the curves know how many are at risk. */
static void
choose_days (NwCurveAxes *self)
{
  static const double quarters[] = { 1, 2, 4, 8, 20, 40, 80, 200, 400, 2000, 8000 };
  g_auto (NwTextBox) sample = nw_text_box (_("20 years"), NW_TEXT_AXIS, self->plot->scale, -1, 1, FALSE);
  double each = sample.width + nw_plot_px (self->plot, LABEL_GAP);

  for (guint i = 0; i < G_N_ELEMENTS (quarters); i++)
    {
      self->tick = quarters[i] * YEAR / 4;
      if (self->box.width / (self->longest / self->tick) >= each)
        return;
    }
}

static double
names_width (const NwCurveAxes *self)
{
  double most = self->plot->area.width * NAMES_SHARE;
  double width = 0;

  for (guint i = 0; i < self->at_risk; i++)
    {
      g_auto (NwTextBox) text = nw_text_box (self->looks[self->shown[i]].row->label, NW_TEXT_AXIS, self->plot->scale, -1, 1, FALSE);

      width = MAX (width, text.width);
    }
  return MIN (width, most) + nw_plot_px (self->plot, GAP);
}

/* The first ones that have a name beside their lines. */
static guint
choose_shown (NwCurveAxes *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_looks && n < NW_MAX_AT_RISK; i++)
    if (!self->looks[i].style.behind)
      self->shown[n++] = i;
  return n;
}

void
nw_curve_axes_init (NwCurveAxes *self, NwPlot *plot, NwRect area, NwCurveLook *looks, guint n_looks)
{
  double line = nw_text_line (NW_TEXT_AXIS, plot->scale);
  double below = line * 1.6;
  g_auto (NwTextBox) widest = nw_text_box ("99.5 %", NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
  double rows = floor ((area.height * ROWS_SHARE - below) / line) - 1; /* a line for what they are */
  double left = widest.width + nw_plot_px (plot, GAP);

  *self = (NwCurveAxes) { .plot = plot, .looks = looks, .n_looks = n_looks, .longest = 1 };
  for (guint i = 0; i < n_looks; i++)
    {
      const GArray *steps = looks[i].curve->steps;

      self->longest = MAX (self->longest, g_array_index (steps, NwCurveStep, steps->len - 1).time);
    }
  self->days = area.height >= below + 3 * line;
  if (!self->days)
    below = line / 2;
  else if (rows >= choose_shown (self))
    {
      self->at_risk = choose_shown (self);
      left = MAX (left, names_width (self));
      below += (self->at_risk + 1) * line;
    }
  if (left > area.width * 0.4 || area.height < 2 * line)
    left = 0;
  self->names = left;
  self->box = (NwRect) { area.x + left, area.y + line / 2, area.width - left, MAX (area.height - line / 2 - below, 4) };
  choose_shares (self);
  choose_days (self);
}

/* ---- drawing ---- */

static void
draw_shares (const NwCurveAxes *self)
{
  NwPlot *plot = self->plot;
  guint n = (guint) round ((1 - self->least) / self->step);

  for (guint i = 0; i <= n; i++)
    {
      double share = 1 - i * self->step;
      double y = floor (nw_curve_axes_y (self, share)) + 0.5;
      g_autofree char *label = g_strdup_printf ("%.*f\u00a0%%", self->step < 0.01 ? 1 : 0, fabs (share) * 100);
      g_auto (NwTextBox) text = nw_text_box (label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
      gboolean foot = i == n;

      nw_scene_segment (plot->scene, self->box.x, y, self->box.x + self->box.width, y, foot ? plot->palette->axis : plot->palette->grid,
                        foot ? 1.25 : 1, NW_DASH_SOLID);
      if (self->names > 0 && (foot || self->box.height / n > text.height))
        nw_scene_text (plot->scene, &text, self->box.x - nw_plot_px (plot, GAP) - text.width, y - text.height / 2, plot->palette->dim);
    }
}

/* How many were watched until then, or longer. */
static guint
at_risk (const NwCurve *curve, double days)
{
  for (guint i = 0; i < curve->steps->len; i++)
    {
      const NwCurveStep *step = &g_array_index (curve->steps, NwCurveStep, i);

      if (step->time >= round (days))
        return step->at_risk;
    }
  return 0;
}

static void
draw_number (const NwCurveAxes *self, guint look, double days, double y, int column)
{
  NwPlot *plot = self->plot;
  g_autofree char *label = nw_number_print (at_risk (self->looks[look].curve, days));
  g_auto (NwTextBox) text = nw_text_box (label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
  double x = CLAMP (nw_curve_axes_x (self, days) - text.width / 2, self->box.x - text.width / 2, plot->area.x + plot->area.width - text.width);
  NwRect box = { x - 1, y, text.width + 2, text.height };

  nw_scene_text (plot->scene, &text, x, y, plot->palette->text);
  if (days == 0 && column >= 0)
    nw_scene_element_across (plot->scene, (int) self->looks[look].curve->row, column, -1, box);
}

static void
draw_days (const NwCurveAxes *self, int column)
{
  NwPlot *plot = self->plot;
  double line = nw_text_line (NW_TEXT_AXIS, plot->scale), foot = self->box.y + self->box.height;
  double rows = foot + line * 1.6 + line;

  for (double days = 0; days <= self->longest + 0.5; days += self->tick)
    {
      double x = nw_curve_axes_x (self, days);
      g_autofree char *label = days == 0 ? g_strdup ("0") : nw_curve_time_print (days);
      g_auto (NwTextBox) text = nw_text_box (label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
      double at = MIN (x - text.width / 2, plot->area.x + plot->area.width - text.width);

      nw_scene_segment (plot->scene, x, foot, x, foot + nw_plot_px (plot, 4), plot->palette->axis, 1, NW_DASH_SOLID);
      if (self->days && at >= plot->area.x)
        nw_scene_text (plot->scene, &text, at, foot + nw_plot_px (plot, 5), plot->palette->dim);
      for (guint i = 0; i < self->at_risk; i++)
        draw_number (self, self->shown[i], days, rows + i * line, column);
    }
}

static void
draw_names (const NwCurveAxes *self)
{
  NwPlot *plot = self->plot;
  double line = nw_text_line (NW_TEXT_AXIS, plot->scale), top = self->box.y + self->box.height + line * 1.6;
  double room = self->names - nw_plot_px (plot, GAP);
  g_auto (NwTextBox) head = nw_text_box (_("Still watched, without the event"), NW_TEXT_AXIS, plot->scale, plot->area.width, 1, plot->figure->rtl);

  if (self->at_risk == 0)
    return;
  nw_scene_text (plot->scene, &head, plot->area.x, top, plot->palette->dim);
  for (guint i = 0; i < self->at_risk && room > 0; i++)
    {
      const NwCurveLook *look = &self->looks[self->shown[i]];
      g_auto (NwTextBox) text = nw_text_box (look->row->label, NW_TEXT_AXIS, plot->scale, room, 1, plot->figure->rtl);

      nw_scene_text (plot->scene, &text, self->box.x - nw_plot_px (plot, GAP) - text.width, top + line * (i + 1), look->style.ink);
    }
}

void
nw_curve_axes_draw (const NwCurveAxes *self, int column)
{
  draw_shares (self);
  draw_days (self, column);
  draw_names (self);
}
