/* test-cross.c: heat map and matrix: equal cells, true shades, honest gaps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "look.h"
#include "results-cross.h"
#include "results-time.h"

#include <math.h>

static const struct
{
  double width, height;
} sizes[] = {
  { 60, 40 }, { 240, 160 }, { 400, 300 }, { 700, 420 }, { 940, 620 }, { 1600, 900 },
};

static void
check_every_size (NwResult *result)
{
  for (const NwChartInfo *const *chart = nw_charts (); *chart; chart++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (guint bits = 0; bits < 8; bits++)
        {
          NwFigure figure = { .chart = *chart,
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
  NwResult *(*makers[]) (void) = { results_matrix, results_shares, results_changes };
  static const struct
  {
    guint groups, across;
    gboolean awkward;
  } grids[] = { { 1, 1, FALSE }, { 2, 40, FALSE }, { 8, 7, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (NwResult) result = makers[i]();

      check_every_size (result);
    }
  for (guint i = 0; i < G_N_ELEMENTS (grids); i++)
    {
      g_autoptr (NwResult) result = results_matrix_grid (grids[i].groups, grids[i].across, grids[i].awkward);

      check_every_size (result);
    }
}

/* All cells are equal and stand in straight rows and columns. */
static void
test_equal_cells (void)
{
  g_autoptr (NwResult) states = results_states ();
  g_autoptr (NwResult) matrix = results_matrix ();
  const struct
  {
    const char *chart;
    NwResult *result;
    guint n;
  } cases[] = {
    { "heatmap", states, 5 * 17 },
    { "matrix", matrix, 5 * 6 },
  };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      NwFigure figure = look_figure (cases[c].chart);
      g_autoptr (GArray) elements = nw_figure_elements (&figure, cases[c].result, 900, 420);
      const NwElement *e = (const NwElement *)elements->data;

      for (guint i = elements->len; i > 0; i--)
        if (e[i - 1].group < 0 || e[i - 1].across < 0) /* a total */
          g_array_remove_index (elements, i - 1);
      g_assert_cmpuint (elements->len, ==, cases[c].n);
      for (guint i = 0; i < elements->len; i++)
        {
          g_assert_cmpfloat_with_epsilon (e[i].width, e[0].width, 1e-6);
          g_assert_cmpfloat_with_epsilon (e[i].height, e[0].height, 1e-6);
          for (guint k = 0; k < elements->len; k++)
            {
              g_assert_true (e[i].group != e[k].group || fabs (e[i].y - e[k].y) < 1e-6);
              g_assert_true (e[i].across != e[k].across || e[i].period != e[k].period
                             || fabs (e[i].x - e[k].x) < 1e-6);
            }
        }
    }
}

/* The darker the more: shades of one hue lose lightness with every step; the strip ends at a round number. */
static void
test_shades (void)
{
  g_autoptr (NwResult) result = results_states ();
  NwFigure figure = look_figure ("heatmap");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 900, 420);
  NwColor white = { 1, 1, 1 };
  double contrast[26] = { 0 };

  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const NwShape *shape = &g_array_index (scene->shapes, NwShape, i);

      for (guint k = 0; k < scene->elements->len; k++)
        {
          const NwElement *e = &g_array_index (scene->elements, NwElement, k);

          if (shape->kind == NW_SHAPE_FILL && shape->box.x == e->x && shape->box.y == e->y
              && shape->box.width == e->width && e->group < 4)
            contrast[(int) nw_result_cell (result, e->group, e->period)] =
                nw_color_contrast (shape->color, white);
        }
    }
  g_assert_cmpfloat (contrast[0], >, 1);
  for (guint value = 0, last = 0; value <= 25; value++)
    if (contrast[value] > 0)
      {
        g_assert_true (value == 0 || contrast[value] > contrast[last]);
        last = value;
      }
  g_assert_cmpfloat (contrast[25], >, 7);
}

/* Nothing counted is a faint 0, nothing to say is a dash without a colour. */
static void
test_blank (void)
{
  g_autoptr (NwResult) result = results_matrix ();
  NwFigure figure = look_figure ("matrix");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 700, 420);
  const NwElement *zero = look_find (scene->elements, 0, 2, 0);
  const NwElement *blank = look_find (scene->elements, 4, 5, 0);

  g_assert_true (look_words (scene, "0", zero));
  g_assert_true (look_words (scene, "–", blank));
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const NwShape *shape = &g_array_index (scene->shapes, NwShape, i);

      g_assert_false (shape->kind == NW_SHAPE_FILL && shape->box.x == blank->x && shape->box.y == blank->y);
    }
}

/* By hand: 118 + 31 + 22 + 58 + 160 of the United States, 12 + 14 + 0 + 9 + 118 + 3 of China, 718 of all. */
static void
test_sums (void)
{
  g_autoptr (NwResult) result = results_matrix ();
  NwFigure figure = look_figure ("matrix");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 700, 420);
  const NwElement *cell = look_find (scene->elements, 0, 4, 0);
  NwElement below = { .x = cell->x, .y = cell->y + cell->height, .width = cell->width, .height = 400 };
  NwElement beside = { .x = cell->x + cell->width, .y = cell->y, .width = 600, .height = cell->height };

  g_assert_true (look_words (scene, "389", &below));
  g_assert_true (look_words (scene, "156", &beside));
  g_assert_true (look_words (scene, "718", NULL));
}

/* Totals are found like cells: after those of their row, and at last those of columns; a share's are of incidents. */
static void
test_total_elements (void)
{
  g_autoptr (NwResult) result = results_matrix ();
  NwFigure figure = look_figure ("matrix");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 700, 420);
  static const struct { int group, across; const char *number, *words; } cases[] = {
    { 0, -1, "156", "China: 156 reported incidents" },
    { -1, 4, "389", "United States: 389 reported incidents" },
    { -1, -1, "718", "All: 718 reported incidents" },
  };

  g_assert_cmpuint (scene->elements->len, ==, 6 * 7);
  for (int i = 0; i < 6 * 7; i++)
    {
      const NwElement *e = &g_array_index (scene->elements, NwElement, i);

      g_assert_cmpint (e->group, ==, i / 7 < 5 ? i / 7 : -1);
      g_assert_cmpint (e->across, ==, i % 7 < 6 ? i % 7 : -1);
    }
  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      const NwElement *e = look_find (scene->elements, cases[c].group, cases[c].across, 0);
      g_autofree char *words = nw_figure_describe (&figure, result, e);

      g_assert_true (look_words (scene, cases[c].number, e));
      g_assert_cmpstr (words, ==, cases[c].words);
    }
}

/* The most of a known pair is 118; the axis of least height to it is 120 by 20, and unknown has 160. */
static void
test_beyond (void)
{
  g_autoptr (NwResult) result = results_matrix ();
  NwFigure figure = look_figure ("matrix");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 700, 420);

  g_assert_true (look_words (scene, "Beyond 120 ", NULL));
  figure.named_only = TRUE;
  g_clear_pointer (&scene, nw_scene_free);
  scene = nw_figure_build (&figure, result, 700, 420);
  g_assert_false (look_words (scene, "Beyond", NULL));
}

/* Of 200 by 200 some fit, the largest of them; how many do not is said of both, and no cell is smaller than a
 * line. */
static void
test_left_out (void)
{
  g_autoptr (NwResult) result = results_matrix_grid (200, 200, FALSE);
  g_autoptr (NwResult) months = results_grid (200, 500, NW_INTERVAL_MONTH, FALSE);
  NwFigure figure = look_figure ("matrix");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 900, 600);
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL), columns = g_hash_table_new (NULL, NULL);
  g_autofree char *left = NULL, *right = NULL;

  for (guint i = 0; i < scene->elements->len; i++)
    {
      const NwElement *e = &g_array_index (scene->elements, NwElement, i);

      if (e->group < 0 || e->across < 0)
        continue;
      g_assert_cmpfloat (MIN (e->width, e->height), >, 10);
      g_hash_table_add (rows, GINT_TO_POINTER (e->group));
      g_hash_table_add (columns, GINT_TO_POINTER (e->across));
    }
  left = g_strdup_printf ("Attributed to: %u more, not drawn: ", 200 - g_hash_table_size (rows));
  right = g_strdup_printf ("Receiver: %u more, not drawn: ", 200 - g_hash_table_size (columns));
  g_assert_true (look_words (scene, left, NULL));
  g_assert_true (look_words (scene, right, NULL));

  g_clear_pointer (&scene, nw_scene_free);
  figure = look_figure ("heatmap");
  scene = nw_figure_build (&figure, months, 900, 600);
  for (guint i = 0; i < scene->elements->len; i++)
    {
      const NwElement *e = &g_array_index (scene->elements, NwElement, i);

      g_assert_cmpfloat (e->width, >=, 3 - 1e-9);
      g_assert_true (i % 200 || look_words (scene, nw_result_group (months, e->group)->label, NULL));
    }
  left = (g_free (left), g_strdup_printf ("%d earlier periods, not drawn: 1981-08–",
                                          g_array_index (scene->elements, NwElement, 0).period));
  g_assert_true (look_words (scene, left, NULL));
}

/* Labels of markers stand over the cells, their lines run through them, and no number is hidden. */
static void
test_heatmap_marked (void)
{
  g_autoptr (NwResult) result = results_marked ();
  NwFigure figure = look_figure ("heatmap");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 940, 420);
  const NwElement *first = look_find (scene->elements, 0, 0, 0);
  const NwElement *russia = look_find (scene->elements, 3, 0, 10);
  NwElement above = { .x = first->x, .y = 0, .width = 900, .height = first->y };
  guint n_lines = 0;

  g_assert_true (look_words (scene, "not yet complete", &above));
  g_assert_true (look_words (scene, "25", russia));
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const NwShape *shape = &g_array_index (scene->shapes, NwShape, i);
      const NwPoint *p = &g_array_index (scene->points, NwPoint, shape->first_point);

      n_lines += shape->kind == NW_SHAPE_LINE && p[0].x == p[1].x && p[0].y <= first->y
                 && p[1].y > first->y + 5 * first->height;
    }
  g_assert_cmpuint (n_lines, >, result->eras->len);
  look_words_apart (scene, &figure);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cross/words", test_words);
  g_test_add_func ("/cross/equal-cells", test_equal_cells);
  g_test_add_func ("/cross/shades", test_shades);
  g_test_add_func ("/cross/blank", test_blank);
  g_test_add_func ("/cross/sums", test_sums);
  g_test_add_func ("/cross/total-elements", test_total_elements);
  g_test_add_func ("/cross/beyond", test_beyond);
  g_test_add_func ("/cross/left-out", test_left_out);
  g_test_add_func ("/cross/heatmap-marked", test_heatmap_marked);
  return g_test_run ();
}
