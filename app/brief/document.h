/* document.h: a briefing with its answers: passages in reading order, from which every format is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefing.h"
#include "briefing-table.h"
#include "chart.h"
#include "supply.h"

G_BEGIN_DECLS

typedef enum {
  NW_PASSAGE_TITLE,     /* of the document: first, once */
  NW_PASSAGE_BYLINE,    /* its author and date */
  NW_PASSAGE_HEADING,
  NW_PASSAGE_PARAGRAPH,
  NW_PASSAGE_ITEM,      /* of a list */
  NW_PASSAGE_FIGURE,
  NW_PASSAGE_TABLE,
  NW_PASSAGE_NUMBER,
  NW_PASSAGE_BREAK,     /* a new page */
  NW_PASSAGE_FAULT,     /* a block whose question cannot be answered; no format is written with one */
} NwPassageKind;

typedef enum { NW_RUN_BOLD = 1 << 0, NW_RUN_ITALIC = 1 << 1, NW_RUN_CODE = 1 << 2 } NwRunLook;

/* A stretch of text of one look. */
typedef struct {
  char     *text;    /* valid UTF-8 without controls; "\n": a line break */
  NwRunLook look;
  char     *address; /* where it links to, or NULL */
} NwRun;

/* A figure, a table or a number with everything that has to be said of it. Immutable; reference-counted. */
typedef struct {
  char     *title;    /* "Reported incidents by initiator, 2007–2023" */
  char     *subtitle; /* what is counted, by which rule, under which filters */
  char     *caption;  /* the guarded sentence: caption and alt text; NULL of a table */
  char     *note;
  char     *source;
  NwSeal   *seal;
  NwQuery  *query;    /* what it asks, complete; or NULL */
  NwResult *result;   /* of a figure or number, and of a table that has one; else NULL */
  NwFigure  figure;   /* of a figure: without frame, in the print palette; its words are set around it */
  NwTable  *table;    /* of a table */
  char     *value;    /* of a number, as shown: "240", "14.6 % (240 of 1,643)" */
  char     *label;    /* of a number: what it counts, in the author's words or generated */
} NwExhibit;

typedef struct {
  NwPassageKind kind;
  guint         block;   /* position of its block in the briefing */
  guint         level;   /* of a heading 1 to 3; of an item its depth from 1 */
  guint         ordinal; /* of an item: its number, 0 for a bullet; of a figure or table: its number in the document */
  gboolean      boxed;   /* stands in a frame with its boxed neighbours of the same block: notes and methods */
  GArray       *runs;    /* NwRun; of what is words, and of a fault its sentence; else NULL */
  NwExhibit    *exhibit; /* of a figure, table or number; else NULL */
} NwPassage;

/* Grows while its blocks are built, immutable afterwards; reference-counted. */
typedef struct {
  char      *title;
  char      *author;   /* or NULL */
  NwPaper    paper;
  char      *language; /* "en", as in lang="" */
  gboolean   rtl;
  gint64     created;  /* Unix time: SOURCE_DATE_EPOCH, else the newest as-of date or import of what it uses; never the clock */
  GPtrArray *passages; /* NwPassage */
  GPtrArray *releases; /* NwRelease: all that it uses, each once, in order of name */
  GPtrArray *results;  /* NwResult: of all blocks, also of those whose passages are not built yet: for method and sources */
  guint      figures, tables; /* so many so far */
  guint      block;    /* that is being built */
} NwDocument;

/* supplies: NwSupply or NULL for each block, in order. Without a method box it says so in one line, see block-method.c.
 * (transfer full) */
NwDocument *nw_document_new       (const NwBriefing *briefing, const GPtrArray *supplies);
/* Figure (or NULL for none) and table of one answer. (transfer full) */
NwDocument *nw_document_of_result (const NwResult *result, const NwFigure *figure);
NwDocument *nw_document_ref       (NwDocument *self);
void        nw_document_unref     (NwDocument *self);
/* NwSeal of each figure, table and number, in order. (transfer full) */
GPtrArray  *nw_document_seals     (const NwDocument *self);
/* The first fault's sentence with its block's number, or NULL. (transfer full) */
char       *nw_document_fault     (const NwDocument *self);
/* "Figure 3", "Table 2", or NULL of what has no number. (transfer full) */
char       *nw_passage_label      (const NwPassage *self);
char       *nw_passage_text       (const NwPassage *self); /* its runs as plain text (transfer full) */
char       *nw_document_date      (const NwDocument *self); /* created, "2023-03-31T00:00:00Z" (transfer full) */

/* For building. The pointers are good until the document goes. */
NwDocument *nw_document_begin     (const char *title, NwPaper paper); /* without passages */
NwPassage  *nw_document_add       (NwDocument *self, NwPassageKind kind);
void        nw_passage_add_run    (NwPassage *self, const char *text, NwRunLook look, const char *address);
void        nw_document_begin_block (NwDocument *self, guint block); /* the block of what is added from now on */
NwExhibit  *nw_exhibit_new        (void);
NwExhibit  *nw_exhibit_ref        (NwExhibit *self);
void        nw_exhibit_unref      (NwExhibit *self);

#define nw_document_passage(d, i) ((NwPassage *) g_ptr_array_index ((d)->passages, (i)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwDocument, nw_document_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwExhibit, nw_exhibit_unref)

G_END_DECLS
