/* page-preview.h: the pages of the briefing that is worked on, as they will be printed
 *
 * Signal: "edit" (int position): the user wants to change a block.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "briefing-model.h"
#include "page-sheets.h"

G_BEGIN_DECLS

#define NW_TYPE_PAGE_PREVIEW (nw_page_preview_get_type ())
G_DECLARE_FINAL_TYPE (NwPagePreview, nw_page_preview, NW, PAGE_PREVIEW, GtkWidget)

void          nw_page_preview_set_model (NwPagePreview *self, NwBriefingModel *model); /* once */
/* Steps of the zoom, 1 or -1; from the fitted size on to the next step. */
void          nw_page_preview_zoom      (NwPagePreview *self, int steps);
void          nw_page_preview_set_zoom  (NwPagePreview *self, double zoom); /* 1: 100 %; 0: fits the width */
double        nw_page_preview_get_zoom  (NwPagePreview *self);              /* likewise */
NwPageSheets *nw_page_preview_sheets    (NwPagePreview *self); /* (transfer none) */

G_END_DECLS
