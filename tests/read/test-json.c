/* test-json.c: what the reader makes of JSON, for every chunk size
 *
 * The cases lie in tests/fixtures/read/json: NAME.json and NAME.rows, one line a row: "number line: cells",
 * or the error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "json.h"

#include <string.h>

#include "readers.h"

static gboolean
row_cb (const NwRow *row, gpointer user_data, GError **error)
{
  GString *rows = user_data;

  g_string_append_printf (rows, "%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT ": ", row->number, row->line);
  for (guint i = 0; i < row->n_cells; i++)
    {
      g_autoptr (GString) cell = g_string_new (row->cells[i].text);

      g_assert_cmpuint (cell->len, ==, row->cells[i].length);
      g_string_replace (cell, "\n", "\\n", 0);
      g_string_append_printf (rows, "%s%s", i ? "|" : "", cell->str);
    }
  g_string_append_c (rows, '\n');
  return TRUE;
}

static GInputStream *
open_cb (gpointer user_data, GError **error)
{
  return g_memory_input_stream_new_from_bytes (user_data);
}

static GString *
read_bytes (GBytes *file, const char *table, gsize chunk, GError **error)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  NwJsonInput input = { open_cb, file, "file.json", chunk };
  NwRowSink sink = { row_cb, NULL, rows };

  return nw_json_read (&input, table, &sink, NULL, error) ? g_steal_pointer (&rows) : NULL;
}

static GBytes *
bytes_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static void
check_error (const GError *error, const char *expected)
{
  g_auto (GStrv) words = g_strsplit_set (expected, " \n", -1);
  int code = strcmp (words[0], "FORMAT") == 0 ? NW_FAULT_FORMAT : NW_FAULT_ENCODING;

  g_assert_error (error, NW_FAULT, code);
  g_assert_nonnull (strstr (error->message, "file.json"));
  g_assert_null (strchr (error->message, '\n'));
  if (words[1] && strcmp (words[1], "line") == 0)
    {
      g_autofree char *line = g_strdup_printf ("line %s:", words[2]);
      g_assert_nonnull (strstr (error->message, line));
    }
}

static void
test_case (gconstpointer data)
{
  const char *path = data;
  g_autofree char *rows_path = g_strdup_printf ("%.*srows", (int) (strlen (path) - strlen ("json")), path);
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GBytes) file = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_true (g_file_get_contents (rows_path, &expected, NULL, NULL));
  file = g_bytes_new (text, length);

  for (gsize chunk = 1; chunk <= length + 2; chunk++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) rows = read_bytes (file, NULL, chunk, &error);

      g_assert_true ((rows == NULL) == (error != NULL));
      if (g_ascii_isupper (*expected))
        {
          check_error (error, expected);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpstr (rows->str, ==, expected);
    }
}

/* ---- tables ---- */

static void
check_tables (const char *text, const char *expected)
{
  g_autoptr (GBytes) file = bytes_of (text);
  g_autoptr (GError) error = NULL;
  NwJsonInput input = { open_cb, file, "file.json", 3 };
  g_auto (GStrv) tables = nw_json_tables (&input, NULL, &error);
  g_autofree char *joined = NULL;

  g_assert_no_error (error);
  joined = g_strjoinv (" ", tables);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_tables (void)
{
  check_tables ("[{}]", "");
  check_tables ("{\"a\": 1}", "");
  check_tables ("{\"a\": [{}]}\n{\"a\": [{}]}", "");
  check_tables ("{\"n\": 1, \"b\": [\"x\"], \"a\": [{}], \"c\": [{\"d\": [{}]}], \"e\": {\"f\": [{}]}}",
                "a c");
  check_tables ("{\"a\": {\"b\": [{}], \"c\": {\"d\": [{}]}}, \"e\": {\"f\": [{}]}}", "a.b e.f");
}

static void
test_chosen_table (void)
{
  static const struct {
    const char *table, *rows;
  } cases[] = {
    { NULL, "0 1: x\n1 1: 1\n" },
    { "a", "0 1: x\n1 1: 1\n" },
    { "c", "0 2: y\n1 2: 2\n2 2: 3\n" },
    { "e", NULL },
    { "n", NULL },
    { "e.f", NULL },
  };
  g_autoptr (GBytes) file = bytes_of (
      "{\"n\": 1, \"a\": [{\"x\": 1}],\n\"c\": [{\"y\": 2}, {\"y\": 3}], \"e\": {\"f\": [{\"z\": 1}]}}");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) rows = read_bytes (file, cases[i].table, 5, &error);

      if (cases[i].rows)
        {
          g_assert_no_error (error);
          g_assert_cmpstr (rows->str, ==, cases[i].rows);
        }
      else
        {
          g_assert_error (error, NW_FAULT, NW_FAULT_MAPPING);
          g_assert_nonnull (strstr (error->message, cases[i].table));
        }
    }
}

/* ---- limits ---- */

static void
check_limit (GString *text, gboolean fits)
{
  g_autoptr (GBytes) file = g_string_free_to_bytes (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) rows = read_bytes (file, NULL, NW_READ_CHUNK, &error);

  if (fits)
    {
      g_assert_no_error (error);
      return;
    }
  g_assert_error (error, NW_FAULT, NW_FAULT_LIMIT);
  g_assert_nonnull (strstr (error->message, "file.json, line 1"));
}

/* start, then piece n times, then end */
static GString *
repeated (const char *start, const char *piece, gsize n, const char *end)
{
  GString *text = g_string_new (start);

  for (gsize i = 0; i < n; i++)
    g_string_append (text, piece);
  g_string_append (text, end);
  return text;
}

static GString *
nested (guint depth)
{
  GString *text = repeated ("[{\"a\": ", "[", depth - 2, "");

  for (guint i = 0; i < depth - 2; i++)
    g_string_append_c (text, ']');
  g_string_append (text, "}]");
  return text;
}

static void
test_depth (void)
{
  check_limit (nested (64), TRUE);
  check_limit (nested (65), FALSE);
  check_limit (repeated ("[{\"a\":", "[", 1000000, ""), FALSE);
  check_limit (repeated ("", "{\"a\":", 1000000, ""), FALSE);
}

static void
test_sizes (void)
{
  const gsize mega = 1024 * 1024;

  check_limit (repeated ("[{\"a\": \"", "xxxxxxxx", 15 * mega / 8, "\"}]"), TRUE);
  check_limit (repeated ("[{\"a\": \"", "xxxxxxxx", 17 * mega / 8, "\"}]"), FALSE);
  check_limit (repeated ("[{\"", "xxxxxxxx", 17 * mega / 8, "\": 1}]"), FALSE);
  check_limit (repeated ("[{\"a\": 1", "00000000", 17 * mega / 8, "}]"), FALSE);
  check_limit (repeated ("[{\"a\": [0", ",0", 250000, "]}]"), TRUE);
  check_limit (repeated ("[{\"a\": [{}", ",{}", 300000, "]}]"), FALSE);
}

static void
test_many_columns (void)
{
  for (guint n = NW_READ_MAX_CELLS; n <= NW_READ_MAX_CELLS + 1; n++)
    {
      GString *text = g_string_new ("[{\"c0\": 1");

      for (guint i = 1; i < n; i++)
        g_string_append_printf (text, ", \"c%u\": 1", i);
      g_string_append (text, "}]");
      check_limit (text, n == NW_READ_MAX_CELLS);
    }
}

/* What is passed by costs no memory. */
static void
test_large_outside (void)
{
  const gsize mega = 1024 * 1024;

  check_limit (repeated ("{\"values\": [{\"a\": 1}], \"other\": \"", "xxxxxxxx", 40 * mega / 8, "\"}"), TRUE);
}

/* ---- the reader ---- */

static void
test_probe (void)
{
  static const struct {
    const char *start;
    gsize       length;
    gboolean    is;
  } cases[] = {
    { "", 0, FALSE },
    { "[{", 2, TRUE },
    { "\xef\xbb\xbf [ \n{", 8, TRUE },
    { "{ \"a\": 1", 8, TRUE },
    { "\xff\xfe[\0{\0", 6, TRUE },
    { "[\0{\0", 4, TRUE },
    { "[Unknown],b", 11, FALSE },
    { "{key},b", 7, FALSE },
    { "key,title\n", 10, FALSE },
    { "\"a\",b", 5, FALSE },
    { "PK\x03\x04", 4, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (nw_reader_json.probe ((const guint8 *) cases[i].start, cases[i].length), ==, cases[i].is);
}

static gboolean
stop_cb (const NwRow *row, gpointer user_data, GError **error)
{
  guint *rows = user_data;

  if (++*rows < 2)
    return TRUE;
  g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, "stopped");
  return FALSE;
}

static void
test_stop (void)
{
  g_autoptr (GBytes) file = bytes_of ("[{\"a\": 1}, {\"a\": 2}, {\"a\": 3}]");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint rows = 0;
  NwJsonInput input = { open_cb, file, "file.json", 7 };
  NwRowSink sink = { stop_cb, NULL, &rows };

  g_assert_false (nw_json_read (&input, NULL, &sink, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_assert_cmpuint (rows, ==, 2);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_false (nw_json_read (&input, NULL, &sink, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
add_cases (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "read", "json", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".json"))
      {
        g_autofree char *test =
            g_strdup_printf ("/json/case/%.*s", (int) (strlen (name) - strlen (".json")), name);
        g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), test_case, g_free);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_cases ();
  g_test_add_func ("/json/tables", test_tables);
  g_test_add_func ("/json/chosen-table", test_chosen_table);
  g_test_add_func ("/json/depth", test_depth);
  g_test_add_func ("/json/sizes", test_sizes);
  g_test_add_func ("/json/many-columns", test_many_columns);
  g_test_add_func ("/json/large-outside", test_large_outside);
  g_test_add_func ("/json/probe", test_probe);
  g_test_add_func ("/json/stop", test_stop);

  return g_test_run ();
}
