/* printer.h: rows on standard output, as CSV, as JSON objects or as a table to read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum { NW_FORMAT_AUTO, NW_FORMAT_CSV, NW_FORMAT_JSON, NW_FORMAT_TABLE } NwFormat;

typedef struct {
  const char *id;     /* name of the CSV column and JSON member */
  gboolean    number;
} NwColumn;

typedef struct _NwPrinter NwPrinter;

/* "csv", "json" or "table"; G_OPTION_ERROR otherwise. */
gboolean       nw_format_parse        (const char *text, NwFormat *format, GError **error);
/* CSV when standard output is no terminal, else a table. */
NwFormat       nw_format_resolve      (NwFormat format);
GOutputStream *nw_standard_output     (void);

/* columns must outlive the printer. CSV and JSON are written as they come; a table needs all its rows first. */
NwPrinter     *nw_printer_new         (NwFormat format, const NwColumn *columns, guint n_columns, GOutputStream *output);
/* The cells of a row one after the other; the row ends by itself. */
void           nw_printer_add_text    (NwPrinter *self, const char *text); /* NULL is "" */
void           nw_printer_add_number  (NwPrinter *self, double number); /* NAN: an empty cell, null in JSON */
/* FALSE when the output could not be written. Frees the printer. */
gboolean       nw_printer_finish      (NwPrinter *self, GError **error);
void           nw_printer_free        (NwPrinter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwPrinter, nw_printer_free)

G_END_DECLS
