/* xlsx-sheet.h: the rows of one sheet of a workbook
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "reader.h"
#include "xlsx-book.h"
#include "xlsx-strings.h"
#include "xlsx-styles.h"

G_BEGIN_DECLS

typedef struct {
  NwPackage       *package;
  const NwSheet   *sheet;
  const NwStrings *strings;
  const NwStyles  *styles;
  gboolean         from_1904;
  guint            header; /* as in NwLayout */
} NwSheetSource;

/* Rows that are not blank. Errors: those of nw_part_parse (), and of the sink; NW_FAULT_FORMAT when there are none. */
gboolean nw_sheet_read (const NwSheetSource *source, const NwRowSink *sink, GError **error);

G_END_DECLS
