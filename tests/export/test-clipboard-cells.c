/* test-clipboard-cells.c: cells that are neither words nor numbers to reckon with, as they are pasted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "clipboard.h"
#include "fault.h"

static NwExhibit *
exhibit_of (void)
{
  NwExhibit *exhibit = nw_exhibit_new ();
  NwTable *table = nw_table_new ();
  guint row;

  nw_table_add_column (table, NW_COLUMN_HEAD, "name", "Name");
  nw_table_add_column (table, NW_COLUMN_NUMBER, "share", "Share");
  row = nw_table_add_row (table, NW_ROW_PLAIN);
  nw_table_set_text (table, row, 0, g_strdup ("few"));
  nw_table_set_share (table, row, 1, 3.0 / 7, g_strdup ("3 of 7"));
  row = nw_table_add_row (table, NW_ROW_PLAIN);
  nw_table_set_text (table, row, 0, g_strdup ("many"));
  nw_table_set_share (table, row, 1, 25.0 / 40, g_strdup ("62.5 % (25 of 40)"));
  row = nw_table_add_row (table, NW_ROW_PLAIN);
  nw_table_set_text (table, row, 0, g_strdup ("\"a\"\tb\n=c"));
  nw_table_set_number (table, row, 1, INFINITY, g_strdup ("\u221e"));
  row = nw_table_add_row (table, NW_ROW_PLAIN);
  nw_table_set_text (table, row, 0, g_strdup ("  =1+1"));
  nw_table_set_number (table, row, 1, -1234567.5, g_strdup ("\u22121,234,567.5"));
  row = nw_table_add_row (table, NW_ROW_PLAIN);
  nw_table_set_text (table, row, 0, g_strdup ("\uff1dSUM(1)"));
  nw_table_set_text (table, row, 1, g_strdup ("\u2013"));
  exhibit->title = g_strdup ("Title");
  exhibit->table = table;
  return exhibit;
}

static void
test_lines (void)
{
  g_autoptr (NwExhibit) exhibit = exhibit_of ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = nw_clipboard_bytes (exhibit, "text/tab-separated-values", &error);
  static const char expected[] = "Name\tShare\nfew\t3 of 7\nmany\t62.5%\n\"\"\"a\"\" b =c\"\t\u221e\n\u200b  =1+1\t-1234567.5\n"
                                 "\u200b\uff1dSUM(1)\t\u2013\n\nTitle\n";

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
}

static void
test_html (void)
{
  g_autoptr (NwExhibit) exhibit = exhibit_of ();
  g_autoptr (GBytes) bytes = nw_clipboard_bytes (exhibit, "text/html", NULL);
  g_autofree char *html = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_nonnull (strstr (html, "<td align=\"right\">3 of 7</td>"));
  g_assert_nonnull (strstr (html, "<td align=\"right\" sdval=\"0.625\" sdnum=\"1033;0;0.0%\">62.5 % (25 of 40)</td>"));
  g_assert_nonnull (strstr (html, "<td align=\"right\">\u221e</td>"));
  g_assert_nonnull (strstr (html, "sdval=\"-1234567.5\""));
}

static void
test_other_types (void)
{
  g_autoptr (NwExhibit) exhibit = exhibit_of ();
  g_autoptr (GError) error = NULL;

  g_assert_null (nw_clipboard_bytes (exhibit, "image/png", &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_EXPORT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clipboard/lines", test_lines);
  g_test_add_func ("/clipboard/html", test_html);
  g_test_add_func ("/clipboard/other-types", test_other_types);
  return g_test_run ();
}
