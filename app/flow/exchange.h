/* exchange.h: small tables that people exchange: CSV files whose columns are known
 *
 * Read with any separator and encoding that the readers know, so that what a spreadsheet saved is understood. Written as UTF-8
 * with commas; a text that a spreadsheet would run as a formula gets an apostrophe before it, which reading takes away again.
 * All rows are read or none: the first thing that is wrong is said with file, line and remedy.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define NW_EXCHANGE_MAX_ROWS    100000
#define NW_EXCHANGE_MAX_CELL    100000             /* bytes of a cell */
#define NW_EXCHANGE_MAX_BYTES   (64 * 1024 * 1024) /* of all cells */
#define NW_EXCHANGE_MAX_COLUMNS 16

typedef struct {
  const char *name;
  gboolean    required; /* the column is there, and no cell of it is empty */
  gboolean    lines;    /* a cell may have several */
} NwExchangeColumn;

/* cells: as many as columns, without blanks at their ends, NULL where nothing stands. place: "file.csv, line 3", for messages.
 * FALSE with an error set ends the reading. */
typedef gboolean (*NwExchangeFunc) (const char *const *cells, const char *place, gpointer user_data, GError **error);

/* Columns may come in any order; one that is not known is refused. NW_FAULT_FORMAT, _LIMIT, those of reading. */
gboolean nw_exchange_load   (GFile *file, const NwExchangeColumn *columns, guint n, NwExchangeFunc func, gpointer user_data,
                             GCancellable *cancellable, GError **error);
void     nw_exchange_begin  (GString *text, const NwExchangeColumn *columns, guint n); /* appends the line of names */
void     nw_exchange_append (GString *text, const char *const *cells, guint n);        /* one row; NULL: empty */
/* A cell that says when something was judged or changed (Unix time, seconds; without one: now), not later than clocks may differ;
 * NW_FAULT_FORMAT. nw_moment_print() writes it. */
gboolean nw_exchange_time   (const char *cell, const char *place, gint64 *time, GError **error);
/* Whether a text could stand in such a cell and be read again; else NW_FAULT_QUERY, with its label. */
gboolean nw_exchange_check  (const char *text, const char *label, gboolean lines, GError **error);

G_END_DECLS
