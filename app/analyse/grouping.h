/* grouping.h: which groups a result has in one dimension, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "weights.h"

G_BEGIN_DECLS

typedef struct {
  NwDimension dimension;
  NwColumn    column;
  GArray     *codes;   /* gint32 by group, in the order of the result: a code, or NW_GROUP_REST or NW_GROUP_ALL */
  guint       n_rest;  /* values in the rest */
  guint32    *rows;    /* selected rows by list */
  NwWeights  *weights;
  guint       several; /* selected incidents that count in more than one group */
} NwGrouping;

#define NW_GROUP_ALL  (-1) /* without grouping */
#define NW_GROUP_REST (-2) /* all values beyond the top N */

/* The column of a dimension; of none: one in which all rows have the same. */
NwColumn    nw_grouping_column (const NwFrame *frame, NwDimension dimension);

/* Of the rows of bits. */
NwGrouping *nw_grouping_new  (const NwFrame *frame, NwDimension dimension, const guint64 *bits, const NwQuery *query);
void        nw_grouping_free (NwGrouping *self);

/* What a group is called. */
typedef struct {
  const char *code;
  char       *label; /* in the user's language; free it */
  NwCodeKind  kind;
  gboolean    rest;
} NwGroupName;

NwGroupName nw_grouping_name (const NwGrouping *self, const NwCodebook *codebook, guint group);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwGrouping, nw_grouping_free)

G_END_DECLS
