/* inflate.h: what is compressed inside of files, read no further than it may be long
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Data in the zlib format; what stands behind them is no part of them. NULL: damaged, or longer than max. (transfer full) */
GByteArray *nw_inflate (const char *data, gsize length, gsize max);

G_END_DECLS
