/* analysis.c: the table of analyses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis.h"

#include <string.h>

#include "table.h"

/* In the order in which lists and the window offer them. */
static const NwAnalysis *const analyses[] = {
  &nw_analysis_total,
  &nw_analysis_trend,
  &nw_analysis_matrix,
  &nw_analysis_share,
  &nw_analysis_ratio,
  &nw_analysis_compare,
  &nw_analysis_funnel,
  &nw_analysis_survival,
  &nw_analysis_cohort,
  &nw_analysis_accountability,
  &nw_analysis_collective,
  &nw_analysis_co_claimants,
  &nw_analysis_claims_matrix,
  &nw_analysis_evenness,
  &nw_analysis_proportionality,
  &nw_analysis_sensitivity,
  &nw_analysis_chain,
  &nw_analysis_profile,
  &nw_analysis_links,
  &nw_analysis_norms,
  NULL,
};

const NwAnalysis *const *
nw_analyses (void)
{
  return analyses;
}

const NwAnalysis *
nw_analysis_find (const char *id)
{
  for (guint i = 0; analyses[i]; i++)
    if (strcmp (analyses[i]->id, id) == 0)
      return analyses[i];

  return NULL;
}
