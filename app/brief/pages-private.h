/* pages-private.h: where everything of a document stands: made by pages-layout.c, broken into pages by pages-sheets.c, drawn
 * by pages-draw.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pages.h"
#include "pages-grid.h"
#include "pages-words.h"

G_BEGIN_DECLS

#define NW_PAGE_MARGIN   76.0 /* px, left and right; top */
#define NW_PAGE_BOTTOM   84.0 /* with the foot */
#define NW_BOX_INSET     12.0 /* of words in a box, left and right */
#define NW_BOX_PAD       9.0  /* above and below */
#define NW_CARD_GAP      14.0
#define NW_HEAD_GAP      3.0  /* between a table's heads and its rows */
#define NW_CARDS_IN_ROW  3u

typedef enum {
  NW_ITEM_WORDS,  /* lines of one part of a passage */
  NW_ITEM_FIGURE,
  NW_ITEM_HEAD,   /* a table's column heads */
  NW_ITEM_ROW,
  NW_ITEM_CARDS,  /* numbers beside each other: passages from … to - 1 */
  NW_ITEM_BOX,    /* what boxed passages stand on */
} NwItemKind;

/* The words that a passage has, from above. */
typedef enum {
  NW_PART_RUNS,
  NW_PART_NAME,      /* "Figure 3  Title" */
  NW_PART_SUBTITLE,
  NW_PART_VALUE,
  NW_PART_LABEL,
  NW_PART_CAPTION,
  NW_PART_LETTERS,   /* the notes by letter of a table */
  NW_PART_NOTE,
  NW_PART_SOURCE,    /* with the short id */
  NW_PART_CONTINUED, /* "Table 2, continued" */
  NW_PART_EMPTY,     /* that a table has no rows */
  NW_N_PARTS,
} NwPart;

/* One thing with its place. */
typedef struct {
  NwItemKind    kind;
  NwPart        part;
  guint         passage;  /* position in the document */
  guint         from, to; /* lines of words; of a row its number in from */
  guint         page;
  double        x, y, width, height;
  const NwPageGrid *grid;     /* of heads and rows */
  guint         group;    /* the columns of it */
  const guint  *slice;    /* of a row that is higher than a page: lines from and to of each column; else NULL */
} NwItem;

/* How a brick holds on to the next one. */
typedef enum {
  NW_GLUE_NONE,
  NW_GLUE_WEAK,   /* as long as all that are glued fit on a page */
  NW_GLUE_STRONG, /* a caption and its figure, a heading and what it heads */
} NwGlue;

/* Something that stands whole on a page, with what it asks of its place. */
typedef struct {
  NwItem   item;
  double   before;  /* px above, not at the top of a page */
  double   least;   /* the height that it can do with; item.height of all but figures */
  guint    box;     /* 1, 2 …: stands in that box; 0: in none */
  NwGlue   glue;
  gboolean fresh;   /* begins a page */
  gboolean turned;  /* on a turned page */
  gboolean repeats; /* a page that begins with it says that item.grid goes on, and repeats its heads */
} NwBrick;

typedef struct {
  gboolean turned;
  guint    first, n; /* items */
} NwSheet;

struct _NwPages {
  NwDocument *document;
  double      width, height; /* of an upright page */
  GPtrArray  *grids;         /* NwPageGrid */
  GPtrArray  *slices;        /* guint[], of items */
  NwGauge    *plain, *bold;  /* of cells */
  GArray     *items;         /* NwItem, page by page in reading order */
  GArray     *sheets;        /* NwSheet */
  GArray     *outline;       /* NwOutlineEntry */

  /* While it is laid out. */
  GArray     *bricks;        /* NwBrick */
  double      gap;           /* px that the next passage stands away at least */
  guint       box, n_boxes;  /* that the next brick stands in */
  gboolean    turned;        /* the next brick is on a turned page */
  gboolean    fresh;         /* the next brick begins a page */
  guint       level;         /* of the last heading */
};

#define nw_pages_item(p, i) (&g_array_index ((p)->items, NwItem, (i)))
#define nw_pages_sheet(p, i) (&g_array_index ((p)->sheets, NwSheet, (i)))

/* What is inside the margins. */
double    nw_pages_inner_width  (const NwPages *self, gboolean turned);
double    nw_pages_inner_height (const NwPages *self, gboolean turned);

/* Where something stands for people who read from the right: the other way round. */
double    nw_pages_x            (const NwPages *self, guint page, double x, double width);

/* The words of a part, set for a width; NULL: it has none. (transfer full) */
NwWords  *nw_pages_words        (const NwPages *self, guint passage, NwPart part, double width);
char     *nw_pages_name         (const NwPassage *passage); /* "Figure 3  Title" (transfer full) */
double    nw_pages_indent       (const NwPassage *passage); /* how far a list item's text stands in */
double    nw_part_gap           (NwPart part);              /* px above it */
gboolean  nw_part_of_card       (NwPart part);              /* is said on the card of a number */
double    nw_pages_card_width   (const NwPages *self, guint n);      /* of one of n beside each other */
double    nw_pages_card_inset   (void);                     /* px between the card's edge and its words */

/* FALSE: cancelled. */
gboolean  nw_pages_lay_out      (NwPages *self, GCancellable *cancellable);
/* Adds bricks: of a table, of the lines of a part (stays: with what comes next), of something else. */
void      nw_pages_add_table    (NwPages *self, guint passage);
void      nw_pages_add_words    (NwPages *self, guint passage, NwPart part, double before, NwGlue stays);
NwBrick  *nw_pages_add_brick    (NwPages *self, guint passage, NwItemKind kind, double before, double height);
gboolean  nw_pages_fill_sheets  (NwPages *self, GCancellable *cancellable); /* finds a page for each brick */

void      nw_pages_draw_head    (const NwPages *self, const NwItem *item, cairo_t *cr);
void      nw_pages_draw_row     (const NwPages *self, const NwItem *item, cairo_t *cr);

G_END_DECLS
