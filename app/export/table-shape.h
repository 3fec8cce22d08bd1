/* table-shape.h: how a table stands on paper: turned or split where it is too wide, its columns as wide as their words need
 *
 * Lengths are twentieths of a point. Made without a font: whoever opens the document may have another one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "office-style.h"

G_BEGIN_DECLS

typedef struct {
  GArray  *columns;       /* guint: of the table, without those of data alone */
  GArray  *widths;        /* guint, of each */
  guint    first_row, end_row;
  gboolean last;          /* notes stand below */
} NwTablePart;

typedef struct {
  const NwTable *table;
  gboolean       turned;  /* needs a sheet wider than high */
  guint          heads;   /* rows of headings: 1, or 2 where columns share one */
  GPtrArray     *parts;   /* NwTablePart; none: nothing to show */
} NwTableShape;

/* One cell as it is shown; its texts belong to the table. */
typedef struct {
  const char *text;
  const char *address;    /* or NULL */
  guint       note;       /* 0: none */
  guint       span;       /* columns of the part */
  guint       width;
  gboolean    tall;       /* a heading that goes on in the row below */
  gboolean    covered;    /* by the tall one above */
  gboolean    strong;     /* of a total or a section */
  gboolean    section;
  gboolean    keeps;      /* with the row below */
  NwStyleId   style;
} NwShownCell;

NwTableShape *nw_table_shape_new   (const NwTable *table, NwPaper paper); /* table must outlive it */
void          nw_table_shape_free  (NwTableShape *self);
#define       nw_table_shape_part(s, i) ((NwTablePart *) g_ptr_array_index ((s)->parts, (i)))
/* Row of a part: headings are -heads to -1, then its first_row to end_row - 1. Without rows one stands in their place, which
 * says so. cells: NwShownCell, taken out first. */
void          nw_table_shape_cells (const NwTableShape *self, const NwTablePart *part, int row, GArray *cells);
/* Which passages of a document stand on sheets wider than high: tables that need the width, with what leads to them, so that
 * no heading stays behind. (transfer full) gboolean */
GArray       *nw_turned_passages   (const NwDocument *document);
guint         nw_table_part_width  (const NwTablePart *part);
gboolean      nw_table_part_is_whole (const NwTablePart *part); /* so small that it is not to be cut */
/* Above the second part and those after it: "Table 3, part 2 of 4". part: from 0. (transfer full) */
char         *nw_table_part_label  (const NwPassage *passage, guint part, guint n_parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwTableShape, nw_table_shape_free)

G_END_DECLS
