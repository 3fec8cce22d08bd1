/* analysis.h: the table of analyses
 *
 * An analysis is a pure function of frame, selection and query. A new one is one file and one line in analysis.c.
 *
 * What all of them keep to:
 *   Periods   run without gaps from the first to the last that the selection has, or to the bounds of the query's
 *             period; at most NW_MAX_PERIODS. With interval "all" there is one, which holds the undated too.
 *   Groups    are the values that the selection has. A filter that includes values of the grouping dimension limits
 *             the groups to these values, listed even when they have nothing: incidents attributed to China do not
 *             bring a bar of Russia with them. Fractions stay 1/k of all k values of the incident, and the primary
 *             value stays the first listed of all, so that a group reads the same with and without the filter.
 *   Top N     are those with the highest totals under the counting rule, equal ones by label. All others are one
 *             rest: with whole counting an incident counts once for it, however many of its values are in it.
 *             Special codes (unknown, not available, not coded, none) are neither ranked nor in the rest.
 *   Pairs     of two dimensions: each has groups, a top N and a rest of its own. An incident counts for a pair by the
 *             product of what it adds to each: 1, or 1/k · 1/m.
 *   Sums      of a group: its incidents by period, undated and coarse make its total. Of the result: the incidents of
 *             all periods, the undated (in no period unless the interval is "all") and the coarse make its incidents.
 *             Where those known by year are spread, the parts of a year beyond the first or last period are in none;
 *             they are in the coarse of their group.
 *   Shares    are hits of bases (NwBasis). What is not coded is in neither. Fractions have no exact interval.
 *   Eras      that concern the question are borders: no change and no finding reaches across.
 *   Immature  are periods that are not yet complete, see maturity.h; they enter no finding.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"
#include "result.h"

G_BEGIN_DECLS

#define NW_MAX_PERIODS 12000
#define NW_MAX_CELLS   (10 * 1000 * 1000) /* of one side, and of all sides together */

/* What is asked, of what, and what is known beside it. Borrowed, on the stack. */
typedef struct _NwInputs NwInputs;
struct _NwInputs {
  NwFrame           *frame;
  NwSelection       *selection; /* of the query */
  NwQuery           *query;
  NwRelease         *release;
  const GArray      *matches;   /* of the query's search, as nw_selection_new() takes them; NULL without a search */
  NwMaturity        *maturity;  /* NULL: the default for the release */
  GPtrArray         *eras;      /* NwEra of the release; NULL: none */
  GPtrArray         *markers;   /* NwMarker, all that are known; NULL: none */
  const NwInputs    *sides;     /* of query->versus, in its order; each with its own query (nw_query_side()) */
  guint              n_sides;   /* = query->versus->len where the analysis compares */
};

typedef struct {
  const char *id;      /* "trend" */
  const char *label;   /* translate with _() */
  const char *summary; /* one sentence for the manual; translate with _() */
  /* NW_FAULT_QUERY when the answer would have too many periods or cells. */
  NwResult *(*run) (const NwInputs *inputs, GError **error);
} NwAnalysis;

const NwAnalysis * const *nw_analyses      (void); /* NULL-terminated */
const NwAnalysis         *nw_analysis_find (const char *id);

G_END_DECLS
