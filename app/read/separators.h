/* separators.h: which delimiter and which quote a text uses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "file-layout.h"

G_BEGIN_DECLS

#define NW_SEPARATORS_ROWS 50 /* looked at */

/* text is the start of the file in UTF-8, cut: the file goes on. Sets the layout's delimiter and quote, adds a translated
 * sentence each (char *) to evidence, and returns the rows looked at (GStrv), read so. */
GPtrArray *nw_separators_find (const char *text, gsize length, gboolean cut, NwLayout *layout, GPtrArray *evidence);

G_END_DECLS
