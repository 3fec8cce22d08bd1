/* linked-pairs.h: two records of a library, with what they say side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "library.h"
#include "links.h"

G_BEGIN_DECLS

/* Of two releases that the library holds. (transfer full) */
NwLinkedPair *nw_linked_pair_of_rows (NwLibrary *library, const NwRelease *const releases[2], const guint rows[2],
                                      GCancellable *cancellable, GError **error);
/* Of what was decided (NwLink), in its order; records of current releases with their titles and evidence. dataset and key: the record
 * that comes first in each, or NULL. (transfer full) NwLinkedPair */
GPtrArray    *nw_linked_pairs_of_links (NwLibrary *library, const GPtrArray *links, const char *dataset, const char *key,
                                        GCancellable *cancellable, GError **error);

G_END_DECLS
