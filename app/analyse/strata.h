/* strata.h: incidents that are alike in intensity, in what was hit and in what was done, private to the room
 *
 * A stratum is a band of intensity, a set of classes of targets (the dimension category) and a set of types. With the rule
 * "primary" the first listed class and type stand for all. Not knowing is a value like others: incidents without an intensity
 * are alike in that.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"

G_BEGIN_DECLS

#define NW_STRATA_BANDS 5 /* of intensity; neighbouring values are put together where there are more */

typedef struct {
  guint    n;
  guint32 *by_row; /* number of the stratum; of rows beyond those asked for: 0 */
} NwStrata;

NwStrata *nw_strata_new  (const NwFrame *frame, NwRule rule, const guint64 *bits); /* of the rows in bits */
void      nw_strata_free (NwStrata *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwStrata, nw_strata_free)

G_END_DECLS
