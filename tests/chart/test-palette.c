/* test-palette.c: everything is readable, and series differ without colour
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "palette.h"

#include <math.h>

static const NwPaletteId ids[] = { NW_PALETTE_LIGHT, NW_PALETTE_DARK, NW_PALETTE_PRINT };

/* WCAG 2 defines black on white as 21, and #777777 on white as 4.48. */
static void
test_contrast_known (void)
{
  NwColor black = { 0, 0, 0 }, white = { 1, 1, 1 }, grey = { 0x77 / 255.0, 0x77 / 255.0, 0x77 / 255.0 };

  g_assert_cmpfloat_with_epsilon (nw_color_contrast (black, white), 21, 1e-6);
  g_assert_cmpfloat_with_epsilon (nw_color_contrast (grey, white), 4.48, 0.005);
}

static void
test_readable (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const NwPalette *palette = nw_palette (ids[i]);

      g_assert_cmpfloat (nw_color_contrast (palette->text, palette->background), >=, 7);
      g_assert_cmpfloat (nw_color_contrast (palette->dim, palette->background), >=, 4.5);
      g_assert_cmpfloat (nw_color_contrast (palette->accent, palette->background), >=, 3);
      for (guint rank = 0; rank < NW_MAX_STYLES; rank++)
        {
          NwStyle style = nw_palette_series (ids[i], rank);

          g_assert_cmpfloat (nw_color_contrast (style.ink, palette->background), >=, 4.5);
          g_assert_cmpfloat (nw_color_contrast (style.color, palette->background), >=, 2);
          g_assert_false (style.behind);
        }
      for (guint rank = 0; rank < 3; rank++)
        g_assert_cmpfloat (nw_color_contrast (nw_palette_special (ids[i], rank).ink, palette->background), >=,
                           4.5);
    }
}

/* Every look that can stand in one chart: the series, the others, not knowing. */
static NwStyle
look (guint i)
{
  if (i < NW_MAX_STYLES)
    return nw_palette_series (NW_PALETTE_LIGHT, i);
  return i == NW_MAX_STYLES ? nw_palette_rest (NW_PALETTE_LIGHT)
                            : nw_palette_special (NW_PALETTE_LIGHT, i - NW_MAX_STYLES - 1);
}

/* Dash, symbol and filling together are never the same for two; the greyish ones differ in their symbols
 * alone. */
static void
test_without_color (void)
{
  const guint n = NW_MAX_STYLES + 4;

  for (guint a = 0; a < n; a++)
    for (guint b = a + 1; b < n; b++)
      {
        NwStyle one = look (a), other = look (b);

        g_assert_false (one.dash == other.dash && one.symbol == other.symbol && one.solid == other.solid);
        if (a >= NW_MAX_STYLES)
          g_assert_cmpint (one.symbol, !=, other.symbol);
      }
}

static void
test_greys (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      NwColor color = nw_palette_special (ids[i], 0).color;

      g_assert_cmpfloat (fabs (color.red - color.blue), <, 0.05);
    }
  g_assert_true (nw_palette_series (NW_PALETTE_LIGHT, NW_MAX_STYLES).behind);
}

/* In print, neighbours in a stack differ as greys or in texture. */
static void
test_print (void)
{
  for (guint rank = 0; rank + 1 < NW_MAX_STYLES; rank++)
    {
      NwStyle one = nw_palette_series (NW_PALETTE_PRINT, rank);
      NwStyle next = nw_palette_series (NW_PALETTE_PRINT, rank + 1);

      g_assert_true (one.texture != next.texture || nw_color_contrast (one.color, next.color) > 1.5);
    }
}

/* L* of CIE 1976 from the relative luminance of WCAG, which the contrast with black gives. */
static double
lightness (NwColor color)
{
  double y = nw_color_contrast (color, (NwColor) { 0, 0, 0 }) * 0.05 - 0.05;

  return y > 216.0 / 24389 ? 116 * cbrt (y) - 16 : y * 24389 / 27;
}

/* In ten steps lightness goes one way, no step much larger than another, and text on every shade is readable. */
static void
test_scale (void)
{
  for (int id = NW_PALETTE_LIGHT; id <= NW_PALETTE_PRINT; id++)
    {
      double sign = lightness (nw_palette_scale (id, 1).fill) > lightness (nw_palette_scale (id, 0).fill) ? 1 : -1;
      double whole = sign * (lightness (nw_palette_scale (id, 1).fill) - lightness (nw_palette_scale (id, 0).fill));

      g_assert_cmpfloat (whole, >, 55);
      for (int i = 0; i < 10; i++)
        {
          double step = sign * (lightness (nw_palette_scale (id, (i + 1) / 10.0).fill) - lightness (nw_palette_scale (id, i / 10.0).fill));

          g_assert_cmpfloat (step, >, whole / 10 * 0.6);
          g_assert_cmpfloat (step, <, whole / 10 * 1.4);
        }
      for (int i = -20; i <= 20; i++)
        {
          NwShade shade = nw_palette_diverging (id, i / 20.0);

          g_assert_cmpfloat (nw_color_contrast (shade.fill, shade.ink), >=, 4.5);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/contrast-known", test_contrast_known);
  g_test_add_func ("/palette/readable", test_readable);
  g_test_add_func ("/palette/without-color", test_without_color);
  g_test_add_func ("/palette/greys", test_greys);
  g_test_add_func ("/palette/print", test_print);
  g_test_add_func ("/palette/scale", test_scale);
  return g_test_run ();
}
