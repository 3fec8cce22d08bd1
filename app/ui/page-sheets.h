/* page-sheets.h: pages below each other, as sheets of paper, to be put into a viewport that scrolls
 *
 * Signal: "picked" (int block, int n_press): a block of the document was clicked at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pages.h"

G_BEGIN_DECLS

#define NW_TYPE_PAGE_SHEETS (nw_page_sheets_get_type ())
G_DECLARE_FINAL_TYPE (NwPageSheets, nw_page_sheets, NW, PAGE_SHEETS, GtkWidget)

/* pages: stay the caller's, until it sets others; NULL: none. What was seen of the pages before stays until it is drawn anew. */
void     nw_page_sheets_set_pages (NwPageSheets *self, NwPages *pages);
/* 1: as large as on paper; 0: each page as wide as there is room. */
void     nw_page_sheets_set_zoom  (NwPageSheets *self, double zoom);
double   nw_page_sheets_scale     (NwPageSheets *self); /* at which the first page is shown */
void     nw_page_sheets_set_adjustment (NwPageSheets *self, GtkAdjustment *vertical); /* of what scrolls it; once */
/* The block of the document that is outlined; -1: none. */
void     nw_page_sheets_select    (NwPageSheets *self, int block);
/* Where a block begins, in pixels of the widget. FALSE: it is on no page. */
gboolean nw_page_sheets_find      (NwPageSheets *self, int block, double *y, double *height);
int      nw_page_sheets_page_at   (NwPageSheets *self, double y); /* -1: there is none */
gboolean nw_page_sheets_is_drawn  (NwPageSheets *self); /* all that is in view is up to date */

G_END_DECLS
