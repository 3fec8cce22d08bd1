/* scale.h: what colour stands for what number, and the strip that says so
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "plot.h"

G_BEGIN_DECLS

#define NW_SCALE_WIDTH 200.0 /* px of the strip, at most */

/* One scale for all cells of a figure; plain, on the stack. */
typedef struct {
  NwTicks  ticks;  /* from zero on, or on both sides of it, to the end of the colours */
  gboolean absent; /* some cells have nothing to say */
  const char *absent_words; /* why, in the user's language; NULL: in general words */
} NwScale;

NwScale  nw_plot_scale        (const NwPlot *plot);              /* of the cells of all panels */
NwShade  nw_scale_shade       (const NwScale *self, const NwPlot *plot, double value);
/* A cell with nothing to say: crossed by lines, never a colour of the scale. */
void     nw_plot_absent       (NwPlot *plot, NwRect box);
/* The strip of colours with its round steps, and what the texture means, from the upper left of area on. */
void     nw_plot_scale_key    (NwPlot *plot, const NwScale *scale, NwRect area);
double   nw_plot_scale_key_height (const NwPlot *plot);

G_END_DECLS
