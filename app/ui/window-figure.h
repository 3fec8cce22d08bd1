/* window-figure.h: what the view in front shows as a figure or a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "window.h"

G_BEGIN_DECLS

typedef struct {
  NwResult   *result;     /* (transfer none) */
  const char *chart;      /* id of the chart type; NULL: it has only a table */
  gboolean    in_front;   /* the view shows it, not the list of its incidents */
  gboolean    table;      /* the table is shown instead */
  gboolean    named_only; /* see NwFigure */
  int         width;      /* of the chart, in CSS pixels */
} NwShownFigure;

/* FALSE: there is none, or no answer yet. */
gboolean nw_window_figure       (NwWindow *self, NwShownFigure *figure);
/* The figure as it is drawn on paper. */
NwFigure nw_window_figure_drawn (const NwShownFigure *figure);
/* Shows the table instead of the chart, or the chart again; in a view without figures that of trends. */
void     nw_window_turn_figure  (NwWindow *self);

G_END_DECLS
