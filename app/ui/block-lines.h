/* block-lines.h: the fields of the selected block that are one line each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "briefing-model.h"

G_BEGIN_DECLS

#define NW_TYPE_BLOCK_LINES (nw_block_lines_get_type ())
G_DECLARE_FINAL_TYPE (NwBlockLines, nw_block_lines, NW, BLOCK_LINES, GtkWidget)

void     nw_block_lines_set_model (NwBlockLines *self, NwBriefingModel *model); /* once */
/* Whether something of it takes the focus: the words first. */
gboolean nw_block_lines_focus     (NwBlockLines *self);

G_END_DECLS
