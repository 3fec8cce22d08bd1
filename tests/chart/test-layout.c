/* test-layout.c: what is drawn is what is picked, no words overlap and nothing leaves the figure, for every chart, size
 * and awkward result
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plot.h"
#include "results-cross.h"
#include "results-time.h"

#include <math.h>

static const struct { double width, height;
} sizes[] = {
  { 60, 40 },   { 120, 90 },  { 240, 160 },  { 320, 200 },   { 400, 300 },
  { 640, 380 }, { 940, 620 }, { 1600, 900 }, { 2400, 1400 },
};

typedef void (*Check) (const NwScene *scene, const NwFigure *figure, const NwResult *result);

/* At each size half of the ways to draw it, at the next size the other half: any two of the ways meet at each. */
static void
with_every_figure (NwResult *result, Check check)
{
  for (const NwChartInfo * const *chart = nw_charts (); *chart != NULL; chart++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (guint bits = 0; bits < 8; bits++)
        {
          NwFigure figure = {
            .chart = *chart, .palette = (NwPaletteId) (s % 3), .text_scale = bits & 1 ? 1.5 : 1,
            .rtl = (bits & 2) != 0, .framed = (bits & 4) != 0,
          };

          g_autoptr (NwScene) scene = NULL;

          if ((bits ^ bits >> 1 ^ bits >> 2 ^ s) & 1)
            continue;
          scene = nw_figure_build (&figure, result, sizes[s].width, sizes[s].height);
          check (scene, &figure, result);
        }
}

/* What takes long to draw, and what else is rare, at the sizes of a small and of a large window. */
static void
with_two_sizes (NwResult *result, Check check)
{
  for (const NwChartInfo * const *chart = nw_charts (); *chart != NULL; chart++)
    for (guint bits = 0; bits < 4; bits++)
      {
        NwFigure figure = { .chart = *chart, .text_scale = 1, .rtl = (bits & 1) != 0, .framed = TRUE };
        double width = bits & 2 ? 1600 : 400, height = bits & 2 ? 900 : 300;
        g_autoptr (NwScene) scene = nw_figure_build (&figure, result, width, height);

        check (scene, &figure, result);
      }
}

static void
with_every_result (Check check)
{
  static const struct { guint groups, periods; NwInterval interval; gboolean awkward;
  } grids[] = {
    { 1, 1, NW_INTERVAL_ALL, FALSE },   { 1, 40, NW_INTERVAL_MONTH, FALSE },
    { 9, 1, NW_INTERVAL_ALL, TRUE },    { 10, 23, NW_INTERVAL_QUARTER, TRUE },
    { 40, 7, NW_INTERVAL_YEAR, FALSE }, { 3, 90, NW_INTERVAL_YEAR, FALSE },
    { 60, 1, NW_INTERVAL_YEAR, TRUE },
  };
  NwResult *(*makers[]) (void) = {
    results_states, results_all, results_ranked, results_fraction, results_empty, results_undated, results_marked,
    results_shares_by_year, results_changes_by_year, results_matrix, results_shares, results_changes,
  };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (NwResult) result = makers[i] ();

      with_every_figure (result, check);
    }
  for (guint i = 0; i < G_N_ELEMENTS (grids); i++)
    {
      g_autoptr (NwResult) result =
          results_grid (grids[i].groups, grids[i].periods, grids[i].interval, grids[i].awkward);

      with_every_figure (result, check);
    }
}

static void
with_large_results (Check check)
{
  static const struct { guint groups, periods; NwInterval interval;
  } grids[] = { { 200, 1, NW_INTERVAL_ALL }, { 200, 12, NW_INTERVAL_YEAR }, { 2, 500, NW_INTERVAL_MONTH } };
  g_autoptr (NwResult) pairs = results_pairs (8);
  g_autoptr (NwResult) many_pairs = results_pairs (40);

  for (guint i = 0; i < G_N_ELEMENTS (grids); i++)
    {
      g_autoptr (NwResult) result = results_grid (grids[i].groups, grids[i].periods, grids[i].interval, TRUE);

      with_two_sizes (result, check);
    }
  with_two_sizes (pairs, check);
  with_two_sizes (many_pairs, check);
}

/* The middle of every element finds it, or one drawn at the same place. */
static void
check_pick (const NwScene *scene, const NwFigure *figure, const NwResult *result)
{
  for (guint i = 0; i < scene->elements->len; i++)
    {
      const NwElement *e = &g_array_index (scene->elements, NwElement, i);
      double x = e->x + e->width / 2;
      double y = e->y + e->height / 2;
      NwElement found;

      g_assert_cmpint (e->group, <, (int) result->groups->len);
      g_assert_cmpint (e->across, <, (int) result->across->len);
      g_assert_cmpint (e->period, <, (int) result->periods->len);
      g_assert_true (nw_scene_pick (scene, x, y, &found));
      if (found.group != e->group || found.across != e->across || found.period != e->period)
        {
          g_assert_cmpfloat_with_epsilon (found.x + found.width / 2, x, 1e-6);
          g_assert_cmpfloat_with_epsilon (found.y + found.height / 2, y, 1e-6);
        }
    }
}

static gboolean
overlap (const NwRect *a, const NwRect *b)
{
  const double slack = 0.5;

  return a->x + slack < b->x + b->width && b->x + slack < a->x + a->width &&
         a->y + slack < b->y + b->height && b->y + slack < a->y + a->height;
}

static void
check_words (const NwScene *scene, const NwFigure *figure, const NwResult *result)
{
  double width = scene->width, height = scene->height;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < scene->shapes->len; i++)
    if (g_array_index (scene->shapes, NwShape, i).kind == NW_SHAPE_TEXT)
      g_ptr_array_add (words, &g_array_index (scene->shapes, NwShape, i));
  for (guint i = 0; i < words->len; i++)
    {
      const NwShape *one = g_ptr_array_index (words, i);

      if (one->box.x < -0.5 || one->box.y < -0.5 || one->box.x + one->box.width > width + 0.5 ||
          one->box.y + one->box.height > height + 0.5)
        g_error (
            "%s %gx%g scale %g framed %d rtl %d groups %u periods %u: “%s” leaves the figure: %g,%g %gx%g",
            figure->chart->id, width, height, figure->text_scale, figure->framed, figure->rtl,
            result->groups->len, result->periods->len, pango_layout_get_text (one->text.layout), one->box.x,
            one->box.y, one->box.width, one->box.height);
      for (guint k = i + 1; k < words->len; k++)
        {
          const NwShape *other = g_ptr_array_index (words, k);

          if (overlap (&one->box, &other->box))
            g_error ("%s %gx%g scale %g framed %d rtl %d groups %u periods %u: “%s” overlaps “%s”",
                     figure->chart->id, width, height, figure->text_scale, figure->framed, figure->rtl,
                     result->groups->len, result->periods->len, pango_layout_get_text (one->text.layout),
                     pango_layout_get_text (other->text.layout));
        }
    }
}

/* Nothing is filled outside a figure that is more than a stamp. */
static void
check_inside (const NwScene *scene, const NwFigure *figure, const NwResult *result)
{
  for (guint i = 0; i < scene->shapes->len && scene->width > 100; i++)
    {
      const NwShape *shape = &g_array_index (scene->shapes, NwShape, i);

      if (shape->kind != NW_SHAPE_FILL && shape->kind != NW_SHAPE_TEXTURE)
        continue;
      if (shape->box.x < -0.5 || shape->box.y < -0.5 || shape->box.x + shape->box.width > scene->width + 0.5
          || shape->box.y + shape->box.height > scene->height + 0.5)
        g_error ("%s %gx%g scale %g framed %d rtl %d groups %u periods %u: a fill leaves the figure: %g,%g %gx%g", figure->chart->id, scene->width,
                 scene->height, figure->text_scale, figure->framed, figure->rtl, result->groups->len, result->periods->len,
                 shape->box.x, shape->box.y, shape->box.width, shape->box.height);
    }
}

static void
check_all (const NwScene *scene, const NwFigure *figure, const NwResult *result)
{
  check_pick (scene, figure, result);
  check_words (scene, figure, result);
  check_inside (scene, figure, result);
}

static void
test_every_figure (void)
{
  with_every_result (check_all);
}

static void
test_large (void)
{
  with_large_results (check_all);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/every-figure", test_every_figure);
  g_test_add_func ("/layout/large", test_large);
  return g_test_run ();
}
