/* kept-drawing.c: lays a figure out once for all that is painted, pointed at and walked through until it changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "kept-drawing.h"

gboolean
nw_kept_drawing_same (const NwElement *a, const NwElement *b)
{
  return a->group == b->group && a->across == b->across && a->period == b->period
         && a->placebo == b->placebo;
}

static gboolean
is_same_figure (const NwFigure *a, const NwFigure *b)
{
  return a->chart == b->chart && a->palette == b->palette && a->text_scale == b->text_scale && a->rtl == b->rtl
         && a->framed == b->framed && a->named_only == b->named_only;
}

void
nw_kept_drawing_clear (NwKeptDrawing *self)
{
  g_clear_pointer (&self->plain, nw_drawing_free);
  g_clear_pointer (&self->focused, nw_drawing_free);
  g_clear_pointer (&self->result, nw_result_unref);
}

/* A focus is drawn over few shapes, but where the chart chooses: another one means another layout. */
static NwDrawing *
focused (NwKeptDrawing *self, const NwElement *focus)
{
  if (self->focused != NULL && nw_kept_drawing_same (&self->focus, focus))
    return self->focused;
  g_clear_pointer (&self->focused, nw_drawing_free);
  self->focus = *focus;
  self->figure.focus = &self->focus;
  self->focused = nw_drawing_new (&self->figure, self->result, self->width, self->height);
  return self->focused;
}

NwDrawing *
nw_kept_drawing_get (NwKeptDrawing *self, const NwFigure *figure, NwResult *result, double width, double height)
{
  if (self->result != result || self->width != width || self->height != height
      || !is_same_figure (&self->figure, figure))
    {
      nw_kept_drawing_clear (self);
      self->result = nw_result_ref (result);
      self->figure = *figure;
      self->width = width;
      self->height = height;
    }
  if (figure->focus != NULL)
    return focused (self, figure->focus);
  self->figure.focus = NULL;
  if (self->plain == NULL)
    self->plain = nw_drawing_new (&self->figure, self->result, width, height);
  return self->plain;
}
