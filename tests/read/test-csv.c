/* test-csv.c: what the reader makes of files, for every chunk size
 *
 * The cases lie in tests/fixtures/read: NAME.csv and NAME.rows, one line a row: "number line offset length:
 * cells", or the error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reader.h"

#include <string.h>

typedef struct {
  GString    *rows;
  GByteArray *bytes;
  GBytes     *file;
  guint64     stop_at; /* row; 0: never */
} Reading;

static gboolean
row_cb (const NwRow *row, gpointer user_data, GError **error)
{
  Reading *reading = user_data;

  if (reading->stop_at && row->number == reading->stop_at)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, "stopped");
      return FALSE;
    }
  g_string_append_printf (reading->rows,
                          "%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT
                          " %" G_GUINT64_FORMAT ": ",
                          row->number, row->line, row->offset, row->length);
  for (guint i = 0; i < row->n_cells; i++)
    {
      g_autoptr (GString) cell = g_string_new (row->cells[i].text);

      g_assert_cmpuint (cell->len, ==, row->cells[i].length);
      g_string_replace (cell, "\n", "\\n", 0);
      g_string_replace (cell, "\r", "\\r", 0);
      g_string_append_printf (reading->rows, "%s%s", i ? "|" : "", cell->str);
    }
  g_string_append_c (reading->rows, '\n');
  return TRUE;
}

static gboolean
bytes_cb (const guint8 *bytes, gsize length, gpointer user_data, GError **error)
{
  g_byte_array_append (((Reading *) user_data)->bytes, bytes, length);
  return TRUE;
}

static void
reading_clear (Reading *self)
{
  g_string_free (self->rows, TRUE);
  g_byte_array_unref (self->bytes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static gboolean
read_bytes (Reading *reading, GBytes *file, gsize chunk, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (file);
  NwRowSink sink = { row_cb, bytes_cb, reading };

  *reading = (Reading) { g_string_new (NULL), g_byte_array_new (), file, reading->stop_at };
  return nw_csv_read (stream, "file.csv", chunk, &sink, NULL, error);
}

static void
check_error (const GError *error, const char *expected)
{
  g_auto (GStrv) words = g_strsplit_set (expected, " \n", -1);
  int code = strcmp (words[0], "FORMAT") == 0 ? NW_FAULT_FORMAT : NW_FAULT_ENCODING;

  g_assert_error (error, NW_FAULT, code);
  g_assert_nonnull (strstr (error->message, "file.csv"));
  g_assert_null (strchr (error->message, '\n'));
  if (words[1] && strcmp (words[1], "line") == 0)
    {
      g_autofree char *line = g_strdup_printf ("line %s:", words[2]);
      g_assert_nonnull (strstr (error->message, line));
    }
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

static void
test_case (gconstpointer data)
{
  const char *path = data;
  g_autofree char *rows_path = g_strdup_printf ("%.*srows", (int) (strlen (path) - strlen ("csv")), path);
  g_autoptr (GBytes) file = load (path);
  g_autoptr (GBytes) expected_bytes = load (rows_path);
  g_autofree char *expected =
      g_strndup (g_bytes_get_data (expected_bytes, NULL), g_bytes_get_size (expected_bytes));

  for (gsize chunk = 1; chunk <= g_bytes_get_size (file) + 2; chunk++)
    {
      g_auto (Reading) reading = { 0 };
      g_autoptr (GError) error = NULL;
      gboolean ok = read_bytes (&reading, file, chunk, &error);

      g_assert_true (ok == (error == NULL));
      if (g_ascii_isupper (*expected))
        {
          check_error (error, expected);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpstr (reading.rows->str, ==, expected);
      g_assert_cmpmem (reading.bytes->data, reading.bytes->len, g_bytes_get_data (file, NULL),
                       g_bytes_get_size (file));
    }
}

/* ---- the bytes of a record are the record ---- */

typedef struct {
  GBytes *file;
  guint64 rows;
  guint64 end; /* of the row before */
} Reread;

typedef struct {
  const NwRow *row;
  guint        rows;
} Same;

static gboolean
same_cb (const NwRow *row, gpointer user_data, GError **error)
{
  Same *same = user_data;

  same->rows++;
  g_assert_cmpuint (row->n_cells, ==, same->row->n_cells);
  for (guint i = 0; i < row->n_cells; i++)
    g_assert_cmpstr (row->cells[i].text, ==, same->row->cells[i].text);
  return TRUE;
}

static gboolean
reread_cb (const NwRow *row, gpointer user_data, GError **error)
{
  Reread *reread = user_data;
  g_autoptr (GBytes) bytes = g_bytes_new_from_bytes (reread->file, row->offset, row->length);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  Same same = { row };
  NwRowSink sink = { same_cb, NULL, &same };
  const char *start = g_bytes_get_data (reread->file, NULL);
  guint64 line = 1;

  g_assert_cmpuint (row->offset, >=, reread->end);
  reread->end = row->offset + row->length;
  g_assert_true (nw_csv_read (stream, "row", NW_READ_CHUNK, &sink, NULL, error));
  g_assert_cmpuint (same.rows, ==, 1);

  /* A line number, counted the plain way. */
  for (guint64 i = 0; i < row->offset; i++)
    line += start[i] == '\n' || (start[i] == '\r' && start[i + 1] != '\n');
  g_assert_cmpuint (row->line, ==, line);
  reread->rows++;
  return TRUE;
}

static GBytes *
random_table (guint rows)
{
  static const char *const cells[] = {
    "",         "x",   "\"a,b\"", "\"two\nlines\"", "\"two\r\nlines\"", "\"\"\"q\"\"\"", "München",
    "\"日本\"", " 1 ", "\"\""
  };
  GString *table = g_string_new (g_test_rand_bit () ? "\xef\xbb\xbf" : "");
  const char *end = (const char *[]) { "\n", "\r\n", "\r" }[g_test_rand_int_range (0, 3)];

  for (guint i = 0; i < rows; i++)
    {
      guint n = g_test_rand_int_range (1, 6);
      g_string_append_c (table, 'k');
      for (guint j = 0; j < n; j++)
        g_string_append_printf (table, ",%s", cells[g_test_rand_int_range (0, G_N_ELEMENTS (cells))]);
      g_string_append (table, end);
      if (g_test_rand_int_range (0, 10) == 0)
        g_string_append (table, end);
    }
  return g_string_free_to_bytes (table);
}

static void
test_reread (void)
{
  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (GBytes) file = random_table (60);
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (file);
      g_autoptr (GError) error = NULL;
      Reread reread = { file };
      NwRowSink sink = { reread_cb, NULL, &reread };

      nw_csv_read (stream, "table", 1 + g_test_rand_int_range (0, 100), &sink, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (reread.rows, ==, 60);
    }
}

static void
test_chunks_agree (void)
{
  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (GBytes) file = random_table (10);
      g_auto (Reading) whole = { 0 };

      g_assert_true (read_bytes (&whole, file, NW_READ_CHUNK, NULL));
      for (gsize chunk = 1; chunk <= g_bytes_get_size (file); chunk++)
        {
          g_auto (Reading) pieces = { 0 };
          g_assert_true (read_bytes (&pieces, file, chunk, NULL));
          g_assert_cmpstr (pieces.rows->str, ==, whole.rows->str);
        }
    }
}

/* ---- limits ---- */

static GBytes *
table_of (const char *start, char c, gsize n, const char *end)
{
  char *text = g_malloc (strlen (start) + n + strlen (end));

  memcpy (text, start, strlen (start));
  memset (text + strlen (start), c, n);
  memcpy (text + strlen (start) + n, end, strlen (end));
  return g_bytes_new_take (text, strlen (start) + n + strlen (end));
}

static void
test_long_cell (void)
{
  g_autoptr (GBytes) fits = table_of ("a\n\"", 'x', NW_READ_MAX_CELL, "\"\n");
  g_autoptr (GBytes) beyond = table_of ("a\n\"", 'x', 100 * 1024 * 1024, "\"\n");
  g_autoptr (GBytes) many_lines = table_of ("a\n\"", '\n', 3 * NW_READ_MAX_CELL, "\"\n");
  g_auto (Reading) first = { 0 }, second = { 0 }, third = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (read_bytes (&first, fits, NW_READ_CHUNK, &error));
  g_assert_no_error (error);
  g_assert_false (read_bytes (&second, beyond, NW_READ_CHUNK, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_LIMIT);
  g_assert_nonnull (strstr (error->message, "line 2:"));
  g_clear_error (&error);
  g_assert_false (read_bytes (&third, many_lines, NW_READ_CHUNK, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_LIMIT);
}

static void
test_long_row (void)
{
  g_autoptr (GString) cells = g_string_new ("a\n");
  g_autoptr (GBytes) file = NULL;
  g_auto (Reading) reading = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *cell = g_strnfill (NW_READ_MAX_CELL, 'x');

  for (guint i = 0; i < 5; i++)
    g_string_append_printf (cells, "%s,", cell);
  file = g_string_free_to_bytes (g_steal_pointer (&cells));
  g_assert_false (read_bytes (&reading, file, NW_READ_CHUNK, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_LIMIT);
  g_assert_nonnull (strstr (error->message, "64 MB"));
  g_assert_nonnull (strstr (error->message, "line 2:"));
}

static void
test_many_cells (void)
{
  g_autoptr (GBytes) fits = table_of ("a\n", ',', NW_READ_MAX_CELLS - 1, "\n");
  g_autoptr (GBytes) beyond = table_of ("a\n", ',', NW_READ_MAX_CELLS, "\n");
  g_auto (Reading) first = { 0 }, second = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (read_bytes (&first, fits, NW_READ_CHUNK, &error));
  g_assert_no_error (error);
  g_assert_false (read_bytes (&second, beyond, NW_READ_CHUNK, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_LIMIT);
  g_assert_nonnull (strstr (error->message, "line 2:"));
}

/* ---- stopping ---- */

static void
test_stop (void)
{
  g_autoptr (GBytes) file = g_bytes_new_static ("a\n1\n2\n3\n", 8);
  g_auto (Reading) reading = { .stop_at = 2 };
  g_autoptr (GError) error = NULL;

  g_assert_false (read_bytes (&reading, file, NW_READ_CHUNK, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_assert_cmpstr (reading.rows->str, ==, "0 1 0 1: a\n1 2 2 1: 1\n");
}

static void
test_cancel (void)
{
  g_autoptr (GBytes) file = g_bytes_new_static ("a\n1\n", 4);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (file);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Reading) reading = { g_string_new (NULL), g_byte_array_new () };
  g_autoptr (GError) error = NULL;
  NwRowSink sink = { row_cb, NULL, &reading };

  g_cancellable_cancel (cancellable);
  g_assert_false (nw_csv_read (stream, "file.csv", 1, &sink, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
add_cases (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "read", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".csv"))
      {
        g_autofree char *test =
            g_strdup_printf ("/csv/case/%.*s", (int) (strlen (name) - strlen (".csv")), name);
        g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), test_case, g_free);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_cases ();
  g_test_add_func ("/csv/reread", test_reread);
  g_test_add_func ("/csv/chunks-agree", test_chunks_agree);
  g_test_add_func ("/csv/long-cell", test_long_cell);
  g_test_add_func ("/csv/long-row", test_long_row);
  g_test_add_func ("/csv/many-cells", test_many_cells);
  g_test_add_func ("/csv/stop", test_stop);
  g_test_add_func ("/csv/cancel", test_cancel);

  return g_test_run ();
}
