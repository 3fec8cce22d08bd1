/* incidents.h: the records behind an answer, in order, and where they were read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "library.h"
#include "workspace.h"

G_BEGIN_DECLS

/* What is needed of an answer to read its incidents later, on another thread. (transfer full) */
NwAnswer   *nw_incidents_hold     (const NwAnswer *answer);
/* The ids of an answer's incidents in order; undated ones last in either direction. (transfer full) gint64 */
GArray     *nw_incidents_sort     (NwLibrary *library, const NwAnswer *answer, NwSort sort, gboolean descending, GError **error);
/* Table rows, or with full the whole records; with the codebook that names their codes. */
NwBatch    *nw_incidents_read     (NwLibrary *library, const gint64 *ids, guint n, gboolean full,
                                   GCancellable *cancellable, GError **error);
/* The line a record was read from, cell by cell. */
NwOriginal *nw_incidents_original (NwLibrary *library, gint64 release, const NwOrigin *origin, GError **error);

G_END_DECLS
