/* test-multiples.c: panels share their scales, stand in a grid, and what has no panel is said
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plot.h"
#include "results.h"

#include <math.h>
#include <string.h>

static NwFigure
figure_of (void)
{
  return (NwFigure) { .chart = nw_chart_find ("multiples"), .text_scale = 1 };
}

static gboolean
says (const NwScene *scene, const char *words)
{
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const NwShape *shape = &g_array_index (scene->shapes, NwShape, i);

      if (shape->kind == NW_SHAPE_TEXT && strstr (pango_layout_get_text (shape->text.layout), words))
        return TRUE;
    }
  return FALSE;
}

static double
middle (const NwElement *e)
{
  return e->y + e->height / 2;
}

/* Russia has 0 in 2012 and 25 in 2017, North Korea 0 in 2008 and 10 in 2017: what lies between is as high in both panels. */
static void
test_same_scale (void)
{
  g_autoptr (NwResult) result = results_states ();
  NwFigure figure = figure_of ();
  g_autoptr (GArray) elements = nw_figure_elements (&figure, result, 900, 500);
  const NwElement *e = (const NwElement *) elements->data;
  double russia, korea;

  g_assert_cmpuint (elements->len, ==, 4 * 17); /* not knowing is in the note */
  for (guint i = 0; i < elements->len; i++)
    {
      g_assert_cmpint (e[i].group, ==, (int) i / 17);
      g_assert_cmpint (e[i].period, ==, (int) i % 17);
    }
  russia = middle (&e[3 * 17 + 5]) - middle (&e[3 * 17 + 10]);
  korea = middle (&e[2 * 17 + 1]) - middle (&e[2 * 17 + 10]);
  g_assert_cmpfloat_with_epsilon (russia / korea, 25.0 / 10.0, 1e-6);
}

/* Three groups by four values of a second dimension, each cell group * 100 + across * 10 + period. */
static NwResult *
crossed (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse ("dataset=eurepoc@1.1 by=initiator and=receiver interval=year", &error);
  g_autoptr (NwRelease) release = results_release ();
  NwResult *result = nw_result_new ("trend", query, release);

  g_assert_no_error (error);
  for (guint i = 0; i < 3; i++)
    nw_result_add_group (result, (const char *[]) { "CHN", "IRN", "RUS" }[i], (const char *[]) { "China", "Iran", "Russia" }[i],
                         NW_CODE_STATE)->total = 100;
  for (guint i = 0; i < 4; i++)
    nw_result_add_across (result, (const char *[]) { "DEU", "ISR", "UKR", "USA" }[i],
                          (const char *[]) { "Germany", "Israel", "Ukraine", "United States" }[i], NW_CODE_STATE)->total = 100;
  for (int year = 2016; year <= 2020; year++)
    {
      g_autofree char *label = g_strdup_printf ("%d", year);

      nw_result_add_period (result, year, label);
    }
  nw_result_allocate (result);
  for (guint g = 0; g < 3; g++)
    for (guint a = 0; a < 4; a++)
      for (guint p = 0; p < 5; p++)
        result->cells[nw_result_index (result, g, a, p)] = g * 100 + a * 10 + p;
  result->incidents = 1000;
  return result;
}

static void
test_crossed (void)
{
  g_autoptr (NwResult) result = crossed ();
  NwFigure figure = figure_of ();
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 900, 500);
  guint n_across[4] = { 0 };
  g_autofree char *words = NULL;

  g_assert_cmpuint (scene->elements->len, ==, 3 * 4 * 5);
  for (guint i = 0; i < scene->elements->len; i++)
    n_across[g_array_index (scene->elements, NwElement, i).across]++;
  for (guint a = 0; a < 4; a++)
    g_assert_cmpuint (n_across[a], ==, 15);
  g_assert_true (says (scene, "Germany") && says (scene, "United States"));
  g_assert_true (says (scene, "China") && says (scene, "Russia")); /* the key */
  words = nw_figure_describe (&figure, result, &(NwElement) { .group = 2, .across = 1, .period = 3 });
  g_assert_cmpstr (words, ==, "Russia → Israel, 2019: 213 reported incidents");
}

/* All others and not knowing, each many times as high as the states, leave the scale and are named instead. */
static void
test_named_only (void)
{
  g_autoptr (NwResult) plain = results_states ();
  g_autoptr (NwResult) flattened = results_states ();
  NwFigure figure = figure_of ();
  g_autofree char *note = nw_figure_note (&figure, flattened);
  g_autoptr (GArray) before = nw_figure_elements (&figure, plain, 900, 500);
  g_autoptr (GArray) after = NULL;

  g_assert_cmpstr (nw_result_group (flattened, 4)->code, ==, "unknown");
  for (guint p = 0; p < flattened->periods->len; p++)
    flattened->cells[nw_result_index (flattened, 4, 0, p)] = 5000;
  after = nw_figure_elements (&figure, flattened, 900, 500);
  g_assert_cmpuint (before->len, ==, after->len);
  for (guint i = 0; i < before->len; i++)
    g_assert_cmpfloat_with_epsilon (g_array_index (before, NwElement, i).y, g_array_index (after, NwElement, i).y, 1e-9);
  g_assert_nonnull (strstr (note, "Not drawn: unknown."));
}

/* A gap is no zero: it has no element. */
static void
test_gap (void)
{
  g_autoptr (NwResult) result = crossed ();
  NwFigure figure = figure_of ();
  g_autoptr (GArray) elements = NULL;

  result->cells[nw_result_index (result, 1, 2, 3)] = NAN;
  elements = nw_figure_elements (&figure, result, 900, 500);
  g_assert_cmpuint (elements->len, ==, 3 * 4 * 5 - 1);
}

/* Forty groups in a small figure: as many panels as can be read, the others in words. */
static void
test_crowded (void)
{
  g_autoptr (NwResult) result = results_grid (40, 20, NW_INTERVAL_YEAR, FALSE);
  NwFigure figure = figure_of ();
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 400, 300);
  guint n = scene->elements->len / 20;
  g_autofree char *words = g_strdup_printf ("%u more, not drawn: ", 40 - n);

  g_assert_cmpuint (n, >=, 4);
  g_assert_cmpuint (n, <=, 12);
  g_assert_true (says (scene, words));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/multiples/same-scale", test_same_scale);
  g_test_add_func ("/multiples/crossed", test_crossed);
  g_test_add_func ("/multiples/named-only", test_named_only);
  g_test_add_func ("/multiples/gap", test_gap);
  g_test_add_func ("/multiples/crowded", test_crowded);
  return g_test_run ();
}
