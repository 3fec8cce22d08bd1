/* date-written.c: whether a date that counts as a year or month was written to the day
 *
 * A rule for placeholders makes a year of "2010-01-01" and a month of "2010-05-01". The day it stood for is the
 * first of what was left, and the text as written was kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "quality-tally.h"

#include <string.h>

/* Days from the epochs of spreadsheets to 1970-01-01. */
#define EPOCH_1900 25569
#define EPOCH_1904 24107

static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun",
                                      "jul", "aug", "sep", "oct", "nov", "dec" };

/* "40179", "40179.0", "40179.5" */
static gboolean
is_serial (const char *text, gint32 day)
{
  char *end;
  double number = g_ascii_strtod (text, &end);

  return *end == '\0' && number >= 0 && number < 3e6 &&
         ((gint32) number - EPOCH_1900 == day || (gint32) number - EPOCH_1904 == day);
}

typedef struct {
  guint    numbers;
  gboolean first; /* one of them is 1 */
  gboolean month; /* a word begins as the name of the month */
} Parts;

static Parts
take_apart (const char *text, int month)
{
  Parts parts = { 0 };

  for (const char *p = text; *p && *p != 'T';)
    if (g_ascii_isdigit (*p))
      {
        char *end;
        guint64 number = g_ascii_strtoull (p, &end, 10);

        if (*end == ':') /* the time of day */
          break;
        parts.numbers++;
        parts.first |= number == 1;
        p = end;
      }
    else if (g_ascii_isalpha (*p))
      {
        parts.month |= g_ascii_strncasecmp (p, months[month - 1], 3) == 0;
        while (g_ascii_isalpha (*p))
          p++;
      }
    else
      p++;

  return parts;
}

NwDate
nw_date_as_written (NwDate date, const char *text)
{
  NwDate day;
  Parts parts;
  int month;

  if (date.precision == NW_PRECISION_UNKNOWN || date.precision == NW_PRECISION_DAY || !text)
    return date;
  if (nw_date_parse (text, &day))
    return day.earliest == date.earliest && day.precision > date.precision ? day : date;

  nw_day_to_ymd (date.earliest, NULL, &month, NULL);
  parts = take_apart (text, month);
  if (is_serial (text, date.earliest) ||
      (parts.first && (parts.numbers == 3 || (parts.numbers == 2 && parts.month))))
    return nw_date_from_day (date.earliest);
  return date;
}
