/* markers.h: the markers that come with the program, and the file of the user's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "marker-file.h"

G_BEGIN_DECLS

/* By date (NwMarker). (transfer none), loaded once. */
const GPtrArray *nw_markers_shipped   (void);
/* Where the user's own stand; it need not be there. (transfer full) */
GFile           *nw_markers_own_file  (void);
/* The user's own, as they stand in that file now; none without one. One with an id of the program's: NW_FAULT_FORMAT.
 * (transfer full) */
GPtrArray       *nw_markers_own       (GError **error);
/* The program's and those of own (or NULL), by date. (transfer full) */
GPtrArray       *nw_markers_join      (const GPtrArray *own);
/* Refuses markers with an id of the program's own; name: of the file. */
gboolean         nw_markers_check_ids (const char *name, const GPtrArray *markers, GError **error);

G_END_DECLS
