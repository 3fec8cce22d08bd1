/* test-csv.c: tables read back by an independent parser say the same numbers, and no cell runs in a
 * spreadsheet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exporter.h"
#include "results.h"

#include <glib/gstdio.h>
#include <string.h>

/* RFC 4180, read anew: rows of cells. */
static GPtrArray *
parse (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *row = NULL;

  while (*text != '\0')
    {
      g_autoptr (GString) cell = g_string_new (NULL);

      if (row == NULL)
        {
          row = g_ptr_array_new_with_free_func (g_free);
          g_ptr_array_add (rows, row);
        }
      if (*text == '"')
        for (text++; *text != '"' || text[1] == '"'; text++)
          {
            text += *text == '"';
            g_assert_cmpint (*text, !=, '\0');
            g_string_append_c (cell, *text);
          }
      else
        for (; *text != ',' && *text != '\n' && *text != '\0'; text++)
          g_string_append_c (cell, *text);
      text += *text == '"';
      g_ptr_array_add (row, g_strdup (cell->str));
      g_assert_true (*text == ',' || *text == '\n');
      if (*text++ == '\n')
        row = NULL;
    }
  return rows;
}

static const char *
cell (GPtrArray *rows, guint row, guint column)
{
  g_assert_cmpuint (row, <, rows->len);
  g_assert_cmpuint (column, <, ((GPtrArray *) rows->pdata[row])->len);
  return ((GPtrArray *) rows->pdata[row])->pdata[column];
}

static char *
write_to_text (const char *exporter, const NwResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  g_assert_true (nw_exporter_find (exporter)->write (result, NULL, &(NwExportSize){ 0 }, stream, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_strndup (g_memory_output_stream_get_data (memory), g_memory_output_stream_get_data_size (memory));
}

/* The figure's numbers and the table of an answer, as one file. */
static char *
briefing_of (const NwResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("normwatch-csv-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "table.csv", NULL);
  g_autofree char *sidecar = g_strconcat (path, NW_FILES_SIDECAR, NULL);
  char *text = NULL;

  g_assert_true (nw_export (nw_exporter_find ("briefing-csv"), result, NULL, &(NwExportSize){ 0 }, path, FALSE, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_remove (sidecar), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0); /* no other file */
  return text;
}

static void
test_tidy (void)
{
  g_autoptr (NwResult) result = results_states ();
  g_autofree char *text = write_to_text ("csv", result);
  g_autoptr (GPtrArray) rows = parse (text);

  g_assert_true (g_str_has_prefix (text, "period,initiator,initiator_label,incidents\n"));
  g_assert_null (strchr (text, '\r'));
  g_assert_cmpuint (rows->len, ==, 1 + 5 * (17 + 1)); /* with one row of undated each */
  for (guint g = 0; g < 5; g++)
    for (guint p = 0; p < 17; p++)
      {
        guint row = 1 + g * 18 + p;

        g_assert_cmpstr (cell (rows, row, 0), ==, nw_result_period (result, p)->label);
        g_assert_cmpstr (cell (rows, row, 1), ==, nw_result_group (result, g)->code);
        g_assert_cmpstr (cell (rows, row, 2), ==, nw_result_group (result, g)->label);
        g_assert_cmpfloat (g_ascii_strtod (cell (rows, row, 3), NULL), ==, nw_result_cell (result, g, p));
      }
  /* Russia in 2017, as EuRepoC 1.1 counts, and its undated. */
  g_assert_cmpstr (cell (rows, 1 + 3 * 18 + 10, 3), ==, "25");
  g_assert_cmpstr (cell (rows, 1 + 3 * 18 + 17, 0), ==, "undated");
  g_assert_cmpstr (cell (rows, 1 + 3 * 18 + 17, 3), ==, "2");
}

static void
test_without_groups (void)
{
  g_autoptr (NwResult) result = results_all ();
  g_autofree char *text = write_to_text ("csv", result);

  g_assert_true (g_str_has_prefix (text, "period,incidents\n2000,3\n2001,6\n"));
  g_assert_true (g_str_has_suffix (text, "2023,51\nundated,16\n"));
}

static void
test_undated (void)
{
  g_autoptr (NwResult) result = results_undated ();
  g_autofree char *text = write_to_text ("csv", result);

  g_assert_cmpstr (
      text, ==,
      "period,initiator,initiator_label,incidents\nless precise,CHN,China,4\nundated,CHN,China,2\n");
}

static void
test_fractions (void)
{
  g_autoptr (NwResult) result = results_fraction ();
  g_autofree char *text = write_to_text ("csv", result);

  g_assert_nonnull (strstr (text, "2017,CHN,China,2.25\n"));
  g_assert_nonnull (strstr (text, "2017,USA,United States,0.333333\n"));
}

/* Cells that a spreadsheet would run begin with an apostrophe; all others are as they were. */
static void
test_injection (void)
{
  /* In tables to hand in, blanks are single ones and controls none. */
  static const struct { const char *label, *expected, *briefing; } cases[] = {
    { "=1+2", "'=1+2", "'=1+2" }, { "+49", "'+49", "'+49" }, { "-1+2", "'-1+2", "'-1+2" }, { "@SUM(A1)", "'@SUM(A1)", "'@SUM(A1)" },
    { "\tx", "'\tx", "x" }, { "\r=1", "'\r=1", "'=1" }, { "a=b", "a=b", "a=b" }, { "say \"x\", y", "say \"x\", y", "say \"x\", y" },
    { "two\nlines", "two\nlines", "two lines" }, { " =1", " =1", "'=1" }, { "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NwResult) result = results_grid (1, 1, NW_INTERVAL_ALL, FALSE);
      g_autofree char *text = NULL;
      g_autofree char *briefing = NULL;
      g_autoptr (GPtrArray) rows = NULL;
      g_autoptr (GPtrArray) briefing_rows = NULL;

      g_free (nw_result_group (result, 0)->label);
      nw_result_group (result, 0)->label = g_strdup (cases[i].label);
      text = write_to_text ("csv", result);
      briefing = briefing_of (result);
      rows = parse (text);
      briefing_rows = parse (briefing);
      g_assert_cmpstr (cell (rows, 1, 2), ==, cases[i].expected);
      g_assert_cmpstr (cell (briefing_rows, 1, 1), ==, cases[i].briefing);
    }
}

/* EuRepoC 1.1: of 789, China 227 with 4 undated; 227 / 789 = 0.287706 by hand; the interval by exact
 * decimal arithmetic outside the program. */
static void
test_briefing (void)
{
  g_autoptr (NwResult) result = results_states ();
  g_autofree char *text = briefing_of (result);
  g_autoptr (GPtrArray) rows = parse (text);

  g_assert_cmpuint (rows->len, ==, 1 + 5 + 1);
  g_assert_true (g_str_has_prefix (text, "initiator,initiator_label,2007,2008,"));
  g_assert_nonnull (strstr (
      text, "\nCHN,China,8,9,8,9,16,14,13,14,15,16,20,21,15,9,23,12,1,4,227,0.287706,0.256328,0.32068\n"));
  g_assert_cmpstr (cell (rows, 6, 0), ==, "distinct");
  g_assert_cmpstr (cell (rows, 6, 2), ==, "18");   /* 2007: 8 + 0 + 1 + 4 + 5 */
  g_assert_cmpstr (cell (rows, 6, 20), ==, "789");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/tidy", test_tidy);
  g_test_add_func ("/csv/without-groups", test_without_groups);
  g_test_add_func ("/csv/undated", test_undated);
  g_test_add_func ("/csv/fractions", test_fractions);
  g_test_add_func ("/csv/injection", test_injection);
  g_test_add_func ("/csv/briefing", test_briefing);
  return g_test_run ();
}
