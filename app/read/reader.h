/* reader.h: what every reader gives: the rows of a file, one after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "fault.h"
#include "file-layout.h"
#include "source.h"

G_BEGIN_DECLS

/* UTF-8, ends with a NUL that length does not count; borrowed for the time of the call. */
typedef struct {
  const char *text;
  gsize       length;
} NwCell;

typedef struct {
  guint64       number; /* 0 is the header */
  guint64       line;   /* physical line of its first byte, from 1 */
  guint64       offset; /* of its first byte in the file */
  guint64       length; /* bytes, without the line end */
  guint         n_cells;
  const NwCell *cells;
} NwRow;

/* FALSE with an error set stops the reading. */
typedef gboolean (*NwRowFunc)   (const NwRow *row, gpointer user_data, GError **error);
/* The bytes of the file as they are, in order: for hashing and keeping. Called before their rows. */
typedef gboolean (*NwBytesFunc) (const guint8 *bytes, gsize length, gpointer user_data, GError **error);

typedef struct {
  NwRowFunc   row;
  NwBytesFunc bytes; /* or NULL */
  gpointer    user_data;
} NwRowSink;

#define NW_READ_CHUNK    (256 * 1024)        /* bytes read at once */
#define NW_READ_MAX_CELL (16 * 1024 * 1024)  /* a longer cell is refused */
#define NW_READ_MAX_ROW  (64 * 1024 * 1024)
#define NW_READ_MAX_CELLS 65536             /* a row with more is refused */

/* A format. A new one is one file with such a description, and one line in readers.c. */
typedef struct {
  const char         *id;
  const char         *label;    /* translate with _() */
  const char * const *suffixes; /* ".csv" …, NULL-terminated; the first is the usual one */
  gboolean            text;     /* the layout's encoding means something */
  gboolean            separated; /* its delimiter and quote, too */
  gboolean           named;     /* the format itself says what columns are called: read() gives the names first, always */
  gboolean (*probe)  (const guint8 *start, gsize length); /* whether a file that starts so is this */
  /* The names of the tables in a file; empty when it has one without a name. */
  GStrv    (*tables) (NwSource *source, GCancellable *cancellable, GError **error);
  /* Every row that is not blank, from the first of the table on, whatever layout->header says: which of them has the names is
   * nw_table_read()'s part. layout->table must be among the tables. bytes is not called; number, offset and length may be 0. */
  gboolean (*read)   (NwSource *source, const NwLayout *layout, const NwRowSink *sink, GCancellable *cancellable, GError **error);
} NwReader;

const NwReader * const *nw_readers (void); /* NULL-terminated */
const NwReader         *nw_reader_find (const char *id); /* or NULL */

/* Every table of every format: through the layout's reader, with the rows kept. Where the layout is plain the sink gets
 * the file's own bytes, otherwise the rows as UTF-8 CSV, names first; either way a row's offset and length point into them.
 * Row 0 has the names as nw_header_names() gives them. Errors: those of reading; NW_FAULT_FORMAT when the row with the names is
 * not there. */
gboolean nw_table_read (NwSource *source, const NwLayout *layout, const NwRowSink *sink, GCancellable *cancellable, GError **error);

/* The first rows of a table, cells copied (GStrv each; the header first), at most n and no more than 1 MiB of text, but never
 * less than the header. */
GPtrArray *nw_table_peek (NwSource *source, const NwLayout *layout, guint n, GCancellable *cancellable, GError **error);

/* Streams UTF-8 CSV (with or without BOM; LF, CRLF, CR) through libcsv in memory bounded by the limits above.
 * name is for messages. Errors: NW_FAULT_READ, FORMAT (unclosed quote, NUL byte, empty), ENCODING, LIMIT; G_IO_ERROR_CANCELLED. */
gboolean nw_csv_read (GInputStream *stream, const char *name, gsize chunk, const NwRowSink *sink,
                      GCancellable *cancellable, GError **error);

/* What columns are called: blank ones "Column 3" after their place, repeated ones "name (2)", so that each is there once. */
GStrv    nw_header_names (const NwRow *row);

G_END_DECLS
