/* json-record.h: one JSON object as the cells of a row; private to the room
 *
 * Members of objects within are columns of their own ("meta.country"); a list of plain values is one cell with a
 * list literal (["a", "b"]), any other list one with its JSON text. null and empty lists are blank cells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "json-scanner.h"

G_BEGIN_DECLS

/* The columns of all records, in the order in which they come. */
typedef struct {
  GPtrArray  *names;     /* char *, owned */
  GHashTable *positions; /* name → position + 1 */
  gsize       bytes;     /* of the names */
} NwJsonColumns;

void     nw_json_columns_init  (NwJsonColumns *self);
void     nw_json_columns_clear (NwJsonColumns *self);

/* Adds the columns of a record that are not there yet; FORMAT when a field is named twice, LIMIT when there are too many. */
gboolean nw_json_record_add_columns (const NwJsonElement *element, const char *name, NwJsonColumns *columns, GError **error);
/* Sets the cells (GString, one a column) that the record fills and empties all others. */
gboolean nw_json_record_read   (const NwJsonElement *element, const char *name, NwJsonColumns *columns, GPtrArray *cells, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NwJsonColumns, nw_json_columns_clear)

G_END_DECLS
