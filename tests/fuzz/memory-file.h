/* memory-file.h: bytes as a file, for targets that need one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "source.h"

G_BEGIN_DECLS

/* A file in memory with these bytes; valid until the next call. */
GFile *memory_file (const guint8 *bytes, gsize length);

G_END_DECLS
