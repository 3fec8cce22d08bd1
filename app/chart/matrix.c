/* matrix.c: the groups of one dimension by those of another, each pair a cell, with totals at the margins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "matrix.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cells.h"
#include "complete.h"
#include "remark.h"

#define ROW_MAX      34.0 /* px */
#define COLUMN_MAX   76.0
#define LANE_MIN     7.0 /* of a cell whose row or column may have no name */
#define ROW_GOOD     1.4 /* lines */
#define ROOM_FOR_KEY 210.0
#define HEADS_LINES  4   /* that a matrix with names over its columns has at least */
#define NAMES_MAX    190.0
#define AROUND       110.0 /* title, totals and scale */

/* "Receiver: 12 more, not drawn: Malta; …" */
static void
say_left (NwMatrix *self, const NwLanes *lanes, const char *title)
{
  g_autofree char *left =
      nw_remark_left (lanes->groups, lanes->order + lanes->shown, nw_lanes_n_left (lanes));
  g_autofree char *words = NULL;

  if (left == NULL || *title == '\0')
    return;
  words = g_strdup_printf (_("%s: %s"), title, left);
  nw_remark_draw (self->plot, words);
}

static void
fit_columns (NwMatrix *self)
{
  NwPlot *plot = self->plot;
  double gap = nw_plot_px (plot, NW_MATRIX_GAP);
  double start;

  if ((nw_plot_grouped (plot) || self->wish.row_named) && plot->area.width >= nw_plot_px (plot, 120))
    self->label_width =
        MIN (MAX (nw_lanes_label_width (&self->rows, plot, HUGE_VAL), nw_matrix_title_width (self)),
             plot->area.width * 0.3);
  start = plot->area.x + (self->label_width > 0 ? self->label_width + gap : 0);
  nw_lanes_fit (&self->columns, start, plot->area.x + plot->area.width - self->sum_width - start,
                self->wish.thin ? nw_plot_px (plot, LANE_MIN) : self->line + nw_plot_px (plot, 1), nw_plot_px (plot, COLUMN_MAX));
}

static void
draw_cell (NwMatrix *self, NwCells *cells, guint row, guint column)
{
  const NwResult *result = self->plot->result;
  guint g = self->rows.order[row], a = self->columns.order[column];
  NwCell cell = {
    .x = nw_lanes_at (&self->columns, column),
    .y = nw_lanes_at (&self->rows, row),
    .index = nw_result_index (result, g, a, self->period),
    .special = nw_lane_kind (nw_lanes_group (&self->rows, row)) == NW_LANE_SPECIAL
               || nw_lane_kind (nw_lanes_group (&self->columns, column)) == NW_LANE_SPECIAL,
    .immature = nw_result_period (result, self->period)->immature,
  };

  nw_scene_element_across (self->plot->scene, (int) g, (int) a, (int) self->period, nw_cells_draw (cells, &cell));
  nw_cells_write (cells, &cell);
}

/* Elements in reading order: the cells of a row, its total, and at last the totals of columns. */
static void
draw_cells (NwMatrix *self, const NwScale *scale, double sums)
{
  NwPlot *plot = self->plot;
  const NwResult *result = plot->result;
  g_auto (NwCells) cells = { 0 };

  nw_cells_init (&cells, plot, scale, self->columns.size, self->rows.size);
  if (self->wish.thin)
    cells.inset = 0;
  for (guint i = 0; i < self->rows.shown; i++)
    for (guint k = 0; k < self->columns.shown; k++)
      nw_cells_measure (&cells,
                        nw_result_index (result, self->rows.order[i], self->columns.order[k], self->period));
  for (guint i = 0; i < self->rows.shown; i++)
    {
      for (guint k = 0; k < self->columns.shown; k++)
        draw_cell (self, &cells, i, k);
      nw_matrix_add_row_sum (self, i);
    }
  nw_matrix_add_column_sums (self, sums);
}

static void
draw_focus (NwMatrix *self, guint first_element)
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

static void
fit_rows (NwMatrix *self, double above, double below)
{
  NwPlot *plot = self->plot;
  double least = self->wish.thin ? nw_plot_px (plot, LANE_MIN) : self->line, most = nw_plot_px (plot, ROW_MAX);
  double start = plot->area.y + above, room = plot->area.height - above - below;
  double remark = nw_text_line (NW_TEXT_REMARK, plot->scale);

  least = MIN (least, plot->area.height);
  nw_lanes_fit (&self->rows, start, room, least, most);
  if (nw_lanes_n_left (&self->rows) == 0 || room - remark < least)
    return;
  nw_lanes_fit (&self->rows, start, room - remark, least, most);
  say_left (self, &self->rows, self->wish.row_title);
}

/* Where some names are left out, words say that; before the rows are fitted, as they take a line. */
static void
say_thin (NwMatrix *self, guint n_rows, double room)
{
  NwPlot *plot = self->plot;
  guint columns = nw_lanes_named_every (&self->columns, self->line);
  double size = n_rows > 0 ? room / n_rows : self->line;

  if (self->wish.thin && (columns > 1 || size < self->line))
    nw_remark_draw (plot, _("Not every row and column has its name here; all are in the table"));
}

void
nw_matrix_draw (NwPlot *plot, const NwMatrixWish *wish)
{
  NwMatrix self = {
    .plot = plot,
    .wish = *wish,
    .period = nw_complete_last (plot->result),
    .line = nw_text_line (NW_TEXT_AXIS, plot->scale),
  };
  double gap = nw_plot_px (plot, NW_MATRIX_GAP), key_height = nw_plot_scale_key_height (plot) + gap;
  gboolean key = plot->area.height > nw_plot_px (plot, ROOM_FOR_KEY);
  guint first_element = plot->scene->elements->len;
  gboolean heads = plot->area.height > HEADS_LINES * self.line;
  double top = plot->area.y, title = heads && *wish->column_title != '\0' ? self.line : 0;
  NwScale scale = nw_cells_scale (plot, key);
  double sums, below, end;

  nw_lanes_init (&self.rows, plot->result->groups, NULL);
  nw_lanes_init (&self.columns, plot->result->across, NULL);
  self.rows.thin = self.columns.thin = wish->thin;
  scale.absent_words = wish->absent_words;
  nw_remark_period (plot, self.period);
  nw_matrix_measure_sums (&self);
  fit_columns (&self);
  say_left (&self, &self.columns, wish->column_title);
  sums = nw_matrix_sums_height (&self);
  below = (sums > 0 ? sums + gap : 0) + (key ? key_height : 0);
  if (heads)
    nw_matrix_measure_head (&self, title + gap / 2 + below + plot->result->groups->len * self.line * ROW_GOOD);
  say_thin (&self, plot->result->groups->len, plot->area.height - title - self.head - gap / 2 - below);
  fit_rows (&self, title + self.head + gap / 2, below);

  draw_cells (&self, &scale, sums);
  nw_matrix_draw_margins (&self, top, sums);
  draw_focus (&self, first_element);
  end = nw_lanes_end (&self.rows) + (sums > 0 ? sums + gap : 0) + gap;
  if (key)
    nw_plot_scale_key (plot, &scale,
                       (NwRect) { self.columns.start, end,
                                 plot->area.x + plot->area.width - self.columns.start, key_height });
  nw_lanes_clear (&self.rows);
  nw_lanes_clear (&self.columns);
}

/* The names of columns, upright, are as high as the longest of them; of very long ones the beginning will do.
 */
double
nw_matrix_height (const NwPlot *plot)
{
  double names = 0;

  for (guint i = 0; i < plot->result->across->len; i++)
    {
      g_auto (NwTextBox) text =
          nw_text_box (nw_result_across (plot->result, i)->label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);

      names = MAX (names, text.width);
    }
  return nw_plot_rows_height (plot, plot->result->groups->len) + MIN (names, nw_plot_px (plot, NAMES_MAX))
         + nw_plot_px (plot, AROUND);
}

static const char *
title_of (NwDimension dimension)
{
  return dimension == NW_DIMENSION_NONE ? "" : _ (nw_dimension_info (dimension)->label);
}

static void
build (NwPlot *plot)
{
  const NwQuery *query = plot->result->query;

  nw_matrix_draw (plot, &(NwMatrixWish) { title_of (query->by), title_of (query->and), FALSE, FALSE, NULL });
}

static double
height (const NwPlot *plot, double width)
{
  return nw_matrix_height (plot);
}

const NwChart nw_chart_matrix = {
  .info = {
    .id = "matrix",
    .label = N_("Matrix"),
    .summary = N_("Every value of one dimension by every value of another, with sums; without dimensions: initiator by receiver."),
    .analysis = "matrix",
  },
  .build = build,
  .height = height,
  .panels = TRUE,
};
