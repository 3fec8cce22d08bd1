/* grouping.h: which groups a result has and what an incident adds to each, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"

G_BEGIN_DECLS

/* What an incident with a list of codes adds to one group. */
typedef struct {
  guint32 group;
  double  weight;
} NwShare;

typedef struct {
  NwColumn column;  /* of the grouping dimension; a column of one value without grouping */
  GArray  *codes;   /* gint32 by group, in the order of the result: a code, or NW_GROUP_REST or NW_GROUP_ALL */
  guint    n_rest;  /* values in the rest */
  guint    several; /* selected incidents with more than one value */
  guint32 *starts;  /* by list: where its shares start; n_lists + 1 */
  GArray  *shares;  /* NwShare */
} NwGrouping;

#define NW_GROUP_ALL  (-1) /* without grouping */
#define NW_GROUP_REST (-2) /* all values beyond the top N */

NwGrouping *nw_grouping_new  (const NwFrame *frame, const NwSelection *selection, const NwQuery *query);
void        nw_grouping_free (NwGrouping *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwGrouping, nw_grouping_free)

G_END_DECLS
