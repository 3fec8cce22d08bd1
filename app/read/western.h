/* western.h: how well bytes read as text in an encoding of one byte a character
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  int   score; /* 0 (cannot be) to 100 */
  guint beyond; /* characters beyond ASCII */
  guint fitting; /* of these, where they would stand in words and sentences */
} NwWesternFit;

/* encoding is one that iconv knows. Letters are judged by their neighbours and their case, quotation marks by their side. */
NwWesternFit nw_western_fit (const guint8 *bytes, gsize length, const char *encoding);

G_END_DECLS
