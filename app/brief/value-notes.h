/* value-notes.h: what has to be said of values: periods that do not compare, what is not coded, rounding
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "result.h"

G_BEGIN_DECLS

/* What the values are: "Reported incidents", "With a claim, % (k of n)". (transfer full) */
char       *nw_value_label    (const NwResult *result);
/* What is to be said of a period by letter: not yet complete, or the first of another era; NULL: nothing.
 * (transfer full) */
char       *nw_value_note     (const NwResult *result, guint period);
/* What stands in the place of a value that is no zero: "not coded" in a period before the dataset coded what is
 * asked for, "–" in one after its as-of date; NULL: the value itself. */
const char *nw_value_missing  (const NwResult *result, double value, guint period);
/* How the values are rounded, as a sentence, or NULL. shares: whether there are some beside the incidents. */
const char *nw_value_rounding (const NwResult *result, gboolean shares);

G_END_DECLS
