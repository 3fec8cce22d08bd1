/* test-cross.c: heat map, matrix, ranked bars and slopes: equal cells, true proportions, honest gaps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cells.h"
#include "lanes.h"
#include "plot.h"
#include "results-cross.h"

#include <math.h>

static const struct { double width, height; } sizes[] = {
  { 60, 40 }, { 240, 160 }, { 400, 300 }, { 700, 420 }, { 940, 620 }, { 1600, 900 },
};

static NwFigure
figure_of (const char *chart)
{
  return (NwFigure) { .chart = nw_chart_find (chart), .text_scale = 1 };
}

static const NwElement *
find_element (GArray *elements, int group, int across, int period)
{
  for (guint i = 0; i < elements->len; i++)
    {
      const NwElement *e = &g_array_index (elements, NwElement, i);

      if (e->group == group && e->across == across && e->period == period)
        return e;
    }
  return NULL;
}

/* Whether a text begins so, and is drawn within the box; NULL: anywhere. */
static gboolean
has_words (const NwScene *scene, const char *words, const NwElement *box)
{
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const NwShape *shape = &g_array_index (scene->shapes, NwShape, i);

      if (shape->kind != NW_SHAPE_TEXT || !g_str_has_prefix (pango_layout_get_text (shape->text.layout), words))
        continue;
      if (box == NULL || (shape->box.x >= box->x && shape->box.x + shape->box.width <= box->x + box->width
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

static void
assert_words_apart (const NwScene *scene, const NwFigure *figure)
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
            g_error ("%s %gx%g rtl %d scale %g: “%s” overlaps “%s”", figure->chart->id, scene->width, scene->height,
                     figure->rtl, figure->text_scale, pango_layout_get_text (one->text.layout),
                     pango_layout_get_text (other->text.layout));
        }
    }
}

/* The middle of every element finds it, or one at the same place. */
static void
assert_picked (const NwScene *scene)
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

static void
check_every_size (NwResult *result)
{
  for (const NwChartInfo *const *chart = nw_charts (); *chart; chart++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (guint bits = 0; bits < 8; bits++)
        {
          NwFigure figure = { .chart = *chart, .palette = (NwPaletteId) (s % 3), .text_scale = bits & 1 ? 1.5 : 1,
                              .rtl = (bits & 2) != 0, .framed = (bits & 4) != 0 };
          g_autoptr (NwScene) scene = nw_figure_build (&figure, result, sizes[s].width, sizes[s].height);

          assert_words_apart (scene, &figure);
          assert_picked (scene);
        }
}

static void
test_words (void)
{
  NwResult *(*makers[]) (void) = { results_matrix, results_shares, results_changes };
  static const struct { guint groups, across; gboolean awkward; } grids[] = { { 1, 1, FALSE }, { 2, 40, FALSE }, { 8, 7, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (NwResult) result = makers[i] ();

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
  const struct { const char *chart; NwResult *result; guint n; } cases[] = {
    { "heatmap", states, 5 * 17 }, { "matrix", matrix, 5 * 6 },
  };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      NwFigure figure = figure_of (cases[c].chart);
      g_autoptr (GArray) elements = nw_figure_elements (&figure, cases[c].result, 900, 420);
      const NwElement *e = (const NwElement *) elements->data;

      g_assert_cmpuint (elements->len, ==, cases[c].n);
      for (guint i = 0; i < elements->len; i++)
        {
          g_assert_cmpfloat_with_epsilon (e[i].width, e[0].width, 1e-6);
          g_assert_cmpfloat_with_epsilon (e[i].height, e[0].height, 1e-6);
          for (guint k = 0; k < elements->len; k++)
            {
              g_assert_true (e[i].group != e[k].group || fabs (e[i].y - e[k].y) < 1e-6);
              g_assert_true (e[i].across != e[k].across || e[i].period != e[k].period || fabs (e[i].x - e[k].x) < 1e-6);
            }
        }
    }
}

/* The darker the more: shades of one hue lose lightness with every step; the strip ends at a round number. */
static void
test_shades (void)
{
  g_autoptr (NwResult) result = results_states ();
  NwFigure figure = figure_of ("heatmap");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 900, 420);
  NwColor white = { 1, 1, 1 };
  double contrast[26] = { 0 };

  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const NwShape *shape = &g_array_index (scene->shapes, NwShape, i);

      for (guint k = 0; k < scene->elements->len; k++)
        {
          const NwElement *e = &g_array_index (scene->elements, NwElement, k);

          if (shape->kind == NW_SHAPE_FILL && shape->box.x == e->x && shape->box.y == e->y && shape->box.width == e->width
              && e->group < 4)
            contrast[(int) nw_result_cell (result, e->group, e->period)] = nw_color_contrast (shape->color, white);
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
  NwFigure figure = figure_of ("matrix");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 700, 420);
  const NwElement *zero = find_element (scene->elements, 0, 2, 0);
  const NwElement *blank = find_element (scene->elements, 4, 5, 0);

  g_assert_true (has_words (scene, "0", zero));
  g_assert_true (has_words (scene, "–", blank));
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
  NwFigure figure = figure_of ("matrix");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 700, 420);
  const NwElement *cell = find_element (scene->elements, 0, 4, 0);
  NwElement below = { .x = cell->x, .y = cell->y + cell->height, .width = cell->width, .height = 400 };
  NwElement beside = { .x = cell->x + cell->width, .y = cell->y, .width = 600, .height = cell->height };

  g_assert_true (has_words (scene, "389", &below));
  g_assert_true (has_words (scene, "156", &beside));
  g_assert_true (has_words (scene, "718", NULL));
}

/* The most of a known pair is 118; the axis of least height to it is 120 by 20, and unknown has 160. */
static void
test_beyond (void)
{
  g_autoptr (NwResult) result = results_matrix ();
  NwFigure figure = figure_of ("matrix");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 700, 420);

  g_assert_true (has_words (scene, "Beyond 120 ", NULL));
  figure.named_only = TRUE;
  g_clear_pointer (&scene, nw_scene_free);
  scene = nw_figure_build (&figure, result, 700, 420);
  g_assert_false (has_words (scene, "Beyond", NULL));
}

/* Of 200 by 200 some fit, the largest of them; how many do not is said of both, and no cell is smaller than a line. */
static void
test_left_out (void)
{
  g_autoptr (NwResult) result = results_matrix_grid (200, 200, FALSE);
  g_autoptr (NwResult) months = results_grid (200, 500, NW_INTERVAL_MONTH, FALSE);
  NwFigure figure = figure_of ("matrix");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 900, 600);
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL), columns = g_hash_table_new (NULL, NULL);
  g_autofree char *left = NULL, *right = NULL;

  for (guint i = 0; i < scene->elements->len; i++)
    {
      const NwElement *e = &g_array_index (scene->elements, NwElement, i);

      g_assert_cmpfloat (MIN (e->width, e->height), >, 10);
      g_hash_table_add (rows, GINT_TO_POINTER (e->group));
      g_hash_table_add (columns, GINT_TO_POINTER (e->across));
    }
  left = g_strdup_printf ("Attributed to: %u more, not drawn: ", 200 - g_hash_table_size (rows));
  right = g_strdup_printf ("Receiver: %u more, not drawn: ", 200 - g_hash_table_size (columns));
  g_assert_true (has_words (scene, left, NULL));
  g_assert_true (has_words (scene, right, NULL));

  g_clear_pointer (&scene, nw_scene_free);
  figure = figure_of ("heatmap");
  scene = nw_figure_build (&figure, months, 900, 600);
  for (guint i = 0; i < scene->elements->len; i++)
    {
      const NwElement *e = &g_array_index (scene->elements, NwElement, i);

      g_assert_cmpfloat (e->width, >=, 3 - 1e-9);
      g_assert_true (i % 200 || has_words (scene, nw_result_group (months, e->group)->label, NULL));
    }
  left = (g_free (left), g_strdup_printf ("%d earlier periods, not drawn: 1981-08–",
                                          g_array_index (scene->elements, NwElement, 0).period));
  g_assert_true (has_words (scene, left, NULL));
}

/* Where a line across ends, in shares of the whole: R says 63.16 % to 87.47 % for 40 of 52, 0 to 21.80 % for 0 of 15. */
static void
test_intervals (void)
{
  g_autoptr (NwResult) result = results_shares ();
  NwFigure figure = figure_of ("ranked");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 700, 420);
  const NwElement *all = find_element (scene->elements, 0, 0, 0); /* 12 of 12: 100 % */
  static const struct { int group; double low, high; } cases[] = { { 1, 0.6316, 0.8747 }, { 6, 0, 0.2180 }, { 3, 0.0990, 0.8159 } };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      const NwElement *e = find_element (scene->elements, cases[c].group, 0, 0);
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
  g_assert_cmpfloat_with_epsilon (find_element (scene->elements, 1, 0, 0)->width / all->width, 40.0 / 52, 1e-6);
}

/* Few are counts and stand under all that are in per cent, however large their share; none is a dash. */
static void
test_few (void)
{
  g_autoptr (NwResult) result = results_shares ();
  NwFigure figure = figure_of ("ranked");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 700, 420);
  static const int order[] = { 0, 1, 2, 7, 5, 6, 3, 4, 8 };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpint (g_array_index (scene->elements, NwElement, i).group, ==, order[i]);
  g_assert_true (has_words (scene, "3 of 7", NULL));
  g_assert_true (has_words (scene, "76.9", NULL));
  g_assert_true (has_words (scene, "–", NULL));
  g_assert_false (has_words (scene, "42.9", NULL));
}

/* 2020: China -6, Iran -4, Russia -13: all left of zero, in proportion. */
static void
test_negative (void)
{
  g_autoptr (NwResult) result = results_changes ();
  NwFigure figure = figure_of ("ranked");
  g_autoptr (GArray) elements = NULL;
  const NwElement *china, *iran, *russia;

  nw_result_period (result, 6)->immature = TRUE;
  elements = nw_figure_elements (&figure, result, 700, 300);
  china = find_element (elements, 0, 0, 5);
  iran = find_element (elements, 1, 0, 5);
  russia = find_element (elements, 2, 0, 5);
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
  NwFigure figure = figure_of ("slope");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, states, 700, 420);
  const NwElement *before = find_element (scene->elements, 0, 0, 0), *after = find_element (scene->elements, 0, 0, 14);
  const NwElement *zero = find_element (scene->elements, 1, 0, 0); /* Iran, 2007: none */
  const NwElement *iran = find_element (scene->elements, 1, 0, 14);

  g_assert_cmpuint (scene->elements->len, ==, 5 * 2);
  g_assert_cmpfloat_with_epsilon ((zero->y - before->y) / (zero->y - after->y), 8.0 / 23, 1e-6);
  g_assert_cmpfloat_with_epsilon ((zero->y - iran->y) / (zero->y - after->y), 13.0 / 23, 1e-6);
  g_assert_true (has_words (scene, "2007 and 2021: ", NULL));
  g_clear_pointer (&scene, nw_scene_free);
  scene = nw_figure_build (&figure, changes, 700, 420);
  g_assert_nonnull (find_element (scene->elements, 0, 0, 1)); /* 2015 has no year before it */
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
  g_test_add_func ("/cross/beyond", test_beyond);
  g_test_add_func ("/cross/left-out", test_left_out);
  g_test_add_func ("/cross/intervals", test_intervals);
  g_test_add_func ("/cross/few", test_few);
  g_test_add_func ("/cross/negative", test_negative);
  g_test_add_func ("/cross/slope", test_slope);
  return g_test_run ();
}
