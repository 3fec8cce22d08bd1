/* number.h: numbers in the user's notation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *nw_number_print  (double value);                          /* "1,643", "236.5": at most two decimals */
char *nw_percent_print (double share);                          /* of 0 to 1: "53.2 %" */
/* A share with what it was made from: "53.2 % (25 of 47)"; fewer than NW_FEW bases: "3 of 7"; none: "–". */
char *nw_share_print   (double hits, double bases);

G_END_DECLS
