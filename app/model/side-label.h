/* side-label.h: what the sides of a comparison are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "comparison.h"

G_BEGIN_DECLS

/* Labels each NwSide: by its release, "EuRepoC 1.1"; where several share one, by what is different between these,
 * "Attributed to: Russia", "Attributed to: any". In the user's language. */
void nw_side_label_all (GPtrArray *sides);

/* "Attributed to: China, Iran" or "Sector not: Energy"; without a codebook the codes themselves. (transfer full) */
char *nw_filter_print (const NwFilter *filter, const NwCodebook *codebook);

G_END_DECLS
