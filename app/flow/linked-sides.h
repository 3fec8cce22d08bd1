/* linked-sides.h: what is linked between the sides of a question
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "linked-rows.h"

G_BEGIN_DECLS

/* Completes the other sides of a question before its analysis runs: their links with the question's frame where the analysis reads them,
 * and, where the question wants linked incidents once, their selections without what a side before them has. The sides borrow from
 * what is returned: free it when the analysis has run. (transfer full) */
GPtrArray *nw_linked_sides_fill (NwLibrary *library, const NwAnalysis *analysis, const NwInputs *question, NwInputs *sides, guint n,
                                 GError **error);

G_END_DECLS
