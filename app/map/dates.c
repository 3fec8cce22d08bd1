/* dates.c: reads ISO, American and European dates, and knows which days stand for more than a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dates.h"

#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR  2199
#define PIVOT      70 /* a two-digit year from here on lies in the 1900s */

/* Up to three numbers with one kind of separator, then nothing or a time of day. */
typedef struct {
  int   numbers[3];
  guint digits[3];
  guint n;
  char  separator;
} Parts;

/* " 10:30", "T10:30:00.5Z", "T10:30:00-05:00": the day is the one that is written, in whatever zone. */
static gboolean
is_time (const char *text, gsize length)
{
  if (length < 6 || (*text != ' ' && *text != 'T') || !g_ascii_isdigit (text[1]) || !g_ascii_isdigit (text[2])
      || text[3] != ':')
    return FALSE;
  for (gsize i = 4; i < length; i++)
    if (!g_ascii_isdigit (text[i]) && strchr (":.+-Z", text[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
scan (const char *text, gsize length, Parts *parts)
{
  gsize i = 0;

  *parts = (Parts) { 0 };
  while (parts->n < 3)
    {
      guint n = parts->n++;

      for (; i < length && g_ascii_isdigit (text[i]); i++)
        {
          if (parts->digits[n]++ == 4)
            return FALSE;
          parts->numbers[n] = parts->numbers[n] * 10 + (text[i] - '0');
        }
      if (parts->digits[n] == 0)
        return FALSE;
      if (i == length)
        return TRUE;
      if (text[i] != '-' && text[i] != '/' && text[i] != '.')
        break;
      if (parts->separator && text[i] != parts->separator)
        return FALSE;
      if (parts->n == 3)
        return FALSE;
      parts->separator = text[i++];
    }

  return parts->n == 3 && is_time (text + i, length - i);
}

static gboolean
make (int year, int month, int day, guint n, NwDate *date)
{
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return FALSE;
  if (n == 1)
    {
      *date = nw_date_from_year (year);
      return TRUE;
    }
  if (!nw_day_valid (year, month, n == 2 ? 1 : day))
    return FALSE;
  *date = n == 2 ? nw_date_from_month (year, month) : nw_date_from_day (nw_day_from_ymd (year, month, day));
  return TRUE;
}

gboolean
nw_dates_read (const char *text, gsize length, NwDateForm form, NwDate *date)
{
  Parts parts;
  int year;

  *date = NW_DATE_UNKNOWN;
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  while (length > 0 && g_ascii_isspace (*text))
    text++, length--;
  if (!scan (text, length, &parts))
    return FALSE;

  if (parts.digits[0] == 4)
    return (parts.n == 1 || parts.separator == '-')
           && (parts.n < 2 || parts.digits[1] == 2) && (parts.n < 3 || parts.digits[2] == 2)
           && make (parts.numbers[0], parts.numbers[1], parts.numbers[2], parts.n, date);

  /* Dots are not American: 1.2.2019 in a list of M/D/Y dates could be either day. */
  if (form == NW_DATES_ISO || parts.n != 3 || parts.separator == '-'
      || (form == NW_DATES_MDY && parts.separator != '/')
      || parts.digits[0] > 2 || parts.digits[1] > 2)
    return FALSE;
  year = parts.numbers[2];
  if (parts.digits[2] == 2)
    year += year < PIVOT ? 2000 : 1900;
  else if (parts.digits[2] != 4)
    return FALSE;

  return form == NW_DATES_MDY ? make (year, parts.numbers[0], parts.numbers[1], 3, date)
                              : make (year, parts.numbers[1], parts.numbers[0], 3, date);
}

NwDate
nw_dates_settle (NwDate written, const NwField *field)
{
  int year, month, day;

  if (written.precision != NW_PRECISION_DAY || (!field->january_first && !field->first_of_month))
    return written;

  nw_day_to_ymd (written.earliest, &year, &month, &day);
  if (field->january_first && month == 1 && day == 1)
    return nw_date_from_year (year);
  if (field->first_of_month && day == 1)
    return nw_date_from_month (year, month);
  return written;
}
