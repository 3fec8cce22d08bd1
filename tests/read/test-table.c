/* test-table.c: the rows of tables that are no plain CSV, and where they stand in their transcript
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "scrap.h"

/* The rows, "line: cells", of a file read with a layout that differs from the plain one as said. */
static char *
read_as (const char *text, char delimiter, char quote, guint header, GError **error)
{
  g_autoptr (Scrap) scrap = scrap_new ("file.csv", text, strlen (text));
  g_autoptr (NwSource) source = scrap_source (scrap);
  g_autoptr (NwLayout) layout = nw_layout_new ("csv");

  layout->delimiter = delimiter;
  layout->quote = quote;
  layout->header = header;
  return scrap_rows (source, layout, error);
}

static void
check_rows (const char *text, char delimiter, char quote, guint header, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = read_as (text, delimiter, quote, header, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (rows, ==, expected);
}

static void
test_separators (void)
{
  check_rows ("a;b\n1,5;\"x;y\"\n", ';', '"', 1, "1: a|b\n2: 1,5|x;y\n");
  check_rows ("a\tb\r\n\t2\r\n", '\t', '"', 1, "1: a|b\n2: |2\n");
  check_rows ("a|b\r\"x\ry\"|2\r", '|', '"', 1, "1: a|b\n2: x\\ry|2\n");
  check_rows ("a,b\n'x,y','it''s \"so\"'\n", ',', '\'', 1, "1: a|b\n2: x,y|it's \"so\"\n");
  check_rows ("a;b\n6\" gun;\"\n", ';', 0, 1, "1: a|b\n2: 6\" gun|\"\n");
}

static void
test_header (void)
{
  const char *text = "A list\n\nname,date\nx,1\ny,2\n";

  check_rows (text, ',', '"', 2, "3: name|date\n4: x|1\n5: y|2\n");
  check_rows ("x,1\ny,2\n", ',', '"', NW_LAYOUT_NO_HEADER, "1: Column 1|Column 2\n1: x|1\n2: y|2\n");
  check_rows (text, ',', '"', 4, "5: y|2\n");
}

static void
test_header_not_there (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = read_as ("a,b\n1,2\n", ',', '"', 3, &error);

  g_assert_null (rows);
  g_assert_error (error, NW_FAULT, NW_FAULT_FORMAT);
  g_assert_nonnull (strstr (error->message, "row 3"));
}

/* By the file's own bytes and by a transcript. */
static void
test_names (void)
{
  check_rows ("a,, ,a,a (2),a\n", ',', '"', 1, "1: a|Column 2|Column 3|a (3)|a (2)|a (4)\n");
  check_rows ("a;; ;a;a (2);a\n", ';', '"', 1, "1: a|Column 2|Column 3|a (3)|a (2)|a (4)\n");
  check_rows ("Column 2;\n", ';', '"', 1, "1: Column 2|Column 2 (2)\n");
}

/* As many columns as a table may have, all of one name: numbering them took minutes. */
static void
test_one_name (void)
{
  g_autofree NwCell *cells = g_new (NwCell, NW_READ_MAX_CELLS);
  NwRow row = { .n_cells = NW_READ_MAX_CELLS, .cells = cells };
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < NW_READ_MAX_CELLS; i++)
    cells[i] = (NwCell) { "c", 1 };
  g_test_timer_start ();
  names = nw_header_names (&row);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, 5);
  g_assert_cmpstr (names[0], ==, "c");
  g_assert_cmpstr (names[NW_READ_MAX_CELLS - 1], ==, "c (65536)");
}

/* Cells that could not be read back if they were written as they are. */
static void
test_hard_cells (void)
{
  check_rows ("a;b\n\"\"\n\" x\t\"; y \n\"1,2\";\"\"\"\"\n\"l\r\nm\";\n", ';', '"', 1,
              "1: a|b\n2: \n3:  x\t|y\n4: 1,2|\"\n5: l\\r\\nm|\n");
}

static void
test_ragged (void)
{
  check_rows ("a;b\n1\n1;2;3\n", ';', '"', 1, "1: a|b\n2: 1\n3: 1|2|3\n");
}

/* More than one piece of transcript, and cells as long as a spreadsheet's. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new ("n;t\n");
  g_autoptr (GString) expected = g_string_new ("1: n|t\n");
  g_autofree char *cell = g_strnfill (32767, 'z');

  for (guint i = 0; i < 40; i++)
    {
      g_string_append_printf (text, "%u;%s\n", i, cell);
      g_string_append_printf (expected, "%u: %u|%s\n", i + 2, i, cell);
    }
  check_rows (text->str, ';', '"', 1, expected->str);
}

static void
test_gzip (void)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("a,b\n1,2\n", 8);
  g_autoptr (GBytes) packed = scrap_gzip (text);
  g_autoptr (Scrap) scrap =
      scrap_new ("file.csv.gz", g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  g_autoptr (NwSource) source = scrap_source (scrap);
  g_autoptr (NwLayout) layout = nw_layout_new ("csv");
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = NULL;

  layout->gzip = TRUE;
  rows = scrap_rows (source, layout, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rows, ==, "1: a|b\n2: 1|2\n");
}

static void
test_errors_name_the_line (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_as ("a;b\n1;2\n\"x;y\n", ';', '"', 1, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_FORMAT);
  g_assert_nonnull (strstr (error->message, "line 3:"));
  g_clear_error (&error);
  g_assert_null (read_as ("a;b\n1;\xe9;\n", ';', '"', 1, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_ENCODING);
  g_assert_nonnull (strstr (error->message, "line 2:"));
}

/* Bounded in a transcript as in the file's own bytes. */
static void
test_limits (void)
{
  g_autofree char *cells = g_strnfill (NW_READ_MAX_CELLS, ';');
  g_autofree char *cell = g_strnfill (NW_READ_MAX_CELL + NW_READ_CHUNK, 'x');
  const char *texts[] = { cells, cell };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = g_strdup_printf ("a;b\n1;2\n%s\n", texts[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (read_as (text, ';', '"', 1, &error));
      g_assert_error (error, NW_FAULT, NW_FAULT_LIMIT);
      g_assert_nonnull (strstr (error->message, "line 3:"));
    }
}

static void
test_unknown_reader (void)
{
  g_autoptr (Scrap) scrap = scrap_new ("file.dbf", "x", 1);
  g_autoptr (NwSource) source = scrap_source (scrap);
  g_autoptr (NwLayout) layout = nw_layout_new ("dbase");
  g_autoptr (GError) error = NULL;

  g_assert_null (scrap_rows (source, layout, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_FORMAT);
  g_assert_null (nw_reader_find ("dbase"));
}

static void
test_peek (void)
{
  g_autoptr (GString) text = g_string_new ("n;t\n");
  g_autoptr (Scrap) scrap = NULL;
  g_autoptr (NwSource) source = NULL;
  g_autoptr (NwLayout) layout = nw_layout_new ("csv");
  g_autoptr (GPtrArray) few = NULL, many = NULL, one = NULL;
  g_autofree char *cell = g_strnfill (300000, 'z');

  for (guint i = 0; i < 10; i++)
    g_string_append_printf (text, "%u;%s\n", i, cell);
  scrap = scrap_new ("file.csv", text->str, text->len);
  source = scrap_source (scrap);
  layout->delimiter = ';';
  few = nw_table_peek (source, layout, 3, NULL, NULL);
  many = nw_table_peek (source, layout, 100, NULL, NULL);
  one = nw_table_peek (source, layout, 0, NULL, NULL);

  g_assert_cmpuint (few->len, ==, 3);
  g_assert_cmpstr (((GStrv) few->pdata[0])[1], ==, "t");
  g_assert_cmpstr (((GStrv) few->pdata[2])[0], ==, "1");
  g_assert_cmpuint (many->len, ==, 4); /* the header and what stays below 1 MiB */
  g_assert_cmpuint (one->len, ==, 1);
}

/* What every reader has to have. */
static void
test_readers (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (const NwReader * const *reader = nw_readers (); *reader; reader++)
    {
      g_assert_true (g_hash_table_add (ids, (gpointer) (*reader)->id));
      g_assert_cmpuint (strlen ((*reader)->label), >, 0);
      g_assert_true (g_str_has_prefix ((*reader)->suffixes[0], "."));
      g_assert_true ((*reader)->probe && (*reader)->tables && (*reader)->read);
      g_assert_true (nw_reader_find ((*reader)->id) == *reader);
    }
  g_assert_true (g_hash_table_contains (ids, "csv"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/separators", test_separators);
  g_test_add_func ("/table/header", test_header);
  g_test_add_func ("/table/header-not-there", test_header_not_there);
  g_test_add_func ("/table/names", test_names);
  g_test_add_func ("/table/one-name", test_one_name);
  g_test_add_func ("/table/hard-cells", test_hard_cells);
  g_test_add_func ("/table/ragged", test_ragged);
  g_test_add_func ("/table/long", test_long);
  g_test_add_func ("/table/gzip", test_gzip);
  g_test_add_func ("/table/errors-name-the-line", test_errors_name_the_line);
  g_test_add_func ("/table/limits", test_limits);
  g_test_add_func ("/table/unknown-reader", test_unknown_reader);
  g_test_add_func ("/table/peek", test_peek);
  g_test_add_func ("/table/readers", test_readers);

  return g_test_run ();
}
