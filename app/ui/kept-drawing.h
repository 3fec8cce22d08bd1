/* kept-drawing.h: a figure that is laid out anew only when something about it has changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart.h"

G_BEGIN_DECLS

/* Zeros at first; clear it at the end. */
typedef struct {
  NwResult  *result;  /* that is drawn, or NULL */
  NwFigure   figure;  /* as which; its focus is that of focused, or NULL */
  double     width;
  double     height;
  NwElement  focus;
  NwDrawing *plain;   /* without a focus, or NULL */
  NwDrawing *focused; /* with it, or NULL */
} NwKeptDrawing;

void       nw_kept_drawing_clear (NwKeptDrawing *self);
/* The figure in that size; (transfer none), until another one is asked for. */
NwDrawing *nw_kept_drawing_get   (NwKeptDrawing *self, const NwFigure *figure, NwResult *result, double width, double height);
/* Whether both are of the same cell, wherever they lie. */
gboolean   nw_kept_drawing_same  (const NwElement *a, const NwElement *b);

G_END_DECLS
