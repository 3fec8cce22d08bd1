/* workbook.h: a workbook that grows sheet by sheet: names, looks, texts and links within what spreadsheets take
 *
 * Texts are always texts, never formulas.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <xlsxwriter.h>

#include "document.h"

G_BEGIN_DECLS

typedef enum {
  NW_LOOK_BOLD   = 1 << 0,
  NW_LOOK_WRAP   = 1 << 1,
  NW_LOOK_RIGHT  = 1 << 2,
  NW_LOOK_CENTRE = 1 << 3,
  NW_LOOK_LARGE  = 1 << 4,
  NW_LOOK_MUTED  = 1 << 5,
  NW_LOOK_HEADER = 1 << 6, /* of a table: filled, a line below */
  NW_LOOK_TOTAL  = 1 << 7, /* a line above */
  NW_LOOK_LINK   = 1 << 8,
  NW_LOOK_INDENT = 1 << 9, /* keeps off the number before it */
} NwCellLook;

typedef struct {
  lxw_workbook *book;
  GHashTable   *formats; /* look and number format → lxw_format, owned by the book */
  GHashTable   *names;   /* of sheets, as they are compared */
  GHashTable   *links;   /* lxw_worksheet → number of links in it */
  NwPaper       paper;
  gboolean      rtl;
} NwWorkbook;

/* NULL: there is no memory. folder: for temporary files. */
NwWorkbook    *nw_workbook_new       (const char *path, const char *folder, const NwDocument *document);
/* Writes the file. FALSE: it could not be. What was added is gone either way. */
gboolean       nw_workbook_close     (NwWorkbook *self);
void           nw_workbook_free      (NwWorkbook *self);
/* The name is made fit: unique, short, without what names of sheets must not have. name: gets it, or NULL.
 * (transfer none) */
lxw_worksheet *nw_workbook_add_sheet (NwWorkbook *self, const char *wanted, char **name);
/* On paper: turned where it is wide, and with so many pages side by side that it can be read. width: in
 * characters. */
void           nw_workbook_print     (lxw_worksheet *sheet, guint width);
lxw_format    *nw_workbook_format    (NwWorkbook *self, NwCellLook look, const char *number);
void           nw_workbook_text      (NwWorkbook *self, lxw_worksheet *sheet, guint row, guint column,
                                      NwCellLook look, const char *text);
/* A text over several columns, from the first to the last; its row is made as high as the width, in characters,
 * asks for. */
void           nw_workbook_wide_text (NwWorkbook *self, lxw_worksheet *sheet, guint row, guint last, double width,
                                      NwCellLook look, const char *text);
/* A text that leads to an address; where a spreadsheet cannot take the address, the text alone. */
void           nw_workbook_link      (NwWorkbook *self, lxw_worksheet *sheet, guint row, guint column,
                                      NwCellLook look, const char *text, const char *address);
/* A text that leads to a sheet. */
void           nw_workbook_lead      (NwWorkbook *self, lxw_worksheet *sheet, guint row, guint column,
                                      const char *text, const char *name);
/* How wide a text is, in characters of a spreadsheet's column; and how many lines it takes in a column of so many. */
guint          nw_text_columns       (const char *text);
guint          nw_text_lines         (const char *text, double width);
/* Not every spreadsheet makes a row as high as its texts ask for. */
void           nw_workbook_height    (lxw_worksheet *sheet, guint row, guint lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwWorkbook, nw_workbook_free)

G_END_DECLS
