/* mark-text.h: the coded values of a record in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "batch.h"

G_BEGIN_DECLS

/* The distinct values of marks in one dimension in the user's language, "China, Russia"; "" when there are
 * none. most: so many are named and the others counted; 0: all. (transfer full) */
char *nw_mark_words (const NwBatch *batch, const NwCodebook *codebook, guint first, guint n,
                     NwDimension dimension, guint most);

G_END_DECLS
