/* gunzip.h: unpacks gzip, all its members, within bounds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define NW_TYPE_GUNZIP (nw_gunzip_get_type ())
G_DECLARE_FINAL_TYPE (NwGunzip, nw_gunzip, NW, GUNZIP, GObject)

gboolean    nw_gunzip_is_gzip (const guint8 *start, gsize length);
/* A converter for one file; name is for messages. At most max_bytes come out (NW_FAULT_LIMIT); damaged, cut or followed
 * by anything but zeros: NW_FAULT_FORMAT. */
GConverter *nw_gunzip_new     (const char *name, guint64 max_bytes);

G_END_DECLS
