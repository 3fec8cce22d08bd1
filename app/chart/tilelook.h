/* tilelook.h: what a square of the map in squares looks like, by its number, and the key to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "scale.h"
#include "steps.h"

G_BEGIN_DECLS

/* Plain, on the stack. */
typedef struct {
  NwPlot  *plot;
  guint    period;
  gboolean counts; /* incidents, coloured by classes; else by the even scale */
  NwSteps  steps;
  NwScale  scale;
  gboolean few;    /* a share of fewer than NW_FEW among them */
  gboolean rest;   /* states may be among the others beyond the top N */
  gboolean chosen; /* a filter leaves out some states, whatever is reported of them */
} NwTileLook;

void     nw_tile_look_init  (NwTileLook *self, NwPlot *plot, guint period);
/* Fills a square; group -1: none is reported of its state. Returns the colour of letters on it. */
NwColor  nw_tile_look_fill  (const NwTileLook *self, NwRect box, int group);
double   nw_tile_key_row    (const NwPlot *plot);           /* px that the key needs in a row */
double   nw_tile_key_height (const NwTileLook *self);       /* the same in lines */
double   nw_tile_key_width  (const NwTileLook *self);
void     nw_tile_key_draw   (const NwTileLook *self, NwRect area, gboolean in_a_row);

G_END_DECLS
