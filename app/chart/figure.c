/* figure.c: builds a figure, the chart in the frame that every figure stands in
 *
 * Parts leave in this order when the figure gets small: lines of the note, of the subtitle and the caption, the
 * note, the subtitle, the caption, all but one line of title and source, the source, the title. The chart itself stays.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "drawn.h"
#include "plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

enum { PART_TITLE, PART_SUBTITLE, PART_CAPTION, PART_NOTE, PART_SOURCE, N_PARTS };

typedef struct {
  char      *text;
  NwTextRole role;
  int        lines;  /* at most; 0: left out */
  double     before; /* space above, px */
  NwTextBox  box;
} Part;

typedef struct {
  Part   parts[N_PARTS];
  double margin;
  double width;  /* inside the margins */
} Frame;

static double
scale_of (const NwFigure *figure)
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
frame_init (Frame *self, const NwFigure *figure, const NwResult *result, double width)
{
  g_autofree char *source = nw_result_source (result);
  g_autofree char *id = nw_result_id (result);
  double scale = scale_of (figure);

  *self = (Frame) { 0 };
  self->margin = MIN (20 * scale, width * 0.04);
  self->width = MAX (width - 2 * self->margin, 1);
  self->parts[PART_TITLE] = (Part) { nw_result_title (result), NW_TEXT_TITLE, 3, 0 };
  self->parts[PART_SUBTITLE] = (Part) { nw_result_subtitle (result), NW_TEXT_SUBTITLE, 3, 4 * scale };
  self->parts[PART_CAPTION] = (Part) { caption_of (figure, result), NW_TEXT_SUBTITLE, 4, 10 * scale };
  self->parts[PART_NOTE] = (Part) { nw_figure_note (figure, result), NW_TEXT_NOTE, 12, 10 * scale };
  self->parts[PART_SOURCE] =
      (Part){ g_strdup_printf (_("%s Normwatch figure %s."), source, id), NW_TEXT_NOTE, 3, 6 * scale };
}

static void
frame_clear (Frame *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    {
      g_free (self->parts[i].text);
      nw_text_box_clear (&self->parts[i].box);
    }
}

static void
frame_measure (Frame *self, const NwFigure *figure)
{
  for (guint i = 0; i < N_PARTS; i++)
    {
      Part *part = &self->parts[i];

      nw_text_box_clear (&part->box);
      part->box = (NwTextBox) { 0 };
      if (part->lines > 0 && part->text != NULL && *part->text != '\0')
        part->box =
            nw_text_box (part->text, part->role, scale_of (figure), self->width, part->lines, figure->rtl);
    }
}

static double
part_height (const Part *part)
{
  return part->box.layout != NULL ? part->box.height + part->before : 0;
}

static double
frame_height (const Frame *self, double gap)
{
  double height = 2 * self->margin + gap;

  for (guint i = 0; i < N_PARTS; i++)
    height += part_height (&self->parts[i]);
  return height;
}

/* Takes away parts until the chart has room. */
static void
frame_fit (Frame *self, const NwFigure *figure, double room, double gap)
{
  static const struct { int part, lines; } steps[] = {
    { PART_NOTE, 4 }, { PART_NOTE, 2 }, { PART_SUBTITLE, 1 }, { PART_CAPTION, 1 }, { PART_NOTE, 0 },
    { PART_SUBTITLE, 0 }, { PART_CAPTION, 0 }, { PART_SOURCE, 1 }, { PART_TITLE, 1 }, { PART_SOURCE, 0 }, { PART_TITLE, 0 },
  };

  frame_measure (self, figure);
  for (guint i = 0; i < G_N_ELEMENTS (steps) && frame_height (self, gap) > room; i++)
    {
      self->parts[steps[i].part].lines = steps[i].lines;
      frame_measure (self, figure);
    }
}

static void
place (Frame *self, NwScene *scene, int part, double y, NwColor color)
{
  NwTextBox *box = &self->parts[part].box;

  if (box->layout == NULL)
    return;
  nw_scene_text (scene, box, self->margin, y, color);
}

/* Title and subtitle from the top, source, note and caption from the bottom; what lies between is the chart's. */
static NwRect
frame_draw (Frame *self, NwScene *scene, const NwPalette *palette, double gap)
{
  double top = self->margin;
  double bottom = scene->height - self->margin;
  Part *parts = self->parts;
  double heights[N_PARTS];

  for (guint i = 0; i < N_PARTS; i++)
    heights[i] = part_height (&parts[i]);
  place (self, scene, PART_TITLE, top, palette->text);
  top += heights[PART_TITLE];
  place (self, scene, PART_SUBTITLE, top + parts[PART_SUBTITLE].before, palette->dim);
  top += heights[PART_SUBTITLE];
  place (self, scene, PART_SOURCE, bottom - heights[PART_SOURCE] + parts[PART_SOURCE].before, palette->dim);
  bottom -= heights[PART_SOURCE];
  place (self, scene, PART_NOTE, bottom - heights[PART_NOTE] + parts[PART_NOTE].before, palette->dim);
  bottom -= heights[PART_NOTE];
  place (self, scene, PART_CAPTION, bottom - heights[PART_CAPTION] + parts[PART_CAPTION].before, palette->text);
  bottom -= heights[PART_CAPTION];
  if (top > self->margin)
    top += gap;
  return (NwRect) { self->margin, top, self->width, MAX (bottom - top, 1) };
}

static gsize
count_cells (const NwResult *result)
{
  return result->cells ? (gsize) result->groups->len * result->across->len * result->periods->len : 0;
}

static gboolean
has_fractions (const NwResult *result)
{
  for (gsize i = 0; i < count_cells (result); i++)
    if (isfinite (result->cells[i]) && fabs (result->cells[i] - round (result->cells[i])) > 1e-9)
      return TRUE;
  return FALSE;
}

/* Incidents, or something to say of none: a share of 0 % is an answer. */
static gboolean
has_anything (const NwResult *result)
{
  gboolean counts = nw_result_unit (result) == NW_UNIT_INCIDENTS;

  for (gsize i = 0; i < count_cells (result); i++)
    if (isfinite (result->cells[i]) && (!counts || result->cells[i] > 0))
      return TRUE;
  return FALSE;
}

static NwRect
chart_area (const NwFigure *figure, const NwResult *result, NwScene *scene, const NwPalette *palette, gboolean *cut_short)
{
  double scale = scale_of (figure);
  double gap = 14 * scale;
  double inset = 4 * scale;
  Frame frame;
  NwRect area;

  if (!figure->framed)
    return (NwRect) { inset, inset, MAX (scene->width - 2 * inset, 1), MAX (scene->height - 2 * inset, 1) };
  frame_init (&frame, figure, result, scene->width);
  frame_fit (&frame, figure,
             scene->height - MAX (MIN (170 * scale, scene->height * 0.62), scene->height * 0.5), gap);
  *cut_short = frame.parts[PART_CAPTION].box.layout == NULL || nw_text_box_cut (&frame.parts[PART_CAPTION].box);
  area = frame_draw (&frame, scene, palette, gap);
  frame_clear (&frame);
  return area;
}

static const NwChart *
chart_of (const NwFigure *figure)
{
  return (const NwChart *) figure->chart;
}

static NwMisfit
misfit_of (const NwFigure *figure, const NwResult *drawn)
{
  return chart_of (figure)->misfit && has_anything (drawn) ? chart_of (figure)->misfit (drawn) : (NwMisfit) { NULL };
}

char *
nw_figure_obstacle (const NwFigure *figure, const NwResult *result)
{
  g_auto (NwDrawn) drawn = { 0 };
  NwMisfit misfit;

  nw_drawn_init (&drawn, figure, result);
  misfit = misfit_of (figure, &drawn.result);
  if (!misfit.why)
    return NULL;
  /* Translators: two sentences, the first without a full stop: why a chart cannot show something, and what to do. */
  return g_strdup_printf (_("%s. %s"), _(misfit.why), _(misfit.remedy));
}

NwScene *
nw_figure_build (const NwFigure *figure, const NwResult *result, double width, double height)
{
  const NwPalette *palette = nw_palette (figure->palette);
  g_autoptr (NwScene) scene = nw_scene_new (width, height, scale_of (figure), palette->background);
  g_auto (NwDrawn) drawn = { 0 };
  g_autofree NwStyle *styles = NULL;
  NwPlot plot = {
    .figure = &drawn.figure,
    .result = &drawn.result,
    .palette = palette,
    .scene = scene,
    .scale = scale_of (figure),
  };
  NwMisfit misfit;

  nw_drawn_init (&drawn, figure, result);
  plot.styles = styles = nw_plot_styles (figure, &drawn.result);
  plot.area = chart_area (figure, result, scene, palette, &plot.cut_short);
  if (has_anything (&drawn.result))
    {
      plot.whole = !has_fractions (&drawn.result);
      misfit = misfit_of (figure, &drawn.result);
      if (misfit.why)
        nw_plot_words (&plot, _(misfit.why), _(misfit.remedy));
      else
        chart_of (figure)->build (&plot);
      nw_drawn_restore (&drawn, scene);
    }
  else
    nw_plot_empty (&plot);
  if (figure->rtl)
    nw_scene_mirror (scene);
  return g_steal_pointer (&scene);
}

static double
chart_height (const NwFigure *figure, const NwResult *result, double width)
{
  double scale = scale_of (figure);
  g_auto (NwDrawn) drawn = { 0 };
  NwPlot plot = { .figure = &drawn.figure, .result = &drawn.result, .palette = nw_palette (figure->palette), .scale = scale };

  nw_drawn_init (&drawn, figure, result);
  if (chart_of (figure)->height != NULL && has_anything (&drawn.result))
    return chart_of (figure)->height (&plot, width);
  return CLAMP (width * 0.5, 220 * scale, 560 * scale);
}

double
nw_figure_height (const NwFigure *figure, const NwResult *result, double width)
{
  double chart = chart_height (figure, result, width);
  Frame frame;
  double height;

  if (!figure->framed)
    return ceil (chart);
  frame_init (&frame, figure, result, width);
  frame_measure (&frame, figure);
  height = frame_height (&frame, 14 * scale_of (figure)) + chart;
  frame_clear (&frame);
  return ceil (height);
}
