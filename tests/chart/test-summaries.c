/* test-summaries.c: charts of summaries: shares and ratios lie where they are said to, and not knowing is never drawn as zero
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "look.h"
#include "results-summary.h"

static const NwShape *
find_symbol (const NwScene *scene, const NwElement *in)
{
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const NwShape *shape = &g_array_index (scene->shapes, NwShape, i);
      double x = shape->box.x + shape->box.width / 2, y = shape->box.y + shape->box.height / 2;

      if (shape->kind == NW_SHAPE_SYMBOL && x >= in->x - 1 && x <= in->x + in->width + 1 && y > in->y && y < in->y + in->height)
        return shape;
    }
  return NULL;
}

static NwScene *
build (const char *chart, const NwResult *result, double width)
{
  NwFigure figure = look_figure (chart);

  figure.framed = FALSE;
  return nw_figure_build (&figure, result, width, nw_figure_height (&figure, result, width));
}

static const NwElement *
element_of (const NwScene *scene, const NwResult *result, const char *row, const char *column)
{
  const NwElement *element = look_find (scene->elements, nw_summary_row_of (result->summary, row),
                                        nw_summary_column_of (result->summary, column), -1);

  g_assert_nonnull (element);
  return element;
}

static double
middle (const NwScene *scene, const NwResult *result, const char *row, const char *column)
{
  const NwShape *symbol = find_symbol (scene, element_of (scene, result, row, column));

  g_assert_nonnull (symbol);
  return symbol->box.x + symbol->box.width / 2;
}

/* 0 % of 16 and 50 % of 120 give the scale; the others lie where it says. */
static void
test_shares (void)
{
  g_autoptr (NwResult) result = results_rates ();
  g_autoptr (NwScene) scene = build ("forest", result, 800);
  double zero = middle (scene, result, "GBR", "share"), half = middle (scene, result, "RUS", "share");

  g_assert_cmpfloat (half, >, zero + 100);
  g_assert_cmpfloat_with_epsilon (middle (scene, result, "IRN", "share"), zero + (half - zero) * 0.35 / 0.5, 0.5);
  g_assert_cmpfloat_with_epsilon (middle (scene, result, "all", "share"), zero + (half - zero) * 101 / 289 / 0.5, 0.5);
  g_assert_cmpuint (scene->elements->len, ==, result->summary->rows->len);
}

/* 3 of 7 and what is not coded are words, and no points. */
static void
test_few (void)
{
  g_autoptr (NwResult) result = results_rates ();
  g_autoptr (NwScene) scene = build ("forest", result, 800);
  const NwElement *few = element_of (scene, result, "PRK", "share"), *dark = element_of (scene, result, "USA", "share");

  g_assert_null (find_symbol (scene, few));
  g_assert_null (find_symbol (scene, dark));
  g_assert_true (look_words (scene, "3 of 7", few));
  g_assert_true (look_words (scene, "not coded", dark));
}

/* A half lies as far from 1 as the double; beyond the scale is its end. */
static void
test_ratios (void)
{
  g_autoptr (NwResult) result = results_ratios ();
  g_autoptr (NwScene) scene = build ("forest", result, 800);
  double far = middle (scene, result, "Russia", "ratio"), near = middle (scene, result, "Iran", "ratio");
  double below = middle (scene, result, "China", "ratio");

  g_assert_cmpfloat_with_epsilon ((near - below) / (far - near), log (1.9 / 0.72) / log (12 / 1.9), 0.01);
  g_assert_true (look_words (scene, "0.720 (0.510–1.020)", NULL));
}

static void
test_grades (void)
{
  g_autoptr (NwResult) result = results_grades ();
  g_autoptr (NwScene) scene = build ("forest", result, 800);

  g_assert_cmpuint (scene->elements->len, ==, 9);
  g_assert_cmpfloat (middle (scene, result, "Iran", "all_share"), >, middle (scene, result, "Iran", "strict_share"));
  g_assert_true (look_words (scene, "A state’s claim or more", NULL));
}

/* Bars are as long as their incidents: 16 of 102 that were coded, and the 1,541 that were not lie behind. */
static void
test_funnel (void)
{
  g_autoptr (NwResult) result = results_funnel ();
  g_autoptr (NwScene) scene = build ("funnel", result, 900);
  const NwElement *all = element_of (scene, result, "recorded", "incidents");
  const NwElement *not_coded = element_of (scene, result, "response", "not_coded");
  const NwElement *claim = element_of (scene, result, "claim", "incidents");

  g_assert_cmpfloat_with_epsilon (claim->width, all->width * 1310 / 1643, 0.5);
  g_assert_cmpfloat_with_epsilon (not_coded->width, all->width * 1541 / 1643, 0.5);
  g_assert_cmpfloat_with_epsilon (not_coded->x + not_coded->width, all->x + all->width, 0.5);
  g_assert_true (look_words (scene, "not coded: ", not_coded));
  g_assert_cmpfloat_with_epsilon (element_of (scene, result, "disclosed", "not_coded")->width, all->width, 0.5);
  g_assert_null (look_find (scene->elements, nw_summary_row_of (result->summary, "disclosed"),
                            nw_summary_column_of (result->summary, "told"), -1));
}

/* Words keep apart and elements are found, down to a stamp. */
static void
test_sizes (void)
{
  static const double sizes[][2] = { { 1600, 900 }, { 800, 400 }, { 420, 300 }, { 300, 200 }, { 160, 110 }, { 60, 40 } };
  g_autoptr (NwResult) rates = results_rates ();
  g_autoptr (NwResult) grades = results_grades ();
  g_autoptr (NwResult) ratios = results_ratios ();
  g_autoptr (NwResult) funnel = results_funnel ();
  const struct { const char *chart; const NwResult *result; } cases[]
      = { { "forest", rates }, { "forest", grades }, { "forest", ratios }, { "funnel", funnel } };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      for (int rtl = 0; rtl <= 1; rtl++)
        {
          NwFigure figure = look_figure (cases[c].chart);
          g_autoptr (NwScene) scene = NULL;

          figure.framed = FALSE;
          figure.rtl = rtl;
          scene = nw_figure_build (&figure, cases[c].result, sizes[i][0], sizes[i][1]);
          look_words_apart (scene, &figure);
          look_picked (scene);
        }
}

/* A chart of steps has no other answers, and says so. */
static void
test_misfit (void)
{
  g_autoptr (NwResult) rates = results_rates ();
  g_autoptr (NwResult) states = results_states ();
  NwFigure funnel = look_figure ("funnel"), forest = look_figure ("forest");
  g_autofree char *other = nw_figure_obstacle (&funnel, rates);
  g_autofree char *groups = nw_figure_obstacle (&forest, states);
  g_autofree char *none = nw_figure_obstacle (&forest, rates);

  g_assert_nonnull (other);
  g_assert_nonnull (groups);
  g_assert_null (none);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/summaries/shares", test_shares);
  g_test_add_func ("/summaries/few", test_few);
  g_test_add_func ("/summaries/ratios", test_ratios);
  g_test_add_func ("/summaries/grades", test_grades);
  g_test_add_func ("/summaries/funnel", test_funnel);
  g_test_add_func ("/summaries/sizes", test_sizes);
  g_test_add_func ("/summaries/misfit", test_misfit);

  return g_test_run ();
}
