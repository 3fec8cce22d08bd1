/* pages-gauge.h: says quickly how wide plain words are, so that tables of many thousand cells need no layout of each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pages-words.h"

G_BEGIN_DECLS

typedef struct _NwGauge NwGauge; /* of one look at full size */

NwGauge *nw_gauge_new   (NwWordsLook look);
void     nw_gauge_free  (NwGauge *self);
/* px, never less than what is drawn: of the whole in one line, and of its longest word. */
void     nw_gauge_width (NwGauge *self, const char *text, double *whole, double *word);
/* Lines at that width, never fewer than are drawn; 0: only a layout can say, as of scripts that join or are broken without
 * blanks, and of words longer than the width. */
guint    nw_gauge_lines (NwGauge *self, const char *text, double width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwGauge, nw_gauge_free)

G_END_DECLS
