/* counted.h: a stream that says how many bytes were read through it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define NW_TYPE_COUNTED (nw_counted_get_type ())
G_DECLARE_FINAL_TYPE (NwCounted, nw_counted, NW, COUNTED, GFilterInputStream)

/* Takes the stream over; can be sought in where that can. */
NwCounted *nw_counted_new   (GInputStream *stream);
guint64    nw_counted_bytes (NwCounted *self); /* may be asked from another thread */

G_END_DECLS
