/* matrix.c: the groups of one dimension by those of another, each pair a cell, with totals at the margins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cells.h"
#include "complete.h"
#include "lanes.h"
#include "remark.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ROW_MAX      34.0 /* px */
#define COLUMN_MAX   76.0
#define GAP           8.0
#define HEAD          0.34 /* of the height, for the names of columns at most */
#define HEAD_LINES    3
#define ROOM_FOR_KEY 210.0
#define ROOM_FOR_SUM 220.0

typedef struct {
  NwPlot  *plot;
  NwLanes  rows;
  NwLanes  columns;
  guint    period;
  double   line;
  double   label_width; /* of the names of rows */
  double   head;        /* the height of the names of columns */
  gboolean upright;     /* they run from bottom to top */
  double   sum_width;   /* of the totals of rows; 0: no room for totals */
} Matrix;

static void
init_lanes (NwLanes *lanes, GPtrArray *groups)
{
  g_autofree double *keys = g_new (double, MAX (groups->len, 1));

  for (guint i = 0; i < groups->len; i++)
    keys[i] = ((const NwGroup *) g_ptr_array_index (groups, i))->total;
  nw_lanes_init (lanes, groups, keys);
}

static NwTextBox
sum_text (const Matrix *self, double sum)
{
  g_autofree char *words = nw_number_print (sum);

  return nw_text_box (words, NW_TEXT_CELL, self->plot->scale, -1, 1, FALSE);
}

/* Of all incidents, whatever the measure: parts may add up to more. */
static const char *
sum_label (const Matrix *self)
{
  return nw_result_unit (self->plot->result) == NW_UNIT_INCIDENTS ? _("All") : _("Incidents");
}

static void
measure_sums (Matrix *self)
{
  NwPlot *plot = self->plot;
  g_auto (NwTextBox) label = nw_text_box (sum_label (self), NW_TEXT_HEAD, plot->scale, -1, 1, FALSE);
  g_auto (NwTextBox) all = sum_text (self, plot->result->incidents);

  if (MIN (plot->area.width, plot->area.height) >= nw_plot_px (plot, ROOM_FOR_SUM))
    self->sum_width = MAX (label.width, all.width) + nw_plot_px (plot, 2 * GAP);
}

/* Level names break between words only. */
static gboolean
words_fit (const Matrix *self, const char *label, double width)
{
  g_auto (GStrv) words = g_strsplit (label, " ", -1);

  for (guint i = 0; words[i]; i++)
    {
      g_auto (NwTextBox) text = nw_text_box (words[i], NW_TEXT_AXIS, self->plot->scale, -1, 1, FALSE);

      if (text.width > width)
        return FALSE;
    }
  return TRUE;
}

static NwTextBox
head_text (const Matrix *self, guint column, gboolean upright, double room)
{
  int lines = upright ? (int) MAX (1, floor (self->columns.size / self->line)) : HEAD_LINES;

  return nw_text_box (nw_lanes_group (&self->columns, column)->label, NW_TEXT_AXIS, self->plot->scale, room, lines,
                      FALSE);
}

/* Level where all names of columns fit so, in a few lines, else upright. */
static void
measure_head (Matrix *self)
{
  NwPlot *plot = self->plot;
  double room = self->columns.size - nw_plot_px (plot, 4);
  double most = plot->area.height * HEAD;

  self->upright = FALSE;
  for (guint k = 0; k < self->columns.shown && !self->upright; k++)
    {
      g_auto (NwTextBox) text = head_text (self, k, FALSE, room);

      self->head = MAX (self->head, text.height);
      self->upright = nw_text_box_cut (&text) || text.height > most
                      || !words_fit (self, nw_lanes_group (&self->columns, k)->label, room);
    }
  if (self->upright)
    self->head = MIN (nw_lanes_label_width (&self->columns, plot, HUGE_VAL), most);
}

/* "Receiver: 12 more, not drawn: Malta; …" */
static void
say_left (Matrix *self, const NwLanes *lanes, NwDimension dimension)
{
  g_autofree char *left = nw_remark_left (lanes->groups, lanes->order + lanes->shown, nw_lanes_n_left (lanes));
  g_autofree char *words = NULL;

  if (left == NULL || dimension == NW_DIMENSION_NONE)
    return;
  words = g_strdup_printf (_("%s: %s"), _(nw_dimension_info (dimension)->label), left);
  nw_remark_draw (self->plot, words);
}

static double
title_width (const Matrix *self)
{
  NwDimension by = self->plot->result->query->by;
  const char *label = by == NW_DIMENSION_NONE ? "" : _(nw_dimension_info (by)->label);
  g_auto (NwTextBox) text = nw_text_box (label, NW_TEXT_REMARK, self->plot->scale, -1, 1, FALSE);

  return text.width;
}

static void
fit_columns (Matrix *self)
{
  NwPlot *plot = self->plot;
  double gap = nw_plot_px (plot, GAP);
  double start;

  if (nw_plot_grouped (plot) && plot->area.width >= nw_plot_px (plot, 120))
    self->label_width = MIN (MAX (nw_lanes_label_width (&self->rows, plot, HUGE_VAL), title_width (self)),
                             plot->area.width * 0.3);
  start = plot->area.x + (self->label_width > 0 ? self->label_width + gap : 0);
  nw_lanes_fit (&self->columns, start, plot->area.x + plot->area.width - self->sum_width - start,
                self->line + nw_plot_px (plot, 1), nw_plot_px (plot, COLUMN_MAX));
}

static void
draw_cells (Matrix *self, const NwScale *scale)
{
  NwPlot *plot = self->plot;
  const NwResult *result = plot->result;
  g_auto (NwCells) cells = { 0 };

  nw_cells_init (&cells, plot, scale, self->columns.size, self->rows.size);
  for (guint i = 0; i < self->rows.shown; i++)
    for (guint k = 0; k < self->columns.shown; k++)
      nw_cells_measure (&cells, nw_result_index (result, self->rows.order[i], self->columns.order[k], self->period));
  for (guint i = 0; i < self->rows.shown; i++)
    for (guint k = 0; k < self->columns.shown; k++)
      {
        guint g = self->rows.order[i], a = self->columns.order[k];
        NwCell cell = {
          .x = nw_lanes_at (&self->columns, k),
          .y = nw_lanes_at (&self->rows, i),
          .index = nw_result_index (result, g, a, self->period),
          .special = nw_lane_kind (nw_lanes_group (&self->rows, i)) == NW_LANE_SPECIAL
                     || nw_lane_kind (nw_lanes_group (&self->columns, k)) == NW_LANE_SPECIAL,
          .immature = nw_result_period (result, self->period)->immature,
        };

        nw_scene_element_across (plot->scene, (int) g, (int) a, (int) self->period, nw_cells_draw (&cells, &cell));
        nw_cells_write (&cells, &cell);
      }
}

static void
draw_focus (Matrix *self, guint first_element)
{
  const GArray *elements = self->plot->scene->elements;
  const NwElement *focus = self->plot->figure->focus;

  for (guint i = first_element; i < elements->len && focus != NULL; i++)
    {
      const NwElement *e = &g_array_index (elements, NwElement, i);

      if (e->group == focus->group && e->across == focus->across && e->period == focus->period)
        nw_plot_focus_frame (self->plot, (NwRect) { e->x, e->y, e->width, e->height });
    }
}

/* Level ones stand in the middle of their column, upright ones begin at its foot. */
static void
draw_head (Matrix *self, double bottom)
{
  NwPlot *plot = self->plot;
  double size = self->columns.size;

  for (guint k = 0; k < self->columns.shown && self->head >= self->line; k++)
    {
      const NwGroup *group = nw_lanes_group (&self->columns, k);
      NwColor color = nw_lane_kind (group) == NW_LANE_VALUE ? plot->palette->text : plot->palette->dim;
      double x = nw_lanes_at (&self->columns, k);
      g_auto (NwTextBox) text =
          head_text (self, k, self->upright, self->upright ? self->head + 0.5 : size - nw_plot_px (plot, 4) + 0.5);

      if (self->upright)
        nw_scene_text_upright (plot->scene, &text, x + (size - text.height) / 2, bottom - text.width, color);
      else
        nw_scene_text (plot->scene, &text, x + (size - text.width) / 2, bottom - text.height, color);
    }
}

/* What rows and columns are, in the corner and over the columns. */
static void
draw_titles (Matrix *self, double top, double bottom)
{
  NwPlot *plot = self->plot;
  const NwQuery *query = plot->result->query;
  double gap = nw_plot_px (plot, GAP);

  if (query->and != NW_DIMENSION_NONE)
    {
      g_auto (NwTextBox) text = nw_text_box (_(nw_dimension_info (query->and)->label), NW_TEXT_REMARK, plot->scale,
                                             plot->area.x + plot->area.width - self->columns.start, 1, plot->figure->rtl);

      nw_scene_text (plot->scene, &text, self->columns.start, top, plot->palette->dim);
    }
  if (query->by != NW_DIMENSION_NONE && self->label_width >= title_width (self))
    {
      g_auto (NwTextBox) text = nw_text_box (_(nw_dimension_info (query->by)->label), NW_TEXT_REMARK, plot->scale,
                                             self->label_width, 1, !plot->figure->rtl);

      nw_scene_text (plot->scene, &text, self->columns.start - gap - text.width, bottom - text.height,
                     plot->palette->dim);
    }
}

static void
draw_sum (Matrix *self, double sum, double right, double y, double height)
{
  g_auto (NwTextBox) text = sum_text (self, sum);

  nw_scene_text (self->plot->scene, &text, right - text.width, y + (height - text.height) / 2, self->plot->palette->text);
}

static void
draw_row_sums (Matrix *self, double right, double bottom)
{
  NwPlot *plot = self->plot;
  g_auto (NwTextBox) label = nw_text_box (sum_label (self), NW_TEXT_HEAD, plot->scale, -1, 1, FALSE);

  nw_scene_text (plot->scene, &label, right - label.width, bottom - label.height, plot->palette->text);
  for (guint i = 0; i < self->rows.shown; i++)
    draw_sum (self, nw_lanes_group (&self->rows, i)->total, right, nw_lanes_at (&self->rows, i), self->rows.size);
}

/* Numbers that are wider than their column would run into each other: then all of them are upright. */
static void
draw_column_sums (Matrix *self, double right, double y, double height)
{
  NwPlot *plot = self->plot;
  double size = self->columns.size;
  g_auto (NwTextBox) label =
      nw_text_box (sum_label (self), NW_TEXT_HEAD, plot->scale, self->label_width, 1, !plot->figure->rtl);

  if (self->label_width > 0)
    nw_scene_text (plot->scene, &label, self->columns.start - nw_plot_px (plot, GAP) - label.width,
                   y + (height - label.height) / 2, plot->palette->text);
  for (guint k = 0; k < self->columns.shown; k++)
    {
      g_auto (NwTextBox) text = sum_text (self, nw_lanes_group (&self->columns, k)->total);
      double x = nw_lanes_at (&self->columns, k);

      if (height > self->line * 1.5)
        nw_scene_text_upright (plot->scene, &text, x + (size - text.height) / 2, y, plot->palette->text);
      else
        nw_scene_text (plot->scene, &text, x + (size - text.width) / 2, y + (height - text.height) / 2, plot->palette->text);
    }
  draw_sum (self, plot->result->incidents, right, y, height);
}

/* One line, or as much as upright numbers need. */
static double
sums_height (const Matrix *self)
{
  double widest = 0;

  if (self->sum_width == 0)
    return 0;
  for (guint k = 0; k < self->columns.shown; k++)
    {
      g_auto (NwTextBox) text = sum_text (self, nw_lanes_group (&self->columns, k)->total);

      widest = MAX (widest, text.width);
    }
  return widest <= self->columns.size - nw_plot_px (self->plot, 4) ? self->line : MAX (widest, self->line * 1.6);
}

static void
fit_rows (Matrix *self, double above, double below)
{
  NwPlot *plot = self->plot;
  double least = MIN (self->line, plot->area.height), most = nw_plot_px (plot, ROW_MAX);
  double start = plot->area.y + above, room = plot->area.height - above - below;
  double remark = nw_text_line (NW_TEXT_REMARK, plot->scale);

  nw_lanes_fit (&self->rows, start, room, least, most);
  if (nw_lanes_n_left (&self->rows) == 0 || room - remark < least)
    return;
  nw_lanes_fit (&self->rows, start, room - remark, least, most);
  say_left (self, &self->rows, plot->result->query->by);
}

static void
build (NwPlot *plot)
{
  Matrix self = {
    .plot = plot,
    .period = nw_complete_last (plot->result),
    .line = nw_text_line (NW_TEXT_AXIS, plot->scale),
  };
  double gap = nw_plot_px (plot, GAP), key_height = nw_plot_scale_key_height (plot) + gap;
  gboolean key = plot->area.height > nw_plot_px (plot, ROOM_FOR_KEY);
  guint first_element = plot->scene->elements->len;
  double top = plot->area.y, title = plot->result->query->and == NW_DIMENSION_NONE ? 0 : self.line;
  NwScale scale = nw_cells_scale (plot, key);
  double sums, right, end;

  init_lanes (&self.rows, plot->result->groups);
  init_lanes (&self.columns, plot->result->across);
  measure_sums (&self);
  fit_columns (&self);
  measure_head (&self);
  say_left (&self, &self.columns, plot->result->query->and);
  sums = sums_height (&self);
  fit_rows (&self, title + self.head + gap / 2, (sums > 0 ? sums + gap : 0) + (key ? key_height : 0));
  right = nw_lanes_end (&self.columns) + self.sum_width - gap / 2;
  end = nw_lanes_end (&self.rows);

  draw_titles (&self, top, self.rows.start - gap / 2);
  draw_head (&self, self.rows.start - gap / 2);
  nw_lanes_draw_labels (&self.rows, plot, self.columns.start - gap, self.label_width);
  draw_cells (&self, &scale);
  if (self.sum_width > 0)
    {
      draw_row_sums (&self, right, self.rows.start - gap / 2);
      draw_column_sums (&self, right, end + gap, sums);
    }
  draw_focus (&self, first_element);
  if (key)
    nw_plot_scale_key (plot, &scale, (NwRect) { self.columns.start, end + (sums > 0 ? sums + gap : 0) + gap,
                                                plot->area.x + plot->area.width - self.columns.start, key_height });
  nw_lanes_clear (&self.rows);
  nw_lanes_clear (&self.columns);
}

static double
height (const NwPlot *plot, double width)
{
  return nw_plot_rows_height (plot, plot->result->groups->len) + nw_plot_px (plot, ROOM_FOR_KEY);
}

const NwChart nw_chart_matrix = { { "matrix", N_("Matrix"), "matrix", NULL }, build, height, TRUE, FALSE };
