/* ranked.c: one bar a group, the largest first or in the order of the result; shares with their exact intervals
 *
 * Ranked, shares of fewer than NW_FEW incidents come last, hollow: they rank with no others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "complete.h"
#include "lanes.h"
#include "remark.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ROW_MIN   17.0 /* px */
#define ROW_MAX   34.0
#define GAP        8.0
#define BAR        0.68 /* of a row */
#define MIN_WIDTH  4.0  /* of what a pointer finds */

typedef struct {
  NwPlot *plot;
  NwLanes rows;
  gboolean ranked;
  guint   period;
  double  low, high;    /* of the scale; zero is in it */
  double  label_width;
  double  before, after; /* the widest number left of a negative bar, and right of a bar */
  double  zero, px;      /* where zero is, and the pixels of one */
} Ranking;

static gsize
index_of (const Ranking *self, guint group)
{
  return nw_result_index (self->plot->result, group, 0, self->period);
}

static double
value_of (const Ranking *self, guint group)
{
  return self->plot->result->cells[index_of (self, group)];
}

/* What a share was made from, or NULL. */
static const NwBasis *
basis_of (const Ranking *self, guint group)
{
  const NwResult *result = self->plot->result;

  return nw_result_unit (result) == NW_UNIT_SHARE ? &result->basis[index_of (self, group)] : NULL;
}

static gboolean
is_few (const Ranking *self, guint group)
{
  const NwBasis *basis = basis_of (self, group);

  return basis != NULL && basis->bases < NW_FEW;
}

static gboolean
has_interval (const NwBasis *basis)
{
  return basis != NULL && isfinite (basis->low) && isfinite (basis->high);
}

static void
rank (Ranking *self)
{
  GPtrArray *groups = self->plot->result->groups;
  g_autofree double *keys = g_new (double, MAX (groups->len, 1));

  for (guint i = 0; i < groups->len; i++)
    {
      double value = value_of (self, i);
      const NwBasis *basis = basis_of (self, i);

      /* Two below: under every share that is in per cent. */
      keys[i] = is_few (self, i) ? value - 2 : value;
      if (isnan (value))
        continue;
      self->low = MIN (self->low, value);
      self->high = MAX (self->high, has_interval (basis) ? MAX (basis->high, value) : value);
    }
  if (self->high - self->low <= 0)
    self->high = 1e-9;
  nw_lanes_init (&self->rows, groups, keys);
  self->rows.ranked = self->ranked;
}

/* Names get what they need up to 40 % of the width, numbers what they need. */
static void
measure (Ranking *self)
{
  NwPlot *plot = self->plot;
  double gap = nw_plot_px (plot, GAP);
  double bars;

  for (guint i = 0; i < self->rows.shown; i++)
    {
      guint g = self->rows.order[i];
      g_autofree char *number = nw_result_print_cell (plot->result, index_of (self, g));
      g_auto (NwTextBox) label =
          nw_text_box (nw_result_group (plot->result, g)->label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
      g_auto (NwTextBox) value = nw_text_box (number, NW_TEXT_VALUE, plot->scale, -1, 1, FALSE);
      double *side = value_of (self, g) < 0 ? &self->before : &self->after;

      self->label_width = MAX (self->label_width, label.width);
      *side = MAX (*side, value.width + gap * 0.75);
    }
  self->label_width = MIN (self->label_width, plot->area.width * 0.4);
  if (plot->area.width < nw_plot_px (plot, 80))
    self->label_width = 0;
  bars = plot->area.width - self->label_width - gap - self->before - self->after - gap / 4;
  self->px = MAX (bars, 2) / (self->high - self->low);
  self->zero = plot->area.x + self->label_width + gap + self->before - self->low * self->px;
}

/* With a seam in the colour of the paper, so that it is seen on the bar, too. */
static void
draw_interval (Ranking *self, const NwBasis *basis, NwRect bar)
{
  NwPlot *plot = self->plot;
  double y = bar.y + bar.height / 2;
  double cap = MIN (bar.height * 0.25, nw_plot_px (plot, 4));
  double low = self->zero + basis->low * self->px;
  double high = self->zero + basis->high * self->px;

  for (int seam = 1; seam >= 0; seam--)
    {
      NwColor color = seam ? plot->palette->background : plot->palette->text;
      double stroke = nw_plot_px (plot, seam ? 3.5 : 1.25);

      nw_scene_segment (plot->scene, low, y, high, y, color, stroke, NW_DASH_SOLID);
      nw_scene_segment (plot->scene, low, y - cap, low, y + cap, color, stroke, NW_DASH_SOLID);
      nw_scene_segment (plot->scene, high, y - cap, high, y + cap, color, stroke, NW_DASH_SOLID);
    }
}

static void
draw_bar (Ranking *self, guint group, NwRect bar)
{
  NwPlot *plot = self->plot;
  NwStyle style = plot->styles[group];

  style.texture = NW_TEXTURE_NONE;
  style.behind = FALSE;
  if (nw_lane_kind (nw_result_group (plot->result, group)) == NW_LANE_VALUE)
    style.color = plot->palette->accent;
  if (is_few (self, group))
    nw_scene_frame (plot->scene, (NwRect) { bar.x, bar.y + 0.5, bar.width, bar.height - 1 }, style.color,
                    nw_plot_px (plot, 1.25), NW_DASH_SOLID);
  else
    nw_plot_bar (plot, bar, style, nw_result_period (plot->result, self->period)->immature);
}

static void
draw_words (Ranking *self, guint group, NwRect bar, NwRect lane)
{
  NwPlot *plot = self->plot;
  double gap = nw_plot_px (plot, GAP);
  const NwGroup *info = nw_result_group (plot->result, group);
  const NwBasis *basis = basis_of (self, group);
  double value = value_of (self, group);
  NwColor color = nw_lane_kind (info) == NW_LANE_VALUE ? plot->palette->text : plot->palette->dim;
  g_autofree char *number = nw_result_print_cell (plot->result, index_of (self, group));
  g_auto (NwTextBox) label =
      nw_text_box (info->label, NW_TEXT_AXIS, plot->scale, self->label_width + 0.5, 1, !plot->figure->rtl);
  g_auto (NwTextBox) text = nw_text_box (number, NW_TEXT_VALUE, plot->scale, -1, 1, FALSE);
  double end = bar.x + bar.width;
  double at;

  if (isfinite (value) && has_interval (basis))
    end = MAX (end, self->zero + basis->high * self->px);
  if (label.width <= self->label_width + 1)
    nw_scene_text (plot->scene, &label, lane.x + self->label_width - label.width,
                   lane.y + (lane.height - label.height) / 2, color);
  at = value < 0 ? bar.x - gap * 0.75 - text.width : end + gap * 0.75;
  if (at >= lane.x - 0.5 && at + text.width <= lane.x + lane.width + 0.5)
    nw_scene_text (plot->scene, &text, at, lane.y + (lane.height - text.height) / 2,
                   isfinite (value) ? color : plot->palette->dim);
}

static void
draw_row (Ranking *self, guint row)
{
  NwPlot *plot = self->plot;
  guint g = self->rows.order[row];
  double value = value_of (self, g);
  double length = isfinite (value) ? value * self->px : 0;
  NwRect lane = { plot->area.x, nw_lanes_at (&self->rows, row), plot->area.width, self->rows.size };
  NwRect bar = { self->zero + MIN (length, 0), lane.y + lane.height * (1 - BAR) / 2, fabs (length),
                 lane.height * BAR };
  NwRect found = bar;

  if (bar.width > 0)
    draw_bar (self, g, bar);
  if (isfinite (value) && has_interval (basis_of (self, g)))
    draw_interval (self, basis_of (self, g), bar);
  draw_words (self, g, bar, lane);

  found.width = MAX (found.width, MIN_WIDTH);
  nw_scene_element (plot->scene, (int) g, (int) self->period, found);
  if (nw_plot_is_focus (plot, (int) g, (int) self->period))
    nw_plot_focus_frame (plot, found);
}

/* Which period, and what the whiskers are, where it is not plain to see. */
static void
say_what (Ranking *self)
{
  NwPlot *plot = self->plot;
  gboolean whiskers = FALSE;

  for (guint i = 0; i < self->rows.shown; i++)
    whiskers |= has_interval (basis_of (self, self->rows.order[i]));
  if (whiskers)
    nw_remark_draw (plot, _("Lines across the ends of bars: exact 95 % intervals"));
  nw_remark_period (plot, self->period);
}

void
nw_rows_draw (NwPlot *plot, gboolean ranked)
{
  Ranking self = { .plot = plot, .ranked = ranked, .period = nw_complete_last (plot->result) };

  rank (&self);
  say_what (&self);
  nw_lanes_fit_rows (&self.rows, plot, 0, 0, nw_plot_px (plot, ROW_MIN), nw_plot_px (plot, ROW_MAX));
  measure (&self);
  for (guint i = 0; i < self.rows.shown; i++)
    draw_row (&self, i);
  nw_scene_segment (plot->scene, self.zero, plot->area.y, self.zero, nw_lanes_end (&self.rows),
                    plot->palette->axis, 1.25, NW_DASH_SOLID);
  nw_lanes_clear (&self.rows);
}

static void
build (NwPlot *plot)
{
  nw_rows_draw (plot, TRUE);
}

static double
height (const NwPlot *plot, double width)
{
  return nw_plot_rows_height (plot, plot->result->groups->len);
}

const NwChart nw_chart_ranked = {
  .info = {
    .id = "ranked",
    .label = N_("Ranked bars"),
    .summary = N_("The groups from the most incidents to the fewest, or by their shares with exact intervals."),
    .analysis = "total",
  },
  .build = build,
  .height = height,
  .rows = TRUE,
};
