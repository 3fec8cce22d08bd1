/* matrix-margins.c: the names of rows and columns at the margins of a matrix, and the totals
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "matrix.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HEAD         0.34 /* of the height, for the names of columns where rows need the rest */
#define HEAD_LINES   3
#define ROOM_FOR_SUM 220.0 /* px */

static NwTextBox
sum_text (const NwMatrix *self, double sum)
{
  g_autofree char *words = nw_number_print (sum);

  return nw_text_box (words, NW_TEXT_CELL, self->plot->scale, -1, 1, FALSE);
}

/* Of all incidents, whatever the measure: parts may add up to more. */
static const char *
sum_label (const NwMatrix *self)
{
  return nw_result_unit (self->plot->result) == NW_UNIT_INCIDENTS ? _("All") : _("Incidents");
}

void
nw_matrix_measure_sums (NwMatrix *self)
{
  NwPlot *plot = self->plot;
  g_auto (NwTextBox) label = nw_text_box (sum_label (self), NW_TEXT_HEAD, plot->scale, -1, 1, FALSE);
  g_auto (NwTextBox) all = sum_text (self, plot->result->incidents);

  /* Totals are of all periods, and of two dimensions; sides of a comparison are never added up. */
  if (plot->result->periods->len == 1 && plot->result->query->and != NW_DIMENSION_NONE && plot->result->sides->len == 0
      && MIN (plot->area.width, plot->area.height) >= nw_plot_px (plot, ROOM_FOR_SUM))
    self->sum_width = MAX (label.width, all.width) + nw_plot_px (plot, 2 * NW_MATRIX_GAP);
}

/* One line, or as much as upright numbers need. */
double
nw_matrix_sums_height (const NwMatrix *self)
{
  double widest = 0;

  if (self->sum_width == 0)
    return 0;
  for (guint k = 0; k < self->columns.shown; k++)
    {
      g_auto (NwTextBox) text = sum_text (self, nw_lanes_group (&self->columns, k)->total);

      widest = MAX (widest, text.width);
    }
  return widest <= self->columns.size - nw_plot_px (self->plot, 4) ? self->line
                                                                   : MAX (widest, self->line * 1.6);
}

/* Level names break between words only. */
static gboolean
words_fit (const NwMatrix *self, const char *label, double width)
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
head_text (const NwMatrix *self, guint column, gboolean upright, double room)
{
  int lines = upright ? (int) MAX (1, floor (self->columns.size / self->line)) : HEAD_LINES;

  return nw_text_box (nw_lanes_group (&self->columns, column)->label, NW_TEXT_AXIS, self->plot->scale, room,
                      lines, FALSE);
}

/* Level where all names of columns fit so, in a few lines, else upright. */
void
nw_matrix_measure_head (NwMatrix *self, double least_below)
{
  NwPlot *plot = self->plot;
  double room = self->columns.size - nw_plot_px (plot, 4);
  double most = MAX (plot->area.height * HEAD, plot->area.height - least_below);

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

double
nw_matrix_title_width (const NwMatrix *self)
{
  g_auto (NwTextBox) text = nw_text_box (self->wish.row_title, NW_TEXT_REMARK, self->plot->scale, -1, 1, FALSE);

  return text.width;
}

/* Level ones stand in the middle of their column, upright ones begin at its foot. */
static void
draw_head (const NwMatrix *self, guint column, double bottom)
{
  NwPlot *plot = self->plot;
  double size = self->columns.size;
  const NwGroup *group = nw_lanes_group (&self->columns, column);
  NwColor color = nw_lane_kind (group) == NW_LANE_VALUE ? plot->palette->text : plot->palette->dim;
  double x = nw_lanes_at (&self->columns, column);
  g_auto (NwTextBox) text =
      head_text (self, column, self->upright, self->upright ? self->head + 0.5 : size - nw_plot_px (plot, 4) + 0.5);

  if (self->upright)
    nw_scene_text_upright (plot->scene, &text, x + (size - text.height) / 2, bottom - text.width, color);
  else
    nw_scene_text (plot->scene, &text, x + (size - text.width) / 2, bottom - text.height, color);
}

static void
draw_heads (const NwMatrix *self, double bottom)
{
  for (guint k = 0; k < self->columns.shown && self->head >= self->line; k++)
    if (!self->wish.thin || nw_lanes_named (&self->columns, k, self->line))
      draw_head (self, k, bottom);
}

/* What rows and columns are, in the corner and over the columns. */
static void
draw_titles (const NwMatrix *self, double top, double bottom)
{
  NwPlot *plot = self->plot;
  double gap = nw_plot_px (plot, NW_MATRIX_GAP);

  if (*self->wish.column_title != '\0')
    {
      double room = plot->area.x + plot->area.width - self->columns.start;
      g_auto (NwTextBox) text = nw_text_box (self->wish.column_title, NW_TEXT_REMARK,
                                             plot->scale, room, 1, plot->figure->rtl);

      nw_scene_text (plot->scene, &text, self->columns.start, top, plot->palette->dim);
    }
  if (*self->wish.row_title != '\0' && self->label_width >= nw_matrix_title_width (self))
    {
      g_auto (NwTextBox) text = nw_text_box (self->wish.row_title, NW_TEXT_REMARK,
                                             plot->scale, self->label_width, 1, !plot->figure->rtl);

      nw_scene_text (plot->scene, &text, self->columns.start - gap - text.width, bottom - text.height,
                     plot->palette->dim);
    }
}

static void
draw_sum (const NwMatrix *self, double sum, double right, double y, double height)
{
  NwPlot *plot = self->plot;
  g_auto (NwTextBox) text = sum_text (self, sum);

  nw_scene_text (plot->scene, &text, right - text.width, y + (height - text.height) / 2, plot->palette->text);
}

static void
draw_row_sums (const NwMatrix *self, double right, double bottom)
{
  NwPlot *plot = self->plot;
  g_auto (NwTextBox) label = nw_text_box (sum_label (self), NW_TEXT_HEAD, plot->scale, -1, 1, FALSE);

  nw_scene_text (plot->scene, &label, right - label.width, bottom - label.height, plot->palette->text);
  for (guint i = 0; i < self->rows.shown; i++)
    draw_sum (self, nw_lanes_group (&self->rows, i)->total, right, nw_lanes_at (&self->rows, i),
              self->rows.size);
}

/* Numbers that are wider than their column would run into each other: then all of them are upright. */
static void
draw_column_sums (const NwMatrix *self, double right, double y, double height)
{
  NwPlot *plot = self->plot;
  double size = self->columns.size;
  g_auto (NwTextBox) label =
      nw_text_box (sum_label (self), NW_TEXT_HEAD, plot->scale, self->label_width, 1, !plot->figure->rtl);

  if (self->label_width > 0)
    nw_scene_text (plot->scene, &label, self->columns.start - nw_plot_px (plot, NW_MATRIX_GAP) - label.width,
                   y + (height - label.height) / 2, plot->palette->text);
  for (guint k = 0; k < self->columns.shown; k++)
    {
      g_auto (NwTextBox) text = sum_text (self, nw_lanes_group (&self->columns, k)->total);
      double x = nw_lanes_at (&self->columns, k);

      if (height > self->line * 1.5)
        nw_scene_text_upright (plot->scene, &text, x + (size - text.height) / 2, y, plot->palette->text);
      else
        nw_scene_text (plot->scene, &text, x + (size - text.width) / 2, y + (height - text.height) / 2,
                       plot->palette->text);
    }
  draw_sum (self, plot->result->incidents, right, y, height);
}

void
nw_matrix_add_row_sum (const NwMatrix *self, guint row)
{
  if (self->sum_width > 0)
    nw_scene_element_across (self->plot->scene, (int) self->rows.order[row], -1, (int) self->period,
                             (NwRect) { nw_lanes_end (&self->columns), nw_lanes_at (&self->rows, row),
                                        self->sum_width, self->rows.size });
}

void
nw_matrix_add_column_sums (const NwMatrix *self, double sums)
{
  double top = nw_lanes_end (&self->rows) + nw_plot_px (self->plot, NW_MATRIX_GAP);

  for (guint k = 0; k < self->columns.shown && sums > 0; k++)
    nw_scene_element_across (self->plot->scene, -1, (int) self->columns.order[k], (int) self->period,
                             (NwRect) { nw_lanes_at (&self->columns, k), top, self->columns.size, sums });
  if (sums > 0)
    nw_scene_element_across (self->plot->scene, -1, -1, (int) self->period,
                             (NwRect) { nw_lanes_end (&self->columns), top, self->sum_width, sums });
}

void
nw_matrix_draw_margins (const NwMatrix *self, double top, double sums)
{
  double gap = nw_plot_px (self->plot, NW_MATRIX_GAP);
  double foot = self->rows.start - gap / 2;
  double right = nw_lanes_end (&self->columns) + self->sum_width - gap / 2;

  if (self->head > 0)
    draw_titles (self, top, foot);
  draw_heads (self, foot);
  nw_lanes_draw_labels (&self->rows, self->plot, self->columns.start - gap, self->label_width);
  if (self->sum_width == 0)
    return;
  draw_row_sums (self, right, foot);
  draw_column_sums (self, right, nw_lanes_end (&self->rows) + gap, sums);
}
