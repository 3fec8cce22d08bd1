/* figure-cell.h: a number in a table that opens its incidents
 *
 * Signal "clicked" (): by pointer, Enter or space. Up and down lead to the cell of the same column.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define NW_TYPE_FIGURE_CELL (nw_figure_cell_get_type ())
G_DECLARE_FINAL_TYPE (NwFigureCell, nw_figure_cell, NW, FIGURE_CELL, GtkWidget)

GtkWidget  *nw_figure_cell_new  (void);
/* description: what the number stands for, read out; dim: it is nothing to look at. */
void        nw_figure_cell_set  (NwFigureCell *self, const char *text, const char *description, gboolean dim);
/* Whether there is something behind it, as at first. Else it is text that the keyboard passes by. */
void        nw_figure_cell_set_opens (NwFigureCell *self, gboolean opens);
const char *nw_figure_cell_text (NwFigureCell *self);
const char *nw_figure_cell_description (NwFigureCell *self); /* NULL: not set yet */

G_END_DECLS
