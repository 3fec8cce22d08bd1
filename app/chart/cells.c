/* cells.c: colours a cell by its number, and writes the number in it where all of them fit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cells.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ROOMY  8.0 /* px: cells from that size on have a seam */
#define INSET  2.0 /* px between a number and the edges of its cell */

static void
text_free (gpointer text)
{
  nw_text_box_clear (text);
  g_free (text);
}

void
nw_cells_init (NwCells *self, NwPlot *plot, double width, double height)
{
  *self = (NwCells) { .plot = plot, .scale = nw_plot_scale (plot), .width = width, .height = height };
  self->seam = MIN (width, height) >= nw_plot_px (plot, ROOMY) ? nw_plot_px (plot, 1) : 0;
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
    self->words = text_of (self, index)->width <= self->width - self->seam - nw_plot_px (self->plot, 2 * INSET);
}

/* As light as the colour, but without a hue. */
static NwColor
grey_of (NwColor color)
{
  double grey = 0.2126 * color.red + 0.7152 * color.green + 0.0722 * color.blue;

  return (NwColor) { grey, grey, grey };
}

/* On a plain ground, so that no line runs through the number. */
static void
write_words (NwCells *self, const NwCell *cell, NwRect box, const NwShade *shade)
{
  const NwTextBox *text = text_of (self, cell->index);
  NwScene *scene = self->plot->scene;
  double value = self->plot->result->cells[cell->index];
  double x = box.x + (box.width - text->width) / 2, y = box.y + (box.height - text->height) / 2;
  NwTextBox copy = { g_object_ref (text->layout), text->width, text->height };
  NwColor ink = value == 0 ? nw_color_mix (shade->ink, shade->fill, 0.45) : shade->ink;

  if (cell->special || cell->immature || !isfinite (value))
    nw_scene_fill (scene, (NwRect) { x - INSET, y, text->width + 2 * INSET, text->height }, shade->fill);
  nw_scene_text (scene, &copy, x, y, ink);
}

NwRect
nw_cells_draw (NwCells *self, const NwCell *cell)
{
  NwPlot *plot = self->plot;
  NwRect box = { cell->x, cell->y, self->width - self->seam, self->height - self->seam };
  double value = plot->result->cells[cell->index];
  NwShade shade = { plot->palette->background, plot->palette->dim };
  NwColor lines;

  if (isfinite (value))
    {
      shade = nw_scale_shade (&self->scale, plot, value);
      if (cell->special)
        shade.fill = grey_of (shade.fill);
      lines = nw_color_mix (shade.fill, shade.ink, 0.3);
      nw_scene_fill (plot->scene, box, shade.fill);
      if (cell->special)
        nw_scene_texture (plot->scene, box, lines, NW_TEXTURE_LEVEL, nw_plot_px (plot, 5), nw_plot_px (plot, 0.8));
      if (cell->immature)
        nw_scene_texture (plot->scene, box, lines, NW_TEXTURE_RISING, nw_plot_px (plot, 6), nw_plot_px (plot, 0.8));
    }
  else
    nw_plot_absent (plot, box);
  if (self->words)
    write_words (self, cell, box, &shade);
  return box;
}
