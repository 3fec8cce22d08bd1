/* weights.h: what an incident adds to each group, by its list of codes, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"

G_BEGIN_DECLS

#define NW_NO_GROUP G_MAXUINT32

/* What an incident with a list of codes adds to one group. */
typedef struct {
  guint32 group;
  double  weight;
} NwShare;

/* All that such an incident adds. Lists that add the same have the same mix; there are far fewer mixes than lists. */
typedef struct {
  const NwShare *shares; /* at most one in a group */
  guint          n;
} NwMix;

typedef struct {
  guint    n_groups;
  guint    n_mixes;
  NwMix   *mixes;   /* the first adds nothing; the others in the order of their first lists */
  guint32 *by_list; /* numbers of mixes; 0 for lists that no row has */
  NwShare *shares;
} NwWeights;

/* groups[code] is a group or NW_NO_GROUP, rows[list] how many rows have that list. With whole counting an incident counts
 * once for a group, however many of its values are in it. */
NwWeights *nw_weights_new  (const NwColumn *column, const guint32 *rows, const guint32 *groups, guint n_groups, NwRule rule);
void       nw_weights_free (NwWeights *self);

/* What the value at a position among so many adds. */
double     nw_rule_weight  (NwRule rule, guint position, guint length);

/* Thirds that add up to one are one. */
void       nw_weights_tidy (double *numbers, gsize n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwWeights, nw_weights_free)

G_END_DECLS
