/* weights.h: what an incident adds to each group, by its list of codes, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tally.h"

G_BEGIN_DECLS

#define NW_NO_GROUP G_MAXUINT32

/* What an incident with a list of codes adds to one group. */
typedef struct {
  guint32 group;
  double  weight;
} NwShare;

typedef struct {
  guint    n_groups;
  guint32 *starts; /* by list: where its shares start; n_lists + 1 */
  GArray  *shares; /* NwShare, at most one of a list in a group; none of lists that no row of the tally has */
} NwWeights;

/* groups[code] is a group or NW_NO_GROUP. With whole counting an incident counts once for a group, however many of
 * its values are in it. */
NwWeights *nw_weights_new   (const NwColumn *column, const NwTally *tally, const guint32 *groups, guint n_groups, NwRule rule);
void       nw_weights_free  (NwWeights *self);
/* Groups × slots of the tally. (transfer full) */
double    *nw_weights_cells (const NwWeights *self, const NwTally *tally);

/* What the value at a position among so many adds. */
double     nw_rule_weight   (NwRule rule, guint position, guint length);

static inline guint
nw_weights_count (const NwWeights *self, guint32 list)
{
  return self->starts[list + 1] - self->starts[list];
}

static inline const NwShare *
nw_weights_shares (const NwWeights *self, guint32 list)
{
  return (const NwShare *) (gpointer) self->shares->data + self->starts[list];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwWeights, nw_weights_free)

G_END_DECLS
