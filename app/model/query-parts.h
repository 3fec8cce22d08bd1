/* query-parts.h: the parts of a question that only some analyses read, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "query.h"

G_BEGIN_DECLS

typedef struct {
  const char *id;
  gboolean  (*set)   (NwQuery *self, const char *value, GError **error);
  char     *(*print) (const NwQuery *self); /* "" at its default (transfer full) */
} NwQueryPart;

const NwQueryPart *nw_query_term_parts (guint *n); /* in the order in which they are printed */

/* In one line, whatever is quoted; returns FALSE. */
gboolean nw_query_refuse   (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* "365d" or "365". */
gboolean nw_query_set_days (guint *days, guint least, guint most, const char *value, GError **error);

G_END_DECLS
