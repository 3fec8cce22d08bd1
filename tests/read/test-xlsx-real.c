/* test-xlsx-real.c: published workbooks, cell by cell against another reader, and against the CSV files of the same tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "scrap.h"

/* NULL: skipped. */
static char *
real_file (const char *name)
{
  const char *folder = g_getenv ("NORMWATCH_DATASETS");
  g_autofree char *beside = g_test_build_filename (G_TEST_DIST, "../../shared/datasets", NULL);
  g_autofree char *path = g_build_filename (folder ? folder : beside, name, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);
  g_test_skip ("skipped: no published datasets here (NORMWATCH_DATASETS)");
  return NULL;
}

static NwSource *
open_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  NwSource *source = nw_source_new (file, NULL, &error);

  g_assert_no_error (error);
  return source;
}

/* ---- another reader ---- */

static char *
rows_of_python (const char *path, const char *sheet)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "read", "workbook-rows.py", NULL);
  const char *const command[] = { "/usr/bin/python3", script, path, sheet, NULL };
  g_autoptr (GError) error = NULL;
  char *rows = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &rows, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return rows;
}

/* Both texts as lines, so that a difference is shown with its row. */
static guint
compare_lines (const char *ours, const char *theirs)
{
  g_auto (GStrv) a = g_strsplit (ours, "\n", -1);
  g_auto (GStrv) b = g_strsplit (theirs, "\n", -1);
  guint n = 0;

  for (; a[n] && b[n]; n++)
    g_assert_cmpstr (a[n], ==, b[n]);
  g_assert_true (a[n] == NULL && b[n] == NULL);
  return n - 1;
}

typedef struct {
  const char *file;
  const char *sheet;
  guint       rows;    /* without the names */
  guint       columns;
} RealSheet;

/* From the notes beside the datasets. */
static const RealSheet sheets[] = {
  { "dcid-2.0/DCID_2.0_Release_update_February_2023.xlsx", "DCID_2.0_Release_public_June_20", 429, 29 },
  { "dcid-2.0/DCID_2.0_Release_update_February_2023.xlsx", "DCID_2.0_Release_update_Februar", 862, 41 },
  { "eurepoc-1.1/EuRepoC_Global_Database_1.1.xlsx", "EuRepoC_Global_Database_1.1", 1643, 81 },
  { "eurepoc-1.1/EuRepoC_Global_Database_1.1.xlsx", "Receiver_dataset_1.1", 6333, 6 },
  { "eurepoc-1.1/EuRepoC_Global_Database_1.1.xlsx", "Attribution_dataset_1.1", 2643, 11 },
};

static void
test_sheet (gconstpointer data)
{
  const RealSheet *real = data;
  g_autofree char *path = real_file (real->file);
  g_autoptr (NwSource) source = path ? open_file (path) : NULL;
  g_autoptr (NwLayout) layout = nw_layout_new ("xlsx");
  g_autoptr (GError) error = NULL;
  g_autofree char *ours = NULL, *theirs = NULL;
  g_autoptr (GPtrArray) names = NULL;

  if (path == NULL)
    return;
  layout->table = g_strdup (real->sheet);
  ours = scrap_rows (source, layout, &error);
  g_assert_no_error (error);
  theirs = rows_of_python (path, real->sheet);
  g_assert_cmpuint (compare_lines (ours, theirs), ==, real->rows + 1);

  names = nw_table_peek (source, layout, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (names->pdata[0]), ==, real->columns);
}

static void
test_names (void)
{
  g_autofree char *path = real_file (sheets[2].file);
  g_autoptr (NwSource) source = path ? open_file (path) : NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;

  if (path == NULL)
    return;
  names = nw_reader_find ("xlsx")->tables (source, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (names), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (names[i], ==, sheets[2 + i].sheet);
}

/* ---- the CSV files ---- */

typedef struct {
  GPtrArray *rows;     /* GStrv, of the workbook */
  guint      equal;
  guint      decimals; /* "1.0" where the workbook has 1 */
  guint      midnights; /* "2014-03-01 00:00:00" where it has the day */
  guint      edges;     /* blanks at the edge of a cell without quotes: reading CSV drops them */
} Twin;

static gboolean
keep_cb (const NwRow *row, gpointer user_data, GError **error)
{
  GStrv cells = g_new0 (char *, row->n_cells + 1);

  for (guint i = 0; i < row->n_cells; i++)
    cells[i] = g_strdup (row->cells[i].text);
  g_ptr_array_add (((Twin *) user_data)->rows, cells);
  return TRUE;
}

static gboolean
differs_by (const char *csv, const char *workbook, const char *end)
{
  g_autofree char *longer = g_strconcat (workbook, end, NULL);

  return strcmp (csv, longer) == 0;
}

static gboolean
differs_by_edges (const char *csv, const char *workbook)
{
  g_autofree char *text = g_strdup (workbook);

  return strpbrk (workbook, ",\"\r\n") == NULL && strcmp (csv, g_strstrip (text)) == 0;
}

static gboolean
compare_cb (const NwRow *row, gpointer user_data, GError **error)
{
  Twin *twin = user_data;
  const char *const *cells = twin->rows->pdata[row->number];

  g_assert_cmpuint (g_strv_length ((GStrv) cells), ==, row->n_cells);
  for (guint i = 0; i < row->n_cells; i++)
    if (strcmp (row->cells[i].text, cells[i]) == 0)
      twin->equal++;
    else if (differs_by (row->cells[i].text, cells[i], ".0"))
      twin->decimals++;
    else if (differs_by (row->cells[i].text, cells[i], " 00:00:00"))
      twin->midnights++;
    else if (differs_by_edges (row->cells[i].text, cells[i]))
      twin->edges++;
    else
      g_error ("row %" G_GUINT64_FORMAT ", column %u: “%s” and “%s”", row->number, i + 1, row->cells[i].text, cells[i]);
  return TRUE;
}

static void
read_into (const char *path, const char *reader, const char *table, NwRowFunc row, Twin *twin)
{
  g_autoptr (NwSource) source = open_file (path);
  g_autoptr (NwLayout) layout = nw_layout_new (reader);
  g_autoptr (GError) error = NULL;
  NwRowSink sink = { row, NULL, twin };

  layout->table = g_strdup (table);
  nw_table_read (source, layout, &sink, NULL, &error);
  g_assert_no_error (error);
}

/* Every kind of difference between the workbook and its CSV files is known and means nothing. How often each occurs was
 * counted with Python's csv and zip modules. */
static void
test_twins (void)
{
  static const struct {
    const char *csv;
    guint       decimals;
    guint       midnights;
    guint       edges;
  } twins[] = { { "eurepoc-1.1/EuRepoC_Global_Database_1.1.csv", 3154, 551, 150 },
                { "eurepoc-1.1/EuRepoC_Receiver_dataset_1.1.csv", 0, 0, 9 },
                { "eurepoc-1.1/EuRepoC_Attribution_dataset_1.1.csv", 2631, 0, 36 } };

  for (guint i = 0; i < G_N_ELEMENTS (twins); i++)
    {
      g_autofree char *workbook = real_file (sheets[2 + i].file);
      g_autofree char *csv = workbook ? real_file (twins[i].csv) : NULL;
      g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
      Twin twin = { .rows = rows };

      if (csv == NULL)
        return;
      read_into (workbook, "xlsx", sheets[2 + i].sheet, keep_cb, &twin);
      read_into (csv, "csv", NULL, compare_cb, &twin);
      g_assert_cmpuint (rows->len, ==, sheets[2 + i].rows + 1);
      g_assert_cmpuint (twin.decimals, ==, twins[i].decimals);
      g_assert_cmpuint (twin.midnights, ==, twins[i].midnights);
      g_assert_cmpuint (twin.edges, ==, twins[i].edges);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autofree char *path = g_strdup_printf ("/read/xlsx/real/%s", sheets[i].sheet);

      g_test_add_data_func (path, &sheets[i], test_sheet);
    }
  g_test_add_func ("/read/xlsx/real/names", test_names);
  g_test_add_func ("/read/xlsx/real/twins", test_twins);
  return g_test_run ();
}
