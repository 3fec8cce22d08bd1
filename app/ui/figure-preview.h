/* figure-preview.h: a figure as it will be in a file, the whole of it, as large as there is room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chart.h"

G_BEGIN_DECLS

#define NW_TYPE_FIGURE_PREVIEW (nw_figure_preview_get_type ())
G_DECLARE_FINAL_TYPE (NwFigurePreview, nw_figure_preview, NW, FIGURE_PREVIEW, GtkWidget)

/* named_only: see NwFigure. */
void nw_figure_preview_set_result (NwFigurePreview *self, NwResult *result, const char *chart, gboolean named_only);
/* CSS pixels. */
void nw_figure_preview_set_width  (NwFigurePreview *self, int width);
/* The height that the figure has in a file of that width, CSS pixels. */
int  nw_figure_preview_height     (NwFigurePreview *self);

G_END_DECLS
