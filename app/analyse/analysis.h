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
 *   Summaries are the answers of analyses of claims, responses and norms: result->summary, see summary.h, instead of groups,
 *             periods and cells. The result's incidents, undated, outside and left_out are those of the selection. Summaries
 *             that group go by one dimension (query->by, top N as above, whole counting or the first value) or by year of start
 *             (query->interval), not by both.
 *   Immature  are periods that are not yet complete, see maturity.h; they enter no finding.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "batch.h"
#include "frame.h"
#include "norm-rules.h"
#include "result.h"
#include "review.h"

G_BEGIN_DECLS

#define NW_MAX_PERIODS 12000
#define NW_MAX_CELLS   (10 * 1000 * 1000) /* of one side, and of all sides together */

/* Which incidents stand behind one cell of a summary: an analysis runs as always and, where it comes to that cell, sets their
 * bits. So what is counted and what is listed cannot differ. See behind.h. */
typedef struct {
  const char *row;    /* code of the row */
  const char *column; /* id of the column */
  guint64    *bits;   /* of the frame's rows, all 0 at first */
  gboolean    found;  /* the summary has that cell, and its column opens */
} NwBehind;

/* Two records of two datasets that somebody judged, as rows of their frames. */
typedef struct {
  guint      row;   /* in this frame */
  guint      other; /* in the frame of the side */
  NwLinkKind kind;
} NwLinkedRows;

/* What the incident of a row is called, from its record. */
typedef struct {
  char *key;
  char *title;
} NwRowName;

/* Whoever can read records names the rows that an answer lists; of a frame alone rows have numbers only. */
typedef struct {
  GPtrArray *(*read) (const guint32 *rows, guint n, gpointer data, GError **error); /* (transfer full) NwRowName, in that order */
  gpointer   data;
} NwRowNames;

/* What is asked, of what, and what is known beside it. Borrowed, on the stack. */
typedef struct _NwInputs NwInputs;
struct _NwInputs {
  NwFrame           *frame;
  NwSelection       *selection; /* of the query */
  NwQuery           *query;
  NwRelease         *release;
  const GArray      *matches;   /* as nw_selection_new() takes them, or NULL */
  NwMaturity        *maturity;  /* NULL: the default for the release */
  GPtrArray         *eras;      /* NwEra of the release; NULL: none */
  GPtrArray         *markers;   /* NwMarker, all that are known; NULL: none */
  const NwInputs    *sides;     /* of query->versus, in its order; each with its own query (nw_query_side()) */
  guint              n_sides;   /* = query->versus->len where the analysis compares */
  const NwBatch     *records;   /* of an analysis that reads records: those selected, whole, with acts and codebook; else NULL */
  const NwNormRules *norms;     /* the set in use; the frame's column of norms was made from it; NULL: not asked for */
  const GPtrArray   *judgements; /* NwNormJudgement of this dataset; NULL: none */
  const guint32     *judged_rows; /* the row of each judgement; G_MAXUINT32: not in this release */
  const GPtrArray   *policy;    /* NwPolicyFact of query->terms.states; NULL: none */
  const GArray      *links;     /* of a side: NwLinkedRows between the question's frame and the side's; NULL: none */
  const NwRowNames  *names;     /* of summaries that list incidents; NULL: they are listed by their library numbers */
  const GArray      *again;     /* of a side, where linked incidents count once: its rows (guint32) that a side before it has; its
                                 * selection is without them; NULL: not asked for */
  NwBehind          *behind;    /* NULL: only the numbers */
};

typedef struct {
  const char *id;      /* "trend" */
  const char *label;   /* translate with _() */
  const char *summary; /* one sentence for the manual; translate with _() */
  /* NW_FAULT_QUERY when the answer would have too many periods or cells. */
  NwResult *(*run) (const NwInputs *inputs, GError **error);
  /* Of those that answer with a summary; view NULL: it answers with groups and periods. */
  const char *view;    /* where the window offers it: "accountability" or "norms" */
  const char *chart;   /* id of the chart that suits it */
  const char *also[3]; /* ids of further charts that draw it; ends with NULL */
  NwTermFlags terms;   /* what it is asked by; of other terms it knows nothing */
  const char *method;  /* sentences without the last full stop for the description of methods; translate with _() */
  gboolean    records; /* reads whole records; of at most NW_MAX_RECORDS, else NW_FAULT_QUERY */
  gboolean    norms;   /* reads norm rules and judgements */
} NwAnalysis;

#define NW_MAX_RECORDS 1000

const NwAnalysis * const *nw_analyses      (void); /* NULL-terminated */
const NwAnalysis         *nw_analysis_find (const char *id);

G_END_DECLS
