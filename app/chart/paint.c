/* paint.c: puts a scene's shapes on any cairo surface
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "scene.h"

#include <math.h>

static void
set_color (cairo_t *cr, NwColor color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

static void
set_stroke (cairo_t *cr, NwDash dash, double width)
{
  static const double long_dash[] = { 5, 2.4 };
  static const double short_dash[] = { 2.6, 2 };
  static const double dot_dash[] = { 6, 2.2, 1.4, 2.2 };
  static const double dots[] = { 1.2, 2.2 };
  static const struct { const double *lengths; int n; } dashes[] = {
    [NW_DASH_SOLID] = { NULL, 0 }, [NW_DASH_LONG] = { long_dash, 2 }, [NW_DASH_SHORT] = { short_dash, 2 },
    [NW_DASH_DOT_DASH] = { dot_dash, 4 }, [NW_DASH_DOT] = { dots, 2 },
  };
  double lengths[4];

  for (int i = 0; i < dashes[dash].n; i++)
    lengths[i] = dashes[dash].lengths[i] * MAX (width, 1);
  cairo_set_dash (cr, lengths, dashes[dash].n, 0);
  /* Many small pieces take several times as long at the best quality, and look the same. */
  cairo_set_antialias (cr, dashes[dash].n > 0 ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_DEFAULT);
  cairo_set_line_width (cr, width);
}

static void
paint_line (const NwScene *self, cairo_t *cr, const NwShape *shape)
{
  const NwPoint *points = &g_array_index (self->points, NwPoint, shape->first_point);

  cairo_new_path (cr);
  for (guint i = 0; i < shape->n_points; i++)
    cairo_line_to (cr, points[i].x, points[i].y);
  set_stroke (cr, shape->dash, shape->stroke);
  cairo_stroke (cr);
}

/* One line of a diagonal texture, where x ± y is constant, cut at the box. */
static void
diagonal (cairo_t *cr, NwRect box, double c, gboolean rising)
{
  double x1 = MAX (0, c - box.height);
  double x2 = MIN (box.width, c);
  double y1 = c - x1;
  double y2 = c - x2;

  if (x2 <= x1)
    return;
  if (!rising)
    {
      y1 = box.height - y1;
      y2 = box.height - y2;
    }
  cairo_move_to (cr, box.x + x1, box.y + y1);
  cairo_line_to (cr, box.x + x2, box.y + y2);
}

static void
paint_texture (cairo_t *cr, const NwShape *shape)
{
  NwRect box = shape->box;
  gboolean level = shape->texture == NW_TEXTURE_LEVEL;
  gboolean diagonals = shape->texture == NW_TEXTURE_RISING || shape->texture == NW_TEXTURE_FALLING;
  double end = diagonals ? box.width + box.height : level ? box.height : box.width;

  cairo_new_path (cr);
  for (double c = shape->gap / 2; c < end; c += shape->gap)
    {
      if (diagonals)
        diagonal (cr, box, c, shape->texture == NW_TEXTURE_RISING);
      else
        {
          cairo_move_to (cr, level ? box.x : box.x + c, level ? box.y + c : box.y);
          cairo_line_to (cr, level ? box.x + box.width : box.x + c, level ? box.y + c : box.y + box.height);
        }
    }
  set_stroke (cr, NW_DASH_SOLID, shape->stroke);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_stroke (cr);
}

static void
paint_symbol (cairo_t *cr, const NwShape *shape)
{
  double r = shape->box.width / 2;
  double x = shape->box.x + r;
  double y = shape->box.y + r;

  cairo_new_path (cr);
  switch (shape->symbol)
    {
    case NW_SYMBOL_SQUARE:
      cairo_rectangle (cr, x - r * 0.86, y - r * 0.86, r * 1.72, r * 1.72);
      break;
    case NW_SYMBOL_TRIANGLE:
    case NW_SYMBOL_TRIANGLE_DOWN:
      {
        double up = shape->symbol == NW_SYMBOL_TRIANGLE ? 1 : -1;

        cairo_move_to (cr, x, y - up * r * 1.15);
        cairo_line_to (cr, x + r * 1.1, y + up * r * 0.8);
        cairo_line_to (cr, x - r * 1.1, y + up * r * 0.8);
        cairo_close_path (cr);
        break;
      }
    case NW_SYMBOL_DIAMOND:
      cairo_move_to (cr, x, y - r * 1.2);
      cairo_line_to (cr, x + r * 1.2, y);
      cairo_line_to (cr, x, y + r * 1.2);
      cairo_line_to (cr, x - r * 1.2, y);
      cairo_close_path (cr);
      break;
    case NW_SYMBOL_CIRCLE:
    default:
      cairo_arc (cr, x, y, r, 0, 2 * G_PI);
      break;
    }
  set_color (cr, shape->inside);
  cairo_fill_preserve (cr);
  set_color (cr, shape->color);
  set_stroke (cr, NW_DASH_SOLID, shape->stroke);
  cairo_stroke (cr);
}

static void
paint_upright (cairo_t *cr, const NwShape *shape)
{
  cairo_save (cr);
  cairo_translate (cr, shape->box.x, shape->box.y + shape->box.height);
  cairo_rotate (cr, -G_PI / 2);
  nw_text_box_draw (cr, &shape->text, 0, 0);
  cairo_restore (cr);
}

static void
paint_shape (const NwScene *self, cairo_t *cr, const NwShape *shape)
{
  NwRect box = shape->box;

  set_color (cr, shape->color);
  switch (shape->kind)
    {
    case NW_SHAPE_FILL:
      cairo_rectangle (cr, box.x, box.y, box.width, box.height);
      cairo_fill (cr);
      break;
    case NW_SHAPE_FRAME:
      cairo_rectangle (cr, box.x, box.y, box.width, box.height);
      set_stroke (cr, shape->dash, shape->stroke);
      cairo_stroke (cr);
      break;
    case NW_SHAPE_TEXTURE:
      paint_texture (cr, shape);
      break;
    case NW_SHAPE_LINE:
      paint_line (self, cr, shape);
      break;
    case NW_SHAPE_SYMBOL:
      paint_symbol (cr, shape);
      break;
    case NW_SHAPE_TEXT:
      if (shape->upright)
        paint_upright (cr, shape);
      else
        nw_text_box_draw (cr, &shape->text, box.x, box.y);
      break;
    default:
      g_assert_not_reached ();
    }
}

void
nw_scene_paint (const NwScene *self, cairo_t *cr)
{
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  set_color (cr, self->background);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_fill (cr);
  for (guint i = 0; i < self->shapes->len; i++)
    paint_shape (self, cr, &g_array_index (self->shapes, NwShape, i));
  cairo_restore (cr);
}
