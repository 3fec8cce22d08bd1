/* matrix.h: a matrix laid out: where its rows and columns lie, and what stands at its margins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lanes.h"

G_BEGIN_DECLS

#define NW_MATRIX_GAP 8.0 /* px */

/* What a matrix is drawn by. */
typedef struct {
  const char *row_title;    /* what rows and columns are, in the user's language; or "" */
  const char *column_title;
  gboolean    row_named;    /* a row has its name, also where it is the only one */
  gboolean    thin;         /* rather than to leave out lanes, their names are left out */
  const char *absent_words; /* why cells have nothing to say; NULL: in general words */
} NwMatrixWish;

typedef struct {
  NwPlot  *plot;
  NwMatrixWish wish;
  NwLanes  rows;
  NwLanes  columns;
  guint    period;
  double   line;
  double   label_width; /* of the names of rows */
  double   head;        /* the height of the names of columns */
  gboolean upright;     /* they run from bottom to top */
  double   sum_width;   /* of the totals of rows; 0: no room for totals */
} NwMatrix;

/* The groups of the plot's result by those across, in its area. */
void   nw_matrix_draw   (NwPlot *plot, const NwMatrixWish *wish);
/* The height in px that looks right for a result. */
double nw_matrix_height (const NwPlot *plot);

/* ---- margins ---- */
void   nw_matrix_measure_sums (NwMatrix *self);
/* One line, or as much as upright numbers need; 0: no totals. */
double nw_matrix_sums_height  (const NwMatrix *self);
/* least_below: the height that the rows and what is below them cannot do without. */
void   nw_matrix_measure_head (NwMatrix *self, double least_below);
double nw_matrix_title_width  (const NwMatrix *self);
/* The elements of totals, of all values of the other dimension; none without totals. */
void   nw_matrix_add_row_sum     (const NwMatrix *self, guint row);
void   nw_matrix_add_column_sums (const NwMatrix *self, double sums);
/* Names, titles and totals; top: of the area. sums: their height below the cells. */
void   nw_matrix_draw_margins (const NwMatrix *self, double top, double sums);

G_END_DECLS
