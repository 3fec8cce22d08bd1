/* pages-grid.h: a table as it is set on pages: how wide its columns are, and which stand beside each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefing-table.h"
#include "pages-gauge.h"

G_BEGIN_DECLS

#define NW_GRID_ROW_PAD     2.5 /* px above and below the words of a row */
#define NW_GRID_SECTION_GAP 4.0 /* px more above a section */
#define NW_GRID_AGAIN       4   /* lines, with the space around them, of a section that is said again on a new page */

/* A column that people read. */
typedef struct {
  guint  column; /* in the table */
  double width;  /* px with the space on both sides */
  double wanted; /* px of its longest text in one line … */
  double least;  /* … and of its longest word, at full size */
  double letters; /* px of the widest letters of a note behind a cell, at full size; 0: there are none */
} NwPageColumn;

/* Some neighbouring columns that stand with the heads before them: as many as the page is wide. */
typedef struct {
  guint  first, end; /* of NwPageGrid.columns, without the heads */
  double width;
  double above;      /* height of the headings that columns share; 0: there are none */
  double head;       /* height of all heads */
} NwPageGroup;

/* What there is on pages of either kind, px; gauges of cells and of heads. */
typedef struct {
  double   upright, turned; /* widths */
  double   height;          /* of an upright page */
  NwGauge *plain, *bold;
  gboolean rtl;
} NwPageRoom;

/* Holds no reference to its table, nor to its gauges. */
typedef struct {
  const NwTable *table;
  NwPageRoom     room;
  GArray        *columns; /* NwPageColumn */
  guint          n_heads; /* first columns that are repeated in every group */
  GArray        *groups;  /* NwPageGroup; at least one where there is a column */
  double         scale;   /* of the text */
  double         pad;     /* px on each side of a cell */
  double         line;    /* px */
  gboolean       turned;
} NwPageGrid;

NwPageGrid  *nw_page_grid_new        (const NwTable *table, const NwPageRoom *room);
/* How wide its columns are, on which pages, in which groups: of pages-grid.c. */
void     nw_page_grid_choose     (NwPageGrid *self);
void     nw_page_grid_free       (NwPageGrid *self);
#define  nw_page_grid_column(g, i) (&g_array_index ((g)->columns, NwPageColumn, (i)))
#define  nw_page_grid_group(g, i) (&g_array_index ((g)->groups, NwPageGroup, (i)))
/* How many columns stand in a group, and which is the i-th of them: a position in columns. */
guint    nw_page_grid_n_shown    (const NwPageGrid *self, guint group);
guint    nw_page_grid_shown      (const NwPageGrid *self, guint group, guint i);
/* The words of a cell, of a section as wide as the group, or of a column's head. (transfer full) */
NwWords *nw_page_grid_cell       (const NwPageGrid *self, guint group, guint row, guint shown);
NwWords *nw_page_grid_head       (const NwPageGrid *self, guint shown);
/* The heading above columns i … end - 1 of a group; NULL: there is none. (transfer full) */
NwWords *nw_page_grid_above      (const NwPageGrid *self, guint group, guint i, guint *end, double *width);
double   nw_page_grid_letters    (guint note); /* px of the letters of a note at full size; of 0: 0 */
/* px of a row with the space around its words; of a section with more above. */
double   nw_page_grid_height     (const NwPageGrid *self, guint group, guint row);

/* The section that a row stands in, to be said again on a new page: its row, or -1: in none, or it has too many lines. */
int      nw_page_grid_section    (const NwPageGrid *self, guint group, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwPageGrid, nw_page_grid_free)

G_END_DECLS
