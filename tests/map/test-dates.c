/* test-dates.c: dates in every form that files write them in, and what is refused rather than misread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dates.h"

#include <string.h>

#define ISO NW_DATES_ISO
#define MDY NW_DATES_MDY
#define DMY NW_DATES_DMY
#define YMD NW_DATES_YMD

typedef struct {
  const char *text;
  NwDateForm  form;
  const char *expected; /* "2012-10", "2020-01-01..2020-06-30 year", "open", "vague" or NULL */
} Case;

static char *
describe (NwWritten written, NwDate date)
{
  g_autofree char *printed = nw_date_print (date);
  NwDate plain;
  g_autofree char *first = NULL, *last = NULL;

  if (written == NW_WRITTEN_OPEN)
    return g_strdup ("open");
  if (written == NW_WRITTEN_VAGUE)
    return g_strdup ("vague");
  if (written == NW_WRITTEN_NO_DATE)
    return NULL;
  g_assert_true (nw_date_parse (printed, &plain));
  if (nw_date_equal (plain, date))
    return g_steal_pointer (&printed);
  first = nw_date_print (nw_date_from_day (date.earliest));
  last = nw_date_print (nw_date_from_day (date.latest));
  return g_strdup_printf ("%s..%s %s", first, last, date.precision == NW_PRECISION_YEAR ? "year" : "month");
}

static void
check_all (const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      NwField field = { .dates = cases[i].form };
      NwDate date;
      NwWritten written = nw_dates_understand (cases[i].text, strlen (cases[i].text), &field, &date);
      g_autofree char *found = describe (written, date);

      if (g_strcmp0 (found, cases[i].expected) != 0)
        g_error ("“%s” is read as %s, not %s", cases[i].text, found, cases[i].expected);
      g_assert_true (written == NW_WRITTEN_DATE || nw_date_equal (date, NW_DATE_UNKNOWN));
    }
}

static void
test_numbers (void)
{
  static const Case cases[] = {
    { "2012-10-?", ISO, "2012-10" },
    { "2012-\?\?-\?\?", ISO, "2012" },
    { "2012-10-XX", ISO, "2012-10" },
    { "2012-xx-xx", MDY, "2012" },
    { "2012-?", ISO, "2012" },
    { "2012-\?\?-14", ISO, NULL },
    { "\?\?\?\?-10-14", ISO, NULL },
    { "2012-10-00", ISO, "2012-10" },
    { "2012-00-00", ISO, "2012" },
    { "2012-00-14", ISO, NULL },
    { "2012-00", ISO, NULL },
    { "2019/03/25", YMD, "2019-03-25" },
    { "2019.03.25", YMD, "2019-03-25" },
    { "2019/3/5", YMD, "2019-03-05" },
    { "2019-3-5", YMD, "2019-03-05" },
    { "20190325", YMD, "2019-03-25" },
    { "2019/03", YMD, "2019-03" },
    { "2019-03-25", YMD, "2019-03-25" },
    { "2019-03-25 07:15", YMD, "2019-03-25" },
    { "20191325", YMD, NULL },
    { "2019/25/03", YMD, NULL },
    { "25/03/2019", YMD, NULL },
    { "20190325", ISO, NULL },
    { "2019/03/25", ISO, NULL },
    { "2019/03/25", MDY, NULL },
    { "18991231", YMD, NULL },
    { "190325", YMD, NULL },
    { "25.03.19", DMY, "2019-03-25" },
    { "25.3.2019", DMY, "2019-03-25" },
    { "25-03-2019", DMY, "2019-03-25" },
    { "03-25-2019", MDY, "2019-03-25" },
    { "25-03-19", DMY, NULL },
    { "25.03.2019", MDY, NULL },
    { "3/25/2019", DMY, NULL },
    { "25/3/2019", MDY, NULL },
    { "31.12.69", DMY, "2069-12-31" },
    { "1.1.70", DMY, "1970-01-01" },
    { "1/2/3", DMY, NULL },
    { "03/2019", MDY, "2019-03" },
    { "03.2019", DMY, "2019-03" },
    { "03/19", DMY, NULL },
    { "0/3/2019", MDY, NULL },
    { "?/10/2012", DMY, "2012-10" },
    { "10/?/2012", MDY, "2012-10" },
    { "?/?/2012", MDY, "2012" },
    { "?/10/2012", MDY, NULL },
    { "3/25/2019 14:30", MDY, "2019-03-25" },
    { "29.02.2019", DMY, NULL },
    { "29.02.2020", DMY, "2020-02-29" },
    { "43101", ISO, NULL },
    { "43101.5", MDY, NULL },
    { "?", ISO, NULL },
    { "x", ISO, NULL },
    { "-", ISO, NULL },
    { "", ISO, NULL },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

static void
test_words (void)
{
  static const Case cases[] = {
    { "2016", ISO, "2016" },
    { "May 2016", ISO, "2016-05" },
    { "may, 2016", MDY, "2016-05" },
    { "2016 May", ISO, "2016-05" },
    { "16 May 2016", ISO, "2016-05-16" },
    { "May 16, 2016", ISO, "2016-05-16" },
    { "May 16 2016", ISO, "2016-05-16" },
    { "16th of May 2016", ISO, "2016-05-16" },
    { "May 1st, 2016", ISO, "2016-05-01" },
    { "Sept. 2016", ISO, "2016-09" },
    { "Monday, 16 May 2016", ISO, NULL },
    { "Monday 16 May 2016", ISO, "2016-05-16" },
    { "16-May-2016", ISO, "2016-05-16" },
    { "16-May-16", ISO, "2016-05-16" },
    { "16-May-85", ISO, "1985-05-16" },
    { "May-16", ISO, NULL },
    { "May 16", ISO, NULL },
    { "16 May 16", ISO, NULL },
    { "16 May", ISO, NULL },
    { "31 April 2016", ISO, NULL },
    { "16 May 2016 10:30", ISO, "2016-05-16" },
    { "16. März 2016", ISO, "2016-03-16" },
    { "16 février 2016", ISO, "2016-02-16" },
    { "16 de enero de 2016", ISO, "2016-01-16" },
    { "first half of 2020", ISO, "2020-01-01..2020-06-30 year" },
    { "second half of 2020", ISO, "2020-07-01..2020-12-31 year" },
    { "Second half of 2020", MDY, "2020-07-01..2020-12-31 year" },
    { "H1 2020", ISO, "2020-01-01..2020-06-30 year" },
    { "third half of 2020", ISO, NULL },
    { "Q3 2018", ISO, "2018-07-01..2018-09-30 year" },
    { "2018-Q1", ISO, "2018-01-01..2018-03-31 year" },
    { "4th quarter of 2018", ISO, "2018-10-01..2018-12-31 year" },
    { "Q5 2018", ISO, NULL },
    { "Q0 2018", ISO, NULL },
    { "early 2019", ISO, "2019" },
    { "mid-2019", ISO, "2019" },
    { "late May 2019", ISO, "2019-05" },
    { "end of 2019", ISO, "2019" },
    { "Spring 2018", ISO, "2018" },
    { "summer of 2018", ISO, "2018" },
    { "autumn 2018", ISO, "2018" },
    { "fall 2018", ISO, "2018" },
    { "winter 2018", ISO, NULL },
    { "2014-2015", ISO, "vague" },
    { "2014–2016", ISO, "vague" },
    { "2014/2015", MDY, "vague" },
    { "2015-2014", ISO, NULL },
    { "2014-15", ISO, NULL },
    { "2014 to 2016", ISO, "vague" },
    { "between 2014 and 2016", ISO, "vague" },
    { "May 2016 - July 2016", ISO, "2016-05-01..2016-07-31 year" },
    { "May-July 2016", ISO, "2016-05-01..2016-07-31 year" },
    { "16-20 May 2016", ISO, "2016-05-16..2016-05-20 month" },
    { "May 16–20, 2016", ISO, "2016-05-16..2016-05-20 month" },
    { "20-16 May 2016", ISO, NULL },
    { "16 May - 2 June 2016", ISO, "2016-05-16..2016-06-02 year" },
    { "2016-05-16 to 2016-05-20", ISO, "2016-05-16..2016-05-20 month" },
    { "2016-05-16/2016-05-16", ISO, "2016-05-16" },
    { "5/16/2016 - 5/20/2016", MDY, "2016-05-16..2016-05-20 month" },
    { "December 2015 - January 2016", ISO, "vague" },
    { "circa 2014", ISO, "vague" },
    { "c. 2014", ISO, "vague" },
    { "2014?", ISO, "vague" },
    { "~2014", ISO, "vague" },
    { "around May 2014", ISO, "2014" },
    { "about 16 May 2014", ISO, "2014-05" },
    { "May 2014?", ISO, "2014" },
    { "before 2016", ISO, "vague" },
    { "after May 2016", ISO, "vague" },
    { "since 2014", ISO, "vague" },
    { "Ongoing", ISO, "open" },
    { "present", MDY, "open" },
    { " On-going ", ISO, "open" },
    { "2014-present", ISO, "vague" },
    { "2016 2017", ISO, NULL },
    { "May", ISO, NULL },
    { "first half", ISO, NULL },
    { "APT 28", ISO, NULL },
    { "half", ISO, NULL },
    { "Operation May 2016 storm", ISO, NULL },
    { "2016 incidents", ISO, NULL },
    { "1,234", ISO, NULL },
    { "|", ISO, NULL },
    { "now|current", ISO, NULL },
    { "May May 2016", ISO, NULL },
    { "Version 2.0 of 2016", ISO, NULL },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

/* 43101 is 1 January 2018 where days count from 1900, and 2 January 2022 where they count from 1904. */
static void
test_serial (void)
{
  static const struct { const char *text; NwSerial serial; const char *expected;
  } cases[] = {
    { "43101", NW_SERIAL_1900, "2018-01-01" },   { "43101", NW_SERIAL_1904, "2022-01-02" },
    { "43101", NW_SERIAL_NONE, NULL },           { "43101.520833", NW_SERIAL_1900, "2018-01-01" },
    { "43101.", NW_SERIAL_1900, "2018-01-01" },  { "4310", NW_SERIAL_1900, NULL },
    { "431010", NW_SERIAL_1900, NULL },          { "43101.5.1", NW_SERIAL_1900, NULL },
    { "-43101", NW_SERIAL_1900, NULL },          { "01234", NW_SERIAL_1900, NULL },
    { "2016", NW_SERIAL_1900, "2016" },          { "first half of 2020", NW_SERIAL_1900, "2020" },
    { " 39965 ", NW_SERIAL_1900, "2009-06-01" }, { "25569", NW_SERIAL_1900, "1970-01-01" },
    { "36526", NW_SERIAL_1900, "2000-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      NwField field = { .serial = cases[i].serial };
      NwDate date;
      NwWritten written = nw_dates_understand (cases[i].text, strlen (cases[i].text), &field, &date);
      g_autofree char *printed = nw_date_print (date);

      g_assert_cmpstr (written == NW_WRITTEN_DATE ? printed : NULL, ==, cases[i].expected);
    }
}

/* Any day, printed by GLib's own calendar in each form, is read back. */
static void
test_round_trip (void)
{
  static const struct { const char *print; NwDateForm form;
  } ways[] = {
    { "%Y-%m-%d", ISO },          { "%Y-%m-%d", MDY },           { "%Y-%m-%d", DMY },   { "%Y-%m-%d", YMD },
    { "%Y-%m-%d 23:59:59", ISO }, { "%Y-%m-%dT00:00:00Z", ISO }, { "%m/%d/%Y", MDY },   { "%-m/%-d/%Y", MDY },
    { "%d/%m/%Y", DMY },          { "%d.%m.%Y", DMY },           { "%-d.%-m.%Y", DMY }, { "%d-%m-%Y", DMY },
    { "%Y/%m/%d", YMD },          { "%Y.%-m.%-d", YMD },         { "%Y%m%d", YMD },     { "%-d %B %Y", ISO },
    { "%B %-d, %Y", ISO },        { "%-d-%b-%Y", MDY },
  };

  for (guint i = 0; i < 10000; i++)
    {
      gint32 day = g_test_rand_int_range (nw_day_from_ymd (1900, 1, 1), nw_day_from_ymd (2199, 12, 31) + 1);
      g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc ((gint64) day * 86400);

      for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
        {
          g_autofree char *text = g_date_time_format (moment, ways[way].print);
          NwDate date;

          if (!nw_dates_read (text, strlen (text), ways[way].form, &date)
              || !nw_date_equal (date, nw_date_from_day (day)))
            g_error ("“%s” is not read back", text);
        }
    }
}

/* In the wrong form a date is refused or is the same day: M/D/Y never passes for D/M/Y when the day tells
 * them apart. */
static void
test_never_swapped (void)
{
  for (int day = 13; day <= 31; day++)
    for (int month = 1; month <= 12; month++)
      {
        g_autofree char *american = g_strdup_printf ("%d/%d/2016", month, day);
        g_autofree char *european = g_strdup_printf ("%d/%d/2016", day, month);
        NwDate date;

        g_assert_false (nw_dates_read (american, strlen (american), DMY, &date));
        g_assert_false (nw_dates_read (european, strlen (european), MDY, &date));
        g_assert_false (nw_dates_read (american, strlen (american), ISO, &date));
        g_assert_false (nw_dates_read (american, strlen (american), YMD, &date));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dates/numbers", test_numbers);
  g_test_add_func ("/dates/words", test_words);
  g_test_add_func ("/dates/serial", test_serial);
  g_test_add_func ("/dates/round-trip", test_round_trip);
  g_test_add_func ("/dates/never-swapped", test_never_swapped);

  return g_test_run ();
}
