/* exact-share.h: a share of a summary, in cells and in words, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "summary.h"

G_BEGIN_DECLS

/* Sets the share and the ends of its exact interval, columns as nw_summary_add_share() made them from share on, from k and n in
 * that row. Of none: nothing. */
void  nw_exact_share_set   (NwSummary *summary, guint row, guint share);
/* "50.0 % (60 of 120; exact 95 % interval 40.7 % to 59.3 %)"; of few "3 of 7", of none "–". (transfer full) */
char *nw_exact_share_print (guint hits, guint bases);

G_END_DECLS
