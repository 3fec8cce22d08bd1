/* test-counts.c: matrices of counts: all cells are there, empty ones too, and nothing is left out in silence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "look.h"
#include "results-counts.h"

static const struct { double width, height; } sizes[] = {
  { 60, 40 }, { 240, 160 }, { 400, 300 }, { 700, 420 }, { 940, 620 }, { 1600, 900 },
};

static void
check_every_size (NwResult *result)
{
  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (guint bits = 0; bits < 8; bits++)
      {
        NwFigure figure = { .chart = nw_chart_find ("counts"),
                            .palette = (NwPaletteId) (s % 3),
                            .text_scale = bits & 1 ? 1.5 : 1,
                            .rtl = (bits & 2) != 0,
                            .framed = (bits & 4) != 0 };
        g_autoptr (NwScene) scene = nw_figure_build (&figure, result, sizes[s].width, sizes[s].height);

        look_words_apart (scene, &figure);
        look_picked (scene);
      }
}

static void
test_words (void)
{
  static const struct { guint rows, columns; } grids[] = { { 1, 2 }, { 2, 40 }, { 40, 40 }, { 3, 150 } };
  g_autoptr (NwResult) few = results_counts ();

  check_every_size (few);
  for (guint i = 0; i < G_N_ELEMENTS (grids); i++)
    {
      g_autoptr (NwResult) result = results_counts_grid (grids[i].rows, grids[i].columns);

      check_every_size (result);
    }
}

/* A cell for each pair by its row and column of the summary, none for totals; each with its number, also 0. */
static void
test_cells (void)
{
  g_autoptr (NwResult) result = results_counts ();
  NwFigure figure = look_figure ("counts");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 700, 420);

  g_assert_cmpuint (scene->elements->len, ==, 4 * 5);
  for (guint row = 0; row < 4; row++)
    for (guint column = 1; column < 6; column++)
      {
        const NwElement *element = look_find (scene->elements, (int) row, (int) column, -1);
        g_autofree char *number = nw_summary_print (result->summary, row, column);

        g_assert_nonnull (element);
        g_assert_true (look_words (scene, row == 0 && column == 1 ? "–" : number, element));
      }
  g_assert_true (look_words (scene, "not coded", NULL));
  g_assert_true (look_words (scene, "Accused", NULL));
  g_assert_true (look_words (scene, "Claimant", NULL));
  g_assert_false (look_words (scene, "500", NULL));
}

/* Of forty by forty every cell is there; names may be missing, and then words say so. */
static void
test_many (void)
{
  g_autoptr (NwResult) result = results_counts_grid (40, 40);
  NwFigure figure = look_figure ("counts");
  double height = nw_figure_height (&figure, result, 700);
  g_autoptr (NwScene) wide = nw_figure_build (&figure, result, 1600, nw_figure_height (&figure, result, 1600));
  g_autoptr (NwScene) narrow = nw_figure_build (&figure, result, 600, height);

  g_assert_cmpuint (wide->elements->len, ==, 1600);
  g_assert_false (look_words (wide, "Not every row", NULL));
  g_assert_cmpuint (narrow->elements->len, ==, 1600);
  g_assert_true (look_words (narrow, "Not every row", NULL));
  g_assert_true (look_words (narrow, "Accused 02", NULL) || look_words (narrow, "Accused 01", NULL));
  g_assert_false (look_words (narrow, "Accused 02", NULL) && look_words (narrow, "Accused 01", NULL));
}

/* A claimant that is alone is named, too. */
static void
test_alone (void)
{
  g_autoptr (NwResult) result = results_counts_grid (1, 5);
  NwFigure figure = look_figure ("counts");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 700, 300);

  g_assert_true (look_words (scene, "Claimant 00", NULL));
}

/* Darker where there is more; an empty cell is not as dark as any other. */
static void
test_shades (void)
{
  g_autoptr (NwResult) result = results_counts ();
  NwFigure figure = look_figure ("counts");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 700, 420);
  double contrast[100] = { 0 };

  for (guint i = 0; i < scene->shapes->len; i++)
    for (guint k = 0; k < scene->elements->len; k++)
      {
        const NwShape *shape = &g_array_index (scene->shapes, NwShape, i);
        const NwElement *e = &g_array_index (scene->elements, NwElement, k);
        double number = nw_summary_cell (result->summary, e->group, e->across)->number;

        if (shape->kind == NW_SHAPE_FILL && shape->box.x == e->x && shape->box.y == e->y && shape->box.width == e->width
            && e->group < 3 && e->across < 5 && isfinite (number))
          contrast[(int) number] = nw_color_contrast (shape->color, (NwColor) { 1, 1, 1 });
      }
  g_assert_cmpfloat (contrast[0], >, 1);
  for (guint number = 1, last = 0; number < 100; number++)
    if (contrast[number] > 0)
      {
        g_assert_cmpfloat (contrast[number], >, contrast[last]);
        last = number;
      }
}

static void
test_focus (void)
{
  g_autoptr (NwResult) result = results_counts ();
  NwFigure figure = look_figure ("counts");
  NwElement focus = { .group = 2, .across = 3, .period = -1 };
  g_autoptr (NwScene) plain = nw_figure_build (&figure, result, 700, 420);
  g_autoptr (NwScene) focused = NULL;
  g_autofree char *words = nw_figure_describe (&figure, result, &focus);

  figure.focus = &focus;
  focused = nw_figure_build (&figure, result, 700, 420);
  g_assert_cmpuint (focused->shapes->len, ==, plain->shapes->len + 1);
  g_assert_nonnull (strstr (words, "United States"));
  g_assert_nonnull (strstr (words, "60"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/counts/words", test_words);
  g_test_add_func ("/counts/cells", test_cells);
  g_test_add_func ("/counts/many", test_many);
  g_test_add_func ("/counts/alone", test_alone);
  g_test_add_func ("/counts/shades", test_shades);
  g_test_add_func ("/counts/focus", test_focus);
  return g_test_run ();
}
