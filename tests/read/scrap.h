/* scrap.h: files made for one test, and the rows that are read from them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "reader.h"

G_BEGIN_DECLS

/* A file in a new folder; freed with scrap_remove(). */
typedef struct {
  GFile *folder;
  GFile *file;
} Scrap;

Scrap     *scrap_new    (const char *name, const void *bytes, gsize length);
void       scrap_remove (Scrap *self);
NwSource  *scrap_source (Scrap *self); /* asserts that it can be opened */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scrap, scrap_remove)

/* What nw_table_read() gives: one line a row, "line: cells parted by |" with line ends as \n and \r; with the header.
 * Asserts that the bytes handed over hold each row where it says. NULL with the error. */
char      *scrap_rows   (NwSource *source, const NwLayout *layout, GError **error);
/* The same without "line: ". */
char      *scrap_cells  (NwSource *source, const NwLayout *layout, GError **error);

/* Text in another encoding, packed by gzip, or with other line ends; made by iconv and zlib, not by what is tested. */
GBytes    *scrap_encode (const char *text, gssize length, const char *encoding);
GBytes    *scrap_gzip   (GBytes *bytes);

G_END_DECLS
