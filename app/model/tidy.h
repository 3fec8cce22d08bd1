/* tidy.h: a result as a tidy table: one row for each thing that has a number of its own
 *
 * Four shapes, told apart by the result: groups by periods; rates before and after a day, one row a group; a comparison of
 * all time without groups, whose rows are its sides' steps; and a summary, row by row without the headings of its sections.
 * Cells are made when they are asked for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "result.h"

G_BEGIN_DECLS

typedef enum {
  NW_TIDY_PERIOD, /* also "less precise" and "undated", where incidents are counted */
  NW_TIDY_GROUP,
  NW_TIDY_GROUP_LABEL,
  NW_TIDY_ACROSS,
  NW_TIDY_ACROSS_LABEL,
  NW_TIDY_STEP,
  NW_TIDY_ROW,      /* of a summary */
  NW_TIDY_ROW_LABEL,
  NW_TIDY_CELL_TEXT,
  NW_TIDY_INCIDENTS,
  NW_TIDY_OF,       /* what a share is of */
  NW_TIDY_COMPARED, /* what a change is on */
  NW_TIDY_SHARE,    /* 0 to 1 */
  NW_TIDY_CHANGE,
  NW_TIDY_BEFORE,
  NW_TIDY_AFTER,
  NW_TIDY_RATIO,
  NW_TIDY_CELL,     /* of a summary, whatever its quantity */
  NW_TIDY_LOW,      /* the exact 95 % interval */
  NW_TIDY_HIGH,
} NwTidyKind;

typedef struct {
  NwTidyKind kind;
  char      *id;     /* the column's name: "initiator", "initiator_label", "incidents" */
  gboolean   number;
  guint      from;   /* column of the summary */
} NwTidyColumn;

typedef struct {
  NwResult *result;
  GArray   *columns; /* NwTidyColumn */
  guint     n_rows;
  guint     n_slots; /* rows of one group and across: periods, and what stands in none */
  guint    *rows;    /* of the summary, by row; else NULL */
  gboolean  coarse;  /* the first slot after the periods is that of the less precise */
} NwTidy;

NwTidy     *nw_tidy_new    (const NwResult *result);
void        nw_tidy_free   (NwTidy *self);
const char *nw_tidy_text   (const NwTidy *self, guint row, guint column); /* of a column of texts; (transfer none) */
double      nw_tidy_number (const NwTidy *self, guint row, guint column); /* of a column of numbers; NAN: there is none */
/* Why there is no number, as an id: "not-coded", "not-reached" …; NULL: there is one, or it does not apply. (transfer none) */
const char *nw_tidy_missing (const NwTidy *self, guint row, guint column);
#define     nw_tidy_column(t, i) (&g_array_index ((t)->columns, NwTidyColumn, (i)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwTidy, nw_tidy_free)

G_END_DECLS
