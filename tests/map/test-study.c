/* test-study.c: what the cells of a column look like, from self-made columns and the real datasets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "study.h"

#include <string.h>

#include "table.h"

static void
add (NwStudy *study, const char *cell, guint times)
{
  for (guint i = 0; i < times; i++)
    nw_study_add (study, cell, strlen (cell));
}

static NwStudy *
column_of (const char * const *cells)
{
  NwStudy *study = nw_study_new ("column");

  for (; *cells; cells++)
    add (study, *cells, 1);
  return study;
}

/* ---- dates ---- */

static void
check_dates (NwStudy *study, NwDateForm form, guint score, const char *evidence)
{
  g_autofree char *found = NULL;
  guint found_score;

  g_assert_cmpint (nw_study_date_form (study, &found_score, &found), ==, form);
  g_assert_cmpstr (found, ==, evidence);
  g_assert_cmpuint (found_score, ==, score);
}

static void
test_evidence (void)
{
  g_autoptr (NwStudy) study = nw_study_new ("Date");

  check_dates (study, NW_DATES_ISO, 0, "");
  add (study, "3/25/2019", 30);
  add (study, "25/3/2019", 23);
  add (study, "3/4/2019", 111);
  add (study, "", 7);
  add (study, "n/a", 5); /* not knowing is no bad date */
  check_dates (study, NW_DATES_MDY, 85,
               "30 values prove M/D/Y, 23 prove D/M/Y, 111 fit both"); /* 141 of 164 */
  g_assert_cmpuint (nw_study_dates (study)->filled, ==, 164);
  add (study, "25.3.2019", 8);
  check_dates (study, NW_DATES_DMY, 82,
               "30 values prove M/D/Y, 31 prove D/M/Y, 111 fit both"); /* 142 of 172 */
}

static void
test_evidence_kinds (void)
{
  g_autoptr (NwStudy) mixed = nw_study_new ("mixed");
  g_autoptr (NwStudy) both = nw_study_new ("both");
  g_autoptr (NwStudy) year_first = nw_study_new ("year first");

  add (mixed, "2019-03-25", 2);
  add (mixed, "43101", 1);
  add (mixed, "43101.75", 1);
  add (mixed, "16 May 2016", 1);
  add (mixed, "2016", 1);
  add (mixed, "first half of 2020", 1);
  add (mixed, "Ongoing", 1);
  add (mixed, "soon", 2);
  check_dates (mixed, NW_DATES_ISO, 80,
               "2 values are YYYY-MM-DD, 2 values are a spreadsheet's numbers of days, 1 value has the month "
               "in words, "
               "2 values tell less than a day, 1 value says that there is no end yet, 2 values are no dates");
  add (both, "1/2/2019", 3);
  check_dates (both, NW_DATES_MDY, 100, "3 values fit both M/D/Y and D/M/Y");
  add (year_first, "2019/03/25", 2);
  add (year_first, "20190325", 1);
  check_dates (year_first, NW_DATES_YMD, 100, "3 values are Y/M/D");
}

/* 1 January: 1 of 365.2425 days; other firsts: 11 of 364.2425. */
static void
test_heaping (void)
{
  g_autoptr (NwStudy) even = nw_study_new ("even");
  g_autoptr (NwStudy) january = nw_study_new ("january");
  g_autoptr (NwStudy) months = nw_study_new ("months");

  for (gint32 day = nw_day_from_ymd (2016, 1, 1); day <= nw_day_from_ymd (2019, 12, 31); day++)
    {
      g_autofree char *text = nw_date_print (nw_date_from_day (day));

      add (even, text, 1);
      add (january, text, 1);
      add (months, text, 1);
    }
  add (january, "2017-01-01", 20);
  add (months, "2017-05-01", 60);

  g_assert_false (nw_study_january_first (even));
  g_assert_false (nw_study_first_of_month (even));
  g_assert_true (nw_study_january_first (january));
  g_assert_false (nw_study_first_of_month (january));
  g_assert_false (nw_study_january_first (months));
  g_assert_true (nw_study_first_of_month (months));
  g_assert_cmpuint (nw_study_dates (january)->january_first, ==, 4 + 20);
  g_assert_cmpuint (nw_study_dates (months)->first_of_month, ==, 48 + 60);
}

/* ---- lists ---- */

static void
check_list (const char * const *cells, NwListForm form)
{
  g_autoptr (NwStudy) study = column_of (cells);
  g_autofree char *evidence = NULL;

  if (nw_study_list_form (study, &evidence) != form)
    g_error ("“%s” …: form %d, not %d (%s)", *cells, nw_study_list_form (study, NULL), form, evidence);
  g_assert_cmpstr (evidence, !=, "");
}

#define CELLS(...) (const char * const []) { __VA_ARGS__, NULL }

static void
test_list_forms (void)
{
  check_list (CELLS ("China", "Russia", "China; Russia"), NW_LIST_SEMICOLON);
  check_list (CELLS ("China, Iran", "Russia", "Iran"), NW_LIST_COMMA);
  check_list (CELLS ("China\nIran", "Russia"), NW_LIST_LINES);
  check_list (CELLS ("red | green", "green", "red"), NW_LIST_PIPE);
  check_list (CELLS ("Energy/Finance", "Energy", "Finance/Health"), NW_LIST_SLASH);
  check_list (CELLS ("['China']", "[]", "['Iran', \"Cote d'Ivoire\"]"), NW_LIST_PYTHON);
  check_list (CELLS ("[\"China\"]", "Iran", "Russia"), NW_LIST_AUTO);
  check_list (CELLS ("https://a.example/x; https://b.example/y", "https://c.example"), NW_LIST_SEMICOLON);
  check_list (CELLS ("2022-08-26; 2022-09-02", "2022-01-26"), NW_LIST_SEMICOLON);
}

static void
test_no_list (void)
{
  check_list (CELLS ("Korea, Republic of", "Iran, Islamic Republic of", "France"), NW_LIST_NONE);
  check_list (CELLS ("A group, seen first in May, struck twice.", "Nothing, then something, was taken."),
              NW_LIST_NONE);
  check_list (CELLS ("https://a.example/x,y/z", "https://b.example/1,2"), NW_LIST_NONE);
  check_list (CELLS ("3/25/2019", "3/26/2019", "4/25/2019"), NW_LIST_NONE);
  check_list (CELLS ("May 16, 2016", "May 17, 2016"), NW_LIST_NONE);
  check_list (CELLS ("Civil service / administration", "Government / ministries", "Military"), NW_LIST_NONE);
  check_list (
      CELLS ("Report (firms, laboratories)", "Statement (press, firms)", "Report (press, laboratories)"),
      NW_LIST_NONE);
  check_list (CELLS ("China", "Russia"), NW_LIST_NONE);
  check_list (CELLS ("[redacted]", "[unknown]"), NW_LIST_NONE);
}

/* Names with commas stay whole within a comma list. */
static void
test_kept (void)
{
  g_autoptr (NwStudy) study =
      column_of (CELLS ("China, Korea, Republic of", "Palestine, State of, Israel", "Iran, Israel", "China"));
  g_auto (GStrv) kept = nw_study_kept (study, NW_DOMAIN_STATE, NW_LIST_COMMA);
  g_auto (GStrv) items = nw_study_items (study, NW_DOMAIN_STATE, NW_LIST_COMMA);
  g_autofree char *kept_text = g_strjoinv ("|", kept);
  g_autofree char *item_text = g_strjoinv ("|", items);

  g_assert_cmpint (nw_study_list_form (study, NULL), ==, NW_LIST_COMMA);
  g_assert_cmpstr (kept_text, ==, "korea, republic of|palestine, state of");
  g_assert_cmpstr (item_text, ==, "China|Iran|Israel|Korea, Republic of|Palestine, State of");
  g_assert_cmpuint (nw_study_known (study, NW_DOMAIN_STATE, NW_LIST_COMMA), ==, 100);
  g_assert_cmpuint (nw_study_known (study, NW_DOMAIN_SECTOR, NW_LIST_COMMA), ==, 0);
}

/* ---- numbers of things, and the bounds ---- */

static void
test_counts (void)
{
  g_autoptr (NwStudy) study =
      column_of (CELLS (" 12 ", "-3.5", "x", "https://a.example", "see https://b.example", "", "   ", "12"));

  g_assert_cmpstr (nw_study_name (study), ==, "column");
  g_assert_cmpuint (nw_study_rows (study), ==, 8);
  g_assert_cmpuint (nw_study_filled (study), ==, 6);
  g_assert_cmpuint (nw_study_distinct (study), ==, 5);
  g_assert_cmpuint (nw_study_numbers (study), ==, 50);
  g_assert_cmpuint (nw_study_addresses (study), ==, 33);
  g_assert_cmpuint (nw_study_bare_addresses (study), ==, 16);
  g_assert_cmpfloat_with_epsilon (nw_study_mean_length (study), (2 + 4 + 1 + 17 + 21 + 2) / 6.0, 1e-9);
  g_assert_cmpuint (g_strv_length ((GStrv) nw_study_samples (study)), ==, 5);
  g_assert_cmpstr (nw_study_samples (study)[0], ==, "12");
}

static void
test_cow (void)
{
  g_autoptr (NwStudy) states = column_of (CELLS ("2", "365", "710.0", "731"));
  g_autoptr (NwStudy) numbers = column_of (CELLS ("1", "3", "4", "2"));

  g_assert_cmpuint (nw_study_cow (states), ==, 100);
  g_assert_cmpuint (nw_study_cow (numbers), ==, 25);
}

static void
test_bounds (void)
{
  g_autoptr (NwStudy) many = nw_study_new ("many");
  g_autoptr (NwStudy) large = nw_study_new ("large");
  g_autofree char *cell = g_strnfill (1000000, 'x');
  g_autofree char *sample = g_strnfill (200, 'x');

  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *text = g_strdup_printf ("value %u", i);
      nw_study_add (many, text, strlen (text));
    }
  g_assert_cmpuint (nw_study_rows (many), ==, 100000);
  g_assert_cmpuint (nw_study_distinct (many), ==, 4096);
  g_assert_cmpuint (g_strv_length ((GStrv) nw_study_samples (many)), ==, 8);

  nw_study_add (large, cell, 1000000);
  g_assert_cmpstr (nw_study_samples (large)[0], ==, sample);
  g_assert_cmpfloat (nw_study_mean_length (large), ==, 1000000);
  memcpy (cell + 199, "ä", 2); /* a sample ends before a character that would be cut */
  nw_study_add (large, cell, 1000000);
  g_assert_true (g_utf8_validate (nw_study_samples (large)[1], -1, NULL));
  g_assert_cmpuint (strlen (nw_study_samples (large)[1]), ==, 199);
}

/* ---- real columns; figures counted with Python's csv and datetime ---- */

static void
check_real (const char *path, const char *column, const char *evidence, gboolean january, NwListForm list)
{
  g_autoptr (GPtrArray) studies = table_study_real (path);
  g_autofree char *found = NULL;
  NwStudy *study;

  if (studies == NULL)
    {
      g_test_skip ("no datasets here");
      return;
    }
  study = table_column (studies, column);
  nw_study_date_form (study, NULL, &found);
  if (evidence)
    g_assert_cmpstr (found, ==, evidence);
  g_assert_cmpint (nw_study_january_first (study), ==, january);
  g_assert_cmpint (nw_study_list_form (study, NULL), ==, list);
}

static void
test_real (void)
{
  check_real ("cfr-2019/export-incidents.csv", "Date", "168 values prove M/D/Y, 126 fit both", FALSE,
              NW_LIST_NONE);
  check_real ("cfr-2021/cyber-operations-incidents.csv", "Date", "506 values are YYYY-MM-DD", FALSE,
              NW_LIST_NONE);
  check_real ("eurepoc-1.1/EuRepoC_Global_Database_1.1.csv", "start_date", "1627 values are YYYY-MM-DD", TRUE,
              NW_LIST_NONE);
  check_real ("dcid-2.0/DCID_freinhard_export.csv", "interactionstartdate", "862 values prove D/M/Y", TRUE,
              NW_LIST_NONE);
  check_real ("cfr-2019/export-incidents.csv", "Sponsor", NULL, FALSE, NW_LIST_COMMA);
  check_real ("cfr-2019/export-incidents.csv", "Category", NULL, FALSE, NW_LIST_COMMA);
  check_real ("cfr-2019/export-incidents.csv", "Description", NULL, FALSE, NW_LIST_NONE);
  check_real ("eurepoc-1.1/EuRepoC_Global_Database_1.1.csv", "incident_type", NULL, FALSE, NW_LIST_SEMICOLON);
  check_real ("eurepoc-1.1/EuRepoC_Global_Database_1.1.csv", "receiver_country", NULL, FALSE, NW_LIST_PYTHON);
  check_real ("eurepoc-1.1/EuRepoC_Receiver_dataset_1.1.csv", "receiver_country", NULL, FALSE, NW_LIST_NONE);
  check_real ("eurepoc-1.1/EuRepoC_Attribution_dataset_1.1.csv", "attribution_type", NULL, FALSE,
              NW_LIST_NONE);
  check_real ("iso3166/all.csv", "name", NULL, FALSE, NW_LIST_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/study/dates/evidence", test_evidence);
  g_test_add_func ("/study/dates/kinds", test_evidence_kinds);
  g_test_add_func ("/study/dates/heaping", test_heaping);
  g_test_add_func ("/study/lists/forms", test_list_forms);
  g_test_add_func ("/study/lists/none", test_no_list);
  g_test_add_func ("/study/lists/kept", test_kept);
  g_test_add_func ("/study/counts", test_counts);
  g_test_add_func ("/study/cow", test_cow);
  g_test_add_func ("/study/bounds", test_bounds);
  g_test_add_func ("/study/real", test_real);

  return g_test_run ();
}
