/* result-pages.h: a result as a table to hand in, and as pages with its chart
 *
 * Groups are rows, periods are columns, with totals and shares where incidents are counted. A second dimension takes the
 * columns where there is one period, else each of its values has rows of its own. The same table is written as CSV and
 * drawn on pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "chart.h"
#include "result.h"

G_BEGIN_DECLS

typedef enum {
  NW_RESULT_COLUMN_CODE,    /* left out on pages */
  NW_RESULT_COLUMN_LABEL,
  NW_RESULT_COLUMN_ACROSS,  /* the value of the second dimension, of whose rows there are several */
  NW_RESULT_COLUMN_VALUE,   /* of a period, or of a value of the second dimension */
  NW_RESULT_COLUMN_STEP,    /* of a comparison: the share of the incidents of a step that the side's question selects */
  NW_RESULT_COLUMN_COARSE,  /* dated less precisely than the interval */
  NW_RESULT_COLUMN_UNDATED,
  NW_RESULT_COLUMN_TOTAL,
  NW_RESULT_COLUMN_SHARE,   /* of all distinct incidents */
  NW_RESULT_COLUMN_RATIO,   /* of the rates before and after a day */
  NW_RESULT_COLUMN_LOW,     /* the exact 95 % interval of the share or ratio; not where an incident can count as a part */
  NW_RESULT_COLUMN_HIGH,
} NwResultColumnKind;

typedef struct {
  NwResultColumnKind kind;
  guint        period; /* positions in the result, of NW_RESULT_COLUMN_VALUE; of NW_RESULT_COLUMN_STEP: NwCompared; … */
  guint        across; /* … where the rows have one each, theirs counts */
  char        *id;     /* in CSV: "initiator", "2017", "undated", "total" */
  char        *label;  /* in the user's language */
} NwResultColumn;

/* Immutable; holds a reference to the result. Rows are the result's groups, then one of distinct incidents where incidents
 * are counted. */
typedef struct {
  NwResult *result;
  GArray   *columns; /* NwResultColumn */
  guint     n_rows;
  guint     n_across; /* rows of each group */
  gboolean  summed;  /* the last row says how many distinct incidents: less than the sum where they have several values */
} NwResultTable;

NwResultTable  *nw_result_table_new       (const NwResult *result);
void      nw_result_table_free      (NwResultTable *self);
char     *nw_result_table_text      (const NwResultTable *self, guint row, guint column); /* as shown; a share of n < 10 is "k/n" */
gboolean  nw_result_table_number    (const NwResultTable *self, guint row, guint column, double *value); /* FALSE: a text, or empty; a share is 0 to 1 */
gboolean  nw_result_table_is_total  (const NwResultTable *self, guint row);
guint     nw_result_table_group     (const NwResultTable *self, guint row); /* the group that a row is of; not of the total */
#define   nw_result_table_column(t, i) (&g_array_index ((t)->columns, NwResultColumn, (i)))

/* A table with its chart on A4 pages: upright, or across where the columns need it. Units are CSS pixels. */
typedef struct _NwResultPages NwResultPages;

NwResultPages *nw_result_pages_new       (const NwResult *result, const NwFigure *figure); /* figure: the chart to show, or NULL for none */
void        nw_result_pages_free      (NwResultPages *self);
guint       nw_result_pages_n_pages   (const NwResultPages *self);
void        nw_result_pages_page_size (const NwResultPages *self, double *width, double *height);
void        nw_result_pages_draw_page (const NwResultPages *self, guint page, cairo_t *cr); /* page from 0 */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwResultTable, nw_result_table_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwResultPages, nw_result_pages_free)

G_END_DECLS
