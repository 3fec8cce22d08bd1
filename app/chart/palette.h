/* palette.h: the colours of charts, and how series differ without them
 *
 * Hues after Okabe and Ito (2008), darkened or lightened until lines and labels read well on their
 * background. Dash, symbol and texture tell series apart where colour cannot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart.h"

G_BEGIN_DECLS

typedef struct { double red, green, blue; } NwColor;

typedef enum { NW_DASH_SOLID, NW_DASH_LONG, NW_DASH_SHORT, NW_DASH_DOT_DASH, NW_DASH_DOT } NwDash;
typedef enum {
  NW_SYMBOL_CIRCLE, NW_SYMBOL_SQUARE, NW_SYMBOL_TRIANGLE, NW_SYMBOL_DIAMOND, NW_SYMBOL_TRIANGLE_DOWN, NW_N_SYMBOLS,
} NwSymbol;
typedef enum { NW_TEXTURE_NONE, NW_TEXTURE_RISING, NW_TEXTURE_FALLING, NW_TEXTURE_LEVEL, NW_TEXTURE_UPRIGHT } NwTexture;

/* How one series looks in every chart. */
typedef struct {
  NwColor   color;
  NwColor   ink;    /* the same for text: readable on the background */
  NwDash    dash;
  NwSymbol  symbol;
  NwTexture texture;
  gboolean  solid;  /* symbols filled: the second round of the hues */
  gboolean  behind; /* beyond those that can be told apart: thin, without symbol or label */
  gboolean  left;   /* beyond those that there is room for: not drawn, and said in words */
} NwStyle;

typedef struct {
  NwColor background, text, dim, grid, axis, hatch, accent, focus;
} NwPalette;

/* A cell's colour, and that of text on it. */
typedef struct { NwColor fill, ink; } NwShade;

/* As many series as can be told apart by hue, dash and symbol together. */
#define NW_MAX_STYLES 12

const NwPalette *nw_palette         (NwPaletteId id);
NwStyle          nw_palette_series  (NwPaletteId id, guint rank);    /* rank from 0; behind from NW_MAX_STYLES on */
NwStyle          nw_palette_special (NwPaletteId id, guint rank);    /* the greys of not knowing */
NwStyle          nw_palette_rest    (NwPaletteId id);                /* all others beyond the top N: known, so not quite grey */
/* From 0, hardly more than the background, to 1: even steps of lightness, so that a grey print keeps their order. */
NwShade          nw_palette_scale   (NwPaletteId id, double t);
/* From -1 over 0 to 1: orange below, blue above. Grey prints need the sign in words. */
NwShade          nw_palette_diverging (NwPaletteId id, double t);
NwColor          nw_color_mix       (NwColor a, NwColor b, double share_of_b);
double           nw_color_contrast  (NwColor a, NwColor b);          /* WCAG 2 ratio, 1 to 21 */
NwColor          nw_color_readable  (NwColor color, NwColor background, double contrast); /* towards black or white until it is */

G_END_DECLS
