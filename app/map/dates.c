/* dates.c: reads dates written in numbers, and knows which days stand for more than a day
 *
 * What a form leaves ambiguous is refused, never guessed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dates-private.h"

#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR  2199
#define PIVOT      70 /* a two-digit year from here on lies in the 1900s */

#define SERIAL_DIGITS 5
#define SERIAL_1900   25569 /* 1970-01-01 in days since the epoch of spreadsheets */
#define SERIAL_1904   24107

/* Up to three numbers with one kind of separator, then nothing or a time of day. */
typedef struct {
  int   numbers[3]; /* 0 for question marks, which stand for a day or month that is not known */
  guint digits[3];  /* 0 likewise */
  guint n;
  char  separator;
} Parts;

/* The day is the one that is written, in whatever zone. */
gboolean
nw_dates_is_time (const char *text, gsize length)
{
  if (length < 6 || (*text != ' ' && *text != 'T') || !g_ascii_isdigit (text[1]) || !g_ascii_isdigit (text[2])
      || text[3] != ':')
    return FALSE;
  for (gsize i = 4; i < length; i++)
    if (!g_ascii_isdigit (text[i]) && strchr (":.+-Z", text[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* Bytes of "?", "??", "x" or "XX". */
static gsize
unknown_part (const char *text, gsize length)
{
  char c = length > 0 ? text[0] : '\0';

  if (c != '?' && c != 'x' && c != 'X')
    return 0;
  return length > 1 && text[1] == c ? 2 : 1;
}

static gboolean
scan (const char *text, gsize length, Parts *parts)
{
  gsize i = 0;

  *parts = (Parts) { 0 };
  while (parts->n < 3)
    {
      guint n = parts->n++;
      gsize start = i;

      for (; i < length && (guchar) (text[i] - '0') <= 9; i++)
        parts->numbers[n] = i - start < 4 ? parts->numbers[n] * 10 + (text[i] - '0') : 0;
      parts->digits[n] = i - start;
      if (i == start)
        i += unknown_part (text + i, length - i);
      if (i == start || parts->digits[n] > 4)
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

  return parts->n == 3 && nw_dates_is_time (text + i, length - i);
}

gboolean
nw_dates_make (int year, int month, int day, NwDate *date)
{
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return FALSE;
  if (month == 0)
    {
      *date = nw_date_from_year (year);
      return day == 0;
    }
  if (!nw_day_valid (year, month, day == 0 ? 1 : day))
    return FALSE;
  *date = day == 0 ? nw_date_from_month (year, month) : nw_date_from_day (nw_day_from_ymd (year, month, day));
  return TRUE;
}

int
nw_dates_full_year (int number, guint digits)
{
  if (digits == 2)
    return number + (number < PIVOT ? 2000 : 1900);
  return digits == 4 ? number : 0;
}

/* Two digits as a number; beyond 99 when they are none. */
static inline guint
two_digits (const char *text)
{
  guint tens = (guchar) text[0] - '0', ones = (guchar) text[1] - '0';

  return tens <= 9 && ones <= 9 ? tens * 10 + ones : 100;
}

/* YYYY-MM-DD, perhaps with a time: what most cells are, and what a million rows pay for. */
static gboolean
read_plain_iso (const char *text, gsize length, NwDate *date)
{
  guint century, year, month, day;

  if (length < 10 || text[4] != '-' || text[7] != '-')
    return FALSE;
  century = two_digits (text);
  year = two_digits (text + 2);
  month = two_digits (text + 5);
  day = two_digits (text + 8);
  if (century > 99 || year > 99 || month > 12 || day > 31 || month == 0 || day == 0)
    return FALSE;
  return (length == 10 || nw_dates_is_time (text + 10, length - 10))
         && nw_dates_make (century * 100 + year, month, day, date);
}

/* 20190325 */
static gboolean
read_compact (const char *text, gsize length, NwDate *date)
{
  int number = 0;

  if (length != 8)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      number = number * 10 + (text[i] - '0');
    }
  return number / 100 % 100 > 0 && number % 100 > 0
         && nw_dates_make (number / 10000, number / 100 % 100, number % 100, date);
}

/* A month written "00" within a whole date is no month; alone it is a mistake. */
static gboolean
read_year_first (const Parts *parts, NwDateForm form, NwDate *date)
{
  gboolean loose = form == NW_DATES_YMD;

  if (parts->n > 1 && parts->separator != '-' && !loose)
    return FALSE;
  for (guint i = 1; i < parts->n; i++)
    if (parts->digits[i] > 2 || (parts->digits[i] == 1 && !loose))
      return FALSE;
  if (parts->n == 2 && parts->digits[1] > 0 && parts->numbers[1] == 0)
    return FALSE;
  return nw_dates_make (parts->numbers[0], parts->numbers[1], parts->numbers[2], date);
}

/* Dots are not American: 1.2.2019 in a list of M/D/Y dates could be either day. Hyphens with two digits at
 * both ends could begin with the year. */
static gboolean
read_year_last (const Parts *parts, NwDateForm form, NwDate *date)
{
  guint last = parts->n - 1;
  int year = nw_dates_full_year (parts->numbers[last], parts->digits[last]);

  if ((form != NW_DATES_MDY && form != NW_DATES_DMY) || year == 0
      || (form == NW_DATES_MDY && parts->separator == '.')
      || (parts->separator == '-' && parts->digits[last] != 4))
    return FALSE;
  for (guint i = 0; i < last; i++)
    if (parts->digits[i] > 2 || (parts->digits[i] > 0 && parts->numbers[i] == 0))
      return FALSE;

  if (parts->n == 2)
    return parts->digits[1] == 4 && parts->digits[0] > 0 && nw_dates_make (year, parts->numbers[0], 0, date);
  return form == NW_DATES_MDY ? nw_dates_make (year, parts->numbers[0], parts->numbers[1], date)
                              : nw_dates_make (year, parts->numbers[1], parts->numbers[0], date);
}

gboolean
nw_dates_read_numbers (const char *text, gsize length, NwDateForm form, NwDate *date)
{
  Parts parts;

  if (read_plain_iso (text, length, date))
    return TRUE;
  if (form == NW_DATES_YMD && read_compact (text, length, date))
    return TRUE;
  if (!scan (text, length, &parts))
    return FALSE;
  return parts.digits[0] == 4 ? read_year_first (&parts, form, date)
                              : parts.n > 1 && read_year_last (&parts, form, date);
}

gboolean
nw_dates_read_serial (const char *text, gsize length, NwSerial serial, NwDate *date)
{
  int number = 0;

  if (serial == NW_SERIAL_NONE || length < SERIAL_DIGITS || *text == '0')
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (i == SERIAL_DIGITS && text[i] == '.')
        continue;
      if (!g_ascii_isdigit (text[i]) || (i == SERIAL_DIGITS))
        return FALSE;
      if (i < SERIAL_DIGITS)
        number = number * 10 + (text[i] - '0');
    }
  *date = nw_date_from_day (number - (serial == NW_SERIAL_1904 ? SERIAL_1904 : SERIAL_1900));
  return TRUE;
}

static NwWritten
understand (const char *text, gsize length, NwDateForm form, NwSerial serial, NwDate *date)
{
  NwWritten written;

  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  while (length > 0 && g_ascii_isspace (*text))
    text++, length--;

  if (length == 0)
    written = NW_WRITTEN_NO_DATE;
  else if (nw_dates_read_numbers (text, length, form, date)
           || nw_dates_read_serial (text, length, serial, date))
    written = NW_WRITTEN_DATE;
  else
    written = nw_dates_read_words (text, length, form, date);
  if (written != NW_WRITTEN_DATE)
    *date = NW_DATE_UNKNOWN;
  return written;
}

NwWritten
nw_dates_understand (const char *text, gsize length, const NwField *field, NwDate *date)
{
  return understand (text, length, field->dates, field->serial, date);
}

gboolean
nw_dates_read (const char *text, gsize length, NwDateForm form, NwDate *date)
{
  return understand (text, length, form, NW_SERIAL_NONE, date) == NW_WRITTEN_DATE;
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
