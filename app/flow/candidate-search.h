/* candidate-search.h: looks for records of a library's datasets that may be about the same incident
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "library.h"
#include "links.h"

G_BEGIN_DECLS

/* See nw_workspace_link_candidates(). */
GPtrArray *nw_candidate_search (NwLibrary *library, const char *const *datasets, guint most, const NwProgress *progress,
                                GCancellable *cancellable, GError **error);

G_END_DECLS
