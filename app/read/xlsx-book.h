/* xlsx-book.h: the sheets of a workbook, and where its parts are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "package.h"

G_BEGIN_DECLS

typedef struct {
  char *name;
  char *path; /* its part */
} NwSheet;

typedef struct {
  GPtrArray *sheets;    /* NwSheet, in the order of the workbook; hidden ones as well, charts left out */
  char      *strings;   /* part of the shared texts; or NULL */
  char      *styles;    /* part of the cell styles; or NULL */
  gboolean   from_1904; /* dates count from 1904 */
} NwBook;

/* Errors: those of nw_part_parse (); NW_FAULT_FORMAT also where the archive is no workbook: then it says what it is. */
NwBook *nw_book_read (NwPackage *package, GError **error);
void    nw_book_free (NwBook *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwBook, nw_book_free)

G_END_DECLS
