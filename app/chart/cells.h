/* cells.h: numbers as coloured cells with their words in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "scale.h"

G_BEGIN_DECLS

/* What all cells of a figure have in common. */
typedef struct {
  NwPlot     *plot;
  NwScale     scale;
  double      width;  /* of a cell, with the seam to the next */
  double      height;
  double      seam;
  double      inset;  /* between a number and the edges of its cell */
  gboolean    words;  /* all of them fit in their cells, so all are written */
  GHashTable *texts;  /* those laid out already */
} NwCells;

typedef struct {
  double   x, y;
  gsize    index;    /* in the result's cells */
  gboolean special;  /* of a way of not knowing: grey, with level lines */
  gboolean immature; /* crossed by rising lines */
} NwCell;

/* A scale for the values, so that the rest and the ways of not knowing do not make them pale; where those lie
 * beyond its end, a line of words says so; say: there is room for it. */
NwScale nw_cells_scale (NwPlot *plot, gboolean say);
void   nw_cells_init    (NwCells *self, NwPlot *plot, const NwScale *scale, double width, double height);
void   nw_cells_clear   (NwCells *self);
/* Every cell is measured before the first is drawn. */
void   nw_cells_measure (NwCells *self, gsize index);
/* Its colour; returns its place, without the seam. */
NwRect nw_cells_draw    (NwCells *self, const NwCell *cell);
/* Its words, on a plain ground, so that no line runs through them: after whatever lies over the colours. */
void   nw_cells_write   (NwCells *self, const NwCell *cell);
/* What is written in a cell: "25", "53 %", "3 of 7", "−4", "–". (transfer full) */
char  *nw_cell_words    (const NwResult *result, gsize index);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NwCells, nw_cells_clear)

G_END_DECLS
