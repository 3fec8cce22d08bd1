/* package.h: a zip archive as the office formats use it: named parts, unpacked in pieces
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "fault.h"

G_BEGIN_DECLS

#define NW_PACKAGE_MAX_PATH 1024 /* bytes; a part whose path is longer is not found */

typedef struct _NwPackage NwPackage;

/* The stream must be seekable; it, the name (for messages) and the cancellable are kept until the package is freed.
 * Errors: NW_FAULT_READ, FORMAT (not a zip, cut off, a part twice), LIMIT; G_IO_ERROR_CANCELLED. */
NwPackage  *nw_package_open  (GInputStream *stream, const char *name, GCancellable *cancellable, GError **error);
void        nw_package_free  (NwPackage *self);
const char *nw_package_name  (const NwPackage *self);

gboolean    nw_package_cancelled (const NwPackage *self, GError **error); /* TRUE, and sets the error */

/* Paths are relative ("xl/workbook.xml"); case does not matter. */
gboolean    nw_package_has   (const NwPackage *self, const char *path);

/* One part is open at a time. Reading it gives the next bytes (*got 0: it has ended and its checksum is right), within
 * the limits of source.h. Errors: NW_FAULT_READ, FORMAT (missing, damaged, locked), LIMIT; G_IO_ERROR_CANCELLED. */
gboolean    nw_package_enter (NwPackage *self, const char *path, GError **error);
gboolean    nw_package_read  (NwPackage *self, void *buffer, gsize size, gsize *got, GError **error);
void        nw_package_leave (NwPackage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwPackage, nw_package_free)

G_END_DECLS
