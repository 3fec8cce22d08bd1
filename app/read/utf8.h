/* utf8.h: whether bytes that come in pieces are UTF-8 text without NUL
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the bytes so far still ask for. Start with { 0 }. */
typedef struct {
  guint8 pending; /* continuation bytes to come */
  guint8 low;     /* range of the next of them */
  guint8 high;
} NwUtf8;

/* Checks the next piece; returns the position of the first byte that is NUL or no UTF-8, or length when all are good. */
gsize    nw_utf8_check    (NwUtf8 *self, const guint8 *bytes, gsize length);
gboolean nw_utf8_complete (const NwUtf8 *self); /* no character is left unfinished */

G_END_DECLS
