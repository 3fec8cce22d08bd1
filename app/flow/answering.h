/* answering.h: runs an analysis of a question, with its sides, and finds what stands behind a cell of its answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "side.h"

G_BEGIN_DECLS

/* NW_FAULT_QUERY: there is no such analysis, or it refuses the question. behind: or NULL. (transfer full) */
NwResult *nw_answer_result (NwLibrary *library, const NwAnalysis *analysis, const NwAskedSide *side, NwBehind *behind,
                            GCancellable *cancellable, GError **error);
/* The ascending ids (gint64) of the incidents behind a cell of the question's own analysis; behind says which, and gets found; its bits
 * are for this function alone. (transfer full) */
GArray   *nw_answer_behind (NwLibrary *library, const NwQuery *question, NwBehind *behind, GCancellable *cancellable, GError **error);
const NwAnalysis *nw_answer_analysis (const char *id, GError **error); /* NW_FAULT_QUERY: there is none */

G_END_DECLS
