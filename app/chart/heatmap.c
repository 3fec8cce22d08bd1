/* heatmap.c: groups by periods, each pair a cell in the colour of its number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cells.h"
#include "lanes.h"
#include "remark.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define COLUMN_MIN   3.0 /* px: narrower ones would run into each other */
#define COLUMN_MAX  96.0
#define ROW_MAX     34.0
#define SMALL       12.0
#define GAP          8.0
#define ROOM_FOR_KEY 150.0

typedef struct {
  NwPlot *plot;
  NwLanes rows;
  guint   first;       /* period that is drawn; all later ones are, too */
  double  label_width;
  double  left;        /* where the cells begin */
  double  column;      /* the width of one */
} Heatmap;

static void
order_rows (Heatmap *self)
{
  GPtrArray *groups = self->plot->result->groups;
  g_autofree double *keys = g_new (double, MAX (groups->len, 1));

  for (guint i = 0; i < groups->len; i++)
    keys[i] = ((const NwGroup *) g_ptr_array_index (groups, i))->total;
  nw_lanes_init (&self->rows, groups, keys);
}

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
      g_autofree char *words = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u earlier period, not drawn: %s–%s", "%u earlier periods, not drawn: %s–%s",
                       self->first), self->first, from, to);

      nw_remark_draw (plot, words);
    }
}

static void
draw_cells (Heatmap *self, const NwScale *scale)
{
  NwPlot *plot = self->plot;
  const NwResult *result = plot->result;
  g_auto (NwCells) cells = { 0 };

  nw_cells_init (&cells, plot, scale, self->column, self->rows.size);
  for (guint i = 0; i < self->rows.shown && cells.words; i++)
    for (guint p = self->first; p < result->periods->len; p++)
      nw_cells_measure (&cells, nw_result_index (result, self->rows.order[i], plot->across, p));
  for (guint i = 0; i < self->rows.shown; i++)
    for (guint p = self->first; p < result->periods->len; p++)
      {
        guint g = self->rows.order[i];
        NwCell cell = {
          .x = self->left + (p - self->first) * self->column,
          .y = nw_lanes_at (&self->rows, i),
          .index = nw_result_index (result, g, plot->across, p),
          .special = nw_lane_kind (nw_result_group (result, g)) == NW_LANE_SPECIAL,
          .immature = nw_result_period (result, p)->immature,
        };

        nw_plot_element (plot, g, p, nw_cells_draw (&cells, &cell));
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

/* Labels under the columns, and what is marked in time over them, for the periods that are drawn. */
static void
draw_time (Heatmap *self, gboolean labels)
{
  NwPlot *plot = self->plot;
  NwResult result = *plot->result;
  NwPlot part = *plot;
  g_autoptr (GPtrArray) periods = g_ptr_array_new ();
  NwAxes axes = {
    .box = { self->left, self->rows.start, 0, nw_lanes_end (&self->rows) - self->rows.start },
    .spacing = self->column,
    .first = self->left + self->column / 2,
  };

  for (guint p = self->first; p < result.periods->len; p++)
    g_ptr_array_add (periods, nw_result_period (plot->result, p));
  axes.box.width = self->column * periods->len;
  result.periods = periods;
  part.result = &result;
  if (labels)
    nw_axes_draw_periods (&part, &axes);
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

  order_rows (&self);
  fit_columns (&self);
  nw_lanes_fit_rows (&self.rows, plot, 0, below + (key ? key_height : 0), MIN (line, plot->area.height),
                     nw_plot_px (plot, ROW_MAX));
  if (self.column < SMALL)
    self.rows.size = floor (self.rows.size);
  nw_lanes_draw_labels (&self.rows, plot, self.left - nw_plot_px (plot, GAP), self.label_width);
  draw_cells (&self, &scale);
  draw_time (&self, labels);
  draw_focus (&self, first_element);
  if (key)
    nw_plot_scale_key (plot, &scale, (NwRect) { self.left, nw_lanes_end (&self.rows) + below + nw_plot_px (plot, GAP),
                                                plot->area.x + plot->area.width - self.left, key_height });
  nw_lanes_clear (&self.rows);
}

static double
height (const NwPlot *plot, double width)
{
  return nw_plot_rows_height (plot, plot->result->groups->len) + nw_plot_px (plot, ROOM_FOR_KEY / 2);
}

const NwChart nw_chart_heatmap = { { "heatmap", N_("Heat map"), "trend", NULL }, build, height, FALSE };
