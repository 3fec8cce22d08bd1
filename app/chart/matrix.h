/* matrix.h: a matrix laid out: where its rows and columns lie, and what stands at its margins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lanes.h"

G_BEGIN_DECLS

#define NW_MATRIX_GAP 8.0 /* px */

typedef struct {
  NwPlot  *plot;
  NwLanes  rows;
  NwLanes  columns;
  guint    period;
  double   line;
  double   label_width; /* of the names of rows */
  double   head;        /* the height of the names of columns */
  gboolean upright;     /* they run from bottom to top */
  double   sum_width;   /* of the totals of rows; 0: no room for totals */
} NwMatrix;

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
