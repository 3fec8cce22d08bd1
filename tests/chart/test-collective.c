/* test-collective.c: claims made together: each has its dots and its names, or the sizes stand for all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "look.h"
#include "results-summary.h"

static guint
count_dots (const NwScene *scene, const NwElement *in)
{
  guint n = 0;

  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const NwShape *shape = &g_array_index (scene->shapes, NwShape, i);
      double y = shape->box.y + shape->box.height / 2;

      n += shape->kind == NW_SHAPE_SYMBOL && shape->box.x >= in->x && y > in->y && y < in->y + in->height;
    }
  return n;
}

/* A row each, in their order; as many dots as states, and their names. */
static void
test_rows (void)
{
  g_autoptr (NwResult) result = results_collective (9);
  NwFigure figure = look_figure ("collective");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 900, nw_figure_height (&figure, result, 900));
  double last = 0;

  g_assert_cmpuint (scene->elements->len, ==, 9);
  for (guint i = 0; i < 9; i++)
    {
      const NwElement *element = look_find (scene->elements, (int) i, 2, -1);

      g_assert_nonnull (element);
      g_assert_cmpfloat (element->y, >, last);
      g_assert_cmpuint (count_dots (scene, element), ==, 2 + i % 4);
      last = element->y;
    }
  g_assert_true (look_words (scene, "3: Australia, Canada, European Union", look_find (scene->elements, 1, 2, -1)));
  g_assert_true (look_words (scene, "2000-02-15, Russia: NotPetya", NULL));
}

/* Of 202 claims 51 are by two states, as many by three, and 50 by four and by five each: bars as long as that. */
static void
test_sizes (void)
{
  g_autoptr (NwResult) result = results_collective (202);
  NwFigure figure = look_figure ("collective");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 900, nw_figure_height (&figure, result, 900));
  const NwElement *two = look_find (scene->elements, -1, -1, 1), *five = look_find (scene->elements, -1, -1, 4);
  g_autofree char *words = NULL;

  g_assert_cmpuint (scene->elements->len, ==, 4);
  g_assert_nonnull (two);
  g_assert_nonnull (five);
  g_assert_cmpfloat_with_epsilon (five->width, two->width * 50 / 51, 0.01);
  g_assert_true (look_words (scene, "Claims by 5 states", NULL));
  g_assert_true (look_words (scene, "Too many claims for a row each", NULL));
  words = nw_figure_describe (&figure, result, five);
  g_assert_cmpstr (words, ==, "Claims by 5 states: 50");
}

static void
test_described (void)
{
  g_autoptr (NwResult) result = results_collective (2);
  NwFigure figure = look_figure ("collective");
  NwElement first = { .group = 0, .across = 2, .period = -1 };
  g_autofree char *words = nw_figure_describe (&figure, result, &first);

  g_assert_cmpstr (words, ==, "2000-02-15, Russia: NotPetya (Australia, Canada)");
}

/* Without any the chart says so. */
static void
test_none (void)
{
  g_autoptr (NwResult) result = results_collective (0);
  NwFigure figure = look_figure ("collective");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 900, nw_figure_height (&figure, result, 900));

  g_assert_cmpuint (scene->elements->len, ==, 0);
  g_assert_true (look_words (scene, "There is nothing to draw", NULL));
}

/* Words keep apart and elements are found, down to a stamp. */
static void
test_every_size (void)
{
  static const double sizes[][2] = { { 1600, 900 }, { 940, 620 }, { 400, 300 }, { 240, 160 }, { 160, 110 }, { 60, 40 } };
  static const guint numbers[] = { 0, 1, 9, 60, 202 };

  for (guint n = 0; n < G_N_ELEMENTS (numbers); n++)
    {
      g_autoptr (NwResult) result = results_collective (numbers[n]);

      for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
        for (guint bits = 0; bits < 8; bits++)
          {
            NwFigure figure = look_figure ("collective");
            g_autoptr (NwScene) scene = NULL;

            figure.palette = (NwPaletteId) (s % 3);
            figure.text_scale = bits & 1 ? 1.5 : 1;
            figure.rtl = (bits & 2) != 0;
            figure.framed = (bits & 4) != 0;
            scene = nw_figure_build (&figure, result, sizes[s][0], sizes[s][1]);
            look_words_apart (scene, &figure);
            look_picked (scene);
          }
    }
}

static void
test_focus (void)
{
  static const struct { guint claims; NwElement focus; } cases[] = { { 9, { .group = 3, .across = 2, .period = -1 } },
                                                                     { 202, { .group = -1, .across = -1, .period = 2 } } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NwResult) result = results_collective (cases[i].claims);
      NwFigure figure = look_figure ("collective");
      g_autoptr (NwScene) plain = nw_figure_build (&figure, result, 900, 500);
      g_autoptr (NwScene) focused = NULL;

      figure.focus = &cases[i].focus;
      focused = nw_figure_build (&figure, result, 900, 500);
      g_assert_cmpuint (focused->shapes->len, ==, plain->shapes->len + 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/collective/rows", test_rows);
  g_test_add_func ("/collective/sizes", test_sizes);
  g_test_add_func ("/collective/described", test_described);
  g_test_add_func ("/collective/none", test_none);
  g_test_add_func ("/collective/every-size", test_every_size);
  g_test_add_func ("/collective/focus", test_focus);
  return g_test_run ();
}
