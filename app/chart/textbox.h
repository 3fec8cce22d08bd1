/* textbox.h: a piece of text that knows its size before it is drawn
 *
 * Sizes do not depend on the surface (no hinting of metrics, 96 dpi), so the screen, SVG, PDF and PNG lay out alike.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum {
  NW_TEXT_TITLE,
  NW_TEXT_SUBTITLE,
  NW_TEXT_AXIS,
  NW_TEXT_VALUE,  /* a number at its bar */
  NW_TEXT_KEY,    /* the name of a series, at its line or in the legend */
  NW_TEXT_REMARK, /* italic, inside the plot: "not yet complete" */
  NW_TEXT_NOTE,
  NW_TEXT_EMPTY,  /* the words of a chart without data */
  NW_TEXT_CELL,   /* a table's */
  NW_TEXT_HEAD,   /* a table's header */
} NwTextRole;

typedef struct {
  PangoLayout *layout;
  double       width;  /* of the text as laid out */
  double       height; /* of one line never more than nw_text_line(), whatever fonts its letters need */
  double       raise;  /* what the layout stands above the box's own corner, so that base lines agree */
} NwTextBox;

/* Wraps at width into at most max_lines and ends in an ellipsis; width < 0: one line of any width. rtl: lines start right.
 * Controls and line breaks in text are drawn as blanks; identifiers and dates are not broken at their hyphens. */
NwTextBox nw_text_box       (const char *text, NwTextRole role, double scale, double width, int max_lines, gboolean rtl);
void      nw_text_box_clear (NwTextBox *self);
/* Draws so that the text's own corner is at x, y. */
void      nw_text_box_draw  (cairo_t *cr, const NwTextBox *self, double x, double y);
/* Of at most that many bytes: valid UTF-8 in one paragraph, its controls and noncharacters blanks. */
char     *nw_text_plain     (const char *text, gsize most);
double    nw_text_line      (NwTextRole role, double scale);  /* the height of one line */
gboolean  nw_text_box_cut   (const NwTextBox *self);          /* ends in an ellipsis */
/* An empty layout in the family and the context of all texts, for words that a box is too small for. (transfer full) */
PangoLayout *nw_text_layout (double points, PangoWeight weight, PangoStyle style);
void      nw_text_keep_whole (PangoAttrList *list, const char *text); /* adds that its identifiers are not broken */

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NwTextBox, nw_text_box_clear)

G_END_DECLS
