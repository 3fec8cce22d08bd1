/* result.h: the answer to a question: groups by periods, with what could not be placed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "codebook.h"
#include "comparison.h"
#include "era.h"
#include "marker.h"
#include "maturity.h"
#include "query.h"
#include "rate.h"
#include "release.h"
#include "summary.h"

G_BEGIN_DECLS

typedef struct {
  char      *code;  /* "RUS"; "other" for the rest beyond the top N; "all" without grouping */
  char      *label; /* in the user's language; "17 others" for the rest */
  NwCodeKind kind;  /* NW_CODE_SPECIAL: not knowing, or none; drawn in grey, last */
  gboolean   rest;  /* the group of all beyond the top N */
  double     total; /* incidents over all periods, the undated and the less precise; whatever the measure */
  double     undated;
  double     coarse; /* dated, but less precisely than the interval needs */
} NwGroup;

typedef struct {
  int     number; /* see nw_period_of_day() */
  char   *label;  /* "2017" */
  double  incidents; /* distinct incidents in it, never more by counting rule */
  gboolean immature; /* reports are still coming in, see maturity.h */
  gint32 first_day;  /* NW_DAY_NONE when it is no time */
  gint32 last_day;
} NwPeriod;

/* What a cell that is a share or a difference was made from. */
typedef struct {
  double hits;      /* k: of the bases; or the incidents of the period */
  double bases;     /* n: those for which it is coded; or what they are compared with; below NW_FEW no per cent */
  double low, high; /* exact 95 % interval of a share; NAN: none to give (fractions, n = 0, a difference) */
} NwBasis;

/* Two neighbouring periods, both complete and of one era, of all selected incidents: the guarded sentence (M5). */
typedef struct {
  guint  from, to; /* positions of the periods */
  NwRate rate;
} NwFinding;

/* Immutable once built; reference-counted. */
typedef struct {
  char      *analysis;  /* "trend" */
  NwQuery   *query;     /* with dataset and release filled in */
  NwRelease *release;
  NwCodebook *codebook; /* to name the codes of filters; or NULL: they are shown as codes */
  GPtrArray *groups;    /* NwGroup: states and values in alphabetical order of label, then others, then special codes */
  GPtrArray *periods;   /* NwPeriod, without gaps, in order; one "all" when interval is all */
  GPtrArray *across;    /* NwGroup of the second dimension, in the same order; one "all" without it */
  double    *cells;     /* groups->len by across->len by periods->len, in the unit of the measure */
  NwBasis   *basis;     /* as cells; NULL when they count incidents */
  guint      incidents; /* distinct incidents that the question selects */
  guint      undated;   /* of them: no start date */
  guint      coarse;    /* of them: start less precise than the interval */
  guint      several;   /* of them: counted in more than one group, so bars may not add up */
  guint      outside;   /* undated incidents that the period filter left out */
  guint      partly;    /* of the incidents: known by month or year only, and that lies only partly in the period */
  guint      spread;    /* known by year only and spread over its periods; not among the coarse */
  guint      left_out[NW_CODE_ID_NONE]; /* of the incidents: those that are neither yes nor no to what a share asks, by why:
                                         * NW_CODE_ID_UNKNOWN, _NOT_AVAILABLE or _NOT_CODED */
  GPtrArray *markers;   /* NwMarker to draw, by date; may be empty */
  GPtrArray *eras;      /* NwEra that concern the question, by day; may be empty */
  NwMaturity *maturity; /* what periods are immature by, or NULL */
  NwFinding *finding;   /* or NULL: no two such periods, or a measure that is no count */
  NwBeforeAfter *before_after; /* of the analysis "ratio", else NULL */
  GPtrArray *sides;     /* NwSide: of a comparison, in the order of the groups that are sides; else empty */
  NwSummary *summary;   /* of an analysis that answers with one, else NULL: then groups, periods and cells are empty */
  GStrv      rules;     /* "blocs=1f3c…": what the program knew when it was asked, by SHA-256; or NULL */
} NwResult;

NwResult *nw_result_new    (const char *analysis, NwQuery *query, NwRelease *release); /* takes references of its own */
NwResult *nw_result_ref    (NwResult *self);
void      nw_result_unref  (NwResult *self);
NwGroup  *nw_result_add_group  (NwResult *self, const char *code, const char *label, NwCodeKind kind);
NwPeriod *nw_result_add_period (NwResult *self, int number, const char *label);
void      nw_result_allocate   (NwResult *self); /* cells, once groups and periods are known */
double    nw_result_cell       (const NwResult *self, guint group, guint period); /* of the first across */
NwGroup  *nw_result_add_across (NwResult *self, const char *code, const char *label, NwCodeKind kind);
gsize     nw_result_index      (const NwResult *self, guint group, guint across, guint period); /* in cells and basis */
#define   nw_result_across(r, i) ((NwGroup *) g_ptr_array_index ((r)->across, (i)))
NwUnit    nw_result_unit       (const NwResult *self);
gboolean  nw_result_one_era    (const NwResult *self, guint from, guint to); /* whether all periods from..to are of one era */
/* Whether nothing is coded as without the claim or response that is asked for: then a share of all says nothing. */
gboolean  nw_result_only_yes   (const NwResult *self);
/* The name of the column of groups in tidy tables: the dimension's id, "side", or NULL without groups. */
const char *nw_result_group_id (const NwResult *self);
/* Of the column of the second dimension: its id, "side" where the groups are values, or NULL. */
const char *nw_result_across_id (const NwResult *self);
/* A cell in words and digits of the user's notation: "25", "53 % (25 of 47)", "3 of 7", "+12", "–" for NAN. */
char     *nw_result_print_cell (const NwResult *self, gsize index);

/* In the user's language, from the query and the release: what figures say about themselves. */
char     *nw_result_title      (const NwResult *self); /* "Reported incidents by initiator, 2007–2023" */
char     *nw_result_subtitle   (const NwResult *self); /* what is counted, by which rule, under which filters */
char     *nw_result_note       (const NwResult *self); /* n, left out, why bars may not add up, caveats, immature tail */
char     *nw_result_remarks    (const NwResult *self); /* of the note what is of this answer alone, without n and caveats; or "" */
char     *nw_result_print_immature (const NwResult *self); /* "2004, 2019–2023": periods not yet complete; NULL: none */
char     *nw_result_source     (const NwResult *self); /* source, release, as-of, licence, short hash */
char     *nw_result_stamp      (const NwResult *self); /* "EuRepoC 1.1: n = 278 · Counting: Whole · Seal 3F7A-21C9" (transfer full) */
char     *nw_result_id         (const NwResult *self); /* short provenance id, "3F7A-21C9": from query, files, answer and version */
char     *nw_result_hash       (const NwResult *self); /* SHA-256 of the answer, in no language and without what is drawn (transfer full) */
char     *nw_result_sentence   (const NwResult *self); /* one plain sentence: the accessible description */

#define nw_result_group(r, i)  ((NwGroup *) g_ptr_array_index ((r)->groups, (i)))
#define nw_result_period(r, i) ((NwPeriod *) g_ptr_array_index ((r)->periods, (i)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwResult, nw_result_unref)

G_END_DECLS
