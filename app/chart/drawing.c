/* drawing.c: draws a figure, and keeps one that was laid out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plot.h"

struct _NwDrawing {
  NwScene *scene;
};

NwDrawing *
nw_drawing_new (const NwFigure *figure, const NwResult *result, double width, double height)
{
  NwDrawing *self = g_new0 (NwDrawing, 1);

  self->scene = nw_figure_build (figure, result, width, height);
  return self;
}

void
nw_drawing_free (NwDrawing *self)
{
  nw_scene_free (self->scene);
  g_free (self);
}

void
nw_drawing_paint (const NwDrawing *self, cairo_t *cr)
{
  nw_scene_paint (self->scene, cr);
}

gboolean
nw_drawing_pick (const NwDrawing *self, double x, double y, NwElement *element)
{
  return nw_scene_pick (self->scene, x, y, element);
}

GArray *
nw_drawing_elements (NwDrawing *self)
{
  return self->scene->elements;
}

void
nw_figure_draw (cairo_t *cr, const NwFigure *figure, const NwResult *result, double width, double height)
{
  g_autoptr (NwDrawing) drawing = nw_drawing_new (figure, result, width, height);

  nw_drawing_paint (drawing, cr);
}

gboolean
nw_figure_pick (const NwFigure *figure, const NwResult *result, double width, double height,
                double x, double y, NwElement *element)
{
  g_autoptr (NwDrawing) drawing = nw_drawing_new (figure, result, width, height);

  return nw_drawing_pick (drawing, x, y, element);
}

GArray *
nw_figure_elements (const NwFigure *figure, const NwResult *result, double width, double height)
{
  g_autoptr (NwDrawing) drawing = nw_drawing_new (figure, result, width, height);

  return g_array_ref (nw_drawing_elements (drawing));
}
