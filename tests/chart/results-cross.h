/* results-cross.h: results of two dimensions, of shares and of differences, built by hand for the tests of charts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "results.h"

G_BEGIN_DECLS

/* Four initiators and not knowing by five receivers and not knowing, one period; one pair has nothing to say. */
NwResult *results_matrix      (void);
/* n by m, filled by a fixed rule; awkward: long, Arabic and Chinese names. */
NwResult *results_matrix_grid (guint n_groups, guint n_across, gboolean awkward);
/* One period: shares with a claim by receiver, with intervals by R; two of few, one of none. */
NwResult *results_shares      (void);
/* Three states by year, as differences from the year before; the first year has none. */
NwResult *results_changes     (void);

G_END_DECLS
