/* query.h: a question about one dataset, and its one grammar
 *
 * The text form is the same in the window, on the command line and in provenance:
 *   dataset=eurepoc@1.1 by=initiator and=receiver interval=year measure=intensity>=5 count=whole coarse=spread
 *   where:initiator=CHN,RUS where:type!=disruption period=2010..2022 search="wiper" top=10 versus="dataset=dcid"
 *   at=us-china-2015 before=730d after=730d markers=us-china-2015 chart=heatmap
 *   analysis=survival event=state-claim origin=start within=365d precise=yes rung=1 window=7d members=yes claimants=GBR,USA
 *   states=CHN,RUS norms=my-rules judged=yes once=yes incident=1032 behind="analysis=survival cell=all/negative"
 * Words are separated by blanks; a value with blanks, quotes or backslashes stands in double quotes with
 * backslash escapes. Parts at their default are left out when printing; their order is fixed, so equal
 * questions print equally.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "date.h"
#include "dimension.h"
#include "measure.h"
#include "terms.h"

G_BEGIN_DECLS

typedef enum {
  NW_RULE_WHOLE,      /* an incident counts once for each distinct value */
  NW_RULE_FRACTIONAL, /* 1/k for each of its k distinct values */
  NW_RULE_PRIMARY,    /* the first listed value only */
} NwRule;

typedef struct {
  NwDimension dimension;
  gboolean    negate;
  GStrv       codes;  /* any of them; sorted, no doubles */
} NwFilter;

/* Where dates less precise than the interval count. */
typedef enum {
  NW_COARSE_OUT,    /* in no period; their number is said */
  NW_COARSE_SPREAD, /* those known by year, in equal parts over its periods; said, too */
} NwCoarse;

#define NW_DEFAULT_WINDOW 730 /* days */

typedef struct _NwQuery NwQuery;

/* Treat as immutable once shared; reference-counted. Change a copy. */
struct _NwQuery {
  char       *dataset;  /* slug, or NULL: the only one */
  char       *release;  /* version, or NULL: the current one */
  NwDimension by;       /* NW_DIMENSION_NONE: one series of all */
  NwDimension and;      /* a second one, crossed with the first; NW_DIMENSION_NONE: none */
  NwInterval  interval; /* default: all */
  NwMeasure   measure;
  double      intensity; /* k of NW_MEASURE_INTENSITY, else 0 */
  NwRule      rule;
  NwCoarse    coarse;
  GPtrArray  *filters;  /* NwFilter, ordered by dimension, at most one include and one exclude each */
  NwDate      from;     /* of the start date, inclusive; unknown: open. With a bound, undated incidents are left out */
  NwDate      to;       /* not before from: such a period is no question, see nw_query_set() */
  char       *search;   /* words in title or summary, or NULL */
  guint       top;      /* the N largest groups and one of all others; 0: all */
  GPtrArray  *versus;   /* NwQuery: what to compare with, see nw_query_side(); in order, no doubles */
  char       *at;       /* the day or the marker's id that before and after are told apart by, or NULL */
  guint       before;   /* days before it; default: NW_DEFAULT_WINDOW */
  guint       after;    /* days from it on */
  GStrv       markers;  /* ids of those drawn, sorted, or NULL */
  char       *chart;    /* id of the chart type it is shown as, or NULL: what suits it */
  char       *analysis; /* id of the analysis that answers it with a summary, or NULL: what its other parts ask for */
  NwTerms     terms;    /* what such an analysis is asked by */
  char       *incident; /* key of the one record that it is about, or NULL; a filter like others */
  char       *cell;     /* "ROW/COLUMN" of the summary, of a question that is behind another; else NULL */
  NwQuery    *behind;   /* only incidents behind that cell of that question's answer, or NULL; a filter like others */
};

NwQuery        *nw_query_new        (void);
NwQuery        *nw_query_ref        (NwQuery *self);
void            nw_query_unref      (NwQuery *self);
NwQuery        *nw_query_copy       (const NwQuery *self);
gboolean        nw_query_equal      (const NwQuery *a, const NwQuery *b);

/* Replaces the filter of that dimension and sign; no codes (NULL or empty) removes it. */
void            nw_query_set_filter (NwQuery *self, NwDimension dimension, gboolean negate, const char * const *codes);
const NwFilter *nw_query_get_filter (const NwQuery *self, NwDimension dimension, gboolean negate); /* or NULL */
void            nw_query_toggle     (NwQuery *self, NwDimension dimension, const char *code); /* in or out of the include filter */
gboolean        nw_query_narrows    (const NwQuery *self); /* has any filter, period or search */
/* The question that side i asks: 0 is this one; side i is it with what versus[i - 1] names in place of its own (the
 * dataset, the filters of a dimension, the period, the search). Without versus of its own. (transfer full) */
NwQuery        *nw_query_side       (const NwQuery *self, guint i);
guint           nw_query_n_sides    (const NwQuery *self); /* 1 without versus */
void            nw_query_set_chart  (NwQuery *self, const char *chart);
void            nw_query_set_analysis (NwQuery *self, const char *analysis); /* NULL: none */
void            nw_query_set_incident (NwQuery *self, const char *key); /* NULL: any */
/* Leaves only what is behind a cell of that question's answer; NULL: removes it. Takes a copy, with the cell's name and without a
 * dataset: it is asked of that of this question. */
void            nw_query_set_behind (NwQuery *self, const NwQuery *question, const char *row, const char *column);
void            nw_query_set_markers (NwQuery *self, const char * const *ids); /* NULL or empty: none */

/* Sets one part from its text, as in the grammar and in command-line options: ("by", "initiator"),
 * ("where", "initiator!=CHN,RUS"), ("period", "2010..2022"). NW_FAULT_QUERY says what is wrong and what is possible;
 * then the question is as it was. */
gboolean        nw_query_set        (NwQuery *self, const char *part, const char *value, GError **error);
NwQuery        *nw_query_parse      (const char *text, GError **error);
char           *nw_query_print      (const NwQuery *self);

const char     *nw_interval_id      (NwInterval interval); /* "year" */
const char     *nw_interval_label   (NwInterval interval); /* translated: "Year" */
const char     *nw_coarse_id        (NwCoarse coarse);     /* "out", "spread" */
const char     *nw_coarse_label     (NwCoarse coarse);     /* translated */
const char     *nw_rule_id          (NwRule rule);
const char     *nw_rule_label       (NwRule rule);         /* translated: "Whole" */
const char     *nw_rule_sentence    (NwRule rule);         /* translated: "an incident with several values counts once for each (whole counting)" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwQuery, nw_query_unref)

G_END_DECLS
