/* maturity.h: which periods of a release are not yet complete, because incidents become known late
 *
 * With an earlier release of the dataset: the years of start that grew from it to this one,
 * g(y) = n_new / n_old - 1 > 10 %, and all years after the one of its as-of date, of which it could know nothing. A single
 * incident more is no growth, however few a year has: otherwise one late find would shade a quiet year long ago.
 * Without one: the last 12 months before the as-of date, a default that is said to be one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "date.h"

G_BEGIN_DECLS

#define NW_MATURE_GROWTH 0.10

/* Immutable once built; reference-counted. */
typedef struct _NwMaturity NwMaturity;

/* as_of unknown: everything counts as complete. */
NwMaturity *nw_maturity_new_default (NwDate as_of);
/* older: the name of the earlier release, and its as-of date, which must be known; new_counts and old_counts: incidents
 * by start year, n_years from first_year on. */
NwMaturity *nw_maturity_new_compared (NwDate as_of, const char *older, NwDate older_as_of, int first_year,
                                      const guint *new_counts, const guint *old_counts, guint n_years);
NwMaturity *nw_maturity_ref         (NwMaturity *self);
void        nw_maturity_unref       (NwMaturity *self);
/* Whether a period from first to last day is not yet complete, in any part. */
gboolean    nw_maturity_immature    (const NwMaturity *self, gint32 first, gint32 last);
/* The earlier release that it was compared with; NULL: the default. */
const char *nw_maturity_older       (const NwMaturity *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwMaturity, nw_maturity_unref)

G_END_DECLS
