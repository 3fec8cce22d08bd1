/* actors.h: who the actors of a library are, by the lists of actors in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "actor-index.h"
#include "store.h"

G_BEGIN_DECLS

/* Of the current releases; the longest list comes first. releases: NwRelease. */
NwActorIndex *nw_actors_index   (NwStore *store, GPtrArray *releases, GError **error);
/* nw_actor_index_map() as bytes. */
GBytes       *nw_actors_map     (NwStore *store, GPtrArray *releases, const NwCodebook *codebook, GError **error);
/* Whether codes that both maps have count as others. */
gboolean      nw_actors_changed (GBytes *before, GBytes *after);

G_END_DECLS
