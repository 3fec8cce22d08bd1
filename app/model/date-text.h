/* date-text.h: dates as they stand in a sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "date.h"

G_BEGIN_DECLS

/* As far as it is known, in the user's language: "27 June 2017", "June 2017", "2017"; "" when unknown.
 * (transfer full) */
char *nw_date_display (NwDate date);

G_END_DECLS
