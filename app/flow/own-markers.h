/* own-markers.h: the markers that the user keeps, in a file beside own profiles
 *
 * Each change reads the file, writes another one beside it and renames, while no other thread or program does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "marker.h"

G_BEGIN_DECLS

/* The program's and the user's own (NwMarker), by date. A file of own ones that cannot be read is passed over;
 * *broken (or NULL) says what is wrong with it. (transfer full) */
GPtrArray *nw_own_markers_join   (GError **broken);
/* See nw_workspace_set_marker() and the functions after it. */
gboolean   nw_own_markers_set    (NwMarker *marker, GError **error);
gboolean   nw_own_markers_remove (const char *id, GError **error);
gboolean   nw_own_markers_import (GFile *file, guint *n, GCancellable *cancellable, GError **error);
gboolean   nw_own_markers_export (const char *path, gboolean force, GCancellable *cancellable, GError **error);

G_END_DECLS
