/* drawn.h: which groups of a result a figure draws
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart.h"

G_BEGIN_DECLS

/* A result as far as it is drawn: the same answer with fewer groups, borrowed from it. */
typedef struct {
  NwResult   result; /* never referenced, only read */
  GPtrArray *groups;
} NwDrawn;

void nw_drawn_init  (NwDrawn *self, const NwFigure *figure, const NwResult *result);
void nw_drawn_clear (NwDrawn *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NwDrawn, nw_drawn_clear)

G_END_DECLS
