/* drawn.h: which groups of a result a figure draws, in the shape that its chart shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "scene.h"

G_BEGIN_DECLS

/* A figure and its result as far as they are drawn: the same answer with fewer groups; each pair of groups is one
 * group where the chart does not show a second dimension. Borrowed from both. */
typedef struct {
  NwResult   result; /* never referenced, only read */
  NwFigure   figure; /* its focus is an element of this result */
  NwElement  focus;
  GPtrArray *groups;
  GPtrArray *across;
  double    *cells;  /* NULL: those of the whole result */
  NwBasis   *basis;
  guint     *pairs;  /* group * across->len + across of the whole result, by group; NULL: not paired */
  guint      n_across; /* of the whole result */
  guint      left;   /* pairs beyond those that the chart has room for */
} NwDrawn;

void nw_drawn_init    (NwDrawn *self, const NwFigure *figure, const NwResult *result);
void nw_drawn_restore (const NwDrawn *self, NwScene *scene); /* elements of the whole result again */
void nw_drawn_clear   (NwDrawn *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NwDrawn, nw_drawn_clear)

G_END_DECLS
