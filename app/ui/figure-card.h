/* figure-card.h: an answer as a figure with all its words, and as the table behind it
 *
 * Signal "activated" (const NwElement *): the user wants its incidents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_FIGURE_CARD (nw_figure_card_get_type ())
/* Property "table" (gboolean): the table is shown instead of the chart. */
G_DECLARE_FINAL_TYPE (NwFigureCard, nw_figure_card, NW, FIGURE_CARD, GtkWidget)

void nw_figure_card_set_session (NwFigureCard *self, NwSession *session); /* once; for the menu of elements */
/* result NULL: nothing. chart NULL: there is only a table. named_only: see NwFigure. */
void nw_figure_card_set_result  (NwFigureCard *self, NwResult *result, const NwChartInfo *chart, gboolean named_only);
int  nw_figure_card_width       (NwFigureCard *self); /* of the chart, in CSS pixels */

G_END_DECLS
