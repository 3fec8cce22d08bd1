/* results-summary.h: results with summaries built by hand, for the tests of their charts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "results.h"

G_BEGIN_DECLS

/* Accountability by accused: shares of many, of few, of none, and one that was never coded; the row of all last. */
NwResult *results_rates       (void);
/* Three shares a row: a headline under all, medium and strict evidence. */
NwResult *results_grades      (void);
/* Ratios with intervals: one of them without an upper end, one far beyond the scale. */
NwResult *results_ratios      (void);
/* The funnel of EuRepoC 1.1: disclosure is not coded, responses are of 102. */
NwResult *results_funnel      (void);
/* Collective claims, the i-th by 2 + i % 4 states and of the year 2000 + i, with titles of any length. */
NwResult *results_collective  (guint n);

G_END_DECLS
