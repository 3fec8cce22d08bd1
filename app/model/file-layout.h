/* file-layout.h: how the bytes of one table of a file are to be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define NW_LAYOUT_NO_HEADER 0 /* no row holds names: columns are called "Column 1", "Column 2" … */

/* Plain values; what a recipe keeps about reading. */
typedef struct {
  char    *reader;    /* id of a reader: "csv", "xlsx", "json" */
  char    *encoding;  /* "UTF-8", "UTF-16LE", "UTF-16BE", "WINDOWS-1252", "ISO-8859-1", "MACINTOSH"; NULL: the format says it itself */
  gboolean repair;    /* UTF-8 that was taken for Windows-1252 and encoded once more: undone cell by cell */
  char     delimiter; /* of text: ',', '\t', ';' or '|' */
  char     quote;     /* of text: '"', '\'' or 0 for none */
  guint    header;    /* the row with the column names, from 1 among rows that are not blank; NW_LAYOUT_NO_HEADER */
  char    *table;     /* sheet, or key of the list; NULL: the first one */
  gboolean gzip;      /* the file is compressed by gzip (seen in its first bytes, never chosen) */
} NwLayout;

NwLayout *nw_layout_new   (const char *reader); /* UTF-8, comma, double quote, names in row 1 */
NwLayout *nw_layout_copy  (const NwLayout *self);
gboolean  nw_layout_equal (const NwLayout *a, const NwLayout *b);
void      nw_layout_free  (NwLayout *self);
/* The file's own bytes hold the rows as UTF-8 CSV with commas and double quotes, names first: rows point into them. */
gboolean  nw_layout_is_plain (const NwLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwLayout, nw_layout_free)

G_END_DECLS
