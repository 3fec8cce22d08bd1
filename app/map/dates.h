/* dates.h: dates as files write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "date.h"
#include "profile.h"

G_BEGIN_DECLS

/* What the text says, before any rule about placeholders. FALSE: not a date (years 1900 to 2199 count as dates). */
gboolean nw_dates_read   (const char *text, gsize length, NwDateForm form, NwDate *date);
/* Applies the field's rules: 1 January is the year, the 1st is the month. */
NwDate   nw_dates_settle (NwDate written, const NwField *field);

G_END_DECLS
