/* results-time.h: results over time of every unit, with markers, eras and gaps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "result.h"

G_BEGIN_DECLS

/* The same four states with markers near each other and at the ends, one of them known by year only, one long before
 * the first period, and an era that begins within 2014. */
NwResult  *results_marked   (void);
/* Shares with a claim: China and Russia by year, from 2014 on; some of fewer than ten, one of none. China in 2017: 25 of 47. */
NwResult  *results_shares_by_year (void);
/* Changes on the year before, below zero and above; none for the first year. */
NwResult  *results_changes_by_year (void);
/* Initiators by receivers, n by n, over 12 years. */
NwResult  *results_pairs    (guint n);

G_END_DECLS
