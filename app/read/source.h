/* source.h: a file as readers see it: its bytes unpacked, and as text decoded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "fault.h"
#include "file-layout.h"

G_BEGIN_DECLS

#define NW_SOURCE_MAX_BYTES (G_GUINT64_CONSTANT (16) << 30) /* unpacked; more is refused */
#define NW_SOURCE_MAX_RATIO 1000 /* unpacked bytes for each packed one, beyond the first megabyte: more is a bomb */

typedef struct _NwSource NwSource;

/* Opens nothing yet but looks at the first bytes. Refuses pipes, devices and folders (NW_FAULT_READ). */
NwSource     *nw_source_new       (GFile *file, GCancellable *cancellable, GError **error);
void          nw_source_free      (NwSource *self);
const char   *nw_source_name      (const NwSource *self); /* base name, for messages and suffixes */
GFile        *nw_source_file      (const NwSource *self);
guint64       nw_source_bytes     (const NwSource *self); /* of the file as it is */
gboolean      nw_source_is_gzip   (const NwSource *self);
/* The first unpacked bytes (at most 64 KiB; fewer when the file has fewer): to tell formats and encodings. Empty when the file is. */
const guint8 *nw_source_start     (const NwSource *self, gsize *length);
/* From the first byte on, unpacked; bounded as above (NW_FAULT_LIMIT). Several can be open after each other. */
GInputStream *nw_source_open      (NwSource *self, GCancellable *cancellable, GError **error);
/* Fills the buffer from such a stream; *got is less only at the end. Faults are passed on, the system's errors become
 * NW_FAULT_READ. */
gboolean      nw_source_read      (NwSource *self, GInputStream *stream, void *buffer, gsize size, gsize *got,
                                   GCancellable *cancellable, GError **error);
/* Unpacked and decoded into UTF-8 as the layout says (encoding, repair); without a byte order mark.
 * NW_FAULT_ENCODING names the first byte that the encoding does not have. */
GInputStream *nw_source_open_text (NwSource *self, const NwLayout *layout, GCancellable *cancellable, GError **error);
/* Unpacked and seekable (GSeekable), for archives; a packed file is unpacked into memory, at most 512 MiB. */
GInputStream *nw_source_open_seekable (NwSource *self, GCancellable *cancellable, GError **error);
/* How many bytes of the file as it is were read by the stream opened last: for progress. */
guint64       nw_source_position  (const NwSource *self);
/* SHA-256 of the file as it is, lower-case hex. Reads it all. */
char         *nw_source_hash      (NwSource *self, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwSource, nw_source_free)

G_END_DECLS
