/* library.h: the answers of one open library, with the frames they are made from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"
#include "norm-rules.h"
#include "store.h"
#include "workspace.h"

G_BEGIN_DECLS

/* A store with its releases, codes and recently used frames. Thread-safe, reference-counted. */
typedef struct _NwLibrary NwLibrary;
typedef struct _NwBackgrounds NwBackgrounds; /* see background.h */
typedef struct _NwSupplies NwSupplies; /* see supplies.h */
typedef struct _NwNormFrames NwNormFrames; /* see norm-frames.h */

NwLibrary  *nw_library_open     (const char *path, gboolean create, GError **error);
NwLibrary  *nw_library_ref      (NwLibrary *self);
void        nw_library_unref    (NwLibrary *self);
NwStore    *nw_library_store    (NwLibrary *self);  /* (transfer none) */
GPtrArray  *nw_library_releases (NwLibrary *self);  /* (transfer full) NwRelease */
NwCodebook *nw_library_codebook (NwLibrary *self);  /* (transfer full) */
NwNormRules *nw_library_norms   (NwLibrary *self);  /* (transfer full) those of the dimension "norm" of its frames, see norms-in-use.h */
/* Why those are not with the sectors that the user protects but with the usual ones; NULL: they are. (transfer full) */
GError     *nw_library_norms_fault (NwLibrary *self);
NwNormFrames *nw_library_norm_frames (NwLibrary *self); /* (transfer none) */
gboolean    nw_library_refresh  (NwLibrary *self, GError **error); /* after something was written */

/* The frame of a release: from memory, or packed from the store, or built from its records. (transfer full) */
NwFrame    *nw_library_frame    (NwLibrary *self, const NwRelease *release, GCancellable *cancellable, GError **error);
NwBackgrounds *nw_library_backgrounds (NwLibrary *self); /* (transfer none) */
NwSupplies *nw_library_supplies (NwLibrary *self);  /* (transfer none) */
/* The one a query names; with no dataset named, the only one there is. (transfer full) */
NwRelease  *nw_library_find     (NwLibrary *self, const NwQuery *query, GError **error);

NwAnswer   *nw_library_ask      (NwLibrary *self, const NwQuery *query, const NwAsk *ask, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwLibrary, nw_library_unref)

G_END_DECLS
