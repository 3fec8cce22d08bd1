/* changes-page.h: two releases of a dataset to choose, and what is different between them
 *
 * Signal "incident" (gint64 release, gint64 id): see NwChangesView.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "workspace.h"

G_BEGIN_DECLS

#define NW_TYPE_CHANGES_PAGE (nw_changes_page_get_type ())
G_DECLARE_FINAL_TYPE (NwChangesPage, nw_changes_page, NW, CHANGES_PAGE, GtkWidget)

/* Compares this release with the one before it, when there is one. */
void nw_changes_page_set_release (NwChangesPage *self, NwWorkspace *workspace, NwRelease *release);
/* Two releases of its dataset, by id. */
void nw_changes_page_compare     (NwChangesPage *self, gint64 from, gint64 to);

G_END_DECLS
