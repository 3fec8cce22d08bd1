/* grouping.h: which groups a result has and what an incident adds to each, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tally.h"

G_BEGIN_DECLS

/* What an incident with a list of codes adds to one group. */
typedef struct {
  guint32 group;
  double  weight;
} NwShare;

typedef struct {
  GArray  *codes;   /* gint32 by group, in the order of the result: a code, or NW_GROUP_REST or NW_GROUP_ALL */
  guint    n_rest;  /* values in the rest */
  guint    several; /* selected incidents that count in more than one group */
  guint32 *starts;  /* by list: where its shares start; n_lists + 1 */
  GArray  *shares;  /* NwShare */
} NwGrouping;

#define NW_GROUP_ALL  (-1) /* without grouping */
#define NW_GROUP_REST (-2) /* all values beyond the top N */

/* The column that a query groups by; without grouping one in which all rows have the same. */
NwColumn    nw_grouping_column (const NwFrame *frame, const NwQuery *query);

NwGrouping *nw_grouping_new  (const NwFrame *frame, const NwColumn *column, const NwTally *tally, const NwQuery *query);
void        nw_grouping_free (NwGrouping *self);
/* Groups × slots of the tally, in the order of codes. (transfer full) */
double     *nw_grouping_cells (const NwGrouping *self, const NwTally *tally);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwGrouping, nw_grouping_free)

G_END_DECLS
