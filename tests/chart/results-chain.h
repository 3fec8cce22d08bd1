/* results-chain.h: chains of one incident, built by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "results.h"

G_BEGIN_DECLS

/* A wiper with claims and responses that come in clusters, some coarse, contested or undated. */
NwResult *results_chain         (void);
/* n acts of a fixed rule in all lanes, with awkward names. */
NwResult *results_chain_crowded (guint n);
NwResult *results_chain_silent  (void); /* a start and nothing after it */

G_END_DECLS
