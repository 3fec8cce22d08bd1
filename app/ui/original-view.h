/* original-view.h: the row that a remark is about, cell by cell as it stood in its file, and the way to its incident
 *
 * Signal "incident" (gint64 id): the incident that the row belongs to is wanted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "workspace.h"

G_BEGIN_DECLS

#define NW_TYPE_ORIGINAL_VIEW (nw_original_view_get_type ())
G_DECLARE_FINAL_TYPE (NwOriginalView, nw_original_view, NW, ORIGINAL_VIEW, GtkWidget)

void nw_original_view_set_source (NwOriginalView *self, NwWorkspace *workspace, NwRelease *release);
void nw_original_view_show       (NwOriginalView *self, const NwIssue *issue); /* NULL: nothing */

G_END_DECLS
