/* test-textbox.c: texts break where they may, and hostile ones are drawn as one harmless paragraph
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "textbox.h"

#include <string.h>

static int
lines_of (const NwTextBox *box)
{
  return pango_layout_get_line_count (box->layout);
}

/* Whatever the width, no line ends inside the word. */
static void
assert_whole (const char *text, const char *word)
{
  gsize start = (gsize) (strstr (text, word) - text);

  for (double width = 120; width < 400; width += 3)
    {
      g_auto (NwTextBox) box = nw_text_box (text, NW_TEXT_NOTE, 1, width, 12, FALSE);

      for (int i = 1; i < lines_of (&box); i++)
        {
          gsize first = (gsize) pango_layout_get_line_readonly (box.layout, i)->start_index;

          g_assert_false (first > start && first < start + strlen (word));
        }
    }
}

static void
test_whole (void)
{
  assert_whole ("Source: a list of incidents, as of 31 March 2023. Normwatch seal 3F7A-ACB9.",
                "3F7A-ACB9.");
  assert_whole ("Source: a list of incidents. Normwatch seal BAAA-BCB9.", "BAAA-BCB9.");
  assert_whole ("Start from 2010-01-31 to 2022-12-31, and whatever else there is to say", "2022-12-31,");
}

static void
test_lines (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (NwTextBox) box = { 0 };

  for (int i = 0; i < 200; i++)
    g_string_append (text, "line\n\xe2\x80\xa8\xe2\x80\xa9\x01");
  box = nw_text_box (text->str, NW_TEXT_NOTE, 1, 300, 3, FALSE);
  g_assert_cmpint (lines_of (&box), ==, 3);
  g_assert_true (nw_text_box_cut (&box));
  g_assert_cmpfloat (box.height, <, 3.2 * nw_text_line (NW_TEXT_NOTE, 1));
}

/* The last line is never a short word alone where the lines above could give some. */
static void
test_last_line (void)
{
  const char *text =
      "From 2022 on reports are still coming in: the last twelve months before the as-of date, "
      "a default where there is no earlier release to compare with, or so it is said of the year";

  for (double width = 300; width < 640; width += 2)
    {
      g_auto (NwTextBox) box = nw_text_box (text, NW_TEXT_NOTE, 1, width, 12, FALSE);
      PangoRectangle last;

      g_assert_cmpint (lines_of (&box), >=, 2);
      pango_layout_line_get_extents (pango_layout_get_line_readonly (box.layout, lines_of (&box) - 1), NULL,
                                     &last);
      g_assert_cmpfloat ((double) last.width / PANGO_SCALE, >=, 0.1 * width);
      g_assert_cmpfloat (box.width, <=, width);
    }
}

static void
test_plain (void)
{
  static const struct { const char *text, *expected;
  } cases[] = {
    { "Türkiye", "Türkiye" },   { "a\tb\nc\x7f", "a b c " }, { "\xef\xbf\xbf", " " },
    { "\xff", "\xef\xbf\xbd" }, { "x\xc2\x85y", "x y" },     { "", "" },
  };
  g_autofree char *cut = nw_text_plain ("abcdef", 3);

  g_assert_cmpstr (cut, ==, "abc");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = nw_text_plain (cases[i].text, G_MAXSSIZE);

      g_assert_cmpstr (plain, ==, cases[i].expected);
    }
}

/* Marks upon marks on one letter paint nothing a line above or below it. */
static void
test_towers (void)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GString) text = g_string_new ("e");
  g_auto (NwTextBox) box = { 0 };
  double x, y, width, height;

  for (int i = 0; i < 60; i++)
    g_string_append (text, "\xcc\x81\xcc\xb1");
  box = nw_text_box (text->str, NW_TEXT_NOTE, 1, -1, 1, FALSE);
  nw_text_box_draw (cr, &box, 100, 100);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat (y, >=, 100 - 4);
  g_assert_cmpfloat (y + height, <=, 100 + box.height + 4);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/textbox/whole", test_whole);
  g_test_add_func ("/textbox/lines", test_lines);
  g_test_add_func ("/textbox/last-line", test_last_line);
  g_test_add_func ("/textbox/plain", test_plain);
  g_test_add_func ("/textbox/towers", test_towers);
  return g_test_run ();
}
