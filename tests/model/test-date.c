/* test-date.c: calendar days and periods against GDate, dates with precision against cases worked by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "date.h"

/* GDate counts days from 1 January of year 1 as day 1; 1970-01-01 is its day 719,163. */
#define JULIAN_OF_1970 719163

static void
test_days (void)
{
  for (gint32 day = -200000; day <= 400000; day += 37)
    {
      GDate date;
      int year, month, mday;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, day + JULIAN_OF_1970);
      nw_day_to_ymd (day, &year, &month, &mday);
      g_assert_cmpint (year, ==, g_date_get_year (&date));
      g_assert_cmpint (month, ==, g_date_get_month (&date));
      g_assert_cmpint (mday, ==, g_date_get_day (&date));
      g_assert_cmpint (nw_day_from_ymd (year, month, mday), ==, day);
    }
}

static void
test_valid (void)
{
  g_assert_true (nw_day_valid (2000, 2, 29));
  g_assert_false (nw_day_valid (1900, 2, 29));
  g_assert_true (nw_day_valid (2024, 2, 29));
  g_assert_false (nw_day_valid (2023, 2, 29));
  g_assert_false (nw_day_valid (2023, 13, 1));
  g_assert_false (nw_day_valid (2023, 0, 1));
  g_assert_false (nw_day_valid (2023, 4, 31));
  g_assert_false (nw_day_valid (0, 1, 1));
  g_assert_false (nw_day_valid (10000, 1, 1));
}

static void
test_parse (void)
{
  static const struct {
    const char *text;
    const char *earliest, *latest; /* NULL: not a date */
    NwPrecision precision;
  } cases[] = {
    { "2017-06-27", "2017-06-27", "2017-06-27", NW_PRECISION_DAY },
    { "2016-02", "2016-02-01", "2016-02-29", NW_PRECISION_MONTH },
    { "2017", "2017-01-01", "2017-12-31", NW_PRECISION_YEAR },
    { "", NULL, NULL, 0 },
    { "17", NULL, NULL, 0 },
    { "2017-6-27", NULL, NULL, 0 },
    { "2017/06/27", NULL, NULL, 0 },
    { "2017-02-30", NULL, NULL, 0 },
    { "2017-06-27T", NULL, NULL, 0 },
    { "201a", NULL, NULL, 0 },
    { "-201", NULL, NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      NwDate date = NW_DATE_UNKNOWN, earliest, latest;
      g_autofree char *printed = NULL;

      g_assert_cmpint (nw_date_parse (cases[i].text, &date), ==, cases[i].earliest != NULL);
      if (!cases[i].earliest)
        continue;
      g_assert_true (nw_date_parse (cases[i].earliest, &earliest));
      g_assert_true (nw_date_parse (cases[i].latest, &latest));
      g_assert_cmpint (date.earliest, ==, earliest.earliest);
      g_assert_cmpint (date.latest, ==, latest.earliest);
      g_assert_cmpint (date.precision, ==, cases[i].precision);
      printed = nw_date_print (date);
      g_assert_cmpstr (printed, ==, cases[i].text);
    }
}

static void
test_coarsen (void)
{
  NwDate day = nw_date_from_day (nw_day_from_ymd (2012, 1, 1));

  g_assert_true (nw_date_equal (nw_date_coarsen (day, NW_PRECISION_YEAR), nw_date_from_year (2012)));
  g_assert_true (nw_date_equal (nw_date_coarsen (day, NW_PRECISION_MONTH), nw_date_from_month (2012, 1)));
  g_assert_true (nw_date_equal (nw_date_coarsen (day, NW_PRECISION_UNKNOWN), NW_DATE_UNKNOWN));
  g_assert_true (nw_date_equal (nw_date_coarsen (nw_date_from_year (2012), NW_PRECISION_MONTH), nw_date_from_year (2012)));
}

static void
test_fits (void)
{
  g_assert_true (nw_date_fits (NW_DATE_UNKNOWN, NW_INTERVAL_ALL));
  g_assert_false (nw_date_fits (NW_DATE_UNKNOWN, NW_INTERVAL_YEAR));
  g_assert_true (nw_date_fits (nw_date_from_year (2012), NW_INTERVAL_YEAR));
  g_assert_false (nw_date_fits (nw_date_from_year (2012), NW_INTERVAL_QUARTER));
  g_assert_true (nw_date_fits (nw_date_from_month (2012, 5), NW_INTERVAL_QUARTER));
  g_assert_true (nw_date_fits (nw_date_from_month (2012, 5), NW_INTERVAL_MONTH));
}

static void
check_period (NwInterval interval, const char *day, const char *label, const char *first, const char *last)
{
  NwDate date, first_date, last_date;
  g_autofree char *printed = NULL;
  int period;

  g_assert_true (nw_date_parse (day, &date) && nw_date_parse (first, &first_date) && nw_date_parse (last, &last_date));
  period = nw_period_of_day (interval, date.earliest);
  printed = nw_period_print (interval, period);
  g_assert_cmpstr (printed, ==, label);
  g_assert_cmpint (nw_period_first_day (interval, period), ==, first_date.earliest);
  g_assert_cmpint (nw_period_last_day (interval, period), ==, last_date.earliest);
  g_assert_cmpint (nw_period_of_day (interval, last_date.earliest + 1), ==, period + 1);
}

static void
test_periods (void)
{
  check_period (NW_INTERVAL_YEAR, "2016-02-29", "2016", "2016-01-01", "2016-12-31");
  check_period (NW_INTERVAL_QUARTER, "2016-02-29", "2016-Q1", "2016-01-01", "2016-03-31");
  check_period (NW_INTERVAL_QUARTER, "2016-12-31", "2016-Q4", "2016-10-01", "2016-12-31");
  check_period (NW_INTERVAL_MONTH, "2016-02-01", "2016-02", "2016-02-01", "2016-02-29");
  check_period (NW_INTERVAL_MONTH, "1969-12-31", "1969-12", "1969-12-01", "1969-12-31");
  g_assert_cmpint (nw_period_of_day (NW_INTERVAL_ALL, 12345), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/date/days", test_days);
  g_test_add_func ("/model/date/valid", test_valid);
  g_test_add_func ("/model/date/parse", test_parse);
  g_test_add_func ("/model/date/coarsen", test_coarsen);
  g_test_add_func ("/model/date/fits", test_fits);
  g_test_add_func ("/model/date/periods", test_periods);
  return g_test_run ();
}
