/* summary-facts.h: the numbers about a whole table, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "summary.h"

G_BEGIN_DECLS

/* "Log-rank test: 16.793; degrees of freedom: 1", or NULL when there are none. (transfer full) */
char *nw_summary_facts_print (const NwSummary *summary, const char *separator);

G_END_DECLS
