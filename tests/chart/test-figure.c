/* test-figure.c: what is drawn is what is picked, and no words overlap, for every chart, size and awkward
 * result
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plot.h"
#include "results.h"

#include <math.h>

static const struct { double width, height;
} sizes[] = {
  { 60, 40 },   { 120, 90 },  { 240, 160 },  { 320, 200 },   { 400, 300 },
  { 640, 380 }, { 940, 620 }, { 1600, 500 }, { 2400, 1400 },
};

typedef void (*Check) (const NwScene *scene, const NwFigure *figure, const NwResult *result);

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

          g_autoptr (NwScene) scene = nw_figure_build (&figure, result, sizes[s].width, sizes[s].height);

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
  NwResult *(*makers[]) (void) = { results_states,   results_all,   results_ranked,
                                   results_fraction, results_empty, results_undated };

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
      g_assert_cmpint (e->period, <, (int) result->periods->len);
      g_assert_true (nw_scene_pick (scene, x, y, &found));
      if (found.group != e->group || found.period != e->period)
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

static void
check_both (const NwScene *scene, const NwFigure *figure, const NwResult *result)
{
  check_pick (scene, figure, result);
  check_words (scene, figure, result);
}

static void
test_every_figure (void)
{
  with_every_result (check_both);
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
    g_assert_true (nw_chart_find ((*chart)->id) == *chart && (*chart)->label != NULL);
}

/* Four states and unknown: with named_only every chart has elements of the states alone, and the note says
 * so. */
static void
test_named_only (void)
{
  g_autoptr (NwResult) result = results_states ();
  guint unknown = result->groups->len - 1;

  g_assert_cmpint (nw_result_group (result, unknown)->kind, ==, NW_CODE_SPECIAL);
  for (const NwChartInfo *const *chart = nw_charts (); *chart; chart++)
    for (int named_only = 0; named_only <= 1; named_only++)
      {
        NwFigure figure = { .chart = *chart, .text_scale = 1, .framed = TRUE, .named_only = named_only };
        g_autoptr (GArray) elements = nw_figure_elements (&figure, result, 900, 500);
        g_autofree char *note = nw_figure_note (&figure, result);
        gboolean drawn = FALSE;
        guint states = 0;

        for (guint i = 0; i < elements->len; i++)
          {
            drawn |= g_array_index (elements, NwElement, i).group == (int) unknown;
            states += g_array_index (elements, NwElement, i).group == 0;
          }
        g_assert_cmpint (drawn, ==, !named_only);
        g_assert_cmpuint (states, >, 0);
        g_assert_cmpint (strstr (note, "Not drawn: unknown.") != NULL, ==, named_only);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/table", test_table);
  g_test_add_func ("/figure/every-figure", test_every_figure);
  g_test_add_func ("/figure/proportion", test_proportion);
  g_test_add_func ("/figure/crowded", test_crowded);
  g_test_add_func ("/figure/points", test_points);
  g_test_add_func ("/figure/mirror", test_mirror);
  g_test_add_func ("/figure/describe", test_describe);
  g_test_add_func ("/figure/named-only", test_named_only);
  g_test_add_func ("/figure/focus", test_focus);
  g_test_add_func ("/figure/huge", test_huge);
  return g_test_run ();
}
