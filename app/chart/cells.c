/* cells.c: colours a cell by its number, and writes the number in it where all of them fit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cells.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "lanes.h"
#include "remark.h"

#define ROOMY 8.0 /* px: cells from that size on have a seam */
#define INSET 2.0 /* px */

static gboolean
is_value (gconstpointer group)
{
  return nw_lane_kind (group) == NW_LANE_VALUE;
}

/* A share of so few says nothing: it gets no colour. */
static gboolean
is_few (const NwResult *result, gsize index)
{
  return nw_result_unit (result) == NW_UNIT_SHARE && isfinite (result->cells[index])
         && result->basis[index].bases < NW_FEW;
}

static gboolean
any_few (const NwResult *result)
{
  for (gsize i = 0; i < (gsize) result->groups->len * result->across->len * result->periods->len; i++)
    if (is_few (result, i))
      return TRUE;
  return FALSE;
}

/* FALSE: no cell is of values only. */
static gboolean
range_of_values (const NwPlot *plot, NwRange *range)
{
  const NwResult *result = plot->result;
  gboolean any = FALSE;

  *range = (NwRange) { 0, 0 };
  for (guint g = 0; g < result->groups->len; g++)
    for (guint a = 0; a < result->across->len; a++)
      for (guint p = 0; p < result->periods->len; p++)
        {
          double value = result->cells[nw_result_index (result, g, a, p)];

          if (!is_value (nw_result_group (result, g)) || !is_value (nw_result_across (result, a))
              || !isfinite (value))
            continue;
          range->minimum = MIN (range->minimum, value);
          range->maximum = MAX (range->maximum, value);
          any = TRUE;
        }
  return any;
}

NwScale
nw_cells_scale (NwPlot *plot, gboolean say)
{
  NwScale self = nw_plot_scale (plot);
  NwRange all = nw_plot_range_all (plot);
  NwRange values;
  double low, high;

  if (say && any_few (plot->result))
    nw_remark_draw (plot, _("Without a colour: shares of fewer than 10"));
  if (!range_of_values (plot, &values))
    return self;
  self.ticks = nw_plot_ticks (plot, values, nw_plot_px (plot, NW_SCALE_WIDTH));
  low = nw_ticks_low (&self.ticks);
  high = nw_ticks_high (&self.ticks);
  if (say && MAX (all.maximum, -all.minimum) > MAX (high, -low))
    {
      int last_step = high >= -low ? (int) self.ticks.n_steps : -(int) self.ticks.n_below;
      g_autofree char *last = nw_tick_print (&self.ticks, last_step);
      /* Translators: some numbers lie beyond the scale of colours, which ends at that one. */
      g_autofree char *words = g_strdup_printf (_("Beyond %s the colour stays the same"), last);

      nw_remark_draw (plot, words);
    }
  return self;
}

static void
text_free (gpointer text)
{
  nw_text_box_clear (text);
  g_free (text);
}

void
nw_cells_init (NwCells *self, NwPlot *plot, const NwScale *scale, double width, double height)
{
  *self = (NwCells) { .plot = plot, .scale = *scale, .width = width, .height = height };
  self->seam = MIN (width, height) >= nw_plot_px (plot, ROOMY) ? nw_plot_px (plot, 1) : 0;
  self->inset = nw_plot_px (plot, INSET);
  self->words = height - self->seam >= nw_text_line (NW_TEXT_CELL, plot->scale);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, text_free);
}

void
nw_cells_clear (NwCells *self)
{
  g_clear_pointer (&self->texts, g_hash_table_unref);
}

char *
nw_cell_words (const NwResult *result, gsize index)
{
  double value = result->cells[index];
  const NwBasis *basis = result->basis ? &result->basis[index] : NULL;
  g_autofree char *number = NULL;

  if (!isfinite (value))
    return g_strdup ("–");
  switch (nw_result_unit (result))
    {
    case NW_UNIT_SHARE:
      if (basis->bases < NW_FEW)
        return nw_share_print (basis->hits, basis->bases);
      /* Translators: a rounded percentage; some languages write no blank before the sign. */
      return g_strdup_printf (_("%.0f\u00a0%%"), value * 100);
    case NW_UNIT_DIFFERENCE:
      number = nw_number_print (fabs (value));
      return g_strconcat (value > 0 ? "+" : value < 0 ? "−" : "", number, NULL);
    case NW_UNIT_INCIDENTS:
    default:
      return nw_number_print (value);
    }
}

/* Numbers repeat, so that few texts are laid out. */
static const NwTextBox *
text_of (NwCells *self, gsize index)
{
  g_autofree char *words = nw_cell_words (self->plot->result, index);
  NwTextBox *text = g_hash_table_lookup (self->texts, words);

  if (text == NULL)
    {
      text = g_new (NwTextBox, 1);
      *text = nw_text_box (words, NW_TEXT_CELL, self->plot->scale, -1, 1, FALSE);
      g_hash_table_insert (self->texts, g_steal_pointer (&words), text);
    }
  return text;
}

void
nw_cells_measure (NwCells *self, gsize index)
{
  if (self->words)
    self->words =
        text_of (self, index)->width <= self->width - self->seam - 2 * self->inset;
}

/* As light as the colour, but without a hue. */
static NwColor
grey_of (NwColor color)
{
  double grey = 0.2126 * color.red + 0.7152 * color.green + 0.0722 * color.blue;

  return (NwColor){ grey, grey, grey };
}

static NwRect
box_of (const NwCells *self, const NwCell *cell)
{
  return (NwRect) { cell->x, cell->y, self->width - self->seam, self->height - self->seam };
}

static NwShade
shade_of (const NwCells *self, const NwCell *cell)
{
  const NwPlot *plot = self->plot;
  double value = plot->result->cells[cell->index];
  NwShade shade = { plot->palette->background, plot->palette->dim };

  if (!isfinite (value) || is_few (plot->result, cell->index))
    return shade;
  shade = nw_scale_shade (&self->scale, plot, value);
  /* Of a difference the hue says the sign. */
  if (cell->special && nw_result_unit (plot->result) != NW_UNIT_DIFFERENCE)
    shade.fill = grey_of (shade.fill);
  return shade;
}

void
nw_cells_write (NwCells *self, const NwCell *cell)
{
  NwRect box = box_of (self, cell);
  NwShade shade = shade_of (self, cell);
  NwScene *scene = self->plot->scene;
  gboolean zero = self->plot->result->cells[cell->index] == 0;
  const NwTextBox *text;
  NwTextBox copy;
  double x, y;

  if (!self->words)
    return;
  text = text_of (self, cell->index);
  x = box.x + (box.width - text->width) / 2;
  y = box.y + (box.height - text->height) / 2;
  copy = (NwTextBox) { g_object_ref (text->layout), text->width, text->height };
  nw_scene_fill (scene, (NwRect) { x - INSET, y, text->width + 2 * INSET, text->height }, shade.fill);
  nw_scene_text (scene, &copy, x, y, zero ? nw_color_mix (shade.ink, shade.fill, 0.45) : shade.ink);
}

static void
draw_ground (NwCells *self, const NwCell *cell, NwRect box)
{
  NwPlot *plot = self->plot;
  NwShade shade = shade_of (self, cell);
  NwColor lines = nw_color_mix (shade.fill, shade.ink, 0.2);

  nw_scene_fill (plot->scene, box, shade.fill);
  if (cell->special)
    nw_scene_texture (plot->scene, box, lines, NW_TEXTURE_LEVEL, nw_plot_px (plot, 5),
                      nw_plot_px (plot, 0.8));
  if (cell->immature)
    nw_scene_texture (plot->scene, box, lines, NW_TEXTURE_RISING, nw_plot_px (plot, 6),
                      nw_plot_px (plot, 0.8));
}

NwRect
nw_cells_draw (NwCells *self, const NwCell *cell)
{
  NwPlot *plot = self->plot;
  NwRect box = box_of (self, cell);

  if (is_few (plot->result, cell->index))
    nw_scene_frame (plot->scene, (NwRect) { box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1 },
                    plot->palette->axis, 1, NW_DASH_SOLID);
  else if (isfinite (plot->result->cells[cell->index]))
    draw_ground (self, cell, box);
  else
    nw_plot_absent (plot, box);
  return box;
}
