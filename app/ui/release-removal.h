/* release-removal.h: takes a release out of the library, with the way back in a toast
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "workspace.h"

G_BEGIN_DECLS

typedef void (*NwTroubleFunc) (GObject *owner, const char *message);

/* Toast "… is removed", with Undo. trouble: says what went wrong; nothing is said once the owner is gone. */
void nw_release_removal_start   (NwWorkspace *workspace, NwRelease *release, AdwToastOverlay *toasts,
                                 NwTroubleFunc trouble, GObject *owner);
void nw_release_removal_restore (NwWorkspace *workspace, NwRelease *release, AdwToastOverlay *toasts,
                                 NwTroubleFunc trouble, GObject *owner);

G_END_DECLS
