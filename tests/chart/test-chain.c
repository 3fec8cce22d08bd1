/* test-chain.c: the chain of one incident: every step has its place, and no name touches another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "look.h"
#include "results-chain.h"

#include <math.h>

static const struct { double width, height; } sizes[] = {
  { 60, 40 }, { 120, 90 }, { 240, 160 }, { 320, 200 }, { 400, 300 }, { 640, 380 }, { 940, 620 }, { 1600, 900 },
};

/* Each step is there once, inside of the figure, and found where it is. */
static void
check (const NwResult *result, const NwFigure *figure, double width, double height)
{
  g_autoptr (NwScene) scene = nw_figure_build (figure, result, width, height);
  guint n = result->summary->rows->len;
  int column = nw_summary_column_of (result->summary, "date");

  look_words_apart (scene, figure);
  look_picked (scene);
  g_assert_cmpuint (scene->elements->len, ==, n);
  for (guint row = 0; row < n; row++)
    {
      const NwElement *e = look_find (scene->elements, (int) row, column, -1);

      g_assert_nonnull (e);
      g_assert_cmpfloat (e->x, >=, -0.5);
      g_assert_cmpfloat (e->y, >=, -0.5);
      g_assert_cmpfloat (e->x + e->width, <=, width + 0.5);
      g_assert_cmpfloat (e->y + e->height, <=, height + 0.5);
    }
}

static void
check_all (NwResult *result)
{
  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (guint bits = 0; bits < 8; bits++)
      {
        NwFigure figure = look_figure ("chain");

        figure.palette = (NwPaletteId) (s % 3);
        figure.text_scale = bits & 1 ? 1.5 : 1;
        figure.rtl = (bits & 2) != 0;
        figure.framed = (bits & 4) != 0;
        check (result, &figure, sizes[s].width, sizes[s].height);
      }
  nw_result_unref (result);
}

static void
test_sizes (void)
{
  check_all (results_chain ());
  check_all (results_chain_crowded (60));
  check_all (results_chain_crowded (300));
  check_all (results_chain_silent ());
}

/* As many steps as a summary holds, all in one lane. */
static void
test_many (void)
{
  g_autoptr (NwResult) result = results_chain_crowded (9999);
  NwFigure figure = look_figure ("chain");
  gint64 begin = g_get_monotonic_time ();

  for (guint row = 0; row < result->summary->rows->len; row++)
    nw_summary_set_text (result->summary, row, nw_summary_column_of (result->summary, "lane"), "state");
  check (result, &figure, 940, 620);
  g_assert_cmpfloat (nw_figure_height (&figure, result, 940), <=, 2400);
  g_test_message ("%g ms", (g_get_monotonic_time () - begin) / 1000.0);
}

static const NwElement *
element_of (const NwScene *scene, const NwResult *result, const char *code)
{
  return look_find (scene->elements, nw_summary_row_of (result->summary, code), nw_summary_column_of (result->summary, "date"), -1);
}

static double
middle (const NwElement *e)
{
  return e->x + e->width / 2;
}

/* Days are told by place: 1129 is as far from 233 as they differ, and a year is a bar of its own length. */
static void
test_places (void)
{
  g_autoptr (NwResult) result = results_chain ();
  NwFigure figure = look_figure ("chain");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 1000, nw_figure_height (&figure, result, 1000));
  double start = middle (element_of (scene, result, "start"));
  double day = (middle (element_of (scene, result, "claim-10")) - start) / 1129;
  const NwElement *year = element_of (scene, result, "claim-9");

  g_assert_cmpfloat (day, >, 0);
  g_assert_cmpfloat_with_epsilon (middle (element_of (scene, result, "claim-4")) - start, 233 * day, 1e-6);
  g_assert_cmpfloat_with_epsilon (year->x - start, 553 * day, 1e-6);
  g_assert_cmpfloat_with_epsilon (year->width, 364 * day, 1e-6);
  /* The undated stand behind all others. */
  g_assert_cmpfloat (element_of (scene, result, "claim-11")->x, >, middle (element_of (scene, result, "response-6")));
  /* Lanes of claims above the ladder, remediation beneath. */
  g_assert_cmpfloat (element_of (scene, result, "claim-1")->y, <, element_of (scene, result, "response-2")->y);
  g_assert_cmpfloat (element_of (scene, result, "response-6")->y, <, element_of (scene, result, "response-1")->y);
  g_assert_true (look_words (scene, "New Zealand", NULL));
  g_assert_true (look_words (scene, "Claims by states", NULL));
  g_assert_true (look_words (scene, "undated", NULL));
  g_assert_true (look_words (scene, "Years from the start", NULL));
}

static void
test_describe (void)
{
  g_autoptr (NwResult) result = results_chain ();
  NwFigure figure = look_figure ("chain");
  NwElement dated = { .group = nw_summary_row_of (result->summary, "claim-1"), .across = 2, .period = -1 };
  NwElement undated = { .group = nw_summary_row_of (result->summary, "claim-11"), .across = 2, .period = -1 };
  g_autofree char *words = nw_figure_describe (&figure, result, &dated);
  g_autofree char *without = nw_figure_describe (&figure, result, &undated);

  g_assert_cmpstr (words, ==, "Ukraine, 2017-06-28 (day 1): What was done");
  g_assert_cmpstr (without, ==, "Denmark, undated: What was done");
}

/* Too small for names: points alone. */
static void
test_small (void)
{
  g_autoptr (NwResult) result = results_chain ();
  NwFigure figure = look_figure ("chain");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 240, 160);

  g_assert_false (look_words (scene, "New Zealand", NULL));
}

/* No other chart takes a chain for groups by period. */
static void
test_other_charts (void)
{
  g_autoptr (NwResult) result = results_chain ();

  for (const NwChartInfo *const *chart = nw_charts (); *chart; chart++)
    {
      NwFigure figure = { .chart = *chart, .text_scale = 1, .framed = TRUE };
      g_autofree char *obstacle = nw_figure_obstacle (&figure, result);
      g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 640, nw_figure_height (&figure, result, 640));

      g_assert_cmpint (obstacle == NULL, ==, g_str_equal ((*chart)->id, "chain"));
      look_words_apart (scene, &figure);
    }
}

static void
test_misfit (void)
{
  g_autoptr (NwResult) other = results_states ();
  NwFigure figure = look_figure ("chain");
  g_autofree char *obstacle = nw_figure_obstacle (&figure, other);

  g_assert_nonnull (obstacle);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chain/sizes", test_sizes);
  g_test_add_func ("/chain/many", test_many);
  g_test_add_func ("/chain/places", test_places);
  g_test_add_func ("/chain/describe", test_describe);
  g_test_add_func ("/chain/small", test_small);
  g_test_add_func ("/chain/other-charts", test_other_charts);
  g_test_add_func ("/chain/misfit", test_misfit);

  return g_test_run ();
}
