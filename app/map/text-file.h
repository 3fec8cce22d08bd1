/* text-file.h: small texts as files, read no further than they may be long
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* NW_FAULT_READ, or NW_FAULT_LIMIT beyond max bytes. (transfer full), ended by a NUL byte that *length does not count */
char *nw_text_file_read (GFile *file, gsize max, gsize *length, GCancellable *cancellable, GError **error);

G_END_DECLS
