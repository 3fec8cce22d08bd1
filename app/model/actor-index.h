/* actor-index.h: which actor a name means, by the aliases that lists of actors give
 *
 * Names are compared without case, blanks and hyphens: "APT 28" is "APT-28" is "APT28". Within one list an actor's own
 * name goes before an alias, and an alias of several actors means none of them. Of several lists the first that knows a
 * name counts; an actor of a later one is taken for the same as one of an earlier list when all of its names that are
 * known there are that actor's, and no other actor of its own list says so.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "batch.h"

G_BEGIN_DECLS

#define NW_ACTOR_SEPARATORS "/;" /* between the names of a chain */

typedef struct _NwActorIndex NwActorIndex;

NwActorIndex *nw_actor_index_new      (void);
void          nw_actor_index_free     (NwActorIndex *self);
/* The actors of one list; its texts are copied. */
void          nw_actor_index_add_list (NwActorIndex *self, const NwBatch *actors);
/* The own name of the actor that a name means; of a chain of names ("APT28/Sofacy", "APT28; Sofacy") the one that they
 * agree on, or of which they hold the own name; of several own names the one that leads. NULL when no list knows it, or
 * it is not clear. */
const char   *nw_actor_index_find     (const NwActorIndex *self, const char *name);

/* For each code of the domain of actors the code that it is counted as: that of the actor its name means, else of the
 * first one that is written alike; of a chain of names that nobody knows, of its first name. */
guint16      *nw_actor_index_map      (const NwActorIndex *self, const NwCodebook *codebook, guint *n);

/* A name as names are compared; "" when nothing is left of it. */
char         *nw_actor_fold           (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwActorIndex, nw_actor_index_free)

G_END_DECLS
