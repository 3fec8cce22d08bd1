/* docx-private.h: what the files that write DOCX share
 *
 * Word is strict: elements stand in the order that the standard (ECMA-376, part 1) gives them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats.h"
#include "office-pictures.h"
#include "office-style.h"
#include "package-writer.h"
#include "xml-writer.h"

G_BEGIN_DECLS

/* A list of its own, so that it counts from its own beginning. */
typedef struct {
  gboolean counts;
  guint    level;  /* that starts elsewhere than at 1, from 0 */
  guint    start;
} NwDocxList;

typedef struct {
  const NwDocument *document;
  NwPackageWriter  *package;
  const NwProgress *progress;
  GCancellable     *cancellable;
  xmlTextWriter    *xml;       /* of word/document.xml */
  GPtrArray        *links;     /* char *: addresses; the first is relation "link1" */
  GHashTable       *links_at;  /* address → its position + 1 */
  GArray           *lists;     /* NwDocxList; the first is numbering 1, bullets */
  GArray           *counted;   /* guint: last number of the open lists, by level; empty: none is open */
  guint             list;      /* numbering of the open list that counts */
  gboolean          turned;    /* the section is of sheets wider than high */
  gboolean          closes;    /* the passage is the last of its section: its last paragraph says so */
} NwDocx;

typedef struct {
  NwStyleId style;
  gboolean  keeps;   /* with the next, whatever the style says */
  guint     list;    /* numbering, 0: none */
  guint     level;   /* in it, from 0 */
  guint     box;     /* 0: none; neighbours of the same number share one */
  gboolean  last;    /* of its passage */
} NwDocxParagraph;

/* docx-text.c */
void     nw_docx_open_paragraph  (NwDocx *self, const NwDocxParagraph *how, const char *text); /* text: for its direction */
void     nw_docx_close_paragraph (NwDocx *self);
void     nw_docx_run             (NwDocx *self, const char *text, NwRunLook look, gboolean rtl); /* rtl: of the paragraph */
void     nw_docx_raised          (NwDocx *self, const char *text); /* the letter of a note */
void     nw_docx_link            (NwDocx *self, const NwRun *run, gboolean rtl);
/* A paragraph of plain words. */
void     nw_docx_words           (NwDocx *self, NwStyleId style, const char *text, gboolean last);
/* The properties of a section, as they stand in its last paragraph and at the end. */
void     nw_docx_section         (NwDocx *self);

/* docx-body.c; FALSE: cancelled. */
gboolean nw_docx_body            (NwDocx *self);

/* docx-exhibit.c */
void     nw_docx_caption         (NwDocx *self, const NwPassage *passage);
void     nw_docx_below           (NwDocx *self, const NwExhibit *exhibit); /* note and source; ends an exhibit */
void     nw_docx_figure          (NwDocx *self, const NwPassage *passage);
void     nw_docx_number          (NwDocx *self, const NwPassage *passage);

/* docx-table.c; FALSE: cancelled. */
gboolean nw_docx_table           (NwDocx *self, const NwPassage *passage, double done, double share);

/* docx-styles.c, docx-package.c */
void     nw_docx_styles          (NwDocx *self);
void     nw_docx_numbering       (NwDocx *self);
void     nw_docx_footers         (NwDocx *self);
void     nw_docx_content_types   (NwDocx *self, gboolean sealed);
void     nw_docx_relations       (NwDocx *self, gboolean sealed);
void     nw_docx_properties      (NwDocx *self);
void     nw_docx_seals           (NwDocx *self, const char *json);
char    *nw_docx_unseal          (GBytes *bytes);

G_END_DECLS
