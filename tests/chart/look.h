/* look.h: looks at built figures: their elements and words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "plot.h"

G_BEGIN_DECLS

NwFigure         look_figure      (const char *chart);
const NwElement *look_find        (GArray *elements, int group, int across, int period); /* or NULL */
/* Whether a text begins so, and is drawn within the box; NULL: anywhere. */
gboolean         look_words       (const NwScene *scene, const char *words, const NwElement *box);
/* No text overlaps another one or leaves the figure. */
void             look_words_apart (const NwScene *scene, const NwFigure *figure);
/* The middle of every element finds it, or one at the same place. */
void             look_picked      (const NwScene *scene);

G_END_DECLS
