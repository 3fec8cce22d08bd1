/* json.h: the reader of JSON: a list of objects, a list under a name, or one object a line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "reader.h"

G_BEGIN_DECLS

/* What the reader of readers.h is made of, for tests and fuzzing: any chunk size, any stream of UTF-8 (opened for each of two passes). */
typedef GInputStream *(*NwJsonOpenFunc) (gpointer user_data, GError **error);

typedef struct {
  NwJsonOpenFunc open;
  gpointer       user_data;
  const char    *name;  /* for messages */
  gsize          chunk;
} NwJsonInput;

GStrv    nw_json_tables (const NwJsonInput *input, GCancellable *cancellable, GError **error);
/* table NULL: the first one. */
gboolean nw_json_read   (const NwJsonInput *input, const char *table, const NwRowSink *sink, GCancellable *cancellable, GError **error);

G_END_DECLS
