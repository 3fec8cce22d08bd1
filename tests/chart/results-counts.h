/* results-counts.h: summaries of counts, built by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "result.h"

G_BEGIN_DECLS

/* Three claimants and one that is not named by four accused and one that is not named, with totals; a cell not coded. */
NwResult *results_counts      (void);
/* Many of them; most are 0. */
NwResult *results_counts_grid (guint n_rows, guint n_columns);

G_END_DECLS
