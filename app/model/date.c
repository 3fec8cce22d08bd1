/* date.c: calendar days, dates with a precision, and periods
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "date.h"

#include <string.h>

static int
days_in_month (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return month == 2 && leap ? 29 : days[month - 1];
}

gboolean
nw_day_valid (int year, int month, int day)
{
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month (year, month);
}

/* Days from civil and back: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"; years begin in March. */
gint32
nw_day_from_ymd (int year, int month, int day)
{
  g_return_val_if_fail (nw_day_valid (year, month, day), NW_DAY_NONE);

  int y = year - (month <= 2);
  int era = y / 400;
  int year_of_era = y - era * 400;
  int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * 146097 + day_of_era - 719468;
}

void
nw_day_to_ymd (gint32 day, int *year, int *month, int *mday)
{
  gint64 z = (gint64) day + 719468;
  gint64 era = (z >= 0 ? z : z - 146096) / 146097;
  int day_of_era = z - era * 146097;
  int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int shifted = (5 * day_of_year + 2) / 153;
  int m = shifted < 10 ? shifted + 3 : shifted - 9;

  if (year)
    *year = year_of_era + era * 400 + (m <= 2);
  if (month)
    *month = m;
  if (mday)
    *mday = day_of_year - (153 * shifted + 2) / 5 + 1;
}

NwDate
nw_date_from_day (gint32 day)
{
  return (NwDate) { day, day, NW_PRECISION_DAY };
}

NwDate
nw_date_from_month (int year, int month)
{
  return (NwDate) { nw_day_from_ymd (year, month, 1),
                    nw_day_from_ymd (year, month, days_in_month (year, month)),
                    NW_PRECISION_MONTH };
}

NwDate
nw_date_from_year (int year)
{
  return (NwDate) { nw_day_from_ymd (year, 1, 1), nw_day_from_ymd (year, 12, 31), NW_PRECISION_YEAR };
}

NwDate
nw_date_coarsen (NwDate date, NwPrecision precision)
{
  int year, month;

  if (date.precision <= precision)
    return date;
  if (precision == NW_PRECISION_UNKNOWN)
    return NW_DATE_UNKNOWN;

  nw_day_to_ymd (date.earliest, &year, &month, NULL);
  return precision == NW_PRECISION_YEAR ? nw_date_from_year (year) : nw_date_from_month (year, month);
}

/* Exactly n digits at text, as a number; -1 otherwise. */
static int
read_digits (const char *text, int n)
{
  int value = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }

  return value;
}

gboolean
nw_date_parse (const char *text, NwDate *date)
{
  gsize length = strlen (text);
  int year, month = 1, day = 1;

  if (length != 4 && length != 7 && length != 10)
    return FALSE;

  year = read_digits (text, 4);
  if (length >= 7)
    month = text[4] == '-' ? read_digits (text + 5, 2) : -1;
  if (length == 10)
    day = text[7] == '-' ? read_digits (text + 8, 2) : -1;
  if (!nw_day_valid (year, month, day))
    return FALSE;

  if (length == 4)
    *date = nw_date_from_year (year);
  else if (length == 7)
    *date = nw_date_from_month (year, month);
  else
    *date = nw_date_from_day (nw_day_from_ymd (year, month, day));
  return TRUE;
}

char *
nw_date_print (NwDate date)
{
  int year, month, day;

  if (date.precision == NW_PRECISION_UNKNOWN)
    return g_strdup ("");

  nw_day_to_ymd (date.earliest, &year, &month, &day);
  switch (date.precision)
    {
    case NW_PRECISION_YEAR:
      return g_strdup_printf ("%04d", year);
    case NW_PRECISION_MONTH:
      return g_strdup_printf ("%04d-%02d", year, month);
    case NW_PRECISION_DAY:
    case NW_PRECISION_UNKNOWN:
    default:
      return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
    }
}

gboolean
nw_date_equal (NwDate a, NwDate b)
{
  return a.precision == b.precision && a.earliest == b.earliest && a.latest == b.latest;
}

gboolean
nw_date_fits (NwDate date, NwInterval interval)
{
  static const NwPrecision needed[] = {
    [NW_INTERVAL_ALL] = NW_PRECISION_UNKNOWN,
    [NW_INTERVAL_YEAR] = NW_PRECISION_YEAR,
    [NW_INTERVAL_QUARTER] = NW_PRECISION_MONTH,
    [NW_INTERVAL_MONTH] = NW_PRECISION_MONTH,
  };

  return date.precision >= needed[interval];
}

int
nw_period_of_day (NwInterval interval, gint32 day)
{
  int year, month;

  if (interval == NW_INTERVAL_ALL)
    return 0;

  nw_day_to_ymd (day, &year, &month, NULL);
  switch (interval)
    {
    case NW_INTERVAL_QUARTER:
      return year * 4 + (month - 1) / 3;
    case NW_INTERVAL_MONTH:
      return year * 12 + month - 1;
    case NW_INTERVAL_YEAR:
    case NW_INTERVAL_ALL:
    default:
      return year;
    }
}

gint32
nw_period_first_day (NwInterval interval, int period)
{
  switch (interval)
    {
    case NW_INTERVAL_YEAR:
      return nw_day_from_ymd (period, 1, 1);
    case NW_INTERVAL_QUARTER:
      return nw_day_from_ymd (period / 4, period % 4 * 3 + 1, 1);
    case NW_INTERVAL_MONTH:
      return nw_day_from_ymd (period / 12, period % 12 + 1, 1);
    case NW_INTERVAL_ALL:
    default:
      return NW_DAY_NONE;
    }
}

gint32
nw_period_last_day (NwInterval interval, int period)
{
  int year, month;

  if (interval == NW_INTERVAL_ALL)
    return G_MAXINT32;

  nw_day_to_ymd (nw_period_first_day (interval, period), &year, &month, NULL);
  if (interval == NW_INTERVAL_YEAR)
    month = 12;
  else if (interval == NW_INTERVAL_QUARTER)
    month += 2;
  return nw_day_from_ymd (year, month, days_in_month (year, month));
}

char *
nw_period_print (NwInterval interval, int period)
{
  switch (interval)
    {
    case NW_INTERVAL_YEAR:
      return g_strdup_printf ("%04d", period);
    case NW_INTERVAL_QUARTER:
      return g_strdup_printf ("%04d-Q%d", period / 4, period % 4 + 1);
    case NW_INTERVAL_MONTH:
      return g_strdup_printf ("%04d-%02d", period / 12, period % 12 + 1);
    case NW_INTERVAL_ALL:
    default:
      return g_strdup ("all");
    }
}
