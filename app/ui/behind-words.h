/* behind-words.h: what the cells are called whose incidents are listed
 *
 * A question names a cell by codes; the labels of its row and column are those of the answer that it was opened in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart.h"

G_BEGIN_DECLS

typedef struct _NwBehindWords NwBehindWords;

NwBehindWords *nw_behind_words_new  (void);
void           nw_behind_words_free (NwBehindWords *self);
/* Remembers what the cell is called that an element of a summary stands for. */
void           nw_behind_words_add  (NwBehindWords *self, const NwResult *result, const NwElement *element, const NwQuery *behind);
/* "Time to claim: China, events"; by their codes where nobody opened the cell here. (transfer full) */
char          *nw_behind_words_get  (NwBehindWords *self, const NwQuery *behind);

G_END_DECLS
