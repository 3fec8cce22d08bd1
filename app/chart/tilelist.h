/* tilelist.h: what the map in squares has no square for, listed beside it with its numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "plot.h"

G_BEGIN_DECLS

typedef struct {
  GArray *groups;  /* guint, positions in the result: not knowing first, then all others, then the largest */
  guint   period;  /* whose cells are listed */
  guint   n_shown; /* that fit */
  guint   n_columns, n_rows;
  NwRect  area;
} NwTileList;

NwTileList *nw_tile_list_new  (const NwPlot *plot, guint period);
void        nw_tile_list_free (NwTileList *self);
/* Fits as many as area holds, down its columns; returns whether all do. */
gboolean    nw_tile_list_fit  (NwTileList *self, const NwPlot *plot, NwRect area);
void        nw_tile_list_draw (const NwTileList *self, NwPlot *plot);
/* "12 more: Balkans 1; …" of those that did not fit; NULL: none. (transfer full) */
char       *nw_tile_list_left (const NwTileList *self, const NwPlot *plot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwTileList, nw_tile_list_free)

G_END_DECLS
