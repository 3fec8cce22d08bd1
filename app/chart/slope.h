/* slope.h: a slope chart laid out: where its lines end, and the words beside them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "plot.h"

G_BEGIN_DECLS

#define NW_SLOPE_GAP     6.0 /* px */
#define NW_SLOPE_SYMBOL  7.0
#define NW_SLOPE_FOUND  12.0 /* what a pointer finds */

enum { NW_SLOPE_BEFORE, NW_SLOPE_AFTER, NW_SLOPE_SIDES };

typedef struct {
  NwPlot  *plot;
  guint    periods[NW_SLOPE_SIDES];
  gboolean parted; /* an era begins between them */
  NwRange  range;
  NwRect   box;   /* between the two axes */
  double   line;
  double   value_width[NW_SLOPE_SIDES];
  double   name_width[NW_SLOPE_SIDES]; /* 0: no names at that side */
  gboolean words; /* there is room for numbers and names at all */
} NwSlope;

double   nw_slope_value       (const NwSlope *self, guint group, int side);
NwPoint  nw_slope_point       (const NwSlope *self, guint group, int side);
NwColor  nw_slope_color       (const NwSlope *self, guint group);

/* How wide numbers and names get, names at most that. (slope-words.c) */
void     nw_slope_words_measure (NwSlope *self, double most, gboolean both);
double   nw_slope_words_width   (const NwSlope *self, int side);
void     nw_slope_words_draw    (const NwSlope *self, int side);

G_END_DECLS
