/* office-style.h: how the paragraphs of office documents look, the same in every format, and the sheets they stand on
 *
 * Lengths are twentieths of a point.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "document.h"

G_BEGIN_DECLS

#define NW_OFFICE_FONT         "Arial"
#define NW_OFFICE_FONT_CODE    "Courier New"
#define NW_OFFICE_FONT_EAST    "Microsoft YaHei"
#define NW_OFFICE_COLOUR_LINK  "0B4F8A"
#define NW_OFFICE_COLOUR_RULE  "7A8594" /* of tables and boxes */
#define NW_OFFICE_COLOUR_SHADE "EEF2F6" /* of headings in tables and of boxes */

typedef enum {
  NW_STYLE_BODY,
  NW_STYLE_TITLE,
  NW_STYLE_BYLINE,
  NW_STYLE_HEADING_1,
  NW_STYLE_HEADING_2,
  NW_STYLE_HEADING_3,
  NW_STYLE_ITEM,
  NW_STYLE_CAPTION,  /* of figures and tables: number and title, above them */
  NW_STYLE_SUBTITLE, /* what is counted */
  NW_STYLE_PICTURE,
  NW_STYLE_SENTENCE, /* what a figure says */
  NW_STYLE_NOTE,
  NW_STYLE_SOURCE,
  NW_STYLE_VALUE,    /* of a number card */
  NW_STYLE_LABEL,
  NW_STYLE_CELL,
  NW_STYLE_CELL_NUMBER,
  NW_STYLE_CELL_HEAD,
  NW_STYLE_CELL_HEAD_NUMBER,
  NW_STYLE_FOOTER,
  NW_STYLE_N,
} NwStyleId;

typedef enum {
  NW_STYLE_IS_BOLD = 1 << 0,
  NW_STYLE_KEEPS   = 1 << 1, /* with the next paragraph */
  NW_STYLE_NUMBERS = 1 << 2, /* digits stand under each other whatever the direction of the text */
} NwStyleFlags;

typedef struct {
  const char  *id;      /* in DOCX: "Heading1" */
  const char  *name;    /* in DOCX: "heading 1", where a word processor knows a style of its own by it */
  const char  *odf;     /* in ODF: "Heading_20_1" */
  const char  *label;   /* in ODF: "Heading 1" */
  guint        points;  /* half points */
  guint        before, after;
  const char  *colour;  /* "RRGGBB" */
  NwStyleFlags flags;
  guint        outline; /* 1 to 3; 0: none */
} NwOfficeStyle;

typedef struct {
  guint width, height, margin;
} NwSheet;

const NwOfficeStyle *nw_office_style (NwStyleId id);
/* turned: wider than high. */
NwSheet              nw_office_sheet (NwPaper paper, gboolean turned);
#define              nw_sheet_text_width(s)  ((s)->width - 2 * (s)->margin)
#define              nw_sheet_text_height(s) ((s)->height - 2 * (s)->margin)

G_END_DECLS
