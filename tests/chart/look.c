/* look.c: finds what a built figure shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "look.h"

NwFigure
look_figure (const char *chart)
{
  return (NwFigure) { .chart = nw_chart_find (chart), .text_scale = 1 };
}

const NwElement *
look_find (GArray *elements, int group, int across, int period)
{
  for (guint i = 0; i < elements->len; i++)
    {
      const NwElement *e = &g_array_index (elements, NwElement, i);

      if (e->group == group && e->across == across && e->period == period)
        return e;
    }
  return NULL;
}

gboolean
look_words (const NwScene *scene, const char *words, const NwElement *box)
{
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const NwShape *shape = &g_array_index (scene->shapes, NwShape, i);

      if (shape->kind != NW_SHAPE_TEXT
          || !g_str_has_prefix (pango_layout_get_text (shape->text.layout), words))
        continue;
      if (box == NULL
          || (shape->box.x >= box->x && shape->box.x + shape->box.width <= box->x + box->width
              && shape->box.y >= box->y - 0.5 && shape->box.y < box->y + box->height))
        return TRUE;
    }
  return FALSE;
}

static gboolean
overlap (const NwRect *a, const NwRect *b)
{
  const double slack = 0.5;

  return a->x + slack < b->x + b->width && b->x + slack < a->x + a->width && a->y + slack < b->y + b->height
         && b->y + slack < a->y + a->height;
}

void
look_words_apart (const NwScene *scene, const NwFigure *figure)
{
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const NwShape *one = &g_array_index (scene->shapes, NwShape, i);

      if (one->kind != NW_SHAPE_TEXT)
        continue;
      g_assert_cmpfloat (one->box.x, >=, -0.5);
      g_assert_cmpfloat (one->box.y, >=, -0.5);
      g_assert_cmpfloat (one->box.x + one->box.width, <=, scene->width + 0.5);
      g_assert_cmpfloat (one->box.y + one->box.height, <=, scene->height + 0.5);
      for (guint k = i + 1; k < scene->shapes->len; k++)
        {
          const NwShape *other = &g_array_index (scene->shapes, NwShape, k);

          if (other->kind == NW_SHAPE_TEXT && overlap (&one->box, &other->box))
            g_error ("%s %gx%g rtl %d scale %g: “%s” overlaps “%s”", figure->chart->id, scene->width,
                     scene->height, figure->rtl, figure->text_scale, pango_layout_get_text (one->text.layout),
                     pango_layout_get_text (other->text.layout));
        }
    }
}

void
look_picked (const NwScene *scene)
{
  for (guint i = 0; i < scene->elements->len; i++)
    {
      const NwElement *e = &g_array_index (scene->elements, NwElement, i);
      double x = e->x + e->width / 2, y = e->y + e->height / 2;
      NwElement found;

      g_assert_true (nw_scene_pick (scene, x, y, &found));
      if (found.group == e->group && found.across == e->across && found.period == e->period)
        continue;
      g_assert_cmpfloat_with_epsilon (found.x + found.width / 2, x, 1e-6);
      g_assert_cmpfloat_with_epsilon (found.y + found.height / 2, y, 1e-6);
    }
}
