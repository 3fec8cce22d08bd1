/* tiles.h: the map of the world in equal squares, one a state
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  char       *code;   /* of the state, as groups of results have it: "RUS", "kosovo" */
  char       *name;   /* three letters for the square: "RUS", "XKX" */
  guint       column; /* from 0, west to east */
  guint       row;    /* from 0, north to south */
} NwTile;

/* Immutable, for the life of the program. */
typedef struct {
  GArray     *tiles;   /* NwTile, row by row */
  GHashTable *by_code; /* code → position in tiles */
  guint       n_columns;
  guint       n_rows;
} NwTiles;

const NwTiles *nw_tiles_get  (void);
/* NULL: the map has no square for it. */
const NwTile  *nw_tiles_find (const NwTiles *self, const char *code);

#define nw_tiles_at(self, i) (&g_array_index ((self)->tiles, NwTile, (i)))

G_END_DECLS
