/* briefing-table.h: a table to hand in, whatever it is made from: cells with their text and their number
 *
 * What pages, office documents, web pages, workbooks, CSV and the clipboard are written from, so that all say the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "seal.h"

G_BEGIN_DECLS

typedef enum {
  NW_COLUMN_HEAD,   /* names the row: comes first, is repeated where a table is split, has scope "row" */
  NW_COLUMN_TEXT,
  NW_COLUMN_DATE,   /* text that sorts and is kept on one line */
  NW_COLUMN_NUMBER, /* ends under each other */
} NwColumnKind;

typedef struct {
  NwColumnKind kind;
  char        *id;     /* in data files: "initiator", "2017", "total" */
  char        *label;  /* in the user's language, with the unit where it is not incidents */
  char        *above;  /* the heading that it shares with its neighbours of the same text, or NULL */
  gboolean     data;   /* in data files only: codes, dates in no language, what shares were made from */
  guint        note;   /* 1, 2 …: notes[note - 1], said by a letter; 0: none */
} NwTableColumn;

typedef enum { NW_CELL_EMPTY, NW_CELL_TEXT, NW_CELL_NUMBER, NW_CELL_SHARE } NwTableCellKind;

typedef struct {
  NwTableCellKind kind;
  char           *text;    /* as shown, in the user's language: "53 % (25 of 47)", "3 of 7", "–"; "" in an empty one */
  double          number;  /* of NW_CELL_NUMBER, and of NW_CELL_SHARE from 0 to 1 */
  char           *address; /* a link, http or https only; or NULL */
  guint           note;    /* as in NwTableColumn */
} NwTableCell;

typedef enum {
  NW_ROW_PLAIN,
  NW_ROW_SECTION, /* begins a part of the table: only its first cell has a text, as wide as the table */
  NW_ROW_TOTAL,
} NwRowKind;

typedef struct {
  char      *title;    /* "Reported incidents by initiator, 2007–2023" */
  char      *subtitle; /* what is counted, in which unit, by which rule, under which filters */
  char      *note;     /* sentences below: n, left out, caveats; or NULL */
  char      *source;   /* source, release, as-of, licence, hash */
  GPtrArray *notes;    /* char *: by letter, "a" is the first */
  GArray    *columns;  /* NwTableColumn; those of NW_COLUMN_HEAD first */
  GArray    *rows;     /* NwRowKind */
  GArray    *cells;    /* NwTableCell, row by row; as many in a row as columns */
  NwSeal    *seal;
} NwTable;

NwTable       *nw_table_new        (void);
NwTable       *nw_table_ref        (NwTable *self);
void           nw_table_unref      (NwTable *self);
/* Columns first, then rows. An id that another column has gets a number, "total_2". The pointer is good until the next column. */
NwTableColumn *nw_table_add_column (NwTable *self, NwColumnKind kind, const char *id, const char *label);
guint          nw_table_add_row    (NwTable *self, NwRowKind kind); /* of empty cells; returns its position */
/* Each takes the text; only they set it. A cell is good until the next row. */
NwTableCell   *nw_table_set_text   (NwTable *self, guint row, guint column, char *text);
NwTableCell   *nw_table_set_number (NwTable *self, guint row, guint column, double number, char *text);
NwTableCell   *nw_table_set_share  (NwTable *self, guint row, guint column, double share, char *text);
/* The number of a note by letter: the same words have the same letter. */
guint          nw_table_note       (NwTable *self, const char *words);
char          *nw_table_letter     (guint note); /* 1: "a" … 26: "z", 27: "aa"; 0: "" */
NwTableCell   *nw_table_cell       (const NwTable *self, guint row, guint column);
guint          nw_table_n_heads    (const NwTable *self); /* leading columns of NW_COLUMN_HEAD that are not data only */
#define        nw_table_column(t, i) (&g_array_index ((t)->columns, NwTableColumn, (i)))
#define        nw_table_row(t, i)    (g_array_index ((t)->rows, NwRowKind, (i)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwTable, nw_table_unref)

G_END_DECLS
