/* csv-parser.h: the rows of text with separators, as libcsv parses them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "reader.h"

G_BEGIN_DECLS

/* As nw_csv_read(), with another delimiter and another quote, 0 for none. */
gboolean nw_csv_parse (GInputStream *stream, const char *name, gsize chunk, char delimiter, char quote, const NwRowSink *sink,
                       GCancellable *cancellable, GError **error);

G_END_DECLS
