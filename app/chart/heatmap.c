/* heatmap.c: groups by periods, each pair a cell in the colour of its number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cells.h"
#include "lanes.h"
#include "marks.h"
#include "remark.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define COLUMN_MIN   3.0 /* px: narrower ones would run into each other */
#define COLUMN_MAX   96.0
#define ROW_MAX      34.0
#define SMALL        12.0
#define GAP          8.0
#define MARK_ROWS    4 /* of labels of markers and eras */
#define ROOM_FOR_KEY 150.0

typedef struct {
  NwPlot *plot;
  NwLanes rows;
  guint first; /* period that is drawn; all later ones are, too */
  double label_width;
  double left;   /* where the cells begin */
  double column; /* the width of one */
  /* The periods that are drawn, as a result and a plot of their own: for what is marked in time. */
  GPtrArray *periods;
  NwResult shown;
  NwPlot part;
  NwAxes axes;
} Heatmap;

/* Small cells end on whole pixels, so that no seams show between them. */
static double
whole (double size)
{
  return size < SMALL ? floor (size) : size;
}

/* Of too many periods the latest are drawn, and words say which are not. */
static void
fit_columns (Heatmap *self)
{
  NwPlot *plot = self->plot;
  guint n = plot->result->periods->len, shown;
  double gap = nw_plot_px (plot, GAP), least = nw_plot_px (plot, COLUMN_MIN);
  double room;

  if (nw_plot_grouped (plot) && plot->area.width >= nw_plot_px (plot, 120))
    self->label_width = nw_lanes_label_width (&self->rows, plot, plot->area.width * 0.34);
  self->left = ceil (plot->area.x + (self->label_width > 0 ? self->label_width + gap : 0));
  room = MAX (plot->area.x + plot->area.width - self->left, least);
  shown = (guint) CLAMP (floor (room / least), 1, n);
  self->first = n - shown;
  self->column = whole (MIN (room / shown, nw_plot_px (plot, COLUMN_MAX)));
  if (self->first > 0)
    {
      const char *from = nw_result_period (plot->result, 0)->label;
      const char *to = nw_result_period (plot->result, self->first - 1)->label;
      /* Translators: how many periods are not in the picture, the first and the last of them. */
      g_autofree char *words =
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u earlier period, not drawn: %s–%s",
                                        "%u earlier periods, not drawn: %s–%s", self->first),
                           self->first, from, to);

      nw_remark_draw (plot, words);
    }
}

static NwCell
cell_at (const Heatmap *self, guint row, guint period)
{
  const NwResult *result = self->plot->result;
  guint group = self->rows.order[row];

  return (NwCell) {
    .x = self->left + (period - self->first) * self->column,
    .y = nw_lanes_at (&self->rows, row),
    .index = nw_result_index (result, group, self->plot->across, period),
    .special = nw_lane_kind (nw_result_group (result, group)) == NW_LANE_SPECIAL,
    .immature = nw_result_period (result, period)->immature,
  };
}

/* Colours, then the lines of what is marked in time, then the numbers. */
static void
draw_cells (Heatmap *self, const NwScale *scale)
{
  NwPlot *plot = self->plot;
  guint n = plot->result->periods->len;
  g_auto (NwCells) cells = { 0 };

  nw_cells_init (&cells, plot, scale, self->column, self->rows.size);
  for (guint i = 0; i < self->rows.shown; i++)
    for (guint p = self->first; p < n; p++)
      {
        NwCell cell = cell_at (self, i, p);

        nw_cells_measure (&cells, cell.index);
        nw_plot_element (plot, self->rows.order[i], p, nw_cells_draw (&cells, &cell));
      }
  nw_plot_marks (&self->part, &self->axes);
  for (guint i = 0; i < self->rows.shown && cells.words; i++)
    for (guint p = self->first; p < n; p++)
      {
        NwCell cell = cell_at (self, i, p);

        nw_cells_write (&cells, &cell);
      }
}

static void
draw_focus (Heatmap *self, guint first_element)
{
  const GArray *elements = self->plot->scene->elements;

  for (guint i = first_element; i < elements->len; i++)
    {
      const NwElement *e = &g_array_index (elements, NwElement, i);

      if (nw_plot_is_focus (self->plot, e->group, e->period))
        nw_plot_focus_frame (self->plot, (NwRect) { e->x, e->y, e->width, e->height });
    }
}

/* Over all periods that are not complete up to the last. */
static NwRect
hatched (const Heatmap *self)
{
  guint n = self->periods->len, first = n;

  while (first > 0 && ((const NwPeriod *) g_ptr_array_index (self->periods, first - 1))->immature)
    first--;
  return (NwRect) { self->left + first * self->column, 0, (n - first) * self->column, 0 };
}

/* Returns the height that labels of what is marked in time need over the cells. */
static double
lay_out_time (Heatmap *self)
{
  NwPlot *plot = self->plot;
  double room = plot->area.height - nw_plot_px (plot, ROOM_FOR_KEY);

  self->periods = g_ptr_array_new ();
  for (guint p = self->first; p < plot->result->periods->len; p++)
    g_ptr_array_add (self->periods, nw_result_period (plot->result, p));
  self->shown = *plot->result;
  self->shown.periods = self->periods;
  self->part = *plot;
  self->part.result = &self->shown;
  self->axes = (NwAxes) {
    .box = { self->left, plot->area.y, self->column * self->periods->len, 1 },
    .spacing = self->column,
    .first = self->left + self->column / 2,
    .hatched = hatched (self),
    .max_rows = (guint) CLAMP (room / 3 / nw_text_line (NW_TEXT_AXIS, plot->scale), 0, MARK_ROWS),
  };
  self->axes.mark_rows = nw_marks_rows (&self->part, &self->axes, self->axes.max_rows);
  return self->axes.mark_rows > 0 ? nw_marks_height (plot, self->axes.mark_rows) + nw_plot_px (plot, GAP) : 0;
}

static void
build (NwPlot *plot)
{
  Heatmap self = { .plot = plot };
  double line = nw_text_line (NW_TEXT_AXIS, plot->scale);
  guint first_element = plot->scene->elements->len;
  gboolean labels = plot->area.height > 4 * line && plot->result->query->interval != NW_INTERVAL_ALL;
  gboolean key = plot->area.height > nw_plot_px (plot, ROOM_FOR_KEY);
  double below = labels ? line * 1.5 + nw_plot_px (plot, 2) : 0;
  double key_height = nw_plot_scale_key_height (plot) + nw_plot_px (plot, GAP);
  NwScale scale = nw_cells_scale (plot, key);
  double above, end;

  nw_lanes_init (&self.rows, plot->result->groups, NULL);
  fit_columns (&self);
  above = lay_out_time (&self);
  nw_lanes_fit_rows (&self.rows, plot, above, below + (key ? key_height : 0),
                     MIN (ceil (line), plot->area.height), nw_plot_px (plot, ROW_MAX));
  if (self.column < SMALL)
    self.rows.size = floor (self.rows.size);
  end = nw_lanes_end (&self.rows);
  self.axes.box.y = self.rows.start;
  self.axes.box.height = end - self.rows.start;

  nw_lanes_draw_labels (&self.rows, plot, self.left - nw_plot_px (plot, GAP), self.label_width);
  draw_cells (&self, &scale);
  nw_marks_label (&self.part, &self.axes);
  if (labels)
    nw_axes_draw_periods (&self.part, &self.axes);
  draw_focus (&self, first_element);
  if (key)
    nw_plot_scale_key (plot, &scale,
                       (NwRect) { self.left, end + below + nw_plot_px (plot, GAP),
                                 plot->area.x + plot->area.width - self.left, key_height });
  nw_lanes_clear (&self.rows);
  g_ptr_array_unref (self.periods);
}

static double
height (const NwPlot *plot, double width)
{
  const NwResult *result = plot->result;
  double marks = result->markers->len + result->eras->len > 0 ? nw_marks_height (plot, MARK_ROWS) : 0;

  return nw_plot_rows_height (plot, result->groups->len) + marks + nw_plot_px (plot, ROOM_FOR_KEY / 2);
}

const NwChart nw_chart_heatmap = {
  .info = {
    .id = "heatmap",
    .label = N_("Heat map"),
    .summary = N_("Groups by periods, with numbers as colours."),
    .analysis = "trend",
  },
  .build = build,
  .height = height,
  .rows = TRUE,
  .marks = TRUE,
};
