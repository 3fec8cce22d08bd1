/* table-preview.h: the first rows of a table that is to be imported
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "draft.h"

G_BEGIN_DECLS

#define NW_TYPE_TABLE_PREVIEW (nw_table_preview_get_type ())
G_DECLARE_FINAL_TYPE (NwTablePreview, nw_table_preview, NW, TABLE_PREVIEW, GtkWidget)

void nw_table_preview_set_table (NwTablePreview *self, const NwDraftTable *table); /* copies what it shows */

G_END_DECLS
