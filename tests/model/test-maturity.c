/* test-maturity.c: which periods are not yet complete, by years counted by hand; and markers as values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "marker.h"
#include "maturity.h"

static gint32
day (const char *text)
{
  NwDate date;

  g_assert_true (nw_date_parse (text, &date));
  return date.earliest;
}

static NwDate
date (const char *text)
{
  NwDate parsed;

  g_assert_true (nw_date_parse (text, &parsed));
  return parsed;
}

static void
test_default (void)
{
  g_autoptr (NwMaturity) maturity = nw_maturity_new_default (date ("2023-03-31"));

  g_assert_null (nw_maturity_older (maturity));
  g_assert_false (nw_maturity_immature (maturity, day ("2022-03-01"), day ("2022-03-31")));
  g_assert_true (nw_maturity_immature (maturity, day ("2022-04-01"), day ("2022-04-30")));
  g_assert_true (nw_maturity_immature (maturity, day ("2022-01-01"), day ("2022-12-31")));
  g_assert_false (nw_maturity_immature (maturity, day ("1999-01-01"), day ("1999-12-31")));
}

static void
test_leap_day (void)
{
  g_autoptr (NwMaturity) maturity = nw_maturity_new_default (date ("2020-02-29"));

  g_assert_false (nw_maturity_immature (maturity, day ("2019-02-01"), day ("2019-02-28")));
  g_assert_true (nw_maturity_immature (maturity, day ("2019-03-01"), day ("2019-03-01")));
}

static void
test_nobody_says (void)
{
  g_autoptr (NwMaturity) maturity = nw_maturity_new_default (NW_DATE_UNKNOWN);

  g_assert_false (nw_maturity_immature (maturity, day ("9999-01-01"), day ("9999-12-31")));
}

/* g = n_new / n_old - 1: 2010 110/100 is 10 %, not more; 2011 111/100 is; 2012 9/8 and 2013 1/0 are one more; 2014 2/0 is
 * two; 2015 fell; 2016 is equal; 2017 and later the earlier release could not know. */
static void
test_compared (void)
{
  const guint new_counts[] = { 110, 111, 9, 1, 2, 30, 20, 5 };
  const guint old_counts[] = { 100, 100, 8, 0, 0, 40, 20, 0 };
  const gboolean immature[] = { FALSE, TRUE, FALSE, FALSE, TRUE, FALSE, FALSE, TRUE };
  g_autoptr (NwMaturity) maturity
    = nw_maturity_new_compared (date ("2018-06-30"), "List 1", date ("2016-09-01"), 2010, new_counts, old_counts, 8);

  g_assert_cmpstr (nw_maturity_older (maturity), ==, "List 1");
  for (int i = 0; i < 8; i++)
    g_assert_cmpint (nw_maturity_immature (maturity, nw_day_from_ymd (2010 + i, 1, 1), nw_day_from_ymd (2010 + i, 12, 31)), ==,
                     immature[i]);

  /* Outside of the years that either has. */
  g_assert_false (nw_maturity_immature (maturity, day ("1990-01-01"), day ("1990-12-31")));
  g_assert_true (nw_maturity_immature (maturity, day ("2030-01-01"), day ("2030-12-31")));
  /* Shorter periods are as their year; longer ones as their worst. */
  g_assert_true (nw_maturity_immature (maturity, day ("2011-05-01"), day ("2011-05-31")));
  g_assert_false (nw_maturity_immature (maturity, day ("2012-01-01"), day ("2013-12-31")));
  g_assert_true (nw_maturity_immature (maturity, day ("2012-01-01"), day ("2014-12-31")));
}

static void
test_marker_ids (void)
{
  g_assert_true (nw_marker_id_valid ("us-china-2015"));
  g_assert_true (nw_marker_id_valid ("a"));
  g_assert_false (nw_marker_id_valid (""));
  g_assert_false (nw_marker_id_valid ("2015"));
  g_assert_false (nw_marker_id_valid ("-a"));
  g_assert_false (nw_marker_id_valid ("A"));
  g_assert_false (nw_marker_id_valid ("a b"));
  g_assert_false (nw_marker_id_valid ("a,b"));
}

static void
test_marker_order (void)
{
  g_autoptr (GPtrArray) markers = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_marker_unref);

  g_ptr_array_add (markers, nw_marker_new ("c", date ("2020"), "C", NULL, "d", NULL, TRUE));
  g_ptr_array_add (markers, nw_marker_new ("b", date ("2019-06"), "B", "Said.", "d", NULL, TRUE));
  g_ptr_array_add (markers, nw_marker_new ("a", date ("2019-06-01"), "A", NULL, "d", NULL, FALSE));
  g_ptr_array_sort (markers, nw_marker_compare);

  g_assert_cmpstr (((NwMarker *) markers->pdata[0])->id, ==, "a");
  g_assert_cmpstr (((NwMarker *) markers->pdata[1])->id, ==, "b");
  g_assert_cmpstr (((NwMarker *) markers->pdata[2])->id, ==, "c");
  g_assert_true (nw_marker_find (markers, "c") == markers->pdata[2]);
  g_assert_null (nw_marker_find (markers, "d"));
  g_assert_cmpstr (nw_marker_explain (markers->pdata[1]), ==, "Said.");
  g_assert_cmpstr (nw_marker_explain (markers->pdata[2]), ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/maturity/default", test_default);
  g_test_add_func ("/model/maturity/leap-day", test_leap_day);
  g_test_add_func ("/model/maturity/nobody-says", test_nobody_says);
  g_test_add_func ("/model/maturity/compared", test_compared);
  g_test_add_func ("/model/marker/ids", test_marker_ids);
  g_test_add_func ("/model/marker/order", test_marker_order);
  return g_test_run ();
}
