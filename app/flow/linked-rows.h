/* linked-rows.h: what was decided of the records of two releases, as rows of their frames
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"
#include "library.h"

G_BEGIN_DECLS

/* NwLinkedRows, by row: what was decided of records of the one and of the other; what one of them does not hold is not there.
 * Without links between the two datasets it costs one look at the table of links. (transfer full) */
GArray     *nw_linked_rows        (NwLibrary *library, const NwRelease *release, const NwRelease *other, GError **error);
/* The same as a set of guint64, row << 32 | other. (transfer full) */
GHashTable *nw_linked_rows_judged (NwLibrary *library, const NwRelease *release, const NwRelease *other, GError **error);
/* The rows of a key in a release that the library holds: key → row + 1, of those of this dataset in the links (NwLink).
 * (transfer full) */
GHashTable *nw_linked_rows_find   (NwLibrary *library, const GPtrArray *links, const NwRelease *release, GError **error);

/* Linked incidents once: which rows of a side are the same as, or part of (either way), one that is selected on a side before it.
 * sides: those before it, n of them. guint32, ascending; for nw_selection_without(). (transfer full) */
typedef struct {
  const NwRelease   *release;
  const NwSelection *selection;
} NwLinkedSide;
GArray     *nw_linked_rows_once   (NwLibrary *library, const NwLinkedSide *sides, guint n, const NwRelease *release, GError **error);

G_END_DECLS
