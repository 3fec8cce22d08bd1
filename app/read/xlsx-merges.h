/* xlsx-merges.h: the merged cells of a sheet, to name every column that a merged heading spans
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "package.h"

G_BEGIN_DECLS

typedef struct {
  guint64 first_row; /* from 1 */
  guint64 last_row;
  guint   first_column; /* from 0 */
  guint   last_column;
  char   *text; /* of its first cell, once it was read; or NULL */
} NwMerge;

GArray     *nw_merges_new   (void); /* of NwMerge */
/* They stand behind the rows, so this reads the whole sheet. Errors: those of nw_part_parse (); NW_FAULT_LIMIT. */
gboolean    nw_merges_read  (GArray *merges, NwPackage *package, const char *path, GError **error);

/* "AB12" → column 27, row 12. Either may be missing: then it is not touched. Returns where it ends. A column beyond any
 * that is read becomes NW_READ_MAX_CELLS. */
const char *nw_merges_place (const char *reference, guint *column, guint64 *row);

G_END_DECLS
