/* import-table-group.h: how one table of a file is read, why so, and what else it could be read as
 *
 * Signals: "layout" (NwLayout *): it is to be read so (good during the call); "part" (char *): it is to be imported as
 *   this part.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "draft.h"

G_BEGIN_DECLS

#define NW_TYPE_IMPORT_TABLE_GROUP (nw_import_table_group_get_type ())
G_DECLARE_FINAL_TYPE (NwImportTableGroup, nw_import_table_group, NW, IMPORT_TABLE_GROUP, GtkWidget)

typedef enum {
  NW_TABLE_CHOICE_PART,
  NW_TABLE_CHOICE_ENCODING,
  NW_TABLE_CHOICE_DELIMITER,
  NW_TABLE_CHOICE_QUOTE,
  NW_TABLE_CHOICE_HEADER,
  NW_TABLE_CHOICE_REPAIR,
  NW_N_TABLE_CHOICES, /* none */
} NwTableChoice;

GtkWidget    *nw_import_table_group_new     (const NwDraftTable *table); /* copies what it shows */
NwTableChoice nw_import_table_group_focused (NwImportTableGroup *self);
void          nw_import_table_group_focus   (NwImportTableGroup *self, NwTableChoice choice);

G_END_DECLS
