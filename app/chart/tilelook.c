/* tilelook.c: colours the squares of the map, and draws the key that says what the colours are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "tilelook.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tiles.h"

#define SWATCH      18.0 /* px */
#define ABOVE_KEY    6.0
#define INK          3.2 /* contrast of names in faint squares */

void
nw_tile_look_init (NwTileLook *self, NwPlot *plot, guint period)
{
  const NwResult *result = plot->result;
  const NwTiles *tiles = nw_tiles_get ();
  double smallest = HUGE_VAL, largest = 0;

  *self = (NwTileLook) { .plot = plot, .period = period, .rest = result->query->top > 0 };
  self->chosen = nw_query_get_filter (result->query, result->query->by, FALSE) != NULL
                 || nw_query_get_filter (result->query, result->query->by, TRUE) != NULL;
  self->counts = nw_result_unit (result) == NW_UNIT_INCIDENTS;
  for (guint g = 0; g < result->groups->len; g++)
    {
      double value = nw_plot_cell (plot, g, period);

      self->rest |= nw_result_group (result, g)->rest;
      if (nw_tiles_find (tiles, nw_result_group (result, g)->code) == NULL)
        continue;
      self->few |= nw_plot_few (plot, g, period);
      if (!isfinite (value) || value <= 0)
        continue;
      smallest = MIN (smallest, value);
      largest = MAX (largest, value);
    }
  if (self->counts)
    self->steps = nw_steps_new (isfinite (smallest) ? smallest : 1, largest > 0 ? largest : 1);
  else
    self->scale = nw_plot_scale (plot);
}

static NwColor
faint (const NwTileLook *self)
{
  return nw_color_mix (self->plot->palette->background, self->plot->palette->grid, 0.55);
}

/* A share of few is hollow: it is said as a count, and no colour compares it. */
static void
draw_hollow (const NwTileLook *self, NwRect box)
{
  nw_scene_fill (self->plot->scene, box, self->plot->palette->background);
  nw_scene_frame (self->plot->scene, (NwRect) { box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1 },
                  self->plot->palette->dim, 1, NW_DASH_SOLID);
}

NwColor
nw_tile_look_fill (const NwTileLook *self, NwRect box, int group)
{
  NwPlot *plot = self->plot;
  NwColor ink = nw_color_readable (plot->palette->axis, faint (self), INK);
  double value = group < 0 ? 0 : nw_plot_cell (plot, (guint) group, self->period);
  NwShade shade;

  if (!isfinite (value))
    nw_plot_absent (plot, box);
  else if (group >= 0 && nw_plot_few (plot, (guint) group, self->period))
    draw_hollow (self, box);
  else if (group < 0 || (self->counts && value <= 0))
    nw_scene_fill (plot->scene, box, faint (self));
  else
    {
      shade = self->counts ? nw_steps_shade (&self->steps, plot, value) : nw_scale_shade (&self->scale, plot, value);
      nw_scene_fill (plot->scene, box, shade.fill);
      ink = shade.ink;
    }
  return ink;
}

/* ---- key ---- */

double
nw_tile_key_row (const NwPlot *plot)
{
  return nw_plot_scale_key_height (plot) + nw_plot_px (plot, ABOVE_KEY);
}

typedef enum { KEY_NONE, KEY_FEW, KEY_ABSENT, N_KEYS } KeyLine;

static const char *
key_words (const NwTileLook *self, KeyLine line)
{
  switch (line)
    {
    case KEY_NONE:
      if (self->chosen)
        return _("none reported, or left out");
      return self->rest ? _("none reported, or among the others") : _("none reported");
    case KEY_FEW:
      return self->few ? _("fewer than 10: too few for a share") : NULL;
    case KEY_ABSENT:
    case N_KEYS:
    default:
      return !self->counts && self->scale.absent ? _("nothing coded to take a share of") : NULL;
    }
}

static double
key_line (const NwTileLook *self)
{
  return nw_text_line (NW_TEXT_AXIS, self->plot->scale) + nw_plot_px (self->plot, 3);
}

double
nw_tile_key_height (const NwTileLook *self)
{
  double height = nw_tile_key_row (self->plot);

  for (KeyLine line = KEY_NONE; line < N_KEYS; line++)
    if (key_words (self, line) != NULL)
      height += key_line (self);
  return height;
}

static double
strip_width (const NwTileLook *self)
{
  return self->counts ? nw_steps_key_width (&self->steps, self->plot) : nw_plot_px (self->plot, NW_SCALE_WIDTH);
}

double
nw_tile_key_width (const NwTileLook *self)
{
  double width = strip_width (self);

  for (KeyLine line = KEY_NONE; line < N_KEYS; line++)
    if (key_words (self, line) != NULL)
      {
        g_auto (NwTextBox) text = nw_text_box (key_words (self, line), NW_TEXT_AXIS, self->plot->scale, -1, 1, FALSE);

        width = MAX (width, nw_plot_px (self->plot, SWATCH) + text.width);
      }
  return width;
}

/* Returns how wide it is; 0: it did not fit. */
static double
draw_key_line (const NwTileLook *self, KeyLine line, NwRect row)
{
  NwPlot *plot = self->plot;
  g_auto (NwTextBox) text = nw_text_box (key_words (self, line), NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
  double side = nw_plot_px (plot, 11);
  double width = nw_plot_px (plot, SWATCH) + text.width;
  NwRect box = { row.x, row.y + (row.height - side) / 2, side, side };

  if (width > row.width)
    return 0;
  if (line == KEY_NONE)
    nw_scene_fill (plot->scene, box, faint (self));
  else if (line == KEY_FEW)
    draw_hollow (self, box);
  else
    nw_plot_absent (plot, box);
  nw_scene_text (plot->scene, &text, row.x + nw_plot_px (plot, SWATCH), row.y + (row.height - text.height) / 2,
                 plot->palette->dim);
  return width;
}

/* The colours, then below them, or beside them in a row, what has none of them. */
void
nw_tile_key_draw (const NwTileLook *self, NwRect area, gboolean in_a_row)
{
  double strip = nw_tile_key_row (self->plot);
  double width = strip_width (self);
  NwRect row = { area.x, area.y + strip, area.width, key_line (self) };
  NwScale plain = self->scale;

  area.y += nw_plot_px (self->plot, ABOVE_KEY);
  area.width = MIN (area.width, in_a_row ? width : area.width);
  plain.absent = FALSE; /* it has a line of its own */
  if (self->counts)
    nw_steps_key (&self->steps, self->plot, area);
  else
    nw_plot_scale_key (self->plot, &plain, area);
  if (in_a_row)
    row = (NwRect) { area.x + area.width + nw_plot_px (self->plot, SWATCH), area.y - nw_plot_px (self->plot, 3),
                     row.width - area.width - nw_plot_px (self->plot, SWATCH), row.height };
  for (KeyLine line = KEY_NONE; line < N_KEYS; line++)
    if (key_words (self, line) != NULL)
      {
        double used = draw_key_line (self, line, row) + nw_plot_px (self->plot, SWATCH);

        if (in_a_row)
          row = (NwRect) { row.x + used, row.y, row.width - used, row.height };
        else
          row.y += row.height;
      }
}
