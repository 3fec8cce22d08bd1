/* pages-walk.h: goes through laid-out pages and asserts what has to hold of each thing on them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pages-private.h"

G_BEGIN_DECLS

/* A cell and a head longer than a page, a word without end, marks piled upon marks, deep lists, huge numbers. */
NwDocument *walk_hostile (void);

/* Everything is inside the margins, below what comes before it, and as high as its words. */
void walk_places (const NwPages *pages, guint page);
/* Of the item at a position: a figure has its name above it and is not much lower than it wants to be. */
void walk_figure (const NwPages *pages, guint i);
void walk_head   (const NwPages *pages, guint i); /* some rows follow; it is said where a table goes on */
void walk_row    (const NwPages *pages, guint i); /* under heads; no section last, no total first */
void walk_words  (const NwPages *pages, guint i); /* no line alone, no heading last */
void walk_cells  (const NwPages *pages, const NwPageGrid *grid);

G_END_DECLS
