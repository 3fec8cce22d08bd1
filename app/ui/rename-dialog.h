/* rename-dialog.h: asks for a dataset's names and gives it them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "release-removal.h"

G_BEGIN_DECLS

/* Presents the question; once answered, toast "… is renamed", with Undo. */
void nw_rename_dialog_present (GtkWindow *parent, NwWorkspace *workspace, const NwRelease *release,
                               AdwToastOverlay *toasts, NwTroubleFunc trouble);

G_END_DECLS
