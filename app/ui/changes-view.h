/* changes-view.h: what is different between two releases: counts by kind, each record before and after, saved views
 *
 * Signal "incident" (gint64 release, gint64 id): this incident is wanted, as it is in this release.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "changes.h"

G_BEGIN_DECLS

#define NW_TYPE_CHANGES_VIEW (nw_changes_view_get_type ())
G_DECLARE_FINAL_TYPE (NwChangesView, nw_changes_view, NW, CHANGES_VIEW, GtkWidget)

void nw_changes_view_set_changes (NwChangesView *self, NwChanges *changes); /* takes a reference; or NULL */
void nw_changes_view_show_kind   (NwChangesView *self, int kind);           /* NwChangeKind; -1: all */

G_END_DECLS
