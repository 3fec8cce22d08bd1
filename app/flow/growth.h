/* growth.h: how the years of a dataset grew from an earlier release to a later one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"
#include "maturity.h"

G_BEGIN_DECLS

/* The release that one is compared with: of its dataset, with incidents, the last that is as of an earlier day.
 * (transfer none) of releases, or NULL. */
NwRelease  *nw_growth_older    (GPtrArray *releases, const NwRelease *release);
/* Incidents by year of start in both, one pass over each frame; those dated to a month or year count by it. */
NwMaturity *nw_growth_maturity (const NwRelease *release, const NwFrame *frame, const NwRelease *older, const NwFrame *older_frame);

G_END_DECLS
