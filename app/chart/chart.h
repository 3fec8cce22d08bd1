/* chart.h: the table of chart types, and the figure frame around every chart
 *
 * Pure functions over cairo: the screen, SVG, PDF and PNG are drawn by the same code. Units are CSS pixels
 * (1/96 inch); exports scale the surface.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "result.h"

G_BEGIN_DECLS

typedef enum { NW_PALETTE_LIGHT, NW_PALETTE_DARK, NW_PALETTE_PRINT } NwPaletteId;

/* One drawn thing that stands for a number. -1: not of a single group, across or period. Of a summary, group is its row and across
 * its column. */
typedef struct {
  int    group;
  int    across;
  int    period;
  double x, y, width, height; /* in the figure's coordinates: for the focus ring and tooltips */
  guint  placebo;             /* 1, 2 … of result->before_after->strip, the months as if each were the event; 0: none */
} NwElement;

typedef struct {
  const char *id;       /* "trend" (lines), "bars", "stacked" */
  const char *label;    /* translate with _() */
  const char *summary;  /* what it shows, in a sentence for the manual; translate with _() */
  const char *analysis; /* id of the analysis whose result it draws */
  const char *at_once;  /* the same where the interval is all; NULL: that one, too */
} NwChartInfo;

const NwChartInfo * const *nw_charts     (void); /* NULL-terminated */
const NwChartInfo         *nw_chart_find (const char *id);
/* The one that shows a result as its analysis is meant: of a summary the first that suits it, before and after, a matrix, bars of
 * one period, else lines. */
const NwChartInfo         *nw_chart_of   (const NwResult *result);

/* Whether it draws such a result: of a summary one that knows its columns. */
gboolean                   nw_chart_suits (const NwChartInfo *info, const NwResult *result);

/* What to draw; plain, on the stack. */
typedef struct {
  const NwChartInfo *chart;
  NwPaletteId        palette;
  double             text_scale; /* 1.0 = 10 pt body text */
  gboolean           rtl;
  gboolean           framed;     /* title, subtitle, note and source drawn too; FALSE: the chart alone, where the window shows them */
  gboolean           named_only; /* the rest and the ways of not knowing are named in the note, not drawn; small multiples never draw them */
  const NwElement   *focus;      /* drawn highlighted, or NULL */
} NwFigure;

/* Draws the figure into 0,0 … width,height. Never fails: too small a space drops labels, then parts, never overlaps them. */
void     nw_figure_draw     (cairo_t *cr, const NwFigure *figure, const NwResult *result, double width, double height);
/* The element at a point. */
gboolean nw_figure_pick     (const NwFigure *figure, const NwResult *result, double width, double height,
                             double x, double y, NwElement *element);
/* All elements in reading order, for the keyboard: left to right in a group, then the next group (NwElement). */
GArray  *nw_figure_elements (const NwFigure *figure, const NwResult *result, double width, double height);
/* "Russia, 2017: 25 reported incidents" */
char    *nw_figure_describe (const NwFigure *figure, const NwResult *result, const NwElement *element);
/* The result's guarded sentence and what stands out: the caption, the accessible description and the alt text. (transfer full) */
char    *nw_figure_caption  (const NwFigure *figure, const NwResult *result);
/* Why the chart cannot show the result, and what to do; the figure then says that in its place. NULL: it can. (transfer full) */
char    *nw_figure_obstacle (const NwFigure *figure, const NwResult *result);
/* The result's note, and what the figure does not draw. (transfer full) */
char    *nw_figure_note     (const NwFigure *figure, const NwResult *result);
/* The height at which title, chart and notes look right for that width. */
double   nw_figure_height   (const NwFigure *figure, const NwResult *result, double width);

/* A figure laid out once, to be painted and picked from as often as wanted: what a widget keeps. It needs the result no
 * longer. */
typedef struct _NwDrawing NwDrawing;

NwDrawing *nw_drawing_new      (const NwFigure *figure, const NwResult *result, double width, double height);
void       nw_drawing_free     (NwDrawing *self);
void       nw_drawing_paint    (const NwDrawing *self, cairo_t *cr);
gboolean   nw_drawing_pick     (const NwDrawing *self, double x, double y, NwElement *element);
GArray    *nw_drawing_elements (NwDrawing *self); /* as nw_figure_elements(); (transfer none) */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwDrawing, nw_drawing_free)

G_END_DECLS
