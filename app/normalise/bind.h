/* bind.h: the fields of a part, tied to the columns of one file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "profile.h"
#include "reader.h"

G_BEGIN_DECLS

typedef struct {
  const NwField *field;
  guint         *columns;   /* those of the field that the file has, in its order */
  guint          n_columns;
  const char    *name;      /* of the first of them, for issues */
  const char   **names;     /* of each */
  GHashTable    *cells;     /* what the coder made of cells it has seen */
  gsize          cells_size; /* bytes, near enough */
  GHashTable    *labels;    /* and of single labels */
  gsize          labels_size;
  gpointer       last;      /* what it made of a cell too long to be remembered */
} NwBound;

typedef struct {
  const NwPart  *part;
  GStrv          header;
  guint          n_columns;
  GHashTable    *positions; /* name in header → position + 1 */
  GArray        *required;  /* guint */
  GPtrArray     *bounds;    /* NwBound, owned */
  NwBound       *roles[NW_ROLE_NAME + 1];
  NwBound       *codes[NW_N_STORED_DIMENSIONS];
  NwBound       *names[NW_N_STORED_DIMENSIONS];
} NwBoundPart;

NwBoundPart *nw_bound_part_new  (const NwPart *part, const char * const *header);
void         nw_bound_part_free (NwBoundPart *self);

int          nw_bound_part_column (const NwBoundPart *self, const char *name); /* position, or -1 */

/* The cell without blanks at its ends; of several columns the first that has something. A missing one is blank. */
NwCell       nw_bound_cell      (const NwBound *self, const NwRow *row);
NwCell       nw_bound_cell_at   (const NwBound *self, guint column, const NwRow *row); /* of one of its columns */
NwCell       nw_cell_trim       (NwCell cell);
gboolean     nw_cell_number     (NwCell cell, double *number); /* FALSE: the cell is no number */
/* As spreadsheets show it: "4.0999999999999996" is "4.1", "12.0" is "12"; what is no number as it is. (transfer full) */
char        *nw_cell_shown      (NwCell cell);

/* ---- columns.c ---- */
/* NwListItem: what the columns say together; *broken: one is not the list it should be, and was taken as one item. */
GArray      *nw_bound_items     (const NwBound *self, const NwRow *row, guint *n_slots, gboolean *broken);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwBoundPart, nw_bound_part_free)

G_END_DECLS
