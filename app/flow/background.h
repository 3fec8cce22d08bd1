/* background.h: what is known of a release beside its incidents: where its eras begin, and which years are not yet complete
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "era.h"
#include "library.h"
#include "maturity.h"

G_BEGIN_DECLS

typedef struct {
  NwMaturity *maturity; /* from the release before, where there is one and it can be read */
  GPtrArray  *eras;     /* NwEra, by day */
} NwBackground;

/* Remembered until the library is refreshed. Reads two frames at first: not for the main thread. NULL: cancelled.
 * (transfer full) */
NwBackground  *nw_background_new   (NwLibrary *library, const NwRelease *release, NwFrame *frame, GCancellable *cancellable,
                                    GError **error);
NwBackground  *nw_background_ref   (NwBackground *self);
void           nw_background_unref (NwBackground *self);

/* Those of a library. Thread-safe. */
NwBackgrounds *nw_backgrounds_new    (void);
void           nw_backgrounds_free   (NwBackgrounds *self);
void           nw_backgrounds_forget (NwBackgrounds *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwBackground, nw_background_unref)

G_END_DECLS
