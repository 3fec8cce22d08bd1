/* before-after-text.h: what a comparison before and after an event says about itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "result.h"

G_BEGIN_DECLS

/* Of results that have one; in the user's language. */
char *nw_before_after_title    (const NwResult *result); /* "Reported incidents before and after US–China understanding (2015-09-25)" */
char *nw_before_after_units    (const NwResult *result); /* begins the subtitle: what is counted, without a full stop */
char *nw_before_after_finding  (const NwResult *result); /* "14 before, 8 after: no clear change (RR 0.571, 0.208–1.460)." */
char *nw_before_after_rank     (const NwResult *result); /* where the ratio stands among those of other months, one sentence or "" */
char *nw_before_after_warnings (const NwResult *result); /* one sentence each, or "" */
/* Title, finding, where the ratio stands among those of other months, and the warnings. */
char *nw_before_after_sentence (const NwResult *result);

G_END_DECLS
