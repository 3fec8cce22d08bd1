/* test-marks.c: markers and eras stand where their days are, and what they part is parted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "marks.h"
#include "results-time.h"
#include "results.h"

#include <math.h>
#include <string.h>

/* Years from 2007 on: position 0 is the middle of 2007. By the calendar: 22 July is the 203rd day of 365. */
static void
test_position (void)
{
  g_autoptr (NwResult) result = results_marked ();

  g_assert_cmpfloat_with_epsilon (nw_marks_position (result, nw_day_from_ymd (2007, 1, 1)), -0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (nw_marks_position (result, nw_day_from_ymd (2015, 7, 22)), 8 - 0.5 + 202.0 / 365, 1e-9);
  g_assert_cmpfloat_with_epsilon (nw_marks_position (result, nw_day_from_ymd (2016, 7, 1)), 9 - 0.5 + 182.0 / 366, 1e-9);
  g_assert_cmpfloat_with_epsilon (nw_marks_middle (result, nw_date_from_year (2013)), 6 - 0.5 + 182.0 / 365, 1e-9);
  g_assert_true (isnan (nw_marks_position (result, nw_day_from_ymd (2006, 12, 31))));
  g_assert_true (isnan (nw_marks_position (result, nw_day_from_ymd (2024, 1, 1))));
  g_assert_cmpuint (nw_marks_count (result), ==, 6);
}

/* An era from April 2014 on parts 2013 from 2014; one from January 2014 on as well; one from August on 2014 from 2015. */
static void
test_border (void)
{
  g_autoptr (NwResult) result = results_marked ();
  NwEra *era = g_ptr_array_index (result->eras, 0);

  for (guint p = 0; p < 17; p++)
    g_assert_cmpint (nw_marks_border (result, p), ==, p == 6);
  era->day = nw_day_from_ymd (2014, 1, 1);
  g_assert_true (nw_marks_border (result, 6));
  era->day = nw_day_from_ymd (2014, 8, 1);
  g_assert_true (nw_marks_border (result, 7) && !nw_marks_border (result, 6));
}

/* How many lines lead from one x to another. */
static guint
count_joined (const NwScene *scene, double from, double to)
{
  guint n = 0;

  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const NwShape *shape = &g_array_index (scene->shapes, NwShape, i);

      for (guint k = 0; shape->kind == NW_SHAPE_LINE && k + 1 < shape->n_points; k++)
        {
          const NwPoint *point = &g_array_index (scene->points, NwPoint, shape->first_point + k);

          n += fabs (point[0].x - from) < 1e-6 && fabs (point[1].x - to) < 1e-6;
        }
    }
  return n;
}

static double
middle (const NwScene *scene, int group, int period)
{
  for (guint i = 0; i < scene->elements->len; i++)
    {
      const NwElement *e = &g_array_index (scene->elements, NwElement, i);

      if (e->group == group && e->period == period)
        return e->x + e->width / 2;
    }
  return NAN;
}

/* Five series are joined from year to year, but not across the border. */
static void
test_broken (void)
{
  g_autoptr (NwResult) result = results_marked ();
  NwFigure figure = { .chart = nw_chart_find ("trend"), .text_scale = 1 };
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 960, 480);

  for (int p = 0; p + 1 < 17; p++)
    g_assert_cmpuint (count_joined (scene, middle (scene, 0, p), middle (scene, 0, p + 1)), ==, p == 6 ? 0 : 5);
}

/* A share of nothing is a gap: China has none in 2019, so no line leads there, and no element stands for it. */
static void
test_gap (void)
{
  g_autoptr (NwResult) result = results_shares_by_year ();
  NwFigure figure = { .chart = nw_chart_find ("trend"), .text_scale = 1 };
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 960, 480);

  g_assert_true (isnan (middle (scene, 0, 5)));
  g_assert_cmpuint (scene->elements->len, ==, 19);
  g_assert_cmpuint (count_joined (scene, middle (scene, 1, 4), middle (scene, 1, 5)), ==, 1);
  g_assert_cmpuint (count_joined (scene, middle (scene, 1, 2), middle (scene, 1, 3)), ==, 2);
}

static guint
count_texts (const NwScene *scene, const char *beginning)
{
  guint n = 0;

  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const NwShape *shape = &g_array_index (scene->shapes, NwShape, i);

      n += shape->kind == NW_SHAPE_TEXT && g_str_has_prefix (pango_layout_get_text (shape->text.layout), beginning);
    }
  return n;
}

/* With room, every marker has its label in every chart over time; with little, none is where another is (test-layout). */
static void
test_labels (void)
{
  static const char *const charts[] = { "trend", "bars", "stacked", "share" };
  static const char *const labels[] = { "1 A step on the first day", "3 Norms of", "4 Understanding", "5 Comm", "6 A step on the last", "Coded otherwise" };
  g_autoptr (NwResult) result = results_marked ();

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      NwFigure figure = { .chart = nw_chart_find (charts[i]), .text_scale = 1 };
      g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 1200, 640);

      for (guint k = 0; k < G_N_ELEMENTS (labels); k++)
        g_assert_cmpuint (count_texts (scene, labels[k]), ==, 1);
      g_assert_cmpuint (count_texts (scene, "A step long before"), ==, 0);
    }
}

static void
test_note (void)
{
  g_autoptr (NwResult) result = results_marked ();
  g_autoptr (NwResult) plain = results_states ();
  NwFigure figure = { .chart = nw_chart_find ("trend"), .text_scale = 1 };
  g_autofree char *note = nw_figure_note (&figure, result);
  g_autofree char *nothing = nw_marks_note (plain);

  g_assert_nonnull (strstr (note, " Marked: 1 A step on the first day (2007-01-01); 2 A step known by its year only (2013, A/68/98); 3 "));
  g_assert_nonnull (strstr (note, " Outside the periods: A step long before (1998-12-04, A/RES/53/70)."));
  g_assert_cmpstr (nothing, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marks/position", test_position);
  g_test_add_func ("/marks/border", test_border);
  g_test_add_func ("/marks/broken", test_broken);
  g_test_add_func ("/marks/gap", test_gap);
  g_test_add_func ("/marks/labels", test_labels);
  g_test_add_func ("/marks/note", test_note);
  return g_test_run ();
}
