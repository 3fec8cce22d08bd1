/* block-editor.h: the controls of the selected block, one for each field of its kind
 *
 * Signal: "back" (): the user is done with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "briefing-model.h"
#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_BLOCK_EDITOR (nw_block_editor_get_type ())
G_DECLARE_FINAL_TYPE (NwBlockEditor, nw_block_editor, NW, BLOCK_EDITOR, GtkWidget)

void nw_block_editor_set_model (NwBlockEditor *self, NwBriefingModel *model, NwSession *session); /* once */
void nw_block_editor_focus     (NwBlockEditor *self); /* the first control */

G_END_DECLS
