/* package-stream.h: lets minizip read from a stream
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>
#include <unzip.h>

G_BEGIN_DECLS

#define NW_PACKAGE_AHEAD (32 * 1024) /* minizip asks for single bytes: they come from what was read ahead */

typedef struct {
  GInputStream *stream; /* seekable */
  GCancellable *cancellable;
  GError       *cause;  /* of the first failure; owned by the caller */
  gint64        size;
  gint64        position;
  gint64        start;  /* of the bytes read ahead */
  gsize         ahead;
  guint8        bytes[NW_PACKAGE_AHEAD];
} NwPackageStream;

/* NULL with cause set, or without when there is no archive. Close with unzClose () while the stream lives. */
unzFile nw_package_stream_open (NwPackageStream *self);

G_END_DECLS
