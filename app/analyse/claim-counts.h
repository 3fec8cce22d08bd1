/* claim-counts.h: a matrix of counts among which many are zero, private to the room
 *
 * Rows and columns are found first, then counted; what stands behind one cell is noted on the way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"

G_BEGIN_DECLS

#define NW_CLAIM_COUNTS_MAX_CELLS (1000 * 1000)

/* A row or a column. */
typedef struct {
  guint32     number; /* the caller's: an actor, a code */
  const char *code;
  const char *label;
  NwCodeKind  kind;
} NwCountLine;

/* NwCountLine, in alphabetical order, the ways of not knowing last. */
void       nw_count_lines_sort (GArray *lines);
/* By number: its position + 1; 0: not there. n: above every number. (transfer full) */
guint32   *nw_count_lines_find (const GArray *lines, guint n);

typedef struct {
  const NwInputs *inputs;
  NwSummary *summary;
  guint    n_rows;
  guint    n_columns;
  guint    first;   /* column of the summary at which the matrix begins */
  guint   *counts;  /* row by row */
  guint   *last;    /* frame's row + 1 that was last counted in it */
  int      row;     /* the cell that somebody asks for; -1: none */
  int      column;
  guint64 *bits;
} NwClaimCounts;

/* Adds the lines to a summary that has its other columns; NW_FAULT_QUERY: too many cells. */
NwClaimCounts *nw_claim_counts_new  (const NwInputs *inputs, NwSummary *summary, const GArray *rows, const GArray *columns,
                                     const char *above, GError **error);
void           nw_claim_counts_free (NwClaimCounts *self);
/* One more of a frame's row. */
void           nw_claim_counts_add  (NwClaimCounts *self, guint row, guint column, guint of);
/* The same, but each frame's row counts once; a frame's rows come in order. */
void           nw_claim_counts_once (NwClaimCounts *self, guint row, guint column, guint of);
/* Sets the cells of the summary. */
void           nw_claim_counts_done (NwClaimCounts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwClaimCounts, nw_claim_counts_free)

G_END_DECLS
