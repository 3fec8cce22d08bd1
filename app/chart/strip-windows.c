/* strip-windows.c: draws the incidents before and after as areas over the days of their windows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "strip-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "lanes.h"

#define LEAST_BAR 14.0 /* px of height of the tallest */
#define MOST_ROW 160.0 /* of several */
#define GAP        4.0
#define ROW_GAP   10.0

typedef struct {
  NwPlot              *plot;
  const NwBeforeAfter *about;
  NwRect               area;    /* of the bars */
  NwLanes              rows;
  double               head;    /* px for the name of a group; 0: there is but one of all */
  double               most;    /* incidents a day, of the tallest bar */
} Windows;

static double
x_of (const Windows *self, gint32 day)
{
  double first = self->about->at - (gint32) self->about->days_before;

  return self->area.x + self->area.width * (day - first) / (self->about->days_before + self->about->days_after);
}

static double
rate_of (const Windows *self, guint group, guint period)
{
  guint days = period == 0 ? self->about->days_before : self->about->days_after;

  return nw_plot_cell (self->plot, group, period) / MAX (days, 1);
}

/* Pale before and full after, as well as left and right of the day. */
static void
draw_bar (Windows *self, guint group, guint period, NwRect row)
{
  NwPlot *plot = self->plot;
  gboolean plain = nw_lane_kind (nw_result_group (plot->result, group)) == NW_LANE_VALUE;
  NwColor color = plain ? plot->palette->accent : plot->styles[group].color;
  double left = period == 0 ? self->area.x : x_of (self, self->about->at);
  double right = period == 0 ? x_of (self, self->about->at) : self->area.x + self->area.width;
  double line = nw_text_line (NW_TEXT_VALUE, plot->scale);
  double full = row.height - self->head - line - nw_plot_px (plot, GAP);
  double height = self->most > 0 ? rate_of (self, group, period) / self->most * full : 0;
  NwRect bar = { left, row.y + row.height - height, right - left, height };
  NwRect found = { left, MIN (bar.y, row.y + row.height - nw_plot_px (plot, 4)), right - left, MAX (height, nw_plot_px (plot, 4)) };
  g_autofree char *number = nw_number_print (nw_plot_cell (plot, group, period));
  g_autofree char *words = g_strdup_printf (period == 0 ? _("%s before") : _("%s after"), number);
  g_auto (NwTextBox) text = nw_text_box (words, NW_TEXT_VALUE, plot->scale, bar.width - 2, 1, plot->figure->rtl);

  nw_scene_fill (plot->scene, bar, period == 0 ? nw_color_mix (color, plot->palette->background, 0.55) : color);
  if (height > 0)
    nw_scene_frame (plot->scene, bar, color, nw_plot_px (plot, 1), NW_DASH_SOLID);
  if (text.width <= bar.width)
    nw_scene_text (plot->scene, &text, bar.x + (bar.width - text.width) / 2, bar.y - line - 1, plot->palette->text);
  nw_scene_element (plot->scene, (int) group, (int) period, found);
  if (nw_plot_is_focus (plot, (int) group, (int) period))
    nw_plot_focus_frame (plot, found);
}

/* The name, and at the other end the ratio where both have room. */
static void
draw_head (Windows *self, guint group, NwRect row)
{
  NwPlot *plot = self->plot;
  const NwGroup *named = nw_result_group (plot->result, group);
  const GArray *rates = self->about->rates;
  g_autofree char *words = group < rates->len ? nw_strip_rate (&g_array_index (rates, NwRate, group)) : g_strdup ("");
  g_auto (NwTextBox) rate = nw_text_box (words, NW_TEXT_NOTE, plot->scale, -1, 1, FALSE);
  g_auto (NwTextBox) name = nw_text_box (named->label, NW_TEXT_KEY, plot->scale, -1, 1, plot->figure->rtl);

  if (name.width + rate.width + nw_plot_px (plot, 12) <= row.width)
    nw_scene_text (plot->scene, &rate, row.x + row.width - rate.width, row.y + (name.height - rate.height) / 2,
                   plot->palette->dim);
  else
    {
      nw_text_box_clear (&name);
      name = nw_text_box (named->label, NW_TEXT_KEY, plot->scale, row.width, 1, plot->figure->rtl);
    }
  nw_scene_text (plot->scene, &name, row.x, row.y,
                 nw_lane_kind (named) == NW_LANE_VALUE ? plot->palette->text : plot->palette->dim);
}

/* The day itself is always named; the ends of the windows where they keep clear of it. */
static void
draw_days (Windows *self, double y)
{
  NwPlot *plot = self->plot;
  const NwBeforeAfter *about = self->about;
  g_autofree char *at = nw_date_print (nw_date_from_day (about->at));
  g_autofree char *from = nw_date_print (nw_date_from_day (about->at - (gint32) about->days_before));
  g_autofree char *to = nw_date_print (nw_date_from_day (about->at + (gint32) about->days_after - 1));
  g_auto (NwTextBox) middle = nw_text_box (at, NW_TEXT_KEY, plot->scale, -1, 1, FALSE);
  g_auto (NwTextBox) left = nw_text_box (from, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
  g_auto (NwTextBox) right = nw_text_box (to, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
  double end = self->area.x + self->area.width;
  double gap = nw_plot_px (plot, GAP);
  double x = CLAMP (x_of (self, about->at) - middle.width / 2, self->area.x, MAX (self->area.x, end - middle.width));

  if (self->area.x + left.width + gap < x)
    nw_scene_text (plot->scene, &left, self->area.x, y, plot->palette->dim);
  if (x + middle.width + gap < end - right.width)
    nw_scene_text (plot->scene, &right, end - right.width, y, plot->palette->dim);
  if (middle.width <= self->area.width)
    nw_scene_text (plot->scene, &middle, x, y, plot->palette->text);
}

static void
draw_marks (Windows *self, double bottom)
{
  NwPlot *plot = self->plot;
  double x = x_of (self, self->about->at);

  nw_scene_segment (plot->scene, self->area.x, bottom, self->area.x + self->area.width, bottom, plot->palette->axis,
                    nw_plot_px (plot, 1.25), NW_DASH_SOLID);
  nw_scene_segment (plot->scene, x, bottom, x, bottom + nw_plot_px (plot, GAP), plot->palette->text,
                    nw_plot_px (plot, 1.25), NW_DASH_SOLID);
  for (guint i = 0; i < self->about->others->len; i++)
    {
      const NwMarker *marker = g_ptr_array_index (self->about->others, i);

      nw_scene_symbol (plot->scene, x_of (self, marker->date.earliest), bottom, nw_plot_px (plot, 6), NW_SYMBOL_TRIANGLE_DOWN,
                       plot->palette->dim, plot->palette->background);
    }
}

/* The days as the foot of the bars, and the event between them, clear of the name above. */
static void
draw_foot (Windows *self, NwRect row)
{
  NwPlot *plot = self->plot;
  double x = x_of (self, self->about->at);
  double foot = row.y + row.height;

  nw_scene_segment (plot->scene, self->area.x, foot, self->area.x + self->area.width, foot, plot->palette->axis, 1,
                    NW_DASH_SOLID);
  nw_scene_segment (plot->scene, x, row.y + self->head, x, foot, plot->palette->text, nw_plot_px (plot, 1.25), NW_DASH_LONG);
}

static void
init_rows (Windows *self)
{
  guint n = self->plot->result->groups->len;
  g_autofree double *keys = g_new (double, MAX (n, 1));

  for (guint g = 0; g < n; g++)
    keys[g] = nw_plot_cell (self->plot, g, 0) + nw_plot_cell (self->plot, g, 1);
  nw_lanes_init (&self->rows, self->plot->result->groups, keys);
}

void
nw_strip_windows (NwPlot *plot, NwRect area)
{
  double line = nw_text_line (NW_TEXT_AXIS, plot->scale);
  double below = line + nw_plot_px (plot, 2 * GAP);
  NwPlot part = *plot;
  Windows self = { .plot = plot, .about = plot->result->before_after };
  double bottom;

  part.area = area;
  self.head = nw_plot_grouped (plot) ? nw_text_line (NW_TEXT_KEY, plot->scale) + nw_plot_px (plot, 2) : 0;
  init_rows (&self);
  nw_lanes_fit_rows (&self.rows, &part, 0, below, self.head + line + nw_plot_px (plot, LEAST_BAR + GAP + ROW_GAP),
                     plot->result->groups->len > 1 ? nw_plot_px (plot, MOST_ROW) : HUGE_VAL);
  self.area = part.area;
  for (guint i = 0; i < self.rows.shown; i++)
    for (guint p = 0; p < 2; p++)
      self.most = MAX (self.most, rate_of (&self, self.rows.order[i], p));
  bottom = nw_lanes_end (&self.rows);
  for (guint i = 0; i < self.rows.shown; i++)
    {
      NwRect row = { area.x, nw_lanes_at (&self.rows, i), area.width, self.rows.size - nw_plot_px (plot, ROW_GAP) };

      if (i + 1 == self.rows.shown)
        row.height = bottom - row.y;
      if (self.head > 0)
        draw_head (&self, self.rows.order[i], row);
      draw_bar (&self, self.rows.order[i], 0, row);
      draw_bar (&self, self.rows.order[i], 1, row);
      draw_foot (&self, row);
    }
  draw_marks (&self, bottom);
  draw_days (&self, bottom + nw_plot_px (plot, 1.5 * GAP));
  nw_lanes_clear (&self.rows);
}
