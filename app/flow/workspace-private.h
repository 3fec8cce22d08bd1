/* workspace-private.h: what the files of the workspace share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "library.h"
#include "workspace.h"

G_BEGIN_DECLS

/* The open library, or NW_FAULT_STORE_OPEN. (transfer full) */
NwLibrary *nw_workspace_library (NwWorkspace *self, GError **error);
/* Says that the releases changed; on the thread that listens. */
void       nw_workspace_emit_changed (NwWorkspace *self);
/* Say so too, of reviews, facts about states and links, when they changed. Return whether they did. */
gboolean   nw_workspace_tell_reviews (NwWorkspace *self, gboolean changed);
gboolean   nw_workspace_tell_policy  (NwWorkspace *self, gboolean changed);
gboolean   nw_workspace_tell_links   (NwWorkspace *self, gboolean changed);
/* NULL, or NwLayout or NULL for each file. (transfer full) */
GPtrArray *nw_workspace_copy_layouts (GPtrArray *layouts);

G_END_DECLS
