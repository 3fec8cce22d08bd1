/* palette.c: gives every series a look that survives colour blindness, dark screens and grey printers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "palette.h"

#include <math.h>

#define N_HUES 8
#define RGB(hex) { (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) & 0xff) / 255.0 }

static const NwPalette palettes[] = {
  [NW_PALETTE_LIGHT] = {
    RGB (0xffffff), RGB (0x2e3436), RGB (0x68686c), RGB (0xe6e6e6),
    RGB (0xa8a8a8), RGB (0xd9d9d9), RGB (0x1f6fb2), RGB (0x1a1a1a),
  },
  [NW_PALETTE_DARK] = {
    RGB (0x1e1e1e), RGB (0xf2f2f2), RGB (0xb4b4b8), RGB (0x343434),
    RGB (0x7a7a7a), RGB (0x454545), RGB (0x62b0ee), RGB (0xffffff),
  },
  [NW_PALETTE_PRINT] = {
    RGB (0xffffff), RGB (0x000000), RGB (0x404040), RGB (0xd8d8d8),
    RGB (0x707070), RGB (0xc4c4c4), RGB (0x30556f), RGB (0x000000),
  },
};

/* In print, neighbours alternate between dark and light, so that grey copies keep them apart. */
static const NwColor hues[][N_HUES] = {
  [NW_PALETTE_LIGHT] = {
    RGB (0x0072b2), RGB (0xd55e00), RGB (0x009e73), RGB (0x8c4f9e),
    RGB (0xc08a00), RGB (0x45a5dc), RGB (0x8b4513), RGB (0x3d4450),
  },
  [NW_PALETTE_DARK] = {
    RGB (0x58b4f0), RGB (0xff8c42), RGB (0x38cfa0), RGB (0xd694e0),
    RGB (0xf2c94c), RGB (0x9ddcff), RGB (0xd9a577), RGB (0xdfe3e8),
  },
  [NW_PALETTE_PRINT] = {
    RGB (0x0b3c66), RGB (0xd9763a), RGB (0x00664a), RGB (0xb58ac4),
    RGB (0x6b4b00), RGB (0x7fb7dc), RGB (0x5a1f12), RGB (0xd48aa8),
  },
};

static const NwColor greys[][3] = {
  [NW_PALETTE_LIGHT] = { RGB (0x8a8a8e), RGB (0xaeaeb2), RGB (0xcacace) },
  [NW_PALETTE_DARK]  = { RGB (0x96969a), RGB (0x74747a), RGB (0x58585e) },
  [NW_PALETTE_PRINT] = { RGB (0x8a8a8a), RGB (0xb0b0b0), RGB (0xcccccc) },
};

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (NwColor c)
{
  return 0.2126 * linear (c.red) + 0.7152 * linear (c.green) + 0.0722 * linear (c.blue);
}

static NwStyle
style_of (NwPaletteId id, NwColor color)
{
  return (NwStyle) { .color = color, .ink = nw_color_readable (color, palettes[id].background, 4.5) };
}

const NwPalette *
nw_palette (NwPaletteId id)
{
  return &palettes[id];
}

NwStyle
nw_palette_series (NwPaletteId id, guint rank)
{
  static const NwDash dashes[] = { NW_DASH_SOLID, NW_DASH_LONG, NW_DASH_SHORT, NW_DASH_DOT_DASH };
  static const NwTexture textures[] = {
    NW_TEXTURE_NONE, NW_TEXTURE_RISING, NW_TEXTURE_FALLING, NW_TEXTURE_LEVEL, NW_TEXTURE_UPRIGHT,
  };
  NwStyle style;

  if (rank >= NW_MAX_STYLES)
    {
      style = style_of (id, nw_color_mix (greys[id][1], palettes[id].background, 0.3));
      style.behind = TRUE;
      return style;
    }

  style = style_of (id, hues[id][rank % N_HUES]);
  /* The second round of a hue begins one dash and two symbols further on, and is filled. */
  style.dash = dashes[(rank + rank / N_HUES) % G_N_ELEMENTS (dashes)];
  style.symbol = (rank + 2 * (rank / N_HUES)) % NW_N_SYMBOLS;
  style.solid = rank >= N_HUES;
  if (id == NW_PALETTE_PRINT || style.solid)
    style.texture = textures[rank % G_N_ELEMENTS (textures)];
  return style;
}

NwStyle
nw_palette_special (NwPaletteId id, guint rank)
{
  NwStyle style = style_of (id, greys[id][rank % 3]);

  style.dash = NW_DASH_DOT; /* as no series is */
  style.symbol = rank % NW_N_SYMBOLS;
  style.solid = TRUE;
  return style;
}

NwStyle
nw_palette_rest (NwPaletteId id)
{
  NwStyle style = style_of (id, nw_color_mix (greys[id][0], palettes[id].accent, 0.4));

  style.dash = NW_DASH_DOT_DASH;
  style.symbol = NW_SYMBOL_DIAMOND;
  style.solid = TRUE;
  return style;
}

NwColor
nw_color_mix (NwColor a, NwColor b, double share_of_b)
{
  double keep = 1 - share_of_b;

  return (NwColor) { a.red * keep + b.red * share_of_b,
                     a.green * keep + b.green * share_of_b,
                     a.blue * keep + b.blue * share_of_b };
}

double
nw_color_contrast (NwColor a, NwColor b)
{
  double la = luminance (a) + 0.05;
  double lb = luminance (b) + 0.05;

  return MAX (la, lb) / MIN (la, lb);
}

NwColor
nw_color_readable (NwColor color, NwColor background, double contrast)
{
  NwColor end = luminance (background) > 0.18 ? (NwColor) { 0, 0, 0 } : (NwColor) { 1, 1, 1 };

  for (double share = 0; share < 1; share += 0.05)
    {
      NwColor tried = nw_color_mix (color, end, share);

      if (nw_color_contrast (tried, background) >= contrast)
        return tried;
    }
  return end;
}
