/* surround.c: lays out the words around a chart, and takes them away where a figure is small
 *
 * Parts leave in this order: lines of the note and the caption; note and source for a stamp, so that no figure is without
 * n, rule, release and id; the subtitle, the caption, all but one line of the title; at last, of what is
 * hardly a figure, all but one line of the stamp, the title and the stamp. The chart itself stays.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "surround.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "result-id.h"

#define CHART_WANTED 170.0 /* px that a chart gets before all is said around it */
#define N_WANTED     8     /* steps for that; the later ones only for half of the figure */

double
nw_figure_scale (const NwFigure *figure)
{
  return figure->text_scale > 0 ? figure->text_scale : 1;
}

/* Under a title, the caption need not begin with it. */
static char *
caption_of (const NwFigure *figure, const NwResult *result)
{
  g_autofree char *title = nw_result_title (result);
  g_autofree char *caption = nw_figure_caption (figure, result);
  gsize length = strlen (title);

  if (g_str_has_prefix (caption, title) && g_str_has_prefix (caption + length, ": "))
    return g_strdup (caption + length + 2);
  return g_steal_pointer (&caption);
}

static void
set_lines (NwSurround *self, NwSurroundPart i, int lines)
{
  NwSurroundText *part = &self->parts[i];

  nw_text_box_clear (&part->box);
  part->box = (NwTextBox) { 0 };
  part->lines = lines;
  if (lines > 0 && *part->text != '\0')
    part->box =
        nw_text_box (part->text, part->role, nw_figure_scale (self->figure), self->width, lines, self->figure->rtl);
}

void
nw_surround_init (NwSurround *self, const NwFigure *figure, const NwResult *result, double width)
{
  g_autofree char *source = nw_result_source (result);
  g_autofree char *id = nw_result_id (result);
  double scale = nw_figure_scale (figure);

  *self = (NwSurround) {
    .figure = figure,
    .margin = MIN (20 * scale, width * 0.04),
    .gap = 14 * scale,
    .parts = {
      [NW_SURROUND_TITLE] = { nw_result_title (result), NW_TEXT_TITLE, 3, 0 },
      [NW_SURROUND_SUBTITLE] = { nw_result_subtitle (result), NW_TEXT_SUBTITLE, 3, 4 * scale },
      [NW_SURROUND_CAPTION] = { caption_of (figure, result), NW_TEXT_SUBTITLE, 4, 10 * scale },
      [NW_SURROUND_NOTE] = { nw_figure_note (figure, result), NW_TEXT_NOTE, 12, 10 * scale },
      [NW_SURROUND_SOURCE] = { nw_id_source (source, id), NW_TEXT_NOTE, 3, 6 * scale },
      [NW_SURROUND_STAMP] = { nw_result_stamp (result), NW_TEXT_NOTE, 0, 6 * scale },
    },
  };
  self->width = MAX (width - 2 * self->margin, 1);
  for (guint i = 0; i < NW_SURROUND_N_PARTS; i++)
    set_lines (self, i, self->parts[i].lines);
}

void
nw_surround_clear (NwSurround *self)
{
  for (guint i = 0; i < NW_SURROUND_N_PARTS; i++)
    {
      g_clear_pointer (&self->parts[i].text, g_free);
      nw_text_box_clear (&self->parts[i].box);
    }
}

static double
part_height (const NwSurroundText *part)
{
  return part->box.layout != NULL ? part->box.height + part->before : 0;
}

double
nw_surround_height (const NwSurround *self)
{
  double height = 2 * self->margin + self->gap;

  for (guint i = 0; i < NW_SURROUND_N_PARTS; i++)
    height += part_height (&self->parts[i]);
  return height;
}

void
nw_surround_fit (NwSurround *self, double height, double natural)
{
  static const struct { NwSurroundPart part; int lines; } steps[] = {
    { NW_SURROUND_NOTE, 4 }, { NW_SURROUND_NOTE, 2 }, { NW_SURROUND_CAPTION, 1 }, { NW_SURROUND_NOTE, 0 },
    { NW_SURROUND_SUBTITLE, 1 }, { NW_SURROUND_SUBTITLE, 0 }, { NW_SURROUND_CAPTION, 0 }, { NW_SURROUND_TITLE, 1 },
    { NW_SURROUND_STAMP, 1 }, { NW_SURROUND_TITLE, 0 }, { NW_SURROUND_STAMP, 0 },
  };
  double half = MIN (natural, height / 2);
  double wanted = MAX (MIN (CHART_WANTED * nw_figure_scale (self->figure), height * 0.62), half);

  wanted = MIN (wanted, natural);
  for (guint i = 0; i < G_N_ELEMENTS (steps) && nw_surround_height (self) > height - (i < N_WANTED ? wanted : half); i++)
    {
      set_lines (self, steps[i].part, steps[i].lines);
      if (steps[i].part == NW_SURROUND_NOTE && steps[i].lines == 0)
        {
          set_lines (self, NW_SURROUND_SOURCE, 0);
          set_lines (self, NW_SURROUND_STAMP, 2);
        }
    }
}

gboolean
nw_surround_cuts_caption (const NwSurround *self)
{
  const NwTextBox *caption = &self->parts[NW_SURROUND_CAPTION].box;

  return caption->layout == NULL || nw_text_box_cut (caption);
}

/* Returns the height it takes. */
static double
place (NwSurround *self, NwScene *scene, NwSurroundPart i, double y, NwColor color)
{
  NwSurroundText *part = &self->parts[i];
  double height = part_height (part);

  if (part->box.layout != NULL)
    nw_scene_text (scene, &part->box, self->margin, y, color);
  return height;
}

/* Title and subtitle from the top, the others from the bottom; what lies between is the chart's. */
NwRect
nw_surround_draw (NwSurround *self, NwScene *scene, const NwPalette *palette)
{
  static const NwSurroundPart below[] = { NW_SURROUND_STAMP, NW_SURROUND_SOURCE, NW_SURROUND_NOTE, NW_SURROUND_CAPTION };
  double top = self->margin;
  double bottom = scene->height - self->margin;

  top += place (self, scene, NW_SURROUND_TITLE, top, palette->text);
  top += place (self, scene, NW_SURROUND_SUBTITLE, top + self->parts[NW_SURROUND_SUBTITLE].before, palette->dim);
  for (guint i = 0; i < G_N_ELEMENTS (below); i++)
    {
      double height = part_height (&self->parts[below[i]]);

      place (self, scene, below[i], bottom - height + self->parts[below[i]].before,
             below[i] == NW_SURROUND_CAPTION ? palette->text : palette->dim);
      bottom -= height;
    }
  if (top > self->margin)
    top += self->gap;
  return (NwRect) { self->margin, top, self->width, MAX (bottom - top, 1) };
}
