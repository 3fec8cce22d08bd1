/* test-surround.c: what a figure says of itself at every size: n, rule, source and release, and its id
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "look.h"
#include "results-cross.h"
#include "results-time.h"

/* All words of a figure; those that are cut short do not count, but of a note, which begins with what is looked for. */
static char *
whole_words (const NwFigure *figure, const NwResult *result, double width, double height)
{
  g_autoptr (NwScene) scene = nw_figure_build (figure, result, width, height);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const NwShape *shape = &g_array_index (scene->shapes, NwShape, i);

      const char *text = shape->kind == NW_SHAPE_TEXT ? pango_layout_get_text (shape->text.layout) : "";

      if (*text != '\0' && (!nw_text_box_cut (&shape->text) || g_str_has_prefix (text, "n = ")))
        g_string_append_printf (words, "%s\n", text);
    }
  return g_string_free (words, FALSE);
}

static gboolean
is_said (const char *words, const char *in_full, const char *in_short)
{
  return strstr (words, in_full) != NULL || strstr (words, in_short) != NULL;
}

static void
test_every_size (void)
{
  static const struct { double width, height; } sizes[] = { { 300, 200 }, { 400, 300 }, { 640, 380 }, { 1600, 900 } };
  g_autoptr (NwResult) states = results_states ();
  g_autoptr (NwResult) matrix = results_matrix ();
  NwResult *results[] = { states, matrix };

  for (guint r = 0; r < G_N_ELEMENTS (results); r++)
    for (const NwChartInfo *const *chart = nw_charts (); *chart; chart++)
      for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
        {
          NwFigure figure = { .chart = *chart, .text_scale = 1, .framed = TRUE, .rtl = s % 2 };
          g_autofree char *words = whole_words (&figure, results[r], sizes[s].width, sizes[s].height);
          g_autofree char *n = g_strdup_printf ("n = %u", results[r]->incidents);
          g_autofree char *id = nw_result_id (results[r]);

          g_assert_nonnull (strstr (words, n));
          g_assert_nonnull (strstr (words, id));
          g_assert_true (is_said (words, "EuRepoC, release 1.1", "EuRepoC 1.1"));
          g_assert_true (is_said (words, "whole counting", "Counting: Whole"));
        }
}

/* At the height that a figure asks for, nothing is left out, however low its chart is. */
static void
test_own_height (void)
{
  g_autoptr (NwResult) shares = results_shares_by_year ();
  g_autoptr (NwResult) changes = results_changes ();
  g_autoptr (NwResult) states = results_states ();
  NwResult *results[] = { shares, changes, states };

  for (guint r = 0; r < G_N_ELEMENTS (results); r++)
    for (const NwChartInfo *const *chart = nw_charts (); *chart; chart++)
      {
        NwFigure figure = { .chart = *chart, .text_scale = 1, .framed = TRUE };
        double height = nw_figure_height (&figure, results[r], 1000);
        g_autofree char *words = whole_words (&figure, results[r], 1000, height);
        g_autofree char *note = nw_figure_note (&figure, results[r]);
        g_autofree char *subtitle = nw_result_subtitle (results[r]);
        g_autofree char *source = nw_result_source (results[r]);

        g_assert_nonnull (strstr (words, note));
        g_assert_nonnull (strstr (words, subtitle));
        g_assert_nonnull (strstr (words, source));
      }
}

static void
add_side (NwResult *result, const char *label, guint n)
{
  NwSide *side = nw_side_new (label, result->query, result->release);

  side->steps[NW_COMPARED_ALL].matching = n;
  g_ptr_array_add (result->sides, side);
}

/* Of a comparison each side has its n; a release that no side is named by is said beside them. */
static void
test_stamp (void)
{
  g_autoptr (NwResult) result = results_ranked ();
  g_autofree char *id = nw_result_id (result);
  g_autofree char *said = g_strdup_printf ("EuRepoC 1.1: n = 1643 · Counting: Whole · Seal %s", id);
  g_autofree char *stamp = nw_result_stamp (result);

  g_assert_cmpstr (stamp, ==, said);
  add_side (result, "Attributed to: China", 240);
  add_side (result, "Attributed to: Russia", 163);
  g_free (stamp);
  stamp = nw_result_stamp (result);
  g_assert_true (g_str_has_prefix (stamp, "Attributed to: China: n = 240 · Attributed to: Russia: n = 163 · EuRepoC 1.1 · "
                                          "Counting: Whole · Seal "));
  add_side (result, "EuRepoC 1.1", 1643);
  g_free (stamp);
  stamp = nw_result_stamp (result);
  g_assert_nonnull (strstr (stamp, "Russia: n = 163 · EuRepoC 1.1: n = 1643 · Counting: "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/surround/every-size", test_every_size);
  g_test_add_func ("/surround/own-height", test_own_height);
  g_test_add_func ("/surround/stamp", test_stamp);
  return g_test_run ();
}
