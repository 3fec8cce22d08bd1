/* test-order.c: rows and columns: all alike in the order of the result, ranked only where a chart ranks, and which stay
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "look.h"
#include "results-cross.h"
#include "results-time.h"

/* Positions of results_ranked() from the largest: China 240, Russia 163, Iran 103, North Korea 74, the United States 51,
 * Pakistan 30, Türkiye 29, India 22, Syria 19, Israel 18, the United Kingdom 16, Ukraine 14; then the rest and not knowing. */
static const int by_size[] = { 0, 6, 2, 4, 11, 5, 8, 1, 7, 3, 10, 9, 12, 13, 14 };

static void
test_order (void)
{
  g_autoptr (NwResult) result = results_ranked ();
  static const char *const alike[] = { "bars", "heatmap" };
  NwFigure ranked = look_figure ("ranked");
  g_autoptr (GArray) elements = nw_figure_elements (&ranked, result, 800, 500);

  g_assert_cmpuint (elements->len, ==, G_N_ELEMENTS (by_size));
  for (guint i = 0; i < elements->len; i++)
    g_assert_cmpint (g_array_index (elements, NwElement, i).group, ==, by_size[i]);
  for (guint c = 0; c < G_N_ELEMENTS (alike); c++)
    {
      NwFigure figure = look_figure (alike[c]);
      g_autoptr (GArray) rows = nw_figure_elements (&figure, result, 800, 500);

      g_assert_cmpuint (rows->len, ==, 15);
      for (int i = 0; i < 15; i++)
        {
          const NwElement *e = &g_array_index (rows, NwElement, i);

          g_assert_cmpint (e->group, ==, i);
          g_assert_true (i == 0 || e->y > e[-1].y);
        }
    }
}

/* Where not all fit, the smallest give way, never the rest or not knowing; the others keep their order. */
static void
test_smallest_left (void)
{
  g_autoptr (NwResult) result = results_ranked ();

  for (double height = 160; height < 280; height += 10)
    {
      NwFigure figure = look_figure ("bars");
      g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 700, height);
      guint n = scene->elements->len, n_values = n - 3;

      g_assert_cmpuint (n, >, 6);
      for (guint i = 1; i < n; i++)
        g_assert_cmpint (g_array_index (scene->elements, NwElement, i).group, >,
                         g_array_index (scene->elements, NwElement, i - 1).group);
      for (guint i = 0; i < 15; i++)
        g_assert_true ((look_find (scene->elements, by_size[i], 0, 0) != NULL) == (i < n_values || i >= 12));
      if (n < 15)
        {
          g_autofree char *left = g_strdup_printf ("%u more, not drawn", 15 - n);

          g_assert_true (look_words (scene, left, NULL));
        }
    }
}

/* Both sides of a matrix keep the order of the result. */
static void
test_matrix (void)
{
  g_autoptr (NwResult) result = results_matrix ();
  NwFigure figure = look_figure ("matrix");
  g_autoptr (GArray) elements = nw_figure_elements (&figure, result, 900, 500);

  for (int i = 1; i < 6; i++)
    {
      g_assert_cmpfloat (look_find (elements, 0, i, 0)->x, >, look_find (elements, 0, i - 1, 0)->x);
      g_assert_true (i == 5 || look_find (elements, i, 0, 0)->y > look_find (elements, i - 1, 0, 0)->y);
    }
}

/* Different groups, or pairs of both dimensions, among the elements. */
static guint
count_rows (GArray *elements)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < elements->len; i++)
    {
      const NwElement *e = &g_array_index (elements, NwElement, i);

      g_hash_table_add (rows, GINT_TO_POINTER (e->group * 1000 + e->across));
    }
  return g_hash_table_size (rows);
}

/* Twelve named lines, and behind them one for each pixel between two of 24 periods: 1592 px / 24 = 66. */
static void
test_lines (void)
{
  g_autoptr (NwResult) result = results_grid (200, 24, NW_INTERVAL_MONTH, FALSE);
  NwFigure figure = look_figure ("trend");
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 1600, 900);

  g_assert_cmpuint (count_rows (scene->elements), ==, 12 + 66);
  g_assert_true (look_words (scene, "122 more, not drawn: ", NULL));
  g_assert_true (look_words (scene, "66 more", NULL));
}

/* Pairs have as many rows as fit, not as many as there are colours. */
static void
test_pairs (void)
{
  g_autoptr (NwResult) result = results_pairs (40);
  static const char *const charts[] = { "ranked", "heatmap" };

  for (guint c = 0; c < G_N_ELEMENTS (charts); c++)
    {
      NwFigure figure = look_figure (charts[c]);
      g_autoptr (GArray) low = nw_figure_elements (&figure, result, 900, 300);
      g_autoptr (GArray) high = nw_figure_elements (&figure, result, 900, 1200);

      g_assert_cmpuint (count_rows (low), >, 7);
      g_assert_cmpuint (count_rows (low), <, 20);
      g_assert_cmpuint (count_rows (high), ==, 60);
    }
}

/* One period of all has no name of its own. */
static void
test_all_periods (void)
{
  g_autoptr (NwResult) result = results_ranked ();
  static const char *const charts[] = { "trend", "bars", "stacked", "share", "heatmap" };

  for (guint c = 0; c < G_N_ELEMENTS (charts); c++)
    {
      NwFigure figure = look_figure (charts[c]);
      g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 800, 500);

      g_assert_cmpuint (scene->elements->len, ==, 15);
      g_assert_false (look_words (scene, "all", NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/order/order", test_order);
  g_test_add_func ("/order/smallest-left", test_smallest_left);
  g_test_add_func ("/order/matrix", test_matrix);
  g_test_add_func ("/order/lines", test_lines);
  g_test_add_func ("/order/pairs", test_pairs);
  g_test_add_func ("/order/all-periods", test_all_periods);
  return g_test_run ();
}
