/* test-mutations.c: a table in other clothes is told and read with the same cells, or refused with a clear
 * fault
 *
 * Every mutation is made of the rows of a table that is read as plain CSV, by iconv, zlib and the writer
 * below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "detect.h"
#include "scrap.h"

#define LONG_CELL 32767 /* what fits into a cell of a spreadsheet */

typedef GPtrArray Rows; /* of GStrv, the header first */

typedef struct {
  const char *name;
  /* The file; what is to be read from it goes into *expected where that differs from the rows. */
  GBytes *(*make) (const Rows *rows, Rows **expected);
  gboolean    twice;   /* it has to be found repairable */
  gboolean    refused; /* there is nothing to be read */
} Mutation;

/* ---- rows ---- */

static gboolean
keep_row_cb (const NwRow *row, gpointer user_data, GError **error)
{
  GStrv cells = g_new0 (char *, row->n_cells + 1);

  for (guint i = 0; i < row->n_cells; i++)
    cells[i] = g_strdup (row->cells[i].text);
  g_ptr_array_add (user_data, cells);
  return TRUE;
}

static Rows *
new_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
}

static Rows *
read_plain (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwSource) source = nw_source_new (file, NULL, &error);
  g_autoptr (NwLayout) layout = nw_layout_new ("csv");
  Rows *rows = new_rows ();
  NwRowSink sink = { keep_row_cb, NULL, rows };

  g_assert_no_error (error);
  nw_table_read (source, layout, &sink, NULL, &error);
  g_assert_no_error (error);
  return rows;
}

static gpointer
copy_cells (gconstpointer cells, gpointer unused)
{
  return g_strdupv ((GStrv) cells);
}

static Rows *
copy_rows (const Rows *rows)
{
  return g_ptr_array_copy ((GPtrArray *) rows, (GCopyFunc) copy_cells, NULL);
}

static void
assert_same (const Rows *got, const Rows *expected)
{
  g_assert_cmpuint (got->len, ==, expected->len);
  for (guint i = 0; i < got->len; i++)
    {
      GStrv a = got->pdata[i], b = expected->pdata[i];

      for (guint j = 0; a[j] && b[j]; j++)
        if (strcmp (a[j], b[j]) != 0)
          g_error ("row %u, cell %u: “%s” instead of “%s”", i, j, a[j], b[j]);
      g_assert_cmpuint (g_strv_length (a), ==, g_strv_length (b));
    }
}

/* ---- writing ---- */

static void
write_cell (GString *text, const char *cell, char delimiter, char quote)
{
  char special[] = { delimiter, quote, '\n', '\r', '\0' };
  gsize length = strlen (cell);

  if (length > 0 && cell[strcspn (cell, special)] == '\0' && !strchr (" \t", cell[0])
      && !strchr (" \t", cell[length - 1]))
    {
      g_string_append (text, cell);
      return;
    }
  g_string_append_c (text, quote);
  for (; *cell; cell++)
    {
      if (*cell == quote)
        g_string_append_c (text, quote);
      g_string_append_c (text, *cell);
    }
  g_string_append_c (text, quote);
}

static GString *
write_text (const Rows *rows, char delimiter, char quote, const char *end)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      for (char **cell = rows->pdata[i]; *cell; cell++)
        {
          if (cell != rows->pdata[i])
            g_string_append_c (text, delimiter);
          write_cell (text, *cell, delimiter, quote);
        }
      g_string_append (text, end);
    }
  return text;
}

static GBytes *
write_bytes (const Rows *rows, char delimiter, char quote, const char *end)
{
  return g_string_free_to_bytes (write_text (rows, delimiter, quote, end));
}

/* What the encoding does not have becomes a question mark, in the file and in what is expected. */
static GBytes *
encode (const Rows *rows, const char *encoding, const char *mark, gsize mark_length, Rows **expected)
{
  g_autoptr (GString) text = write_text (rows, ',', '"', "\r\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (GByteArray) all = g_byte_array_new ();
  gsize length;
  g_autofree char *bytes =
      g_convert_with_fallback (text->str, text->len, encoding, "UTF-8", "?", NULL, &length, &error);

  g_assert_no_error (error);
  *expected = new_rows ();
  for (guint i = 0; i < rows->len; i++)
    {
      GStrv cells = g_strdupv (rows->pdata[i]);

      for (guint j = 0; cells[j]; j++)
        {
          gsize cell_length;
          g_autofree char *own = cells[j];
          g_autofree char *there =
              g_convert_with_fallback (own, -1, encoding, "UTF-8", "?", NULL, &cell_length, NULL);

          cells[j] = g_convert (there, cell_length, "UTF-8", encoding, NULL, NULL, NULL);
        }
      g_ptr_array_add (*expected, cells);
    }

  if (mark_length > 0)
    g_byte_array_append (all, (const guint8 *) mark, mark_length);
  g_byte_array_append (all, (const guint8 *) bytes, length);
  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

/* ---- mutations ---- */

static GBytes *
make_marked (const Rows *rows, Rows **expected)
{
  return encode (rows, "UTF-8", "\xef\xbb\xbf", 3, expected);
}

static GBytes *
make_utf16le (const Rows *rows, Rows **expected)
{
  return encode (rows, "UTF-16LE", "", 0, expected);
}

static GBytes *
make_utf16le_marked (const Rows *rows, Rows **expected)
{
  return encode (rows, "UTF-16LE", "\xff\xfe", 2, expected);
}

static GBytes *
make_utf16be (const Rows *rows, Rows **expected)
{
  return encode (rows, "UTF-16BE", "", 0, expected);
}

static GBytes *
make_utf16be_marked (const Rows *rows, Rows **expected)
{
  return encode (rows, "UTF-16BE", "\xfe\xff", 2, expected);
}

static GBytes *
make_windows (const Rows *rows, Rows **expected)
{
  return encode (rows, "WINDOWS-1252", "", 0, expected);
}

static GBytes *
make_latin1 (const Rows *rows, Rows **expected)
{
  return encode (rows, "ISO-8859-1", "", 0, expected);
}

static GBytes *
make_mac (const Rows *rows, Rows **expected)
{
  return encode (rows, "MACINTOSH", "", 0, expected);
}

static GBytes *
make_cr (const Rows *rows, Rows **expected)
{
  return write_bytes (rows, ',', '"', "\r");
}

static GBytes *
make_crlf (const Rows *rows, Rows **expected)
{
  return write_bytes (rows, ',', '"', "\r\n");
}

static GBytes *
make_semicolons (const Rows *rows, Rows **expected)
{
  return write_bytes (rows, ';', '"', "\n");
}

static GBytes *
make_tabs (const Rows *rows, Rows **expected)
{
  return write_bytes (rows, '\t', '"', "\r\n");
}

static GBytes *
make_bars (const Rows *rows, Rows **expected)
{
  return write_bytes (rows, '|', '"', "\n");
}

static GBytes *
make_single_quotes (const Rows *rows, Rows **expected)
{
  return write_bytes (rows, ',', '\'', "\n");
}

static GBytes *
make_title (const Rows *rows, Rows **expected)
{
  GString *text = write_text (rows, ',', '"', "\n");

  g_string_prepend (text, "Incidents, as exported on 2021-03-04\n\n");
  return g_string_free_to_bytes (text);
}

static GBytes *
make_ragged (const Rows *rows, Rows **expected)
{
  *expected = copy_rows (rows);
  for (guint i = 1; i < rows->len; i++)
    {
      GStrv *cells = (GStrv *) &(*expected)->pdata[i];
      guint n = g_strv_length (*cells);

      if (i % 7 == 0 && n > 1)
        {
          g_clear_pointer (&(*cells)[n - 1], g_free);
        }
      else if (i % 11 == 0)
        {
          *cells = g_renew (char *, *cells, n + 2);
          (*cells)[n] = g_strdup ("one too many");
          (*cells)[n + 1] = NULL;
        }
    }
  return write_bytes (*expected, ',', '"', "\n");
}

static GBytes *
make_long_cells (const Rows *rows, Rows **expected)
{
  *expected = copy_rows (rows);
  for (guint i = 1; i < rows->len; i += 1 + rows->len / 5)
    {
      GStrv cells = (*expected)->pdata[i];

      g_free (cells[0]);
      cells[0] = g_strnfill (LONG_CELL, 'x');
    }
  return write_bytes (*expected, ';', '"', "\n");
}

static GBytes *
make_twice (const Rows *rows, Rows **expected)
{
  g_autoptr (GString) text = write_text (rows, ',', '"', "\n");
  GString *twice = g_string_new (NULL);

  for (gsize i = 0; i < text->len; i++)
    {
      char byte = text->str[i];
      g_autofree char *one = g_convert (&byte, 1, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);

      if (one)
        g_string_append (twice, one);
      else
        g_string_append_unichar (twice, (guint8) byte);
    }
  return g_string_free_to_bytes (twice);
}

static GBytes *
make_gzip (const Rows *rows, Rows **expected)
{
  g_autoptr (GBytes) text = write_bytes (rows, ',', '"', "\n");

  return scrap_gzip (text);
}

/* Two halves, packed apart, with what is given behind them; in the middle of a row. */
static GBytes *
pack_halves (const Rows *rows, const char *behind, gsize behind_length)
{
  g_autoptr (GBytes) text = write_bytes (rows, '\t', '"', "\n");
  gsize half = g_bytes_get_size (text) / 2;
  g_autoptr (GByteArray) all = g_byte_array_new ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GBytes) part =
          g_bytes_new_from_bytes (text, i * half, i == 0 ? half : g_bytes_get_size (text) - half);
      g_autoptr (GBytes) packed = scrap_gzip (part);
      g_byte_array_append (all, g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
    }
  if (behind_length > 0)
    g_byte_array_append (all, (const guint8 *) behind, behind_length);
  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

static GBytes *
make_gzip_members (const Rows *rows, Rows **expected)
{
  return pack_halves (rows, "", 0);
}

static GBytes *
make_gzip_garbage (const Rows *rows, Rows **expected)
{
  return pack_halves (rows, "garbage", 7);
}

static GBytes *
make_gzip_cut (const Rows *rows, Rows **expected)
{
  g_autoptr (GBytes) packed = make_gzip (rows, expected);

  return g_bytes_new_from_bytes (packed, 0, g_bytes_get_size (packed) * 3 / 4);
}

static GBytes *
make_utf16_cut (const Rows *rows, Rows **expected)
{
  g_autoptr (GBytes) bytes = make_utf16le_marked (rows, expected);

  return g_bytes_new_from_bytes (bytes, 0, g_bytes_get_size (bytes) - 1);
}

/* One byte of another encoding in UTF-8. */
static GBytes *
make_stray_byte (const Rows *rows, Rows **expected)
{
  GString *text = write_text (rows, ',', '"', "\n");
  const char *middle = strpbrk (text->str + text->len / 2, "aeiou");

  text->str[middle - text->str] = '\xfc';
  return g_string_free_to_bytes (text);
}

static const Mutation mutations[] = {
  { "utf8-marked", make_marked },
  { "utf16le", make_utf16le },
  { "utf16le-marked", make_utf16le_marked },
  { "utf16be", make_utf16be },
  { "utf16be-marked", make_utf16be_marked },
  { "windows-1252", make_windows },
  { "latin1", make_latin1 },
  { "mac-roman", make_mac },
  { "cr", make_cr },
  { "crlf", make_crlf },
  { "semicolons", make_semicolons },
  { "tabs", make_tabs },
  { "bars", make_bars },
  { "single-quotes", make_single_quotes },
  { "title", make_title },
  { "ragged", make_ragged },
  { "long-cells", make_long_cells },
  { "twice", make_twice, .twice = TRUE },
  { "gzip", make_gzip },
  { "gzip-members", make_gzip_members },
  { "gzip-garbage", make_gzip_garbage, .refused = TRUE },
  { "gzip-cut", make_gzip_cut, .refused = TRUE },
  { "utf16-cut", make_utf16_cut, .refused = TRUE },
  { "stray-byte", make_stray_byte, .refused = TRUE },
};

/* ---- tables ---- */

static const struct {
  const char *name;
  const char *file; /* below the datasets; NULL: made here */
} tables[] = {
  { "made", NULL },
  { "cfr-2019", "cfr-2019/export-incidents.csv" },
  { "cfr-2021", "cfr-2021/cyber-operations-incidents.csv" },
  { "eurepoc", "eurepoc-1.1/EuRepoC_Global_Database_1.1.csv" },
  { "eurepoc-receivers", "eurepoc-1.1/EuRepoC_Receiver_dataset_1.1.csv" },
  { "eurepoc-attributions", "eurepoc-1.1/EuRepoC_Attribution_dataset_1.1.csv" },
  { "iso3166", "iso3166/all.csv" },
};

static Rows *
make_rows (void)
{
  static const char *const names[] = { "Köln", "São Paulo",   "Élysée",  "Fancy “Bear”",
                                       "it’s", "Smith, John", "O'Neill", "a \"b\" c" };
  static const char *const notes[] = {
    "", "two\nlines", " blank before", "été – hiver…", "['a', 'b; c']", "1; 2; 3", "naïve"
  };
  static const char * const header[] = { "id", "name", "note", "date", "count", NULL };
  Rows *rows = new_rows ();

  g_ptr_array_add (rows, g_strdupv ((GStrv) header));
  for (guint i = 0; i < 400; i++)
    {
      GStrv cells = g_new0 (char *, 6);

      cells[0] = g_strdup_printf ("%u", i + 1);
      cells[1] = g_strdup (names[i % G_N_ELEMENTS (names)]);
      cells[2] = g_strdup (notes[i % G_N_ELEMENTS (notes)]);
      cells[3] = g_strdup_printf ("20%02u-%02u-%02u", i % 24, 1 + i % 12, 1 + i % 28);
      cells[4] = g_strdup_printf ("%u", i * 37 % 101);
      g_ptr_array_add (rows, cells);
    }
  return rows;
}

/* NULL when the datasets are not here. */
static Rows *
load_rows (guint table)
{
  g_autofree char *beside = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "datasets", NULL);
  const char *folder = g_getenv ("NORMWATCH_DATASETS") ? g_getenv ("NORMWATCH_DATASETS") : beside;
  g_autoptr (GFile) file = NULL;

  if (!tables[table].file)
    return make_rows ();
  file = g_file_new_build_filename (folder, tables[table].file, NULL);
  return g_file_query_exists (file, NULL) ? read_plain (file) : NULL;
}

static void
check_mutation (const Mutation *mutation, const Rows *rows)
{
  g_autoptr (GPtrArray) expected = NULL, got = new_rows ();
  g_autoptr (GBytes) bytes = mutation->make (rows, &expected);
  g_autoptr (Scrap) scrap = scrap_new ("table.dat", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GError) error = NULL;
  g_autoptr (NwSource) source = nw_source_new (scrap->file, NULL, &error);
  g_autoptr (NwDetection) detection = source ? nw_detect (source, NULL, &error) : NULL;
  NwRowSink sink = { keep_row_cb, NULL, got };

  if (detection)
    {
      g_assert_true (detection->repairable == mutation->twice);
      detection->layout->repair = mutation->twice;
      nw_table_read (source, detection->layout, &sink, NULL, &error);
    }
  if (mutation->refused)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == NW_FAULT);
      g_assert_nonnull (strstr (error->message, "table.dat"));
      return;
    }
  g_assert_no_error (error);
  assert_same (got, expected ? expected : rows);
}

static void
test_table (gconstpointer data)
{
  guint table = GPOINTER_TO_UINT (data) / G_N_ELEMENTS (mutations);
  const Mutation *mutation = &mutations[GPOINTER_TO_UINT (data) % G_N_ELEMENTS (mutations)];
  g_autoptr (GPtrArray) rows = load_rows (table);

  if (rows)
    check_mutation (mutation, rows);
  else
    g_test_skip ("the datasets are not here");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables) * G_N_ELEMENTS (mutations); i++)
    {
      g_autofree char *path = g_strdup_printf ("/mutations/%s/%s", tables[i / G_N_ELEMENTS (mutations)].name,
                                               mutations[i % G_N_ELEMENTS (mutations)].name);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_table);
    }
  return g_test_run ();
}
