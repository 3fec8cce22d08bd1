/* test-profile.c: panels of states are drawn on common scales, at any size, and every bar can be pointed at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "look.h"
#include "plot.h"

static const char *const names[] = { "Estonia", "Russia", "Ukraine", "France" };

/* Of state s in year y there are s + y incidents as receiver, and one attributed to it; in sector e, 10 * e + s. */
static NwResult *
result_new (guint n_states, guint n_years, guint n_sectors)
{
  g_autoptr (NwQuery) query = nw_query_new ();
  g_autoptr (NwRelease) release = nw_release_new ();
  NwSummary *summary = nw_summary_new ("row", "Row");
  NwResult *result;

  for (guint s = 0; s < n_states; s++)
    nw_summary_add_column (summary, NW_QUANTITY_COUNT, names[s], names[s])->opens = TRUE;
  nw_summary_add_column (summary, NW_QUANTITY_CODE, "date", "Date");
  nw_summary_add_row (summary, NW_SUMMARY_SECTION, "section/received", "As receiver", NW_CODE_LISTED);
  nw_summary_add_row (summary, NW_SUMMARY_SECTION, "section/attributed", "Attributed to it", NW_CODE_LISTED);
  for (guint e = 0; e < n_sectors; e++)
    {
      g_autofree char *code = g_strdup_printf ("received/sector/s%u", e);
      g_autofree char *label = g_strdup_printf ("Sector %u", e);
      guint row = nw_summary_add_row (summary, NW_SUMMARY_ROW, code, label, NW_CODE_LISTED);

      for (guint s = 0; s < n_states; s++)
        nw_summary_set (summary, row, s, 10 * e + s);
    }
  for (guint y = 0; y < n_years; y++)
    {
      g_autofree char *received = g_strdup_printf ("trend/received/%u", 2010 + y);
      g_autofree char *attributed = g_strdup_printf ("trend/attributed/%u", 2010 + y);
      guint row = nw_summary_add_row (summary, NW_SUMMARY_ROW, received, received, NW_CODE_LISTED);

      for (guint s = 0; s < n_states; s++)
        nw_summary_set (summary, row, s, s + y);
      row = nw_summary_add_row (summary, NW_SUMMARY_ROW, attributed, attributed, NW_CODE_LISTED);
      for (guint s = 0; s < n_states; s++)
        nw_summary_set (summary, row, s, 1);
    }
  nw_summary_describe (summary, g_strdup ("State profiles"), g_strdup ("Incidents"), g_strdup ("Nothing is dated."), NULL);
  result = nw_result_new ("profile", query, release);
  result->summary = summary;
  return result;
}

/* The chart alone, without a frame around it. */
static NwScene *
build (const NwFigure *figure, const NwResult *result, double width, double height)
{
  const NwPalette *palette = nw_palette (figure->palette);
  NwScene *scene = nw_scene_new (width, height, figure->text_scale, palette->background);
  NwPlot plot = { .figure = figure, .result = result, .palette = palette, .scene = scene, .scale = figure->text_scale,
                  .area = { 4, 4, width - 8, height - 8 } };

  nw_chart_profile.build (&plot);
  if (figure->rtl)
    nw_scene_mirror (scene);
  return scene;
}

static const NwElement *
element_of (const NwScene *scene, const NwResult *result, const char *row, int state)
{
  return look_find (scene->elements, nw_summary_row_of (result->summary, row), state, -1);
}

static void
test_elements (void)
{
  g_autoptr (NwResult) result = result_new (4, 6, 3);
  NwFigure figure = look_figure ("profile");
  g_autoptr (NwScene) scene = build (&figure, result, 800, 600);

  for (int s = 0; s < 4; s++)
    {
      g_assert_true (look_words (scene, names[s], NULL));
      for (guint y = 0; y < 6; y++)
        {
          g_autofree char *received = g_strdup_printf ("trend/received/%u", 2010 + y);
          g_autofree char *attributed = g_strdup_printf ("trend/attributed/%u", 2010 + y);

          g_assert_nonnull (element_of (scene, result, received, s)); /* also where there is none */
          g_assert_nonnull (element_of (scene, result, attributed, s));
        }
      g_assert_nonnull (element_of (scene, result, "received/sector/s2", s));
    }
  g_assert_true (look_words (scene, "23", NULL)); /* sector 2 of the fourth state */
  /* Panels stand side by side and beneath each other, the first state first. */
  g_assert_cmpfloat (element_of (scene, result, "trend/received/2010", 0)->x, <, element_of (scene, result, "trend/received/2010", 1)->x);
  g_assert_cmpfloat (element_of (scene, result, "trend/received/2010", 0)->y, <, element_of (scene, result, "trend/received/2010", 2)->y);
}

/* What there is no room for is left out, and nothing lies beyond the figure. */
static void
test_sizes (void)
{
  static const double sizes[][2] = { { 1600, 1200 }, { 800, 600 }, { 300, 200 }, { 120, 90 }, { 30, 20 }, { 1, 1 } };

  for (guint n = 1; n <= 4; n++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        g_autoptr (NwResult) result = result_new (n, i % 2 ? 1 : 40, i % 3 * 9);
        NwFigure figure = look_figure ("profile");
        g_autoptr (NwScene) scene = NULL;

        figure.rtl = n % 2;
        scene = build (&figure, result, sizes[i][0], sizes[i][1]);
        look_words_apart (scene, &figure);
        for (guint e = 0; e < scene->elements->len; e++)
          {
            const NwElement *element = &g_array_index (scene->elements, NwElement, e);

            g_assert_cmpfloat (element->width, >=, 0);
            g_assert_cmpfloat (element->x, >=, -0.5);
            g_assert_cmpfloat (element->x + element->width, <=, sizes[i][0] + 0.5);
            g_assert_cmpfloat (element->y + element->height, <=, sizes[i][1] + 0.5);
          }
      }
}

static void
test_nothing (void)
{
  g_autoptr (NwResult) result = result_new (2, 0, 0);
  NwFigure figure = look_figure ("profile");
  g_autoptr (NwScene) scene = build (&figure, result, 800, 600);

  g_assert_true (look_words (scene, "No dated incidents", NULL));
  g_assert_cmpuint (scene->elements->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/elements", test_elements);
  g_test_add_func ("/profile/sizes", test_sizes);
  g_test_add_func ("/profile/nothing", test_nothing);
  return g_test_run ();
}
