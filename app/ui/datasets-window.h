/* datasets-window.h: what the library holds: datasets with their releases, those removed, saved views
 *
 * Signals: "show-release" (gint64 release): this release is wanted in the main window; "report" (gint64 release): its data
 *   quality is; "view" (NwQuery *): this saved question is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "workspace.h"

G_BEGIN_DECLS

#define NW_TYPE_DATASETS_WINDOW (nw_datasets_window_get_type ())
G_DECLARE_FINAL_TYPE (NwDatasetsWindow, nw_datasets_window, NW, DATASETS_WINDOW, AdwWindow)

GtkWidget *nw_datasets_window_new (NwWorkspace *workspace);

G_END_DECLS
