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
  GArray        *required;  /* guint */
  GPtrArray     *bounds;    /* NwBound, owned */
  NwBound       *roles[NW_ROLE_NAME + 1];
  NwBound       *codes[NW_N_DIMENSIONS];
  NwBound       *names[NW_N_DIMENSIONS];
} NwBoundPart;

NwBoundPart *nw_bound_part_new  (const NwPart *part, const char * const *header);
void         nw_bound_part_free (NwBoundPart *self);

/* The cell without blanks at its ends; of several columns the first that has something. A missing one is blank. */
NwCell       nw_bound_cell      (const NwBound *self, const NwRow *row);
NwCell       nw_cell_trim       (NwCell cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwBoundPart, nw_bound_part_free)

G_END_DECLS
