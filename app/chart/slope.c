/* slope.c: two periods, and from one to the other a line a group, named at both ends
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cells.h"
#include "complete.h"
#include "key.h"
#include "remark.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define YEAR         365.25 /* days */
#define LEADER        16.0 /* px from the end of a line to its number */
#define GAP            6.0
#define SYMBOL         7.0
#define FOUND         12.0 /* what a pointer finds */
#define ROOM_FOR_BOTH 420.0 /* names at both ends */
#define STEEPEST       1.7 /* wider than that times the height, changes would look small */

enum { BEFORE, AFTER, N_SIDES };

typedef struct {
  NwPlot  *plot;
  guint    periods[N_SIDES];
  NwRange  range;
  NwRect   box;                   /* between the two axes */
  double   line;
  double   value_width[N_SIDES];
  double   name_width[N_SIDES];   /* 0: no names at that side */
  gboolean words;                 /* there is room for numbers and names at all */
} Slope;

/* Counts in windows of unequal length compare by year only. */
static gboolean
is_yearly (const Slope *self)
{
  const NwBeforeAfter *windows = self->plot->result->before_after;

  return windows != NULL && windows->days_before != windows->days_after;
}

static double
value_at (const Slope *self, guint group, int side)
{
  const NwBeforeAfter *windows = self->plot->result->before_after;
  double value = nw_plot_cell (self->plot, group, self->periods[side]);

  if (!is_yearly (self))
    return value;
  return value * YEAR / MAX (side == BEFORE ? windows->days_before : windows->days_after, 1);
}

static NwPoint
point_at (const Slope *self, guint group, int side)
{
  double value = value_at (self, group, side);
  double height = self->range.maximum - self->range.minimum;

  return (NwPoint) { self->box.x + (side == AFTER ? self->box.width : 0),
                     self->box.y + (self->range.maximum - value) / height * self->box.height };
}

static char *
words_at (const Slope *self, guint group, int side)
{
  if (is_yearly (self))
    return nw_number_print (round (value_at (self, group, side) * 10) / 10);
  return nw_cell_words (self->plot->result,
                        nw_result_index (self->plot->result, group, self->plot->across, self->periods[side]));
}

/* Fills may be pale on paper, lines not. */
static NwColor
color_of (const Slope *self, guint group)
{
  const NwStyle *style = &self->plot->styles[group];

  return self->plot->figure->palette == NW_PALETTE_PRINT && !style->behind ? style->ink : style->color;
}

static void
find_range (Slope *self)
{
  for (guint g = 0; g < self->plot->result->groups->len; g++)
    for (int side = BEFORE; side < N_SIDES; side++)
      {
        double value = value_at (self, g, side);

        self->range.minimum = MIN (self->range.minimum, isfinite (value) ? value : 0);
        self->range.maximum = MAX (self->range.maximum, isfinite (value) ? value : 0);
      }
  if (self->range.maximum - self->range.minimum <= 0)
    self->range.maximum = 1e-9;
}

/* More names than lines of text have room would not stand near their ends: the smallest go without. */
static void
choose_named (Slope *self, guint most)
{
  NwPlot *plot = self->plot;
  guint n = plot->result->groups->len, named = 0;
  g_autofree guint *order = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    order[i] = i;
  nw_plot_sort_by_total (plot->result, order, n);
  for (guint i = 0; i < n; i++)
    if (!plot->styles[order[i]].behind && ++named > most)
      plot->styles[order[i]].behind = TRUE;
}

static void
say_what (Slope *self)
{
  NwPlot *plot = self->plot;
  const NwPeriod *first = nw_result_period (plot->result, self->periods[BEFORE]);
  const NwPeriod *last = nw_result_period (plot->result, self->periods[AFTER]);
  g_autofree char *words = NULL;
  guint n_behind = 0;

  for (guint g = 0; g < plot->result->groups->len; g++)
    n_behind += plot->styles[g].behind;
  if (n_behind > 0)
    {
      g_autofree char *more = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u more as a thin line without a name", "%u more as thin lines without names",
                       n_behind), n_behind);

      nw_remark_draw (plot, more);
    }
  if (is_yearly (self))
    words = g_strdup (_("Incidents per year, because the windows are not equally long"));
  else if (last->immature)
    words = g_strdup_printf (_("%s is not yet complete"), last->label);
  else if (plot->result->periods->len > 2)
    words = g_strdup_printf (_("%s and %s: the first and the last complete period"), first->label, last->label);
  if (words)
    nw_remark_draw (plot, words);
}

static double
widest_value (const Slope *self, int side)
{
  double width = 0;

  for (guint g = 0; g < self->plot->result->groups->len; g++)
    if (!self->plot->styles[g].behind)
      {
        g_autofree char *words = words_at (self, g, side);
        g_auto (NwTextBox) text = nw_text_box (words, NW_TEXT_VALUE, self->plot->scale, -1, 1, FALSE);

        width = MAX (width, text.width);
      }
  return width;
}

static double
widest_name (const Slope *self)
{
  double width = 0;

  for (guint g = 0; g < self->plot->result->groups->len && nw_plot_grouped (self->plot); g++)
    if (!self->plot->styles[g].behind)
      {
        const char *label = nw_result_group (self->plot->result, g)->label;
        g_auto (NwTextBox) text = nw_text_box (label, NW_TEXT_KEY, self->plot->scale, -1, 1, FALSE);

        width = MAX (width, text.width);
      }
  return width;
}

static double
side_width (const Slope *self, int side)
{
  NwPlot *plot = self->plot;
  double name = self->name_width[side] > 0 ? self->name_width[side] + nw_plot_px (plot, GAP) : 0;

  return self->words ? nw_plot_px (plot, LEADER) + self->value_width[side] + name : nw_plot_px (plot, FOUND / 2);
}

/* Numbers at both ends, names at both where the figure is wide enough; the lines in the middle. */
static void
lay_out (Slope *self)
{
  NwPlot *plot = self->plot;
  gboolean both = plot->area.width >= nw_plot_px (plot, ROOM_FOR_BOTH);
  double most = plot->area.width * (both ? 0.27 : 0.38);
  double name = MIN (widest_name (self), most);
  double head = self->line + nw_plot_px (plot, GAP + SYMBOL / 2), foot = self->line / 2;
  double left, width;

  self->value_width[BEFORE] = widest_value (self, BEFORE);
  self->value_width[AFTER] = widest_value (self, AFTER);
  self->name_width[BEFORE] = both ? name : 0;
  self->name_width[AFTER] = name;
  self->words = plot->area.height > 4 * self->line;
  self->words = self->words && side_width (self, BEFORE) + side_width (self, AFTER) < plot->area.width * 0.7;

  left = side_width (self, BEFORE);
  self->box.height = MAX (plot->area.height - head - foot, 4);
  width = MAX (plot->area.width - left - side_width (self, AFTER), 4);
  self->box.width = MIN (width, MAX (self->box.height * STEEPEST, nw_plot_px (plot, 120)));
  self->box.x = plot->area.x + left + (width - self->box.width) / 2;
  self->box.y = plot->area.y + head;
}

static void
draw_axes (const Slope *self)
{
  NwPlot *plot = self->plot;
  double room = MIN (self->box.width * 0.96, plot->area.width * 0.45);
  double zero = self->box.y + self->range.maximum / (self->range.maximum - self->range.minimum) * self->box.height;
  double right = self->box.x + self->box.width;

  nw_scene_segment (plot->scene, self->box.x, zero, right, zero, plot->palette->axis, 1, NW_DASH_SOLID);
  for (int side = BEFORE; side < N_SIDES; side++)
    {
      double x = side == BEFORE ? self->box.x : right;
      g_auto (NwTextBox) text = nw_text_box (nw_result_period (plot->result, self->periods[side])->label, NW_TEXT_HEAD,
                                             plot->scale, room, 1, plot->figure->rtl);
      double at = CLAMP (x - text.width / 2, plot->area.x, plot->area.x + plot->area.width - text.width);

      nw_scene_segment (plot->scene, x, self->box.y, x, self->box.y + self->box.height, plot->palette->grid,
                        nw_plot_px (plot, 1.5), NW_DASH_SOLID);
      if (self->box.y - plot->area.y >= text.height && plot->area.height > 3 * self->line)
        nw_scene_text (plot->scene, &text, at, plot->area.y, plot->palette->text);
    }
}

static void
draw_line (const Slope *self, guint group, gboolean focus)
{
  NwPlot *plot = self->plot;
  const NwStyle *style = &plot->styles[group];
  NwColor color = focus ? plot->palette->focus : color_of (self, group);
  NwPoint ends[] = { point_at (self, group, BEFORE), point_at (self, group, AFTER) };
  gboolean immature = nw_result_period (plot->result, self->periods[AFTER])->immature;

  if (isfinite (ends[0].y) && isfinite (ends[1].y))
    nw_scene_line (plot->scene, ends, N_SIDES, color, nw_plot_px (plot, style->behind && !focus ? 0.8 : 2),
                   immature ? NW_DASH_DOT : style->dash);
  for (int side = BEFORE; side < N_SIDES; side++)
    if (isfinite (ends[side].y) && !style->behind)
      nw_scene_symbol (plot->scene, ends[side].x, ends[side].y, nw_plot_px (plot, SYMBOL), style->symbol, color,
                       style->solid ? color : plot->palette->background);
}

/* Pale lines lie below, greys above them, the named ones on top. */
static void
draw_lines (const Slope *self)
{
  const NwResult *result = self->plot->result;

  for (int layer = 0; layer <= 2; layer++)
    for (guint g = 0; g < result->groups->len; g++)
      {
        gboolean special = nw_result_group (result, g)->kind == NW_CODE_SPECIAL;

        if ((self->plot->styles[g].behind ? 0 : special ? 1 : 2) == layer)
          draw_line (self, g, FALSE);
      }
}

/* The number beside the axis, the name beyond it; a thin line leads to the end that they belong to. */
static void
draw_words (const Slope *self, guint group, int side, double y)
{
  NwPlot *plot = self->plot;
  const NwStyle *style = &plot->styles[group];
  NwPoint end = point_at (self, group, side);
  double sign = side == BEFORE ? -1 : 1;
  double near = end.x + sign * nw_plot_px (plot, LEADER);
  double beyond = near + sign * (self->value_width[side] + nw_plot_px (plot, GAP));
  g_autofree char *words = words_at (self, group, side);
  g_auto (NwTextBox) value = nw_text_box (words, NW_TEXT_VALUE, plot->scale, -1, 1, FALSE);

  nw_scene_segment (plot->scene, end.x + sign * nw_plot_px (plot, SYMBOL), end.y, near - sign * nw_plot_px (plot, 2), y,
                    nw_color_mix (color_of (self, group), plot->palette->background, 0.45), nw_plot_px (plot, 0.8),
                    NW_DASH_SOLID);
  nw_scene_text (plot->scene, &value, side == BEFORE ? near - value.width : near, y - value.height / 2, style->ink);
  if (self->name_width[side] > 0)
    {
      g_auto (NwTextBox) name = nw_text_box (nw_result_group (plot->result, group)->label, NW_TEXT_KEY, plot->scale,
                                             self->name_width[side] + 0.5, 1, plot->figure->rtl);

      nw_scene_text (plot->scene, &name, side == BEFORE ? beyond - name.width : beyond, y - name.height / 2, style->ink);
    }
}

typedef struct { const Slope *slope; int side; } SortSide;

static int
compare_ends (gconstpointer a, gconstpointer b, gpointer data)
{
  const SortSide *sort = data;
  guint ga = *(const guint *) a, gb = *(const guint *) b;
  double ya = point_at (sort->slope, ga, sort->side).y, yb = point_at (sort->slope, gb, sort->side).y;

  return ya < yb ? -1 : ya > yb ? 1 : ga < gb ? -1 : 1;
}

static void
draw_side (const Slope *self, int side)
{
  guint n_groups = self->plot->result->groups->len, n = 0;
  g_autofree guint *order = g_new (guint, MAX (n_groups, 1));
  g_autofree double *at = g_new (double, MAX (n_groups, 1));
  double low = self->box.y - nw_plot_px (self->plot, SYMBOL / 2) + self->line / 2 - nw_plot_px (self->plot, GAP / 2);

  for (guint g = 0; g < n_groups; g++)
    if (!self->plot->styles[g].behind && isfinite (value_at (self, g, side)))
      order[n++] = g;
  g_qsort_with_data (order, n, sizeof (guint), compare_ends, &(SortSide) { self, side });
  for (guint i = 0; i < n; i++)
    at[i] = point_at (self, order[i], side).y;
  nw_spread (at, n, self->line, low, self->plot->area.y + self->plot->area.height - self->line / 2);
  for (guint i = 0; i < n; i++)
    draw_words (self, order[i], side, at[i]);
}

/* A line from behind comes forward as a whole. */
static void
draw_focus (const Slope *self)
{
  NwPlot *plot = self->plot;

  for (guint g = 0; g < plot->result->groups->len; g++)
    for (int side = BEFORE; side < N_SIDES; side++)
      {
        NwPoint end = point_at (self, g, side);

        if (!isfinite (end.y))
          continue;
        nw_plot_element (plot, g, self->periods[side],
                         (NwRect) { end.x - FOUND / 2, end.y - FOUND / 2, FOUND, FOUND });
        if (!nw_plot_is_focus (plot, (int) g, (int) self->periods[side]))
          continue;
        if (plot->styles[g].behind)
          draw_line (self, g, TRUE);
        nw_scene_symbol (plot->scene, end.x, end.y, nw_plot_px (plot, 15), NW_SYMBOL_CIRCLE, plot->palette->focus,
                         plot->palette->background);
        nw_scene_symbol (plot->scene, end.x, end.y, nw_plot_px (plot, 8), NW_SYMBOL_CIRCLE, color_of (self, g),
                         color_of (self, g));
      }
}

static void
build (NwPlot *plot)
{
  Slope self = {
    .plot = plot,
    .periods = { nw_complete_first (plot->result), nw_complete_last (plot->result) },
    .line = nw_text_line (NW_TEXT_KEY, plot->scale) + nw_plot_px (plot, 1),
  };

  /* A slope needs two periods. */
  if (self.periods[BEFORE] == self.periods[AFTER])
    {
      nw_chart_ranked.build (plot);
      return;
    }
  choose_named (&self, (guint) MAX (1, (plot->area.height - 4 * self.line) / self.line));
  say_what (&self);
  find_range (&self);
  lay_out (&self);
  draw_axes (&self);
  draw_lines (&self);
  for (int side = BEFORE; side < N_SIDES && self.words; side++)
    draw_side (&self, side);
  draw_focus (&self);
}

const NwChart nw_chart_slope = { { "slope", N_("Slopes"), "trend", NULL }, build, NULL, FALSE };
