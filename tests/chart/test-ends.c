/* test-ends.c: ranked bars and slopes: where bars, intervals and lines end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "look.h"
#include "results-cross.h"
#include "results-time.h"

/* Where a line across ends, in shares of the whole: R says 63.16 % to 87.47 % for 40 of 52, 0 to 21.80 % for
 * 0 of 15. */
static void
test_intervals (void)
{
  g_autoptr (NwResult) result = results_shares ();
  NwFigure figure = look_figure ("ranked");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 700, 420);
  const NwElement *all = look_find (scene->elements, 0, 0, 0); /* 12 of 12: 100 % */
  static const struct
  {
    int group;
    double low, high;
  } cases[] = { { 1, 0.6316, 0.8747 }, { 6, 0, 0.2180 }, { 3, 0.0990, 0.8159 } };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      const NwElement *e = look_find (scene->elements, cases[c].group, 0, 0);
      gboolean found = FALSE;

      for (guint i = 0; i < scene->shapes->len; i++)
        {
          const NwShape *shape = &g_array_index (scene->shapes, NwShape, i);
          const NwPoint *p = &g_array_index (scene->points, NwPoint, shape->first_point);

          if (shape->kind == NW_SHAPE_LINE && p[0].y == p[1].y && p[0].y > e->y && p[0].y < e->y + e->height
              && fabs ((p[0].x - all->x) / all->width - cases[c].low) < 1e-6
              && fabs ((p[1].x - all->x) / all->width - cases[c].high) < 1e-6)
            found = TRUE;
        }
      g_assert_true (found);
    }
  g_assert_cmpfloat_with_epsilon (look_find (scene->elements, 1, 0, 0)->width / all->width, 40.0 / 52, 1e-6);
}

/* Few are counts and stand under all that are in per cent, however large their share; none is a dash. */
static void
test_few (void)
{
  g_autoptr (NwResult) result = results_shares ();
  NwFigure figure = look_figure ("ranked");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 700, 420);
  static const int order[] = { 0, 1, 2, 7, 5, 6, 3, 4, 8 };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpint (g_array_index (scene->elements, NwElement, i).group, ==, order[i]);
  g_assert_true (look_words (scene, "3 of 7", NULL));
  g_assert_true (look_words (scene, "76.9", NULL));
  g_assert_true (look_words (scene, "–", NULL));
  g_assert_false (look_words (scene, "42.9", NULL));
}

/* 2020: China -6, Iran -4, Russia -13: all left of zero, in proportion. */
static void
test_negative (void)
{
  g_autoptr (NwResult) result = results_changes ();
  NwFigure figure = look_figure ("ranked");
  g_autoptr (GArray) elements = NULL;
  const NwElement *china, *iran, *russia;

  nw_result_period (result, 6)->immature = TRUE;
  elements = nw_figure_elements (&figure, result, 700, 300);
  china = look_find (elements, 0, 0, 5);
  iran = look_find (elements, 1, 0, 5);
  russia = look_find (elements, 2, 0, 5);
  g_assert_cmpfloat_with_epsilon (china->width / russia->width, 6.0 / 13, 1e-6);
  g_assert_cmpfloat_with_epsilon (iran->width / russia->width, 4.0 / 13, 1e-6);
  g_assert_cmpfloat_with_epsilon (china->x + china->width, russia->x + russia->width, 1e-6);
}

/* The first and the last complete year with a number: 2007 and 2021, as 2022 and 2023 are not complete. */
static void
test_slope (void)
{
  g_autoptr (NwResult) states = results_states ();
  g_autoptr (NwResult) changes = results_changes ();
  NwFigure figure = look_figure ("slope");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, states, 700, 420);
  const NwElement *before = look_find (scene->elements, 0, 0, 0),
                  *after = look_find (scene->elements, 0, 0, 14);
  const NwElement *zero = look_find (scene->elements, 1, 0, 0); /* Iran, 2007: none */
  const NwElement *iran = look_find (scene->elements, 1, 0, 14);

  g_assert_cmpuint (scene->elements->len, ==, 5 * 2);
  g_assert_cmpfloat_with_epsilon ((zero->y - before->y) / (zero->y - after->y), 8.0 / 23, 1e-6);
  g_assert_cmpfloat_with_epsilon ((zero->y - iran->y) / (zero->y - after->y), 13.0 / 23, 1e-6);
  g_assert_true (look_words (scene, "2007 and 2021: ", NULL));
  g_clear_pointer (&scene, nw_scene_free);
  scene = nw_figure_build (&figure, changes, 700, 420);
  g_assert_nonnull (look_find (scene->elements, 0, 0, 1)); /* 2015 has no year before it */
}

static guint
count_lines_across (const NwScene *scene, double from, double to)
{
  guint n = 0;

  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const NwShape *shape = &g_array_index (scene->shapes, NwShape, i);
      const NwPoint *p = &g_array_index (scene->points, NwPoint, shape->first_point);

      n += shape->kind == NW_SHAPE_LINE && fabs (p[0].x - from) < 0.5
           && fabs (p[shape->n_points - 1].x - to) < 0.5;
    }
  return n;
}

/* The era of 2014 lies between 2007 and 2021: no line but that of zero leads from one to the other, and words
 * say why. */
static void
test_slope_parted (void)
{
  g_autoptr (NwResult) plain = results_states ();
  g_autoptr (NwResult) marked = results_marked ();
  NwFigure figure = look_figure ("slope");
  g_autoptr (NwScene) whole = nw_figure_build (&figure, plain, 700, 420);
  g_autoptr (NwScene) parted = nw_figure_build (&figure, marked, 700, 420);
  const NwElement *before = look_find (parted->elements, 0, 0, 0),
                  *after = look_find (parted->elements, 0, 0, 14);
  double from = before->x + before->width / 2, to = after->x + after->width / 2;

  g_assert_cmpuint (count_lines_across (whole, from, to), ==, 5 + 1);
  g_assert_cmpuint (count_lines_across (parted, from, to), ==, 1);
  g_assert_true (look_words (parted, "Coded otherwise in between", NULL));
  g_assert_false (look_words (whole, "Coded otherwise in between", NULL));
}

/* Three states begin at 0: one number with their names, and for each an element of its own. */
static void
test_equal_ends (void)
{
  g_autoptr (NwResult) result = results_states ();
  NwFigure figure = look_figure ("slope");
  g_autoptr (NwScene) scene = NULL;

  for (guint g = 0; g < 3; g++)
    result->cells[nw_result_index (result, g, 0, 0)] = 0;
  scene = nw_figure_build (&figure, result, 900, 500);
  g_assert_true (look_words (scene, "China, Iran, North Korea", NULL));
  for (int g = 0; g < 3; g++)
    g_assert_nonnull (look_find (scene->elements, g, 0, 0));
  look_words_apart (scene, &figure);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ends/intervals", test_intervals);
  g_test_add_func ("/ends/few", test_few);
  g_test_add_func ("/ends/negative", test_negative);
  g_test_add_func ("/ends/slope", test_slope);
  g_test_add_func ("/ends/slope-parted", test_slope_parted);
  g_test_add_func ("/ends/slope-equal", test_equal_ends);
  return g_test_run ();
}
