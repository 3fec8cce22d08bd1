/* summary.h: an answer that is a table of quantities of its own: named rows and columns, units, and what is not known
 *
 * What analyses of claims, responses and norms find has no common grid of groups by periods. Each of them fills a summary;
 * tidy tables, JSON, briefing tables, the window's table, hashes and seals are made from any summary, charts from those
 * whose columns they know by id. A cell whose column "opens" has incidents behind it: they are the answer to the
 * same question with cell=ROW/COLUMN, see NwBehind in analysis.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "codebook.h"

G_BEGIN_DECLS

typedef enum {
  NW_QUANTITY_COUNT,  /* incidents, claims …: whole */
  NW_QUANTITY_SHARE,  /* 0 to 1, shown in per cent; of fewer than NW_FEW as "k of n" */
  NW_QUANTITY_DAYS,
  NW_QUANTITY_RATIO,  /* above 0, 1: no difference */
  NW_QUANTITY_NUMBER, /* a statistic */
  NW_QUANTITY_P,      /* a probability from a test */
  NW_QUANTITY_CODE,   /* a text in no language: a key, a code, a date */
  NW_QUANTITY_TEXT,   /* in the user's language; not part of the hash */
} NwQuantity;

typedef enum {
  NW_STATE_VALUE,
  NW_STATE_NOTHING,       /* does not apply: shown as "–" */
  NW_STATE_NOT_REACHED,   /* a quantile that the curve does not reach; the upper end of an interval that has none */
  NW_STATE_NOT_CODED,
  NW_STATE_NOT_AVAILABLE,
  NW_STATE_UNKNOWN,
} NwCellState;

typedef struct {
  char      *id;       /* in data files: "eligible"; unique */
  char      *label;    /* in the user's language */
  char      *above;    /* the heading that it shares with its neighbours of the same text, or NULL */
  NwQuantity quantity;
  gboolean   opens;    /* its cells have incidents behind them */
  gboolean   data;     /* in data files only */
  int        hits;     /* of a share and the ends of its interval: columns of k and n; -1: not in the summary */
  int        bases;    /* also of a ratio: incidents that it rests on */
} NwSummaryColumn;

typedef enum { NW_SUMMARY_ROW, NW_SUMMARY_SECTION, NW_SUMMARY_TOTAL } NwSummaryRowKind;

typedef struct {
  char          *code;  /* "RUS"; unique in the summary, and its name in cell= */
  char          *label; /* in the user's language */
  NwCodeKind     code_kind; /* NW_CODE_SPECIAL: not knowing; drawn in grey, last */
  NwSummaryRowKind kind;
} NwSummaryRow;

typedef struct {
  NwCellState state;
  double      number; /* of a quantity that is one */
  char       *text;   /* of a code or text */
} NwSummaryCell;

/* One step of a curve, from this time on until the next. */
typedef struct {
  double time;    /* days */
  double value;   /* S(t) */
  double low;     /* NAN: no interval */
  double high;
  guint  at_risk; /* just before */
  guint  events;
  guint  censored; /* from this time on and before the next step */
} NwCurveStep;

/* Of one row. */
typedef struct {
  guint   row;
  GArray *steps; /* NwCurveStep, by time; the first at 0 with the value 1 */
} NwCurve;

/* A number about the whole summary: the statistic of a test. */
typedef struct {
  char      *id;    /* "log_rank_p" */
  char      *label;
  NwQuantity quantity;
  double     number;
} NwSummaryFact;

/* Built by one analysis, immutable afterwards; belongs to its result. */
typedef struct {
  char      *row_id;   /* name of the column of rows in data files: "accused" */
  char      *row_label; /* in the user's language: "Attributed to" */
  char      *title;    /* all in the user's language: "Time to a state’s claim, by sector" */
  char      *unit;     /* what is counted, by which definition; without a full stop: filters and period follow */
  char      *sentence; /* one or two sentences with numbers, and the fixed caption that must stand with the figure */
  char      *remarks;  /* sentences: what is left out and why; or NULL */
  char      *method;   /* how it was made, for the description of methods: sentences without the last full stop; or NULL */
  GArray    *columns;  /* NwSummaryColumn */
  GArray    *rows;     /* NwSummaryRow */
  GArray    *cells;    /* NwSummaryCell, row by row */
  GPtrArray *curves;   /* NwCurve; may be empty */
  GArray    *facts;    /* NwSummaryFact; may be empty */
  guint      more;     /* rows beyond NW_SUMMARY_MAX_ROWS that were counted but are not there */
} NwSummary;

#define NW_SUMMARY_MAX_ROWS 10000

NwSummary       *nw_summary_new        (const char *row_id, const char *row_label);
void           nw_summary_free       (NwSummary *self);
/* All columns first, then rows, whose cells are NW_STATE_NOTHING until they are set. The pointer is good until the next column. */
NwSummaryColumn *nw_summary_add_column (NwSummary *self, NwQuantity quantity, const char *id, const char *label);
/* A share and its interval: columns id, low and high of the k and n in these columns; prefix: before "low" and "high", or "". */
void           nw_summary_add_share  (NwSummary *self, const char *id, const char *label, const char *prefix, guint hits, guint bases);
guint          nw_summary_add_row    (NwSummary *self, NwSummaryRowKind kind, const char *code, const char *label, NwCodeKind code_kind);
void           nw_summary_set        (NwSummary *self, guint row, guint column, double number); /* NAN: nothing */
void           nw_summary_set_text   (NwSummary *self, guint row, guint column, const char *text);
void           nw_summary_set_state  (NwSummary *self, guint row, guint column, NwCellState state);
NwCurve       *nw_summary_add_curve  (NwSummary *self, guint row);
void           nw_summary_add_fact   (NwSummary *self, const char *id, const char *label, NwQuantity quantity, double number);
/* In the user's language, each replaces what was there. (transfer full) texts */
void           nw_summary_describe   (NwSummary *self, char *title, char *unit, char *sentence, char *remarks);

int            nw_summary_column_of  (const NwSummary *self, const char *id);   /* -1: there is none */
int            nw_summary_row_of     (const NwSummary *self, const char *code); /* -1 */
/* As shown, in the user's notation: "50.0 % (60 of 120)", "3 of 7", "2,922", "not reached", "–". (transfer full) */
char          *nw_summary_print      (const NwSummary *self, guint row, guint column);
gboolean       nw_quantity_is_text (NwQuantity quantity);
char          *nw_quantity_print   (NwQuantity quantity, double number); /* of one that is a number (transfer full) */

#define nw_summary_column(s, i)  (&g_array_index ((s)->columns, NwSummaryColumn, (i)))
#define nw_summary_row(s, i)     (&g_array_index ((s)->rows, NwSummaryRow, (i)))
#define nw_summary_cell(s, r, c) (&g_array_index ((s)->cells, NwSummaryCell, (gsize) (r) * (s)->columns->len + (c)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwSummary, nw_summary_free)

G_END_DECLS
