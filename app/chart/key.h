/* key.h: which line is whose: names at the ends of lines, or a legend
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "plot.h"

G_BEGIN_DECLS

typedef enum { NW_KEY_NONE, NW_KEY_BESIDE, NW_KEY_ABOVE } NwKeyPlace;
typedef enum { NW_SWATCH_LINE, NW_SWATCH_BOX } NwSwatch;

typedef struct {
  char   *label;
  NwStyle style;
  int     group; /* -1: several together */
  double  at;    /* where its line ends, for NW_KEY_BESIDE; NAN: anywhere */
} NwKeyEntry;

typedef struct {
  GArray    *entries; /* NwKeyEntry */
  NwSwatch   swatch;
  NwKeyPlace place;
  double     size;    /* the width it takes beside, the height it takes above */
} NwKey;

/* Names the groups in drawing order; those that cannot be told apart are one entry together. */
NwKey *nw_key_new    (const NwPlot *plot, NwSwatch swatch, gboolean reversed);
void   nw_key_free   (NwKey *self);
/* One more name, of what is no group of the plot's; group as in NwKeyEntry. */
void   nw_key_add    (NwKey *self, const char *label, NwStyle style, int group);
/* Chooses a place for it; returns what is left of the plot's area. */
NwRect nw_key_place  (NwKey *self, const NwPlot *plot);
NwRect nw_key_place_above (NwKey *self, const NwPlot *plot); /* the same, never beside */
/* Fills may be pale on paper, lines not. (trend.c) */
void   nw_lines_use_ink (NwPlot *plot, NwKey *key);
/* Beside the axes, names of lines near their ends, with leaders; or in rows above. */
void   nw_key_draw   (NwKey *self, NwPlot *plot, const NwAxes *axes);

/* The nearest places to wanted (ascending) that keep distance and stay between low and high. In place. */
void   nw_spread     (double *wanted, guint n, double distance, double low, double high);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwKey, nw_key_free)

G_END_DECLS
