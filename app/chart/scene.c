/* scene.c: collects shapes, mirrors them, and finds the element at a point
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "scene.h"

#include <math.h>

#define HAIR       1.05 /* px: no thicker than lines of a grid */
#define PICK_REACH 6.0 /* how far beside an element a pointer still means it */

static void
shape_clear (gpointer data)
{
  NwShape *shape = data;

  nw_text_box_clear (&shape->text);
}

static NwShape *
shape_add (NwScene *self, NwShapeKind kind, NwRect box, NwColor color)
{
  NwShape shape = { .kind = kind, .box = box, .color = color };

  g_array_append_val (self->shapes, shape);
  return &g_array_index (self->shapes, NwShape, self->shapes->len - 1);
}

NwScene *
nw_scene_new (double width, double height, double scale, NwColor background)
{
  NwScene *self = g_new0 (NwScene, 1);

  self->width = width;
  self->height = height;
  self->scale = scale;
  self->background = background;
  self->shapes = g_array_new (FALSE, FALSE, sizeof (NwShape));
  g_array_set_clear_func (self->shapes, shape_clear);
  self->points = g_array_new (FALSE, FALSE, sizeof (NwPoint));
  self->elements = g_array_new (FALSE, FALSE, sizeof (NwElement));
  return self;
}

void
nw_scene_free (NwScene *self)
{
  g_array_unref (self->shapes);
  g_array_unref (self->points);
  g_array_unref (self->elements);
  g_free (self);
}

void
nw_scene_fill (NwScene *self, NwRect box, NwColor color)
{
  if (box.width > 0 && box.height > 0)
    shape_add (self, NW_SHAPE_FILL, box, color);
}

void
nw_scene_frame (NwScene *self, NwRect box, NwColor color, double stroke, NwDash dash)
{
  NwShape *shape = shape_add (self, NW_SHAPE_FRAME, box, color);

  shape->stroke = stroke;
  shape->dash = dash;
}

void
nw_scene_texture (NwScene *self, NwRect box, NwColor color, NwTexture texture, double gap, double stroke)
{
  NwShape *shape;

  if (texture == NW_TEXTURE_NONE || box.width <= 0 || box.height <= 0)
    return;
  shape = shape_add (self, NW_SHAPE_TEXTURE, box, color);
  shape->texture = texture;
  shape->gap = gap;
  shape->stroke = stroke;
}

void
nw_scene_line (
    NwScene *self, const NwPoint *points, guint n_points, NwColor color, double stroke, NwDash dash)
{
  NwShape *shape;

  if (n_points < 2)
    return;
  shape = shape_add (self, NW_SHAPE_LINE, (NwRect) { 0 }, color);
  shape->stroke = stroke;
  shape->dash = dash;
  shape->first_point = self->points->len;
  shape->n_points = n_points;
  g_array_append_vals (self->points, points, n_points);
}

void
nw_scene_segment (
    NwScene *self, double x1, double y1, double x2, double y2, NwColor color, double stroke, NwDash dash)
{
  NwPoint points[] = { { x1, y1 }, { x2, y2 } };

  nw_scene_line (self, points, G_N_ELEMENTS (points), color, stroke, dash);
}

void
nw_scene_symbol (
    NwScene *self, double x, double y, double size, NwSymbol symbol, NwColor color, NwColor inside)
{
  NwShape *shape =
      shape_add (self, NW_SHAPE_SYMBOL, (NwRect) { x - size / 2, y - size / 2, size, size }, color);

  shape->symbol = symbol;
  shape->inside = inside;
  shape->stroke = 1.5 * self->scale;
}

void
nw_scene_text (NwScene *self, NwTextBox *text, double x, double y, NwColor color)
{
  NwShape *shape = shape_add (self, NW_SHAPE_TEXT, (NwRect) { x, y, text->width, text->height }, color);

  shape->text = *text;
  text->layout = NULL;
}

void
nw_scene_text_upright (NwScene *self, NwTextBox *text, double x, double y, NwColor color)
{
  NwShape *shape = shape_add (self, NW_SHAPE_TEXT, (NwRect) { x, y, text->height, text->width }, color);

  shape->text = *text;
  shape->upright = TRUE;
  text->layout = NULL;
}

void
nw_scene_element (NwScene *self, int group, int period, NwRect box)
{
  nw_scene_element_across (self, group, 0, period, box);
}

void
nw_scene_element_across (NwScene *self, int group, int across, int period, NwRect box)
{
  NwElement element = { group, across, period, box.x, box.y, box.width, box.height };

  g_array_append_val (self->elements, element);
}

static gboolean
is_in (NwRect box, double x, double y)
{
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

/* Whether a line passes through, looked at every few pixels. */
static gboolean
passes (const NwScene *self, const NwShape *shape, NwRect box)
{
  for (guint i = 0; i + 1 < shape->n_points; i++)
    {
      const NwPoint *p = &g_array_index (self->points, NwPoint, shape->first_point + i);
      guint steps = (guint) ceil (hypot (p[1].x - p[0].x, p[1].y - p[0].y) / 3) + 1;

      if (MIN (p[0].x, p[1].x) > box.x + box.width || MAX (p[0].x, p[1].x) < box.x)
        continue;
      for (guint k = 0; k <= steps; k++)
        if (is_in (box, p[0].x + (p[1].x - p[0].x) * k / steps, p[0].y + (p[1].y - p[0].y) * k / steps))
          return TRUE;
    }
  return FALSE;
}

gboolean
nw_scene_is_free (const NwScene *self, NwRect box)
{
  for (guint i = 0; i < self->shapes->len; i++)
    {
      const NwShape *shape = &g_array_index (self->shapes, NwShape, i);
      NwRect other = shape->box;
      gboolean touches = box.x < other.x + other.width && other.x < box.x + box.width && box.y < other.y + other.height
                         && other.y < box.y + box.height;

      if (touches && (shape->kind == NW_SHAPE_TEXT || shape->kind == NW_SHAPE_FILL))
        return FALSE;
      if (shape->kind == NW_SHAPE_LINE && shape->stroke > HAIR * self->scale && passes (self, shape, box))
        return FALSE;
    }
  return TRUE;
}

NwSceneMark
nw_scene_mark (const NwScene *self)
{
  return (NwSceneMark) { self->shapes->len, self->points->len, self->elements->len };
}

void
nw_scene_mirror (NwScene *self)
{
  nw_scene_mirror_since (self, (NwSceneMark) { 0 });
}

void
nw_scene_mirror_since (NwScene *self, NwSceneMark mark)
{
  for (guint i = mark.shapes; i < self->shapes->len; i++)
    {
      NwRect *box = &g_array_index (self->shapes, NwShape, i).box;

      box->x = self->width - box->x - box->width;
    }
  for (guint i = mark.points; i < self->points->len; i++)
    {
      NwPoint *point = &g_array_index (self->points, NwPoint, i);

      point->x = self->width - point->x;
    }
  for (guint i = mark.elements; i < self->elements->len; i++)
    {
      NwElement *element = &g_array_index (self->elements, NwElement, i);

      element->x = self->width - element->x - element->width;
    }
}

gboolean
nw_scene_pick (const NwScene *self, double x, double y, NwElement *element)
{
  const NwElement *best = NULL;
  double best_aside = PICK_REACH * self->scale;
  double best_off = HUGE_VAL;

  for (guint i = 0; i < self->elements->len; i++)
    {
      const NwElement *e = &g_array_index (self->elements, NwElement, i);
      double dx = MAX (0, MAX (e->x - x, x - e->x - e->width));
      double dy = MAX (0, MAX (e->y - y, y - e->y - e->height));
      double aside = dx > best_aside || dy > best_aside ? HUGE_VAL : hypot (dx, dy);
      double off;

      if (aside > best_aside)
        continue;
      off = hypot (e->x + e->width / 2 - x, e->y + e->height / 2 - y);
      if (best != NULL && aside == best_aside && off >= best_off)
        continue;
      best = e;
      best_aside = aside;
      best_off = off;
    }

  if (best == NULL)
    return FALSE;
  if (element != NULL)
    *element = *best;
  return TRUE;
}
