/* odt-private.h: what the files that write ODT share
 *
 * The text is written first, into memory, since the styles that it turns out to need stand before it.
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

#define NW_ODT_LIST_LEVELS 9

typedef enum { NW_ODT_GOES_ON, NW_ODT_NEW_PAGE, NW_ODT_UPRIGHT, NW_ODT_TURNED } NwOdtStart;

/* What a paragraph is beside its style; plain, compared as bytes. */
typedef struct {
  NwStyleId  style;
  NwOdtStart start;
  guint      box;    /* 0: none; 1, 2: neighbours of the same number share one */
  int        rtl;    /* -1: as the document */
} NwOdtLook;

typedef struct {
  guint    width;
  gboolean whole;    /* not to be cut at the end of a page */
  gboolean last;     /* notes stand below */
} NwOdtTableLook;

typedef struct {
  const NwDocument *document;
  NwPackageWriter  *package;
  const NwProgress *progress;
  GCancellable     *cancellable;
  xmlTextWriter    *xml;     /* of the text */
  GArray           *looks;   /* NwOdtLook: the first is style "P1" */
  GArray           *tables;  /* NwOdtTableLook: "Ta1" */
  GArray           *widths;  /* guint, of columns: "Co1" */
  GArray           *lists;   /* NwOdtList: those that are open, the outer first */
  NwOdtStart        start;   /* of the next paragraph */
  gboolean          turned;  /* the sheets are wider than high */
  gboolean          blank;   /* what was written last is one, or nothing: another one would be lost */
  guint             n_tables; /* written, for their names */
} NwOdt;

/* odt-text.c */
void        nw_odt_open_paragraph  (NwOdt *self, NwStyleId style, guint box, const char *text); /* text: for its direction */
void        nw_odt_close_paragraph (NwOdt *self);
void        nw_odt_run             (NwOdt *self, const char *text, NwRunLook look);
void        nw_odt_raised          (NwOdt *self, const char *text); /* the letter of a note */
void        nw_odt_link            (NwOdt *self, const NwRun *run);
void        nw_odt_words           (NwOdt *self, NwStyleId style, const char *text); /* a paragraph of plain words */

/* odt-body.c; FALSE: cancelled. */
gboolean    nw_odt_body            (NwOdt *self);

/* odt-list.c: items open what they need; the first passage that is none ends all lists. */
void        nw_odt_item            (NwOdt *self, const NwPassage *passage);
void        nw_odt_end_lists       (NwOdt *self);
GArray     *nw_odt_lists_new       (void);

/* odt-exhibit.c */
void        nw_odt_caption         (NwOdt *self, const NwPassage *passage);
void        nw_odt_below           (NwOdt *self, const NwExhibit *exhibit); /* note and source; ends an exhibit */
void        nw_odt_figure          (NwOdt *self, const NwPassage *passage);
void        nw_odt_number          (NwOdt *self, const NwPassage *passage);

/* odt-table.c; FALSE: cancelled. */
gboolean    nw_odt_table           (NwOdt *self, const NwPassage *passage, double done, double share);

/* odt-automatic.c: styles by what they have to be; (transfer full) names. */
char       *nw_odt_paragraph_name  (NwOdt *self, const NwOdtLook *look);
char       *nw_odt_table_name      (NwOdt *self, const NwOdtTableLook *look);
char       *nw_odt_column_name     (NwOdt *self, guint width);
const char *nw_odt_run_name        (NwRunLook look); /* NULL: plain */
void        nw_odt_automatic       (NwOdt *self, xmlTextWriter *xml);

/* odt-styles.c, odt-package.c */
void        nw_odt_points          (xmlTextWriter *xml, const char *attribute, guint twips);
void        nw_odt_open            (xmlTextWriter *xml, const char *root); /* with all namespaces */
void        nw_odt_styles          (NwOdt *self);
void        nw_odt_meta            (NwOdt *self);
void        nw_odt_manifest        (NwOdt *self);
char       *nw_odt_unseal          (GBytes *bytes);

G_END_DECLS
