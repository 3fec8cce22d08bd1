/* xlsx-row.h: the cells of one row of a sheet, until they are handed on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "reader.h"

G_BEGIN_DECLS

typedef struct {
  guint       column; /* from 0 */
  gsize       length;
  gsize       offset; /* in the row's own text, where shared is NULL */
  const char *shared;
} NwSheetCell;

typedef struct {
  guint64  line;    /* row of the sheet, from 1 */
  GString *text;    /* of the cells that share none, each with a NUL */
  GArray  *cells;   /* NwSheetCell that are not blank, as they come */
  gsize    bytes;   /* of all cells */
  guint    columns; /* up to the last cell that is not blank */
  guint    spread;  /* up to the last cell, blank or not */
  gsize    lent;    /* bytes kept for merged cells, of all rows so far */
  /* what is handed on */
  NwCell  *out;
  guint    out_size;
  guint    width;   /* of the row with the names: shorter ones are filled up with blank cells */
} NwSheetRow;

void          nw_sheet_row_init   (NwSheetRow *self);
void          nw_sheet_row_clear  (NwSheetRow *self);
void          nw_sheet_row_begin  (NwSheetRow *self, guint64 line);
void          nw_sheet_row_add    (NwSheetRow *self, const NwSheetCell *cell);
/* Whether blank cells between or behind the others may be covered by merged ones. known: columns of the sheet; 0: it does not say. */
gboolean      nw_sheet_row_has_gaps (const NwSheetRow *self, guint known);
/* The cells in order, n of them; valid until the row is changed. */
const NwCell *nw_sheet_row_cells  (NwSheetRow *self, guint *n);

/* Keeps the texts of this row that merged cells (GArray of NwMerge) in rows below show as well. FALSE: with those
 * of the rows before there is more than a row may hold. */
gboolean      nw_sheet_row_lend   (NwSheetRow *self, GArray *merges);
/* Puts the text of each merged cell into every blank cell of this row that it covers. */
void          nw_sheet_row_borrow (NwSheetRow *self, GArray *merges);

G_END_DECLS
