/* view-file.h: a question under a name, as a small text file that others can open
 *
 *   [Normwatch View]
 *   Name=China to the United States
 *   Question=dataset=eurepoc by=initiator interval=year where:initiator=CHN where:receiver=USA
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "workspace.h"

G_BEGIN_DECLS

#define NW_VIEW_FILE_MAX_BYTES (64 * 1024) /* a larger file is refused */
#define NW_VIEW_FILE_SUFFIX    ".normwatch-view"

void         nw_saved_view_free (NwSavedView *view);
/* name: of the file, for messages. NW_FAULT_FORMAT names file and key. (transfer full) */
NwSavedView *nw_view_file_parse (const char *name, const char *text, gsize length, GError **error);
/* What is parsed again as the same. (transfer full) */
char        *nw_view_file_print (const char *name, const NwQuery *query);
/* It may come from anywhere. NW_FAULT_READ, NW_FAULT_LIMIT, or as nw_view_file_parse(). (transfer full) */
NwSavedView *nw_view_file_load  (GFile *file, GCancellable *cancellable, GError **error);
gboolean     nw_view_file_save  (const char *name, const NwQuery *query, const char *path, gboolean force,
                                 GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwSavedView, nw_saved_view_free)

G_END_DECLS
