/* test-strip.c: before and after: areas are incidents, every month is found where it is drawn, no ratio is lost at the edges
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plot.h"
#include "results.h"

#include <math.h>
#include <string.h>

#include "ratio-axis.h"

#define N_MONTHS 206

static NwFigure
figure_of (void)
{
  return (NwFigure) { .chart = nw_chart_find ("strip"), .text_scale = 1 };
}

/* China → United States around 2015-09-25 (methods, M3): 14 before, 8 after, RR 0.571 [0.208, 1.460]; the strip by a rule, its
 * months 10, 20 and 30 with nothing after, nothing before, and nothing at all. */
static NwResult *
before_after (const char *question, guint days_after)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse (question, &error);
  g_autoptr (NwRelease) release = results_release ();
  NwResult *result = nw_result_new ("ratio", query, release);
  NwBeforeAfter *about = nw_before_after_new ();

  g_assert_no_error (error);
  about->at = nw_day_from_ymd (2015, 9, 25);
  about->days_before = 730;
  about->days_after = days_after;
  about->all = (NwRate) { 14, 8, 730, days_after, 0.571, 0.208, 1.460 };
  about->rank = 23;
  for (guint i = 0; i < N_MONTHS; i++)
    {
      NwPlacebo month = { nw_day_from_ymd (2003 + (int) i / 12, 1 + (int) i % 12, 1), { 10, 10 + i % 7, 730, days_after } };

      month.rate.ratio = (10 + i % 7) / 10.0;
      month.rate.low = month.rate.ratio / 2.4;
      month.rate.high = month.rate.ratio * 2.4;
      if (i == 10)
        month.rate = (NwRate) { 9, 0, 730, days_after, 0, 0, 0.42 };
      if (i == 20)
        month.rate = (NwRate) { 0, 9, 730, days_after, INFINITY, 2.38, INFINITY };
      if (i >= 30 && i < 33)
        month.rate = (NwRate) { 0, 0, 730, days_after, NAN, NAN, NAN };
      g_array_append_val (about->strip, month);
    }
  result->before_after = about;
  nw_result_add_period (result, 0, "before, 2013-09-25 to 2015-09-24")->first_day = about->at - 730;
  nw_result_add_period (result, 1, "after, 2015-09-25 to 2017-09-23")->first_day = about->at;
  return result;
}

static void
fill (NwResult *result, const guint (*counts)[2])
{
  nw_result_allocate (result);
  for (guint g = 0; g < result->groups->len; g++)
    for (guint p = 0; p < 2; p++)
      {
        result->cells[nw_result_index (result, g, 0, p)] = counts[g][p];
        result->incidents += counts[g][p];
      }
}

static NwResult *
one_series (guint days_after)
{
  static const guint counts[][2] = { { 14, 8 } };
  NwResult *result = before_after ("dataset=eurepoc@1.1", days_after);

  nw_result_add_group (result, "all", "All", NW_CODE_LISTED);
  fill (result, counts);
  return result;
}

static NwResult *
three_groups (void)
{
  static const guint counts[][2] = { { 12, 6 }, { 2, 0 }, { 0, 2 } };
  NwResult *result = before_after ("dataset=eurepoc@1.1 by=receiver", 730);

  nw_result_add_group (result, "SAU", "المملكة العربية السعودية", NW_CODE_STATE);
  nw_result_add_group (result, "XXX", "Association of the Organisations of Small and Island States", NW_CODE_STATE);
  nw_result_add_group (result, "unknown", "unknown", NW_CODE_SPECIAL);
  fill (result, counts);
  return result;
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

static const NwElement *
element_of (GArray *elements, int group, int period, guint placebo)
{
  for (guint i = 0; i < elements->len; i++)
    {
      const NwElement *e = &g_array_index (elements, NwElement, i);

      if (e->group == group && e->period == period && e->placebo == placebo)
        return e;
    }
  g_error ("no element of group %d, period %d, month %u", group, period, placebo);
}

static double
middle_of (const NwElement *e)
{
  return e->x + e->width / 2;
}

static double
area_of (const NwElement *e)
{
  return e->width * e->height;
}

/* With windows of two years and of one, areas are as the incidents: 14 to 8. */
static void
test_areas (void)
{
  static const guint days[] = { 730, 365 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (NwResult) result = one_series (days[i]);
      NwFigure figure = figure_of ();
      g_autoptr (GArray) elements = nw_figure_elements (&figure, result, 900, 420);
      const NwElement *before = element_of (elements, 0, 0, 0), *after = element_of (elements, 0, 1, 0);

      g_assert_cmpfloat_with_epsilon (area_of (before) / area_of (after), 14.0 / 8.0, 1e-6);
      g_assert_cmpfloat_with_epsilon (before->width / after->width, 730.0 / days[i], 1e-6);
      g_assert_cmpfloat_with_epsilon (before->y + before->height, after->y + after->height, 1e-6);
    }
}

/* Every month with a ratio is there, the others are not; 0 lies at the lower edge, ∞ at the upper one. */
static void
test_months (void)
{
  g_autoptr (NwResult) result = one_series (730);
  NwFigure figure = figure_of ();
  g_autoptr (NwScene) scene = nw_figure_build (&figure, result, 900, 420);
  const NwElement *none, *all, *event;
  double lowest = 0, highest = HUGE_VAL;

  g_assert_cmpuint (scene->elements->len, ==, 2 + N_MONTHS - 3 + 1);
  g_assert_true (says (scene, "2015-09-25: RR 0.571 [0.208, 1.460]; rank 23 of 204"));
  for (guint i = 0; i < scene->elements->len; i++)
    {
      const NwElement *e = &g_array_index (scene->elements, NwElement, i);

      if (e->group >= 0)
        continue;
      lowest = MAX (lowest, e->y);
      highest = MIN (highest, e->y);
    }
  none = element_of (scene->elements, -1, -1, 11);
  all = element_of (scene->elements, -1, -1, 21);
  event = element_of (scene->elements, -1, -1, 0);
  g_assert_cmpfloat (none->y, ==, lowest);
  g_assert_cmpfloat (all->y, ==, highest);
  g_assert_cmpfloat (event->y, <, none->y);
  g_assert_cmpfloat (middle_of (event), >, middle_of (element_of (scene->elements, -1, -1, 153))); /* September 2015 */
  g_assert_cmpfloat (middle_of (event), <, middle_of (element_of (scene->elements, -1, -1, 154)));
}

/* A half is as far from 1 as the double. */
static void
test_axis (void)
{
  NwRatioAxis axis = nw_ratio_axis_new (0.3, 4);

  axis.box = (NwRect) { 0, 100, 10, 300 };
  g_assert_cmpfloat (axis.low, ==, 0.2);
  g_assert_cmpfloat (axis.high, ==, 5);
  g_assert_cmpfloat_with_epsilon (nw_ratio_axis_y (&axis, 0.5) - nw_ratio_axis_y (&axis, 1),
                                  nw_ratio_axis_y (&axis, 1) - nw_ratio_axis_y (&axis, 2), 1e-9);
  g_assert_cmpfloat (nw_ratio_axis_y (&axis, 0), ==, 400);
  g_assert_cmpfloat (nw_ratio_axis_y (&axis, INFINITY), ==, 100);
}

static void
test_describe (void)
{
  g_autoptr (NwResult) result = three_groups ();
  NwFigure figure = figure_of ();
  g_autofree char *event = nw_figure_describe (&figure, result, &(NwElement) { -1, -1, -1 });
  g_autofree char *none = nw_figure_describe (&figure, result, &(NwElement) { .group = -1, .across = -1, .period = -1, .placebo = 11 });
  g_autofree char *all = nw_figure_describe (&figure, result, &(NwElement) { .group = -1, .across = -1, .period = -1, .placebo = 21 });
  g_autofree char *bar = nw_figure_describe (&figure, result, &(NwElement) { .group = 2, .period = 1 });

  g_assert_cmpstr (event, ==, "2015-09-25: RR 0.571 [0.208, 1.460]; rank 23 of 204 (14 before, 8 after)");
  g_assert_cmpstr (none, ==, "2003-11-01, as if it were the event: RR 0.000 [0.000, 0.420] (9 before, 0 after)");
  g_assert_cmpstr (all, ==, "2004-09-01, as if it were the event: RR ∞ [2.380, ∞) (0 before, 9 after)");
  g_assert_cmpstr (bar, ==, "unknown, after, 2015-09-25 to 2017-09-23: 2 reported incidents");
}

static gboolean
overlap (const NwRect *a, const NwRect *b)
{
  return a->x + 0.5 < b->x + b->width && b->x + 0.5 < a->x + a->width && a->y + 0.5 < b->y + b->height
         && b->y + 0.5 < a->y + a->height;
}

/* Words neither overlap nor leave the figure, and the middle of each element finds what is drawn there. */
static void
check (const NwScene *scene, const NwFigure *figure)
{
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const NwShape *one = &g_array_index (scene->shapes, NwShape, i);

      if (one->kind != NW_SHAPE_TEXT)
        continue;
      if (one->box.x < -0.5 || one->box.y < -0.5 || one->box.x + one->box.width > scene->width + 0.5
          || one->box.y + one->box.height > scene->height + 0.5)
        g_error ("%gx%g scale %g rtl %d framed %d: “%s” leaves the figure", scene->width, scene->height, figure->text_scale,
                 figure->rtl, figure->framed, pango_layout_get_text (one->text.layout));
      for (guint k = i + 1; k < scene->shapes->len; k++)
        {
          const NwShape *other = &g_array_index (scene->shapes, NwShape, k);

          if (other->kind == NW_SHAPE_TEXT && overlap (&one->box, &other->box))
            g_error ("%gx%g scale %g rtl %d framed %d: “%s” overlaps “%s”", scene->width, scene->height, figure->text_scale,
                     figure->rtl, figure->framed, pango_layout_get_text (one->text.layout),
                     pango_layout_get_text (other->text.layout));
        }
    }
  for (guint i = 0; i < scene->elements->len; i++)
    {
      const NwElement *e = &g_array_index (scene->elements, NwElement, i);
      double x = e->x + e->width / 2, y = e->y + e->height / 2;
      NwElement found;

      g_assert_true (nw_scene_pick (scene, x, y, &found));
      if (found.placebo == e->placebo && found.group == e->group && found.period == e->period)
        continue;
      g_assert_cmpfloat_with_epsilon (found.x + found.width / 2, x, 2);
      g_assert_cmpfloat_with_epsilon (found.y + found.height / 2, y, 2);
    }
}

static void
test_every_size (void)
{
  static const struct { double width, height; } sizes[] = {
    { 60, 40 }, { 240, 160 }, { 320, 200 }, { 400, 300 }, { 640, 380 }, { 940, 620 }, { 1600, 900 }, { 300, 900 },
  };
  g_autoptr (NwResult) one = one_series (365);
  g_autoptr (NwResult) three = three_groups ();

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (guint bits = 0; bits < 16; bits++)
      {
        NwFigure figure = figure_of ();
        g_autoptr (NwScene) scene = NULL;

        figure.text_scale = bits & 1 ? 1.5 : 1;
        figure.rtl = (bits & 2) != 0;
        figure.framed = (bits & 4) != 0;
        scene = nw_figure_build (&figure, bits & 8 ? one : three, sizes[s].width, sizes[s].height);
        check (scene, &figure);
      }
}

/* The reason is the windows, whatever there is in other months; and no window is called the highest. */
static void
test_nothing (void)
{
  static const guint none[][2] = { { 0, 0 } };
  g_autoptr (NwResult) full = one_series (730);
  g_autoptr (NwResult) empty = before_after ("dataset=eurepoc@1.1", 730);
  NwFigure figure = figure_of ();
  g_autofree char *caption = nw_figure_caption (&figure, full);
  g_autoptr (NwScene) scene = NULL;

  nw_result_add_group (empty, "all", "All", NW_CODE_LISTED);
  fill (empty, none);
  scene = nw_figure_build (&figure, empty, 600, 400);
  g_assert_true (says (scene, "in either window"));
  g_assert_cmpuint (scene->elements->len, ==, 0);
  g_assert_nonnull (strstr (caption, "14 before, 8 after"));
  g_assert_null (strstr (caption, "Highest"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/strip/areas", test_areas);
  g_test_add_func ("/strip/months", test_months);
  g_test_add_func ("/strip/axis", test_axis);
  g_test_add_func ("/strip/nothing", test_nothing);
  g_test_add_func ("/strip/describe", test_describe);
  g_test_add_func ("/strip/every-size", test_every_size);
  return g_test_run ();
}
