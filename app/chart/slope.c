/* slope.c: two periods, and from one to the other a line a group, named at both ends
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "slope.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "complete.h"
#include "marks.h"
#include "remark.h"

#define ROOM_FOR_BOTH 420.0  /* px: names at both ends */
#define BEFORE_GAP    0.44   /* of a line that is parted, at either end */
#define STEEPEST      1.7    /* wider than that times the height, changes would look small */

double
nw_slope_value (const NwSlope *self, guint group, int side)
{
  return nw_plot_cell (self->plot, group, self->periods[side]);
}

NwPoint
nw_slope_point (const NwSlope *self, guint group, int side)
{
  double value = nw_slope_value (self, group, side);
  double height = self->range.maximum - self->range.minimum;

  return (NwPoint) { self->box.x + (side == NW_SLOPE_AFTER ? self->box.width : 0),
                    self->box.y + (self->range.maximum - value) / height * self->box.height };
}

/* Fills may be pale on paper, lines not. */
NwColor
nw_slope_color (const NwSlope *self, guint group)
{
  const NwStyle *style = &self->plot->styles[group];

  return self->plot->figure->palette == NW_PALETTE_PRINT && !style->behind ? style->ink : style->color;
}

static void
find_range (NwSlope *self)
{
  for (guint g = 0; g < self->plot->result->groups->len; g++)
    for (int side = NW_SLOPE_BEFORE; side < NW_SLOPE_SIDES; side++)
      {
        double value = nw_slope_value (self, g, side);

        self->range.minimum = MIN (self->range.minimum, isfinite (value) ? value : 0);
        self->range.maximum = MAX (self->range.maximum, isfinite (value) ? value : 0);
      }
  if (self->range.maximum - self->range.minimum <= 0)
    self->range.maximum = 1e-9;
}

/* More names than lines of text have room would not stand near their ends: the smallest go without. */
static void
choose_named (NwSlope *self, guint most)
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
say_what (NwSlope *self)
{
  NwPlot *plot = self->plot;
  const NwPeriod *first = nw_result_period (plot->result, self->periods[NW_SLOPE_BEFORE]);
  const NwPeriod *last = nw_result_period (plot->result, self->periods[NW_SLOPE_AFTER]);
  g_autofree char *words = NULL;
  guint n_behind = 0;

  for (guint g = 0; g < plot->result->groups->len; g++)
    n_behind += plot->styles[g].behind;
  if (n_behind > 0)
    {
      g_autofree char *more =
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more as a thin line without a name",
                                        "%u more as thin lines without names", n_behind),
                           n_behind);

      nw_remark_draw (plot, more);
    }
  if (self->parted)
    nw_remark_draw (plot, _("Coded otherwise in between: the two ends do not compare"));
  if (last->immature)
    words = g_strdup_printf (_("%s is not yet complete"), last->label);
  else if (plot->result->periods->len > 2)
    words =
        g_strdup_printf (_("%s and %s: the first and the last complete period"), first->label, last->label);
  if (words)
    nw_remark_draw (plot, words);
}

/* Numbers at both ends, names at both where the figure is wide enough; the lines in the middle. */
static void
lay_out (NwSlope *self)
{
  NwPlot *plot = self->plot;
  gboolean both = plot->area.width >= nw_plot_px (plot, ROOM_FOR_BOTH);
  double head = self->line + nw_plot_px (plot, NW_SLOPE_GAP + NW_SLOPE_SYMBOL / 2), foot = self->line / 2;
  double left, right, width;

  nw_slope_words_measure (self, plot->area.width * (both ? 0.27 : 0.38), both);
  self->words = plot->area.height > 4 * self->line;
  left = nw_slope_words_width (self, NW_SLOPE_BEFORE);
  right = nw_slope_words_width (self, NW_SLOPE_AFTER);
  if (left + right >= plot->area.width * 0.7)
    {
      self->words = FALSE;
      left = right = nw_slope_words_width (self, NW_SLOPE_BEFORE);
    }
  self->box.height = MAX (plot->area.height - head - foot, 4);
  width = MAX (plot->area.width - left - right, 4);
  self->box.width = MIN (width, MAX (self->box.height * STEEPEST, nw_plot_px (plot, 120)));
  self->box.x = plot->area.x + left + (width - self->box.width) / 2;
  self->box.y = plot->area.y + head;
}

static void
draw_axes (const NwSlope *self)
{
  NwPlot *plot = self->plot;
  double room = MIN (self->box.width * 0.96, plot->area.width * 0.45);
  double zero =
      self->box.y + self->range.maximum / (self->range.maximum - self->range.minimum) * self->box.height;
  double right = self->box.x + self->box.width;

  nw_scene_segment (plot->scene, self->box.x, zero, right, zero, plot->palette->axis, 1, NW_DASH_SOLID);
  for (int side = NW_SLOPE_BEFORE; side < NW_SLOPE_SIDES; side++)
    {
      double x = side == NW_SLOPE_BEFORE ? self->box.x : right;
      g_auto (NwTextBox) text = nw_text_box (nw_result_period (plot->result, self->periods[side])->label,
                                             NW_TEXT_HEAD, plot->scale, room, 1, plot->figure->rtl);
      double at = CLAMP (x - text.width / 2, plot->area.x, plot->area.x + plot->area.width - text.width);

      nw_scene_segment (plot->scene, x, self->box.y, x, self->box.y + self->box.height, plot->palette->grid,
                        nw_plot_px (plot, 1.5), NW_DASH_SOLID);
      if (self->box.y - plot->area.y >= text.height && plot->area.height > 3 * self->line)
        nw_scene_text (plot->scene, &text, at, plot->area.y, plot->palette->text);
    }
}

/* Where an era begins between the ends, the line has a gap. */
static void
draw_stroke (const NwSlope *self, const NwPoint *ends, NwColor color, double stroke, NwDash dash)
{
  NwScene *scene = self->plot->scene;
  double dx = (ends[1].x - ends[0].x) * BEFORE_GAP, dy = (ends[1].y - ends[0].y) * BEFORE_GAP;

  if (!self->parted)
    nw_scene_line (scene, ends, NW_SLOPE_SIDES, color, stroke, dash);
  else
    {
      nw_scene_segment (scene, ends[0].x, ends[0].y, ends[0].x + dx, ends[0].y + dy, color, stroke, dash);
      nw_scene_segment (scene, ends[1].x - dx, ends[1].y - dy, ends[1].x, ends[1].y, color, stroke, dash);
    }
}

static void
draw_line (const NwSlope *self, guint group, gboolean focus)
{
  NwPlot *plot = self->plot;
  const NwStyle *style = &plot->styles[group];
  NwColor color = focus ? plot->palette->focus : nw_slope_color (self, group);
  NwPoint ends[] = { nw_slope_point (self, group, NW_SLOPE_BEFORE),
                     nw_slope_point (self, group, NW_SLOPE_AFTER) };
  gboolean immature = nw_result_period (plot->result, self->periods[NW_SLOPE_AFTER])->immature;

  if (isfinite (ends[0].y) && isfinite (ends[1].y))
    draw_stroke (self, ends, color, nw_plot_px (plot, style->behind && !focus ? 0.8 : 2),
                 immature ? NW_DASH_DOT : style->dash);
  for (int side = NW_SLOPE_BEFORE; side < NW_SLOPE_SIDES; side++)
    if (isfinite (ends[side].y) && !style->behind)
      nw_scene_symbol (plot->scene, ends[side].x, ends[side].y, nw_plot_px (plot, NW_SLOPE_SYMBOL),
                       style->symbol, color, style->solid ? color : plot->palette->background);
}

/* Pale lines lie below, greys above them, the named ones on top. */
static void
draw_lines (const NwSlope *self)
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

/* A line from behind comes forward as a whole. */
static void
draw_focus (const NwSlope *self)
{
  NwPlot *plot = self->plot;

  for (guint g = 0; g < plot->result->groups->len; g++)
    for (int side = NW_SLOPE_BEFORE; side < NW_SLOPE_SIDES; side++)
      {
        NwPoint end = nw_slope_point (self, g, side);

        if (!isfinite (end.y))
          continue;
        nw_plot_element (plot, g, self->periods[side],
                         (NwRect) { end.x - NW_SLOPE_FOUND / 2, end.y - NW_SLOPE_FOUND / 2, NW_SLOPE_FOUND,
                                   NW_SLOPE_FOUND });
        if (!nw_plot_is_focus (plot, (int) g, (int) self->periods[side]))
          continue;
        if (plot->styles[g].behind)
          draw_line (self, g, TRUE);
        nw_scene_symbol (plot->scene, end.x, end.y, nw_plot_px (plot, 15), NW_SYMBOL_CIRCLE,
                         plot->palette->focus, plot->palette->background);
        nw_scene_symbol (plot->scene, end.x, end.y, nw_plot_px (plot, 8), NW_SYMBOL_CIRCLE,
                         nw_slope_color (self, g), nw_slope_color (self, g));
      }
}

static void
build (NwPlot *plot)
{
  NwSlope self = {
    .plot = plot,
    .periods = { nw_complete_first (plot->result), nw_complete_last (plot->result) },
    .line = nw_text_line (NW_TEXT_KEY, plot->scale) + nw_plot_px (plot, 1),
  };
  for (guint p = self.periods[NW_SLOPE_BEFORE]; p < self.periods[NW_SLOPE_AFTER]; p++)
    self.parted |= nw_marks_border (plot->result, p);
  choose_named (&self, (guint) MAX (1, (plot->area.height - 4 * self.line) / self.line));
  say_what (&self);
  find_range (&self);
  lay_out (&self);
  draw_axes (&self);
  draw_lines (&self);
  for (int side = NW_SLOPE_BEFORE; side < NW_SLOPE_SIDES && self.words; side++)
    nw_slope_words_draw (&self, side);
  draw_focus (&self);
}

static NwMisfit
misfit (const NwResult *result)
{
  if (nw_complete_first (result) < nw_complete_last (result))
    return (NwMisfit) { NULL };
  return (NwMisfit) { N_("Slopes lead from one complete period to another"),
                      N_("Widen the period, or choose a shorter interval.") };
}

const NwChart nw_chart_slope = {
  .info = {
    .id = "slope",
    .label = N_("Slopes"),
    .summary = N_("How each group stands in the first and in the last complete period."),
    .analysis = "trend",
  },
  .build = build,
  .misfit = misfit,
};
