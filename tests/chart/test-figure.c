/* test-figure.c: what figures draw and say, by numbers worked out by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plot.h"
#include "results-time.h"
#include "results.h"

#include <math.h>
#include <string.h>

/* A comparison before and after is a result of its own shape: see test-strip.c. */
static gboolean
draws_periods (const NwChartInfo *chart)
{
  return !g_str_equal (chart->analysis, "ratio") && !((const NwChart *) chart)->suits;
}

/* The shapes of bars are as high as their numbers: 240 is to 163 as the bars are. */
static void
test_proportion (void)
{
  g_autoptr (NwResult) result = results_ranked ();
  NwFigure figure = { .chart = nw_chart_find ("bars"), .text_scale = 1 };
  g_autoptr (GArray) elements = nw_figure_elements (&figure, result, 800, 400);
  double china = 0, russia = 0;

  g_assert_cmpuint (elements->len, ==, 15);
  for (guint i = 0; i < elements->len; i++)
    {
      const NwElement *e = &g_array_index (elements, NwElement, i);

      if (g_str_equal (nw_result_group (result, e->group)->code, "CHN"))
        china = e->width;
      if (g_str_equal (nw_result_group (result, e->group)->code, "RUS"))
        russia = e->width;
    }
  g_assert_cmpfloat_with_epsilon (china / russia, 240.0 / 163.0, 1e-6);
}

/* Bars begin at zero and are as long as their numbers, whatever the chart and the sign. */
static void
test_lengths (void)
{
  static const char *const charts[] = { "bars", "stacked", "bars" };
  g_autoptr (NwResult) states = results_states ();
  g_autoptr (NwResult) changes = results_changes_by_year ();

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      NwResult *result = i < 2 ? states : changes;
      NwFigure figure = { .chart = nw_chart_find (charts[i]), .text_scale = 1 };
      g_autoptr (GArray) elements = nw_figure_elements (&figure, result, 1200, 700);
      double unit = NAN, zero = NAN;

      for (guint k = 0; k < elements->len; k++)
        {
          const NwElement *e = &g_array_index (elements, NwElement, k);
          double value = nw_result_cell (result, e->group, e->period);
          double foot = value > 0 ? e->y + e->height : e->y;

          if (fabs (value) < 1)
            continue;
          unit = isnan (unit) ? e->height / fabs (value) : unit;
          zero = isnan (zero) ? foot : zero;
          g_assert_cmpfloat_with_epsilon (e->height, unit * fabs (value), 1e-6);
          if (g_str_equal (charts[i], "bars"))
            g_assert_cmpfloat_with_epsilon (foot, zero, 1e-6);
        }
      g_assert_cmpfloat (unit, >, 1);
    }
}

/* Of each year's bar every state has its part of the sum: 8 + 0 + 1 + 4 + 5 = 18 in 2007. */
static void
test_share_parts (void)
{
  g_autoptr (NwResult) result = results_states ();
  NwFigure figure = { .chart = nw_chart_find ("share"), .text_scale = 1 };
  g_autoptr (GArray) elements = nw_figure_elements (&figure, result, 1200, 700);
  double whole[17] = { 0 };
  g_autofree char *said = NULL;

  for (guint i = 0; i < elements->len; i++)
    whole[g_array_index (elements, NwElement, i).period] += g_array_index (elements, NwElement, i).height;
  for (guint p = 0; p < 17; p++)
    g_assert_cmpfloat_with_epsilon (whole[p], whole[0], 1e-6);
  g_assert_cmpfloat_with_epsilon (g_array_index (elements, NwElement, 0).height / whole[0], 8.0 / 18.0, 1e-6);
  said = nw_figure_describe (&figure, result, &g_array_index (elements, NwElement, 0));
  g_assert_cmpstr (said, ==, "China, 2007: 8 reported incidents, 44.4\u00a0% of 18");
}

/* Forty groups side by side in twenty years: only as many as give bars that can be seen, the largest of them in
 * their own order, and all others are said in words. By hand: 940 px / 20 years, about two thirds of it for bars of
 * at least 4.5 px. */
static void
test_crowded (void)
{
  g_autoptr (NwResult) result = results_grid (40, 20, NW_INTERVAL_YEAR, FALSE);
  NwFigure figure = { .chart = nw_chart_find ("bars"), .text_scale = 1 };
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 940, 500);
  guint n = scene->elements->len / 20;
  double least = HUGE_VAL;
  guint n_larger = 0;
  gboolean said = FALSE;
  g_autofree char *words = g_strdup_printf ("%u more, not drawn: ", 40 - n);

  g_assert_cmpuint (n, >=, 4);
  g_assert_cmpuint (n, <=, 8);
  for (guint i = 0; i < scene->elements->len; i++)
    {
      const NwElement *e = &g_array_index (scene->elements, NwElement, i);

      g_assert_cmpfloat (e->width, >=, 4);
      least = MIN (least, nw_result_group (result, e->group)->total);
    }
  for (guint g = 0; g < 40; g++)
    n_larger += nw_result_group (result, g)->total > least;
  g_assert_cmpuint (n_larger, <, n);
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const NwShape *shape = &g_array_index (scene->shapes, NwShape, i);

      said |= shape->kind == NW_SHAPE_TEXT && g_str_has_prefix (pango_layout_get_text (shape->text.layout), words);
    }
  g_assert_true (said);
}

/* Points stand over zero in proportion: Russia has 25 in 2017 and 17 in 2015. */
static void
test_points (void)
{
  g_autoptr (NwResult) result = results_states ();
  NwFigure figure = { .chart = nw_chart_find ("trend"), .text_scale = 1 };
  g_autoptr (GArray) elements = nw_figure_elements (&figure, result, 900, 400);
  const NwElement *e = (const NwElement *) elements->data;
  double zero = e[3 * 17 + 5].y; /* Russia, 2012: none */

  g_assert_cmpuint (elements->len, ==, 5 * 17);
  g_assert_cmpfloat_with_epsilon ((zero - e[3 * 17 + 10].y) / (zero - e[3 * 17 + 8].y), 25.0 / 17.0, 1e-6);
  for (guint i = 0; i < elements->len; i++)
    {
      g_assert_cmpint (e[i].group, ==, (int) i / 17);
      g_assert_cmpint (e[i].period, ==, (int) i % 17);
    }
}

static void
test_mirror (void)
{
  g_autoptr (NwResult) result = results_states ();
  NwFigure figure = { .chart = nw_chart_find ("stacked"), .text_scale = 1 };
  NwFigure mirrored = figure;
  g_autoptr (GArray) left = nw_figure_elements (&figure, result, 900, 400);
  g_autoptr (GArray) right = NULL;

  mirrored.rtl = TRUE;
  right = nw_figure_elements (&mirrored, result, 900, 400);
  g_assert_cmpuint (left->len, ==, right->len);
  for (guint i = 0; i < left->len; i++)
    {
      const NwElement *l = &g_array_index (left, NwElement, i), *r = &g_array_index (right, NwElement, i);

      g_assert_cmpfloat_with_epsilon (l->x + l->width, 900 - r->x, 1e-6);
      g_assert_cmpfloat_with_epsilon (l->y, r->y, 1e-6);
    }
}

static void
test_describe (void)
{
  g_autoptr (NwResult) states = results_states ();
  g_autoptr (NwResult) all = results_all ();
  g_autoptr (NwResult) ranked = results_ranked ();
  NwFigure figure = { .chart = nw_chart_find ("trend"), .text_scale = 1 };
  g_autofree char *one = nw_figure_describe (&figure, states, &(NwElement) { .group = 3, .period = 10 });
  g_autofree char *tail = nw_figure_describe (&figure, states, &(NwElement) { .group = 0, .period = 16 });
  g_autofree char *year = nw_figure_describe (&figure, all, &(NwElement) { .group = 0, .period = 16 });
  g_autofree char *state = nw_figure_describe (&figure, ranked, &(NwElement) { .group = 0, .period = 0 });

  g_assert_cmpstr (one, ==, "Russia, 2017: 25 reported incidents");
  g_assert_cmpstr (tail, ==, "China, 2023: 1 reported incident (not yet complete)");
  g_assert_cmpstr (year, ==, "2016: 165 reported incidents");
  g_assert_cmpstr (state, ==, "China: 240 reported incidents");
}

static void
assert_says (NwResult *result, int group, int across, int period, const char *expected)
{
  NwFigure figure = { .chart = nw_chart_find ("trend"), .text_scale = 1 };
  g_autofree char *said = nw_figure_describe (&figure, result, &(NwElement) { .group = group, .across = across, .period = period });

  g_assert_cmpstr (said, ==, expected);
}

/* The interval of 25 of 47 is by R; too few are counts, none is nothing. */
static void
test_describe_units (void)
{
  g_autoptr (NwResult) shares = results_shares_by_year ();
  g_autoptr (NwResult) changes = results_changes_by_year ();
  g_autoptr (NwResult) pairs = results_pairs (12);

  assert_says (shares, 0, 0, 3, "China, 2017: 53.2 % (25 of 47), 95 % interval 38.1–67.9 %");
  assert_says (shares, 0, 0, 2, "China, 2016: 3 of 7");
  assert_says (shares, 0, 0, 5, "China, 2019: nothing coded to take a share of");
  assert_says (changes, 1, 0, 0, "Russia, 2013: nothing to compare with");
  assert_says (changes, 0, 0, 6, "China, 2019: −6 (−28.6 %)"); /* 21, then 15 */
  assert_says (pairs, 10, 11, 0, "State 11 → State 12, 2012: 6 reported incidents"); /* 83 mod 7 */
}

/* The largest named value of a complete period: Russia had 25 in 2017 and in 2022, but the latter is not complete. */
static void
test_caption (void)
{
  g_autoptr (NwResult) states = results_states ();
  g_autoptr (NwResult) shares = results_shares_by_year ();
  g_autoptr (NwResult) changes = results_changes_by_year ();
  NwFigure figure = { .chart = nw_chart_find ("trend"), .text_scale = 1 };
  g_autofree char *one = nw_figure_caption (&figure, states);
  g_autofree char *two = nw_figure_caption (&figure, shares);
  g_autofree char *three = nw_figure_caption (&figure, changes);

  g_assert_true (g_str_has_suffix (one, " Highest: Russia, 2017: 25 reported incidents."));
  /* 12 of 12 in 2022 is not complete; the sentence may have named the share of 2021 already. */
  g_assert_nonnull (strstr (two, "China, 2021: 77.5 % (31 of 40)"));
  g_assert_null (strstr (two, "12 of 12"));
  g_assert_true (g_str_has_suffix (three, " Largest change: Russia, 2018: −16 (−64.0 %).")); /* 25, then 9 */
}

static cairo_surface_t *
paint (const NwFigure *figure, const NwResult *result)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 400);
  cairo_t *cr = cairo_create (image);

  nw_figure_draw (cr, figure, result, 600, 400);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  return image;
}

/* The same twice; with a focus, something differs near it and nothing far from it. */
static void
test_focus (void)
{
  g_autoptr (NwResult) result = results_states ();

  for (const NwChartInfo * const *chart = nw_charts (); *chart != NULL; chart++)
    {
      if (!draws_periods (*chart))
        continue;

      NwFigure figure = { .chart = *chart, .text_scale = 1 };
      g_autoptr (GArray) elements = nw_figure_elements (&figure, result, 600, 400);
      const NwElement *e = &g_array_index (elements, NwElement, MIN (20, elements->len - 1));
      cairo_surface_t *plain = paint (&figure, result);
      cairo_surface_t *again = paint (&figure, result);
      cairo_surface_t *focused;
      gsize stride = (gsize) cairo_image_surface_get_stride (plain);
      guint differing = 0;

      figure.focus = e;
      focused = paint (&figure, result);
      g_assert_cmpmem (cairo_image_surface_get_data (plain), stride * 400,
                       cairo_image_surface_get_data (again), stride * 400);
      for (int y = 0; y < 400; y++)
        for (int x = 0; x < 600; x++)
          {
            const guint8 *a = cairo_image_surface_get_data (plain) + stride * y + 4 * x;
            const guint8 *b = cairo_image_surface_get_data (focused) + stride * y + 4 * x;

            if (a[0] == b[0] && a[1] == b[1] && a[2] == b[2])
              continue;
            differing++;
            g_assert_cmpfloat (x, >=, e->x - 12);
            g_assert_cmpfloat (x, <=, e->x + e->width + 12);
            g_assert_cmpfloat (y, >=, e->y - 12);
            g_assert_cmpfloat (y, <=, e->y + e->height + 12);
          }
      g_assert_cmpuint (differing, >, 20);
      cairo_surface_destroy (plain);
      cairo_surface_destroy (again);
      cairo_surface_destroy (focused);
    }
}

/* 200 series by 500 periods: the time is printed, not asserted. */
static void
test_huge (void)
{
  g_autoptr (NwResult) result = results_grid (200, 500, NW_INTERVAL_MONTH, FALSE);

  for (const NwChartInfo * const *chart = nw_charts (); *chart != NULL; chart++)
    {
      if (!draws_periods (*chart))
        continue;

      NwFigure figure = { .chart = *chart, .text_scale = 1 };
      g_autoptr (GTimer) timer = g_timer_new ();
      cairo_surface_t *image = paint (&figure, result);
      double drawn = g_timer_elapsed (timer, NULL);
      g_autoptr (GArray) elements = nw_figure_elements (&figure, result, 600, 400);
      const NwElement *e = &g_array_index (elements, NwElement, elements->len / 2);
      NwElement element;

      g_timer_start (timer);
      g_assert_true (nw_figure_pick (&figure, result, 600, 400, e->x + e->width / 2, e->y + e->height / 2, &element));
      g_test_message ("%s: 200 × 500 drawn in %.0f ms, picked in %.0f ms", (*chart)->id, drawn * 1000,
                      g_timer_elapsed (timer, NULL) * 1000);
      cairo_surface_destroy (image);
    }
}

static void
test_table (void)
{
  g_assert_nonnull (nw_chart_find ("trend"));
  g_assert_nonnull (nw_chart_find ("bars"));
  g_assert_nonnull (nw_chart_find ("stacked"));
  g_assert_null (nw_chart_find ("pie"));
  for (const NwChartInfo * const *chart = nw_charts (); *chart != NULL; chart++)
    g_assert_true (nw_chart_find ((*chart)->id) == *chart && *(*chart)->label && *(*chart)->summary);
}

/* Four states and unknown: with named_only, and always as panels, every chart has elements of the states alone, and
 * the note says so. */
static void
test_named_only (void)
{
  g_autoptr (NwResult) result = results_states ();
  guint unknown = result->groups->len - 1;

  g_assert_cmpint (nw_result_group (result, unknown)->kind, ==, NW_CODE_SPECIAL);
  for (const NwChartInfo *const *chart = nw_charts (); *chart; chart++)
    for (int named_only = 0; named_only <= 1 && draws_periods (*chart); named_only++)
      {
        NwFigure figure = { .chart = *chart, .text_scale = 1, .framed = TRUE, .named_only = named_only };
        g_autoptr (GArray) elements = nw_figure_elements (&figure, result, 900, 500);
        g_autofree char *note = nw_figure_note (&figure, result);
        gboolean left_out = named_only || g_str_equal ((*chart)->id, "multiples");
        gboolean drawn = FALSE;
        guint states = 0;

        for (guint i = 0; i < elements->len; i++)
          {
            drawn |= g_array_index (elements, NwElement, i).group == (int) unknown;
            states += g_array_index (elements, NwElement, i).group == 0;
          }
        g_assert_cmpint (drawn, ==, !left_out);
        g_assert_cmpuint (states, >, 0);
        g_assert_cmpint (strstr (note, "Not drawn: unknown.") != NULL, ==, left_out);
      }
}

/* What a chart cannot show it says in words, without elements; files are refused by the same words. */
static void
test_obstacles (void)
{
  g_autoptr (NwResult) years = results_states ();
  g_autoptr (NwResult) one_period = results_ranked ();
  g_autoptr (NwResult) none = results_empty ();
  static const struct { const char *chart; gboolean of_years, of_one; } obstacles[] = {
    { "trend", FALSE, FALSE }, { "ranked", FALSE, FALSE }, { "tilemap", FALSE, FALSE },
    { "multiples", FALSE, TRUE }, { "slope", FALSE, TRUE }, { "strip", TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (obstacles); i++)
    {
      NwFigure figure = { .chart = nw_chart_find (obstacles[i].chart), .text_scale = 1 };
      g_autofree char *of_years = nw_figure_obstacle (&figure, years);
      g_autofree char *of_one = nw_figure_obstacle (&figure, one_period);
      g_autoptr (GArray) elements = nw_figure_elements (&figure, one_period, 600, 400);

      g_assert_cmpint (of_years != NULL, ==, obstacles[i].of_years);
      g_assert_cmpint (of_one != NULL, ==, obstacles[i].of_one);
      g_assert_cmpint (elements->len == 0, ==, obstacles[i].of_one);
      g_assert_null (nw_figure_obstacle (&figure, none));
    }
}

static void
test_chart_of (void)
{
  g_autoptr (NwResult) years = results_states ();
  g_autoptr (NwResult) one_period = results_ranked ();

  g_assert_cmpstr (nw_chart_of (years)->id, ==, "trend");
  g_assert_cmpstr (nw_chart_of (one_period)->id, ==, "bars");
  one_period->before_after = nw_before_after_new ();
  g_assert_cmpstr (nw_chart_of (one_period)->id, ==, "strip");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/table", test_table);
  g_test_add_func ("/figure/proportion", test_proportion);
  g_test_add_func ("/figure/crowded", test_crowded);
  g_test_add_func ("/figure/points", test_points);
  g_test_add_func ("/figure/mirror", test_mirror);
  g_test_add_func ("/figure/describe", test_describe);
  g_test_add_func ("/figure/describe-units", test_describe_units);
  g_test_add_func ("/figure/caption", test_caption);
  g_test_add_func ("/figure/lengths", test_lengths);
  g_test_add_func ("/figure/share-parts", test_share_parts);
  g_test_add_func ("/figure/named-only", test_named_only);
  g_test_add_func ("/figure/obstacles", test_obstacles);
  g_test_add_func ("/figure/chart-of", test_chart_of);
  g_test_add_func ("/figure/focus", test_focus);
  g_test_add_func ("/figure/huge", test_huge);
  return g_test_run ();
}
