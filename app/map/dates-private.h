/* dates-private.h: what the two ways of writing dates, in numbers and in words, share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "dates.h"

G_BEGIN_DECLS

/* Numbers alone, with the separators of the form; no blanks at the ends. */
gboolean  nw_dates_read_numbers (const char *text, gsize length, NwDateForm form, NwDate *date);
/* Words, parts of a year, and ranges. */
NwWritten nw_dates_read_words   (const char *text, gsize length, NwDateForm form, NwDate *date);

/* A year as written in two or four digits; 0 for any other number of digits. */
int       nw_dates_full_year    (int number, guint digits);
/* Month 0: the year; day 0: the month. FALSE: no such day, or no year from 1900 to 2199. */
gboolean  nw_dates_make         (int year, int month, int day, NwDate *date);
/* " 10:30", "T10:30:00.5Z", "T10:30:00-05:00" */
gboolean  nw_dates_is_time      (const char *text, gsize length);

G_END_DECLS
