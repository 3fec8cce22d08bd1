/* comparison-text.h: what a comparison of sides says about itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "result.h"

G_BEGIN_DECLS

/* The distinct releases of the sides in their order; of other results their own. (transfer container) */
GPtrArray *nw_comparison_releases     (const NwResult *result);
/* "Reported incidents, side by side: EuRepoC 1.1 / DCID 2.0"; of many sides how many. title: what is counted. */
char      *nw_comparison_title        (const NwResult *result, const char *title);
/* " Compared: EuRepoC 1.1 / DCID 2.0.", where the title does not name them; nothing for other results. */
void       nw_comparison_append_sides (GString *out, const NwResult *result);
/* Whether all sides are asked with this filter, in one period, for one search: what is different is said of each side. */
gboolean   nw_comparison_has_filter   (const NwResult *result, const NwFilter *filter);
gboolean   nw_comparison_has_period   (const NwResult *result);
gboolean   nw_comparison_has_search   (const NwResult *result);
/* "EuRepoC 1.1: 35.1 % (576 of 1,643) of all incidents, 55.8 % (576 of 1,033) of those attributed to …" */
char      *nw_comparison_sentence     (const NwResult *result);
/* n of each side, what it cannot place, what it does not code, and the caveats of each release. */
char      *nw_comparison_note         (const NwResult *result);

G_END_DECLS
