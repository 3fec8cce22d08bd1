/* slope-words.c: numbers and names beside the ends of slopes, moved apart where they would overlap
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "slope.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cells.h"
#include "key.h"

#define LEADER     16.0 /* px from the end of a line to its number */
#define MOST_LINES 3    /* of names that share a number */

static char *
words_at (const NwSlope *self, guint group, int side)
{
  return nw_cell_words (self->plot->result,
                        nw_result_index (self->plot->result, group, self->plot->across, self->periods[side]));
}

/* Groups that end at the same number share one row of words. */
typedef struct {
  const guint *groups;
  guint        n;
  NwTextBox    names;
  guint        lines; /* of the names; 1 without */
} Row;

typedef struct {
  const NwSlope *slope;
  int side;
} SortSide;

static int
compare_ends (gconstpointer a, gconstpointer b, gpointer data)
{
  const SortSide *sort = data;
  guint ga = *(const guint *) a, gb = *(const guint *) b;
  double va = nw_slope_value (sort->slope, ga, sort->side), vb = nw_slope_value (sort->slope, gb, sort->side);

  return va > vb ? -1 : va < vb ? 1 : ga < gb ? -1 : 1;
}

/* Those that are named at a side, from top to bottom. */
static guint *
order_ends (const NwSlope *self, int side, guint *n)
{
  guint n_groups = self->plot->result->groups->len;
  guint *order = g_new (guint, MAX (n_groups, 1));

  *n = 0;
  for (guint g = 0; g < n_groups; g++)
    if (!self->plot->styles[g].behind && isfinite (nw_slope_value (self, g, side)))
      order[(*n)++] = g;
  g_qsort_with_data (order, *n, sizeof (guint), compare_ends, &(SortSide){ self, side });
  return order;
}

static guint
count_equal (const NwSlope *self, int side, const guint *groups, guint n)
{
  guint equal = 1;

  while (equal < n && nw_slope_value (self, groups[equal], side) == nw_slope_value (self, groups[0], side))
    equal++;
  return equal;
}

static char *
join_names (const NwSlope *self, const guint *groups, guint n)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? _(", ") : "", nw_result_group (self->plot->result, groups[i])->label);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
measure_side (NwSlope *self, int side, double most)
{
  NwPlot *plot = self->plot;
  guint n, equal;
  g_autofree guint *order = order_ends (self, side, &n);

  self->value_width[side] = self->name_width[side] = 0;
  for (guint i = 0; i < n; i += equal)
    {
      g_autofree char *words = words_at (self, order[i], side);
      g_auto (NwTextBox) value = nw_text_box (words, NW_TEXT_VALUE, plot->scale, -1, 1, FALSE);
      g_autofree char *names = NULL;
      g_auto (NwTextBox) name = { 0 };

      equal = count_equal (self, side, order + i, n - i);
      names = join_names (self, order + i, equal);
      name = nw_text_box (names, NW_TEXT_KEY, plot->scale, -1, 1, FALSE);
      self->value_width[side] = MAX (self->value_width[side], value.width);
      if (nw_plot_grouped (plot))
        self->name_width[side] = MAX (self->name_width[side], MIN (name.width, most));
    }
}

void
nw_slope_words_measure (NwSlope *self, double most, gboolean both)
{
  measure_side (self, NW_SLOPE_BEFORE, both ? most : 0);
  measure_side (self, NW_SLOPE_AFTER, most);
}

double
nw_slope_words_width (const NwSlope *self, int side)
{
  NwPlot *plot = self->plot;
  double name = self->name_width[side] > 0 ? self->name_width[side] + nw_plot_px (plot, NW_SLOPE_GAP) : 0;

  if (!self->words)
    return nw_plot_px (plot, NW_SLOPE_FOUND / 2);
  return nw_plot_px (plot, LEADER) + self->value_width[side] + name;
}

/* Lines of names begin beside their number, so they are aligned to the left at the right side, and the other way round.
 * No more lines than names, for which there is room. */
static Row
row_new (const NwSlope *self, int side, const guint *groups, guint n)
{
  NwPlot *plot = self->plot;
  gboolean to_right = (side == NW_SLOPE_BEFORE) != plot->figure->rtl;
  g_autofree char *names = join_names (self, groups, n);
  Row row = { groups, n, { 0 }, 1 };

  if (self->name_width[side] <= 0)
    return row;
  row.names = nw_text_box (names, NW_TEXT_KEY, plot->scale, self->name_width[side] + 0.5, (int) MIN (n, MOST_LINES),
                           to_right);
  row.lines = (guint) CLAMP (round (row.names.height / nw_text_line (NW_TEXT_KEY, plot->scale)), 1, MIN (n, MOST_LINES));
  return row;
}

/* The number beside the axis, the names beyond it; a thin line leads to the end that they belong to. */
static void
draw_row (const NwSlope *self, Row *row, int side, double y)
{
  NwPlot *plot = self->plot;
  guint group = row->groups[0];
  NwColor ink = row->n > 1 ? plot->palette->text : plot->styles[group].ink;
  NwColor line = row->n > 1 ? plot->palette->axis : nw_slope_color (self, group);
  NwPoint end = nw_slope_point (self, group, side);
  double sign = side == NW_SLOPE_BEFORE ? -1 : 1;
  double from = end.x + sign * nw_plot_px (plot, NW_SLOPE_SYMBOL);
  double near = end.x + sign * nw_plot_px (plot, LEADER);
  double beyond = near + sign * (self->value_width[side] + nw_plot_px (plot, NW_SLOPE_GAP));
  g_autofree char *words = words_at (self, group, side);
  g_auto (NwTextBox) value = nw_text_box (words, NW_TEXT_VALUE, plot->scale, -1, 1, FALSE);

  nw_scene_segment (plot->scene, from, end.y, near - sign * nw_plot_px (plot, 2), y,
                    nw_color_mix (line, plot->palette->background, 0.45), nw_plot_px (plot, 0.8), NW_DASH_SOLID);
  nw_scene_text (plot->scene, &value, side == NW_SLOPE_BEFORE ? near - value.width : near,
                 y - value.height / 2, ink);
  if (row->names.layout != NULL)
    nw_scene_text (plot->scene, &row->names, side == NW_SLOPE_BEFORE ? beyond - row->names.width : beyond,
                   y - row->names.height / 2, ink);
}

/* A row of several lines takes as many places, all of them wanted at its end. */
void
nw_slope_words_draw (const NwSlope *self, int side)
{
  double above = nw_plot_px (self->plot, (NW_SLOPE_SYMBOL + NW_SLOPE_GAP) / 2);
  double low = self->box.y + self->line / 2 - above;
  guint n, n_rows = 0, n_places = 0;
  g_autofree guint *order = order_ends (self, side, &n);
  g_autofree Row *rows = g_new (Row, MAX (n, 1));
  g_autofree double *at = g_new (double, MAX (n, 1) * MOST_LINES);

  for (guint i = 0; i < n; i += rows[n_rows++].n)
    {
      rows[n_rows] = row_new (self, side, order + i, count_equal (self, side, order + i, n - i));
      for (guint line = 0; line < rows[n_rows].lines; line++)
        at[n_places++] = nw_slope_point (self, order[i], side).y;
    }
  nw_spread (at, n_places, self->line, low, self->plot->area.y + self->plot->area.height - self->line / 2);
  n_places = 0;
  for (guint i = 0; i < n_rows; i++)
    {
      draw_row (self, &rows[i], side, (at[n_places] + at[n_places + rows[i].lines - 1]) / 2);
      n_places += rows[i].lines;
      nw_text_box_clear (&rows[i].names);
    }
}
