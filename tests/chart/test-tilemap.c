/* test-tilemap.c: the map in squares shows every number once, in equal squares, and never mirrored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plot.h"
#include "results.h"
#include "steps.h"
#include "tiles.h"

#include <math.h>
#include <string.h>

static NwFigure
figure_of (void)
{
  return (NwFigure) { .chart = nw_chart_find ("tilemap"), .text_scale = 1 };
}

static const NwElement *
element_of (GArray *elements, const NwResult *result, const char *code)
{
  for (guint i = 0; i < elements->len; i++)
    {
      const NwElement *e = &g_array_index (elements, NwElement, i);

      if (g_str_equal (nw_result_group (result, e->group)->code, code))
        return e;
    }
  return NULL;
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

/* Twelve states, the others and two ways of not knowing: all are elements, the states in equal squares, the others in
 * the list with their numbers. */
static void
test_complete (void)
{
  g_autoptr (NwResult) result = results_ranked ();
  NwFigure figure = figure_of ();
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 900, 480);
  double side = 0;

  g_assert_cmpuint (scene->elements->len, ==, 15);
  for (guint i = 0; i < 12; i++)
    {
      const NwElement *e = &g_array_index (scene->elements, NwElement, i);

      g_assert_cmpint (nw_result_group (result, e->group)->kind, ==, NW_CODE_STATE);
      g_assert_cmpfloat_with_epsilon (e->width, e->height, 1e-6);
      if (i > 0)
        g_assert_cmpfloat_with_epsilon (e->width, side, 1e-6);
      side = e->width;
    }
  g_assert_true (says (scene, "Not on the map"));
  g_assert_true (says (scene, "512"));
  g_assert_true (says (scene, "80 others"));
  g_assert_true (says (scene, "none reported, or among the others"));
  g_assert_true (says (scene, "2–4") && says (scene, "100–199") && says (scene, "200–240"));
}

/* What has no room in the list is said in words: in a small figure, 15 less those drawn. */
static void
test_left (void)
{
  g_autoptr (NwResult) result = results_ranked ();
  NwFigure figure = figure_of ();
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 300, 130);
  g_autofree char *words = g_strdup_printf ("%u more: ", 15 - scene->elements->len);

  g_assert_cmpuint (scene->elements->len, <, 15);
  g_assert_true (says (scene, words));
}

/* China lies east of Iran and Russia north of China, in every direction of writing. */
static void
test_geography (void)
{
  g_autoptr (NwResult) result = results_ranked ();

  for (int rtl = FALSE; rtl <= TRUE; rtl++)
    {
      NwFigure figure = figure_of ();
      g_autoptr (GArray) elements = NULL;

      figure.rtl = rtl;
      elements = nw_figure_elements (&figure, result, 900, 480);
      g_assert_cmpfloat (element_of (elements, result, "CHN")->x, >, element_of (elements, result, "IRN")->x);
      g_assert_cmpfloat (element_of (elements, result, "USA")->x, <, element_of (elements, result, "GBR")->x);
      g_assert_cmpfloat (element_of (elements, result, "RUS")->y, <, element_of (elements, result, "CHN")->y);
    }
}

static NwColor
color_at (const NwScene *scene, const NwElement *e)
{
  NwColor color = { -1, -1, -1 };

  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const NwShape *shape = &g_array_index (scene->shapes, NwShape, i);

      if (shape->kind == NW_SHAPE_FILL && fabs (shape->box.x - e->x) < 1e-6 && fabs (shape->box.y - e->y) < 1e-6
          && fabs (shape->box.width - e->width) < 1e-6)
        color = shape->color;
    }
  return color;
}

/* The more, the further from the background: 240 (China) to 103 (Iran) to 22 (India) to 14 (Ukraine). */
static void
test_colours (void)
{
  static const char *const descending[] = { "CHN", "IRN", "IND", "UKR" };
  g_autoptr (NwResult) result = results_ranked ();

  for (NwPaletteId id = NW_PALETTE_LIGHT; id <= NW_PALETTE_PRINT; id++)
    {
      NwFigure figure = figure_of ();
      g_autoptr (NwScene) scene = NULL;
      double before = HUGE_VAL;

      figure.palette = id;
      scene = nw_figure_build (&figure, result, 900, 480);
      for (guint i = 0; i < G_N_ELEMENTS (descending); i++)
        {
          NwColor color = color_at (scene, element_of (scene->elements, result, descending[i]));
          double contrast = nw_color_contrast (color, nw_palette (id)->background);

          g_assert_cmpfloat (color.red, >=, 0);
          g_assert_cmpfloat (contrast, <, before - 0.3);
          before = contrast;
        }
    }
}

/* By hand: 1, 2, 5, 10 … below the largest count; coarser ones where more than eight would be needed. */
static void
test_steps (void)
{
  NwSteps steps = nw_steps_new (1, 397);
  NwSteps one = nw_steps_new (1, 1);
  NwSteps parts = nw_steps_new (0.25, 3.5);
  NwSteps many = nw_steps_new (1, 60000);
  NwSteps few = nw_steps_new (1, 7);

  g_assert_cmpuint (steps.n, ==, 8);
  g_assert_cmpfloat (steps.bounds[7], ==, 200);
  g_assert_cmpfloat (steps.bounds[8], ==, 397);
  g_assert_cmpuint (nw_steps_class (&steps, 1), ==, 0);
  g_assert_cmpuint (nw_steps_class (&steps, 4), ==, 1);
  g_assert_cmpuint (nw_steps_class (&steps, 5), ==, 2);
  g_assert_cmpuint (nw_steps_class (&steps, 397), ==, 7);
  g_assert_cmpuint (one.n, ==, 1);
  g_assert_cmpuint (few.n, ==, 7); /* 1, 2 … 7 */
  g_assert_cmpuint (nw_steps_class (&few, 1), ==, 0);
  g_assert_cmpuint (nw_steps_class (&few, 7), ==, 6);
  g_assert_cmpuint (parts.n, ==, 3); /* above 0, 1, 2 */
  g_assert_cmpuint (nw_steps_class (&parts, 0.25), ==, 0);
  g_assert_cmpuint (nw_steps_class (&parts, 3.5), ==, 2);
  g_assert_cmpuint (many.n, ==, 5); /* 1, 10, 100, 1000, 10000 */
  g_assert_cmpfloat (many.bounds[4], ==, 10000);
}

/* Sectors have no place on the globe. */
static void
test_words (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse ("dataset=eurepoc@1.1 by=sector", &error);
  g_autoptr (NwRelease) release = results_release ();
  g_autoptr (NwResult) result = nw_result_new ("total", query, release);
  NwFigure figure = figure_of ();
  g_autoptr (NwScene) scene = NULL;

  g_assert_no_error (error);
  nw_result_add_group (result, "energy", "Energy", NW_CODE_LISTED);
  nw_result_add_period (result, 0, "all");
  nw_result_allocate (result);
  result->cells[0] = 7;
  result->incidents = 7;
  scene = nw_figure_build (&figure, result, 900, 480);
  g_assert_cmpuint (scene->elements->len, ==, 0);
  g_assert_true (says (scene, "The map shows states"));
}

/* Shares: 30 of 60 is coloured, 3 of 7 is too few and hollow, 0 of 0 has nothing to say, 0 of 12 is a share of nothing. */
static void
test_shares (void)
{
  static const struct { const char *code; double hits, bases; } rows[] = {
    { "USA", 30, 60 }, { "DEU", 3, 7 }, { "FRA", 0, 0 }, { "JPN", 0, 12 },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse ("dataset=eurepoc@1.1 by=receiver measure=claimed", &error);
  g_autoptr (NwRelease) release = results_release ();
  g_autoptr (NwResult) result = nw_result_new ("total", query, release);
  NwFigure figure = figure_of ();
  g_autoptr (NwScene) scene = NULL;
  NwColor usa, germany, france, japan;

  g_assert_no_error (error);
  nw_result_add_period (result, 0, "all");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    nw_result_add_group (result, rows[i].code, rows[i].code, NW_CODE_STATE)->total = rows[i].bases;
  nw_result_allocate (result);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      result->cells[i] = rows[i].bases > 0 ? rows[i].hits / rows[i].bases : NAN;
      result->basis[i] = (NwBasis) { rows[i].hits, rows[i].bases, NAN, NAN };
    }
  result->incidents = 79;
  scene = nw_figure_build (&figure, result, 1100, 600);
  usa = color_at (scene, element_of (scene->elements, result, "USA"));
  germany = color_at (scene, element_of (scene->elements, result, "DEU"));
  france = color_at (scene, element_of (scene->elements, result, "FRA"));
  japan = color_at (scene, element_of (scene->elements, result, "JPN"));

  g_assert_cmpuint (scene->elements->len, ==, 4);
  g_assert_cmpfloat (france.red, ==, -1); /* no colour at all */
  g_assert_cmpfloat (nw_color_contrast (germany, nw_palette (NW_PALETTE_LIGHT)->background), ==, 1);
  g_assert_cmpfloat (nw_color_contrast (usa, japan), >, 1.5);
  g_assert_true (says (scene, "50%"));
  g_assert_true (says (scene, "3/7"));
  g_assert_true (says (scene, "fewer than 10: too few for a share"));
  g_assert_true (says (scene, "nothing coded to take a share of"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tilemap/complete", test_complete);
  g_test_add_func ("/tilemap/left", test_left);
  g_test_add_func ("/tilemap/geography", test_geography);
  g_test_add_func ("/tilemap/colours", test_colours);
  g_test_add_func ("/tilemap/steps", test_steps);
  g_test_add_func ("/tilemap/shares", test_shares);
  g_test_add_func ("/tilemap/words", test_words);
  return g_test_run ();
}
