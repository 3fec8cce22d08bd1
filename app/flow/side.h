/* side.h: one question of one release with all that its answer is made from: the question itself, or one that it is compared with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"
#include "background.h"
#include "library.h"
#include "norms-in-use.h"

G_BEGIN_DECLS

/* May block: not for the main thread. */
typedef struct {
  NwQuery      *query; /* with dataset and release filled in */
  NwRelease    *release;
  NwFrame      *frame;
  GArray       *matches; /* those that alone can be selected, see nw_selection_new(); or NULL */
  NwSelection  *selection;
  NwBackground *background; /* NULL unless an analysis is asked for */
  NwBatch      *records;    /* NULL unless the analysis reads records */
  GPtrArray    *policy;     /* NwPolicyFact; NULL unless the analysis is of states */
  NwNormsInUse *norms;      /* NULL unless the answer depends on norms */
  GStrv         rules;      /* what was known and which norms were in use, see NwResult */
} NwAskedSide;

/* analysis: what is asked of it, or NULL. NULL: failed or cancelled. (transfer full) */
NwAskedSide *nw_asked_side_new    (NwLibrary *library, const NwQuery *query, const NwAnalysis *analysis, GCancellable *cancellable,
                                   GError **error);
void         nw_asked_side_free   (NwAskedSide *side);
/* Borrowed from the side, which must have been made for an analysis. */
NwInputs     nw_asked_side_inputs (const NwAskedSide *side, GPtrArray *markers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwAskedSide, nw_asked_side_free)

G_END_DECLS
