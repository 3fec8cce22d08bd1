/* filter-change.h: what one click changes in the filters of a question
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "query.h"

G_BEGIN_DECLS

/* Takes a code into the filter of that dimension and sign, or out of it. It is never in both filters. */
void nw_filter_change_code (NwQuery *query, NwDimension dimension, gboolean negate, const char *code, gboolean active);
/* What the filter of that sign asks for is asked for with the other sign: "is" becomes "is not", and back. */
void nw_filter_change_sign (NwQuery *query, NwDimension dimension, gboolean negate);

G_END_DECLS
