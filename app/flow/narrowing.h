/* narrowing.h: what narrows a question beside its filters and its period: words, one incident, what is behind a cell
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "library.h"

G_BEGIN_DECLS

/* The ascending ids (gint64) of the incidents of the release that all of these leave; *ids NULL: the question has none of them. May block.
 * NW_FAULT_QUERY: there is no such incident, analysis or cell. FALSE: failed or cancelled. */
gboolean nw_narrowing_find (NwLibrary *library, const NwQuery *query, const NwRelease *release, GArray **ids,
                            GCancellable *cancellable, GError **error);

G_END_DECLS
