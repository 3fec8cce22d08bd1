/* result-layout.h: where everything of a briefing stands; laid out by result-layout.c, drawn by result-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "result-pages.h"
#include "textbox.h"

G_BEGIN_DECLS

#define NW_PAGE_MARGIN 56.0 /* px */
#define NW_PAGE_FOOT   30.0
#define NW_ROW_GAP      5.0
#define NW_PAGE_LINES   20   /* of one text, at most */

/* Some neighbouring columns with the labels before them: as many as the page is wide. */
typedef struct {
  guint first, end; /* columns */
} NwColumnBlock;

typedef enum { NW_ITEM_TEXT, NW_ITEM_CHART, NW_ITEM_HEAD, NW_ITEM_ROW } NwItemKind;

/* One thing with its place. */
typedef struct {
  NwItemKind kind;
  guint      page;
  double     y, height;
  guint      block, row;
  NwTextRole role;
  char      *text;
  gboolean   dim;
} NwItem;

struct _NwResultPages {
  NwResultTable *table;
  NwFigure figure;
  gboolean charted;
  double   width, height;
  double   scale;   /* of a table's text */
  double   pad;     /* on each side of a cell */
  double   line;    /* of a table */
  double  *columns; /* widths */
  GArray  *blocks;  /* NwColumnBlock */
  GArray  *items;   /* NwItem */
  guint    page;    /* while it is laid out: where the next thing goes */
  double   y;
};

guint nw_result_pages_label_column (const NwResultPages *self);

G_END_DECLS
