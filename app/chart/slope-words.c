/* slope-words.c: numbers and names beside the ends of slopes, moved apart where they would overlap
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "slope.h"

#include <math.h>

#include "cells.h"
#include "key.h"

#define LEADER 16.0 /* px from the end of a line to its number */

static char *
words_at (const NwSlope *self, guint group, int side)
{
  return nw_cell_words (self->plot->result,
                        nw_result_index (self->plot->result, group, self->plot->across, self->periods[side]));
}

static double
widest_value (const NwSlope *self, int side)
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
widest_name (const NwSlope *self)
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

void
nw_slope_words_measure (NwSlope *self, double most, gboolean both)
{
  double name = MIN (widest_name (self), most);

  self->value_width[NW_SLOPE_BEFORE] = widest_value (self, NW_SLOPE_BEFORE);
  self->value_width[NW_SLOPE_AFTER] = widest_value (self, NW_SLOPE_AFTER);
  self->name_width[NW_SLOPE_BEFORE] = both ? name : 0;
  self->name_width[NW_SLOPE_AFTER] = name;
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

/* The number beside the axis, the name beyond it; a thin line leads to the end that they belong to. */
static void
draw_words (const NwSlope *self, guint group, int side, double y)
{
  NwPlot *plot = self->plot;
  const NwStyle *style = &plot->styles[group];
  NwPoint end = nw_slope_point (self, group, side);
  double sign = side == NW_SLOPE_BEFORE ? -1 : 1;
  double from = end.x + sign * nw_plot_px (plot, NW_SLOPE_SYMBOL);
  double near = end.x + sign * nw_plot_px (plot, LEADER);
  double beyond = near + sign * (self->value_width[side] + nw_plot_px (plot, NW_SLOPE_GAP));
  g_autofree char *words = words_at (self, group, side);
  g_auto (NwTextBox) value = nw_text_box (words, NW_TEXT_VALUE, plot->scale, -1, 1, FALSE);

  nw_scene_segment (plot->scene, from, end.y, near - sign * nw_plot_px (plot, 2), y,
                    nw_color_mix (nw_slope_color (self, group), plot->palette->background, 0.45),
                    nw_plot_px (plot, 0.8), NW_DASH_SOLID);
  nw_scene_text (plot->scene, &value, side == NW_SLOPE_BEFORE ? near - value.width : near,
                 y - value.height / 2, style->ink);
  if (self->name_width[side] > 0)
    {
      g_auto (NwTextBox) name = nw_text_box (nw_result_group (plot->result, group)->label, NW_TEXT_KEY,
                                             plot->scale, self->name_width[side] + 0.5, 1, plot->figure->rtl);

      nw_scene_text (plot->scene, &name, side == NW_SLOPE_BEFORE ? beyond - name.width : beyond,
                     y - name.height / 2, style->ink);
    }
}

typedef struct {
  const NwSlope *slope;
  int side;
} SortSide;

static int
compare_ends (gconstpointer a, gconstpointer b, gpointer data)
{
  const SortSide *sort = data;
  guint ga = *(const guint *) a, gb = *(const guint *) b;
  double ya = nw_slope_point (sort->slope, ga, sort->side).y,
         yb = nw_slope_point (sort->slope, gb, sort->side).y;

  return ya < yb ? -1 : ya > yb ? 1 : ga < gb ? -1 : 1;
}

void
nw_slope_words_draw (const NwSlope *self, int side)
{
  guint n_groups = self->plot->result->groups->len, n = 0;
  g_autofree guint *order = g_new (guint, MAX (n_groups, 1));
  g_autofree double *at = g_new (double, MAX (n_groups, 1));
  double above = nw_plot_px (self->plot, (NW_SLOPE_SYMBOL + NW_SLOPE_GAP) / 2);
  double low = self->box.y + self->line / 2 - above;

  for (guint g = 0; g < n_groups; g++)
    if (!self->plot->styles[g].behind && isfinite (nw_slope_value (self, g, side)))
      order[n++] = g;
  g_qsort_with_data (order, n, sizeof (guint), compare_ends, &(SortSide){ self, side });
  for (guint i = 0; i < n; i++)
    at[i] = nw_slope_point (self, order[i], side).y;
  nw_spread (at, n, self->line, low, self->plot->area.y + self->plot->area.height - self->line / 2);
  for (guint i = 0; i < n; i++)
    draw_words (self, order[i], side, at[i]);
}
