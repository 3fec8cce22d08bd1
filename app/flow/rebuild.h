/* rebuild.h: frames built from records, where none that is packed can be used
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"
#include "store.h"

G_BEGIN_DECLS

/* Without atlas, actors and norms. first: the id of the release's first incident. (transfer full) */
NwFrame *nw_rebuild_frame (NwStore *store, gint64 release, gint64 first, NwCodebook *codebook, GCancellable *cancellable, GError **error);

G_END_DECLS
