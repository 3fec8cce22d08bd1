/* shade.c: numbers as colours, in steps that look even
 *
 * Colours are mixed in Oklab (Ottosson 2020), whose lightness is near to what is seen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "palette.h"

#include <math.h>

typedef struct { double l, a, b; } Lab;

/* The ends of the scales: for no incidents, for the most; for fewer, for more. */
static const struct { Lab none, middle, most, fewer; } ends[] = {
  [NW_PALETTE_LIGHT] = { { 0.970, -0.004, 0.002 }, { 0.650, -0.050, -0.080 }, { 0.330, -0.010, -0.110 }, { 0.450, 0.095, 0.080 } },
  [NW_PALETTE_DARK]  = { { 0.270, -0.002, -0.012 }, { 0.600, -0.050, -0.090 }, { 0.930, -0.030, -0.040 }, { 0.800, 0.070, 0.110 } },
  [NW_PALETTE_PRINT] = { { 0.975, 0, 0 }, { 0.630, -0.015, -0.035 }, { 0.285, -0.010, -0.050 }, { 0.480, 0.080, 0.075 } },
};

static double
encode (double linear)
{
  linear = CLAMP (linear, 0, 1);
  return linear <= 0.0031308 ? linear * 12.92 : 1.055 * pow (linear, 1 / 2.4) - 0.055;
}

static NwColor
color_of (Lab lab)
{
  double l = pow (lab.l + 0.3963377774 * lab.a + 0.2158037573 * lab.b, 3);
  double m = pow (lab.l - 0.1055613458 * lab.a - 0.0638541728 * lab.b, 3);
  double s = pow (lab.l - 0.0894841775 * lab.a - 1.2914855480 * lab.b, 3);

  return (NwColor) { encode (4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                     encode (-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                     encode (-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s) };
}

static Lab
mix (Lab x, Lab y, double t)
{
  return (Lab) { x.l + (y.l - x.l) * t, x.a + (y.a - x.a) * t, x.b + (y.b - x.b) * t };
}

static NwShade
shade_of (Lab lab)
{
  const NwColor black = { 0, 0, 0 }, white = { 1, 1, 1 };
  NwColor fill = color_of (lab);

  return (NwShade) { fill, nw_color_contrast (fill, black) >= nw_color_contrast (fill, white) ? black : white };
}

NwShade
nw_palette_scale (NwPaletteId id, double t)
{
  t = CLAMP (t, 0, 1);
  return shade_of (t < 0.5 ? mix (ends[id].none, ends[id].middle, t * 2)
                           : mix (ends[id].middle, ends[id].most, t * 2 - 1));
}

NwShade
nw_palette_diverging (NwPaletteId id, double t)
{
  if (t >= 0)
    return nw_palette_scale (id, t);
  return shade_of (mix (ends[id].none, ends[id].fewer, MIN (-t, 1)));
}
