/* clipboard.h: figures, tables and numbers as what other programs paste
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/* MIME types that there is something in, the richest first; NULL-terminated. */
const char * const *nw_clipboard_types (const NwExhibit *exhibit);
/* Of one of these types. NW_FAULT_EXPORT. (transfer full) */
GBytes             *nw_clipboard_bytes (const NwExhibit *exhibit, const char *mime_type, GError **error);

G_END_DECLS
