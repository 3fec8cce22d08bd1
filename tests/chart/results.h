/* results.h: results built by hand for the tests of charts, exports and briefings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "result.h"

G_BEGIN_DECLS

NwRelease *results_release  (void);
NwResult  *results_begin    (const char *question); /* without groups and periods */
void       results_add_years (NwResult *result, int first, int last); /* from 2022 on immature */
const char *results_awkward_name (guint i); /* long, Arabic, Chinese, or like a formula */
/* Four states by year, 2007 to 2023, figures as EuRepoC 1.1 counts them; unknown beside them; the last two years immature. */
NwResult  *results_states   (void);
/* One series by year, 2000 to 2023: EuRepoC 1.1, all incidents. */
NwResult  *results_all      (void);
/* One period: states ranked. */
NwResult  *results_ranked   (void);
/* n groups by m periods, filled by a fixed rule; awkward: long, Arabic and Chinese names. */
NwResult  *results_grid     (guint n_groups, guint n_periods, NwInterval interval, gboolean awkward);
const char *results_awkward_name (guint i);
NwResult  *results_fraction (void);
NwResult  *results_empty    (void);
/* Incidents, none of them with a date. */
NwResult  *results_undated  (void);

G_END_DECLS
