/* test-survival.c: curves of a summary are drawn with what they say, at any size, and can be pointed at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "look.h"
#include "plot.h"

typedef struct {
  const char *code;
  NwCodeKind  kind;
  guint       n;    /* at first */
  guint       each; /* how many have the event in each step */
} Line;

static const Line lines[] = {
  { "RUS", NW_CODE_STATE, 120, 4 }, { "CHN", NW_CODE_STATE, 240, 2 }, { "unknown", NW_CODE_SPECIAL, 400, 1 },
};

static const Line few = { "MLT", NW_CODE_STATE, 9, 0 };

/* 20 steps, a quarter of a year apart; S (t) falls by the same number of incidents. */
static void
add_line (NwSummary *summary, const Line *line)
{
  guint row = nw_summary_add_row (summary, NW_SUMMARY_ROW, line->code, line->code, line->kind);
  NwCurve *curve = nw_summary_add_curve (summary, row);
  guint left = line->n;

  for (guint i = 0; i <= 20; i++)
    {
      guint events = i == 0 ? 0 : line->each;
      double value = (left - events) / (double) line->n;
      NwCurveStep step = { round (i * 365.25 / 4), value, i ? value - 0.02 : NAN, i ? MIN (value + 0.02, 1) : NAN, left, events, 0 };

      g_array_append_val (curve->steps, step);
      left -= events;
    }
  nw_summary_set (summary, row, 0, line->n);
  nw_summary_set (summary, row, 1, line->n - left);
  nw_summary_set (summary, row, 2, 1 - 4.0 * line->each / line->n);
  nw_summary_set_state (summary, row, 4, NW_STATE_NOT_REACHED);
  if (line->n - left >= line->n / 10.0)
    nw_summary_set (summary, row, 3, 365);
  else
    nw_summary_set_state (summary, row, 3, NW_STATE_NOT_REACHED);
}

static NwResult *
result_new (guint n_lines)
{
  g_autoptr (NwQuery) query = nw_query_new ();
  g_autoptr (NwRelease) release = nw_release_new ();
  NwSummary *summary = nw_summary_new ("initiator", "Attributed to");
  NwResult *result;

  nw_summary_add_column (summary, NW_QUANTITY_COUNT, "n", "Incidents")->opens = TRUE;
  nw_summary_add_column (summary, NW_QUANTITY_COUNT, "events", "With the event")->opens = TRUE;
  nw_summary_add_column (summary, NW_QUANTITY_SHARE, "survival", "Without it after 365 days");
  nw_summary_add_column (summary, NW_QUANTITY_DAYS, "q10", "One in ten");
  nw_summary_add_column (summary, NW_QUANTITY_DAYS, "q50", "Half");
  for (guint i = 0; i < n_lines; i++)
    add_line (summary, &lines[i % G_N_ELEMENTS (lines)]);
  nw_summary_describe (summary, g_strdup ("Time to a claim"), g_strdup ("Days"), g_strdup ("Nothing is coded."), NULL);
  result = nw_result_new ("survival", query, release);
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

  nw_chart_survival.build (&plot);
  if (figure->rtl)
    nw_scene_mirror (scene);
  return scene;
}

static void
test_words (void)
{
  g_autoptr (NwResult) result = result_new (3);
  NwFigure figure = look_figure ("survival");
  g_autoptr (NwScene) scene = build (&figure, result, 800, 600);

  g_assert_true (look_words (scene, "RUS", NULL));
  g_assert_true (look_words (scene, "100\u00a0%", NULL));
  g_assert_true (look_words (scene, "5 years", NULL));
  g_assert_true (look_words (scene, "Still watched", NULL));
  g_assert_true (look_words (scene, "240", NULL)); /* at risk on day 0 */
  g_assert_true (look_words (scene, "234", NULL)); /* and after a year, just before the events of that day: 240 - 3 x 2 */
}

/* Number, share, quantile and end of each curve; a quantile that is not reached is nowhere. */
static void
test_elements (void)
{
  g_autoptr (NwResult) result = result_new (3);
  NwFigure figure = look_figure ("survival");
  g_autoptr (NwScene) scene = build (&figure, result, 800, 600);

  for (int row = 0; row < 3; row++)
    {
      g_assert_nonnull (look_find (scene->elements, row, 0, -1));
      g_assert_nonnull (look_find (scene->elements, row, 1, -1));
      g_assert_nonnull (look_find (scene->elements, row, 2, -1));
      g_assert_null (look_find (scene->elements, row, 4, -1));
    }
  g_assert_nonnull (look_find (scene->elements, 0, 3, -1));
  g_assert_null (look_find (scene->elements, 2, 3, -1));
  /* A share that has fallen lower stands lower. */
  g_assert_cmpfloat (look_find (scene->elements, 0, 1, -1)->y, >, look_find (scene->elements, 1, 1, -1)->y);
}

static void
test_sizes (void)
{
  static const struct { double width, height, scale; } sizes[] = {
    { 800, 600, 1 }, { 320, 240, 1 }, { 120, 90, 1 }, { 30, 20, 1 }, { 1600, 500, 1 }, { 800, 600, 2 }, { 260, 900, 1.5 },
  };

  for (guint n = 0; n <= 16; n += n < 3 ? 1 : 13)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      for (int rtl = 0; rtl <= 1; rtl++)
        for (int palette = NW_PALETTE_LIGHT; palette <= NW_PALETTE_PRINT; palette++)
          {
            g_autoptr (NwResult) result = result_new (n);
            NwFigure figure = look_figure ("survival");
            g_autoptr (NwScene) scene = NULL;

            figure.rtl = rtl;
            figure.palette = palette;
            figure.text_scale = sizes[i].scale;
            scene = build (&figure, result, sizes[i].width, sizes[i].height);
            look_words_apart (scene, &figure);
          }
}

/* A curve of nine is left out beside one of 120, and that is said; alone it is drawn. */
static void
test_few (void)
{
  g_autoptr (NwResult) result = result_new (1), alone = result_new (0);
  NwFigure figure = look_figure ("survival");
  g_autoptr (NwScene) scene = NULL, single = NULL;

  add_line (result->summary, &few);
  scene = build (&figure, result, 800, 600);
  g_assert_true (look_words (scene, "Not drawn: 1 curve", NULL));
  g_assert_null (look_find (scene->elements, 1, 0, -1));
  g_assert_nonnull (look_find (scene->elements, 0, 0, -1));

  add_line (alone->summary, &few);
  single = build (&figure, alone, 800, 600);
  g_assert_false (look_words (single, "Not drawn", NULL));
  g_assert_nonnull (look_find (single->elements, 0, 0, -1));
}

/* Without curves the chart says why. */
static void
test_nothing (void)
{
  g_autoptr (NwResult) result = result_new (0);
  NwFigure figure = look_figure ("survival");
  g_autoptr (NwScene) scene = build (&figure, result, 500, 300);

  g_assert_true (look_words (scene, "Nothing is coded.", NULL));
  g_assert_cmpuint (scene->elements->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survival/words", test_words);
  g_test_add_func ("/survival/elements", test_elements);
  g_test_add_func ("/survival/sizes", test_sizes);
  g_test_add_func ("/survival/few", test_few);
  g_test_add_func ("/survival/nothing", test_nothing);
  return g_test_run ();
}
