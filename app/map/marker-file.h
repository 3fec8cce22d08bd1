/* marker-file.h: markers as the text of a key file
 *
 * A group for each marker, documented in data/markers/README.md. It may come from anywhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "marker.h"

G_BEGIN_DECLS

#define NW_MARKERS_MAX_BYTES  (256 * 1024) /* a larger text is refused */
#define NW_MARKERS_MAX        500          /* in one file */
#define NW_MARKER_MAX_LABEL   60           /* characters, as of an id */
#define NW_MARKER_MAX_SUMMARY 500
#define NW_MARKER_MAX_DOCUMENT 300
#define NW_MARKER_MAX_ADDRESS 500

/* name: of the file, for messages. NW_FAULT_FORMAT names file, group and key; NW_FAULT_LIMIT: too large, or too many.
 * (transfer full) NwMarker, by date */
GPtrArray *nw_marker_file_parse (const char *name, const char *text, gssize length, gboolean own, GError **error);
/* What is parsed again as the same. (transfer full) */
char      *nw_marker_file_print (const GPtrArray *markers);
/* Whether a marker may stand in a file: nothing too long, no control characters, an address of the web. NW_FAULT_FORMAT. */
gboolean   nw_marker_file_check (const char *name, const NwMarker *marker, GError **error);
/* The markers of a file. NW_FAULT_READ, or as nw_marker_file_parse(). */
GPtrArray *nw_marker_file_load  (GFile *file, gboolean own, GCancellable *cancellable, GError **error);

G_END_DECLS
