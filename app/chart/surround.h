/* surround.h: the words around a chart: title, subtitle, caption, note and source
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "scene.h"

G_BEGIN_DECLS

typedef enum {
  NW_SURROUND_TITLE,
  NW_SURROUND_SUBTITLE,
  NW_SURROUND_CAPTION,
  NW_SURROUND_NOTE,
  NW_SURROUND_SOURCE,
  NW_SURROUND_STAMP,  /* in the place of note and source where the figure is small */
  NW_SURROUND_N_PARTS,
} NwSurroundPart;

typedef struct {
  char      *text;
  NwTextRole role;
  int        lines;  /* at most; 0: left out */
  double     before; /* space above, px */
  NwTextBox  box;
} NwSurroundText;

typedef struct {
  const NwFigure *figure; /* borrowed */
  NwSurroundText  parts[NW_SURROUND_N_PARTS];
  double          margin;
  double          gap;    /* px between title and chart */
  double          width;  /* inside the margins */
} NwSurround;

double   nw_figure_scale          (const NwFigure *figure); /* of its text */
/* All parts at their full length, for a figure of that width. */
void     nw_surround_init         (NwSurround *self, const NwFigure *figure, const NwResult *result, double width);
void     nw_surround_clear        (NwSurround *self);
double   nw_surround_height       (const NwSurround *self); /* px, without the chart */
/* Takes away parts until the chart has room in a figure of that height; natural: the height it looks right at. */
void     nw_surround_fit          (NwSurround *self, double height, double natural);
gboolean nw_surround_cuts_caption (const NwSurround *self);
/* Returns what is left for the chart. */
NwRect   nw_surround_draw         (NwSurround *self, NwScene *scene, const NwPalette *palette);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NwSurround, nw_surround_clear)

G_END_DECLS
