/* reader.h: what every reader gives: the rows of a file, one after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "fault.h"

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

typedef struct {
  const char *id;
  const char *label;  /* translate with _() */
  const char *suffix; /* ".csv" */
} NwReader;

const NwReader * const *nw_readers (void); /* NULL-terminated */

/* Streams UTF-8 CSV (with or without BOM; LF, CRLF, CR) through libcsv in memory bounded by the limits above.
 * name is for messages. Errors: NW_FAULT_READ, FORMAT (unclosed quote, NUL byte, empty), ENCODING, LIMIT; G_IO_ERROR_CANCELLED. */
gboolean nw_csv_read (GInputStream *stream, const char *name, gsize chunk, const NwRowSink *sink,
                      GCancellable *cancellable, GError **error);

/* Only the header, copied. */
GStrv    nw_csv_read_header (GFile *file, GCancellable *cancellable, GError **error);

G_END_DECLS
