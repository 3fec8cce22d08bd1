/* test-shifted.c: rows whose cells slipped one column aside, among the real ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "import.h"

#define ONE_IN 50

/* A column at random can be the last but one, where nothing tells a shift: least is the share in a hundred
 * that must be found. */
typedef struct {
  const char *folder, *name;
  guint       least;
} File;

typedef enum { INSERTED, SWALLOWED } Mutilation;

/* ---- files as rows of texts ---- */

static gboolean
row_cb (const NwRow *row, gpointer user_data, GError **error)
{
  char **cells = g_new0 (char *, row->n_cells + 1);

  for (guint i = 0; i < row->n_cells; i++)
    cells[i] = g_strdup (row->cells[i].text);
  g_ptr_array_add (user_data, cells);
  return TRUE;
}

static GPtrArray *
read_rows (const char *path)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);
  NwRowSink sink = { .row = row_cb, .user_data = rows };

  g_assert_no_error (error);
  nw_csv_read (G_INPUT_STREAM (stream), path, NW_READ_CHUNK, &sink, NULL, &error);
  g_assert_no_error (error);
  return rows;
}

/* Shifts the cells from a column on by one; the row stays as wide as it was. */
static void
mutilate (char **cells, guint column, Mutilation mutilation)
{
  guint n = g_strv_length (cells);

  if (mutilation == INSERTED)
    {
      g_free (cells[n - 1]);
      memmove (cells + column + 1, cells + column, (n - 1 - column) * sizeof *cells);
      cells[column] = g_strdup ("");
      return;
    }
  g_free (cells[column]);
  memmove (cells + column, cells + column + 1, (n - 1 - column) * sizeof *cells);
  cells[n - 1] = g_strdup ("");
}

/* The file with one row in so many mutilated; their lines go into lines. */
static void
write_rows (const char *path, const GPtrArray *rows, GHashTable *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  guint64 line = 1;

  for (guint i = 0; i < rows->len; i++)
    {
      char **cells = g_ptr_array_index (rows, i);
      gsize before = text->len;

      if (g_hash_table_remove (lines, GUINT_TO_POINTER (i)))
        g_hash_table_add (lines, GUINT_TO_POINTER (-(guint) line));
      for (char **cell = cells; *cell; cell++)
        {
          g_auto (GStrv) quoted = g_strsplit (*cell, "\"", -1);
          g_autofree char *doubled = g_strjoinv ("\"\"", quoted);
          g_string_append_printf (text, "%s\"%s\"", cell > cells ? "," : "", doubled);
        }
      g_string_append_c (text, '\n');
      for (gsize at = before; at < text->len; at++)
        line += text->str[at] == '\n';
    }
  g_file_set_contents (path, text->str, text->len, &error);
  g_assert_no_error (error);
}

/* ---- what is found ---- */

typedef struct {
  guint made, found, wrong;
} Score;

static void
try_one (const char *path, Mutilation mutilation, guint32 seed, Score *score)
{
  g_autoptr (GPtrArray) rows = read_rows (path);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GHashTable) lines = g_hash_table_new (NULL, NULL);
  g_autofree char *folder = g_dir_make_tmp ("normwatch-shifted-XXXXXX", NULL);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *changed = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Import) import = NULL;

  for (guint i = 1; i < rows->len; i += ONE_IN)
    {
      guint row = g_rand_int_range (random, i, MIN (i + ONE_IN, rows->len));
      char **cells = g_ptr_array_index (rows, row);

      mutilate (cells, g_rand_int_range (random, 0, g_strv_length (cells) - 1), mutilation);
      g_hash_table_add (lines, GUINT_TO_POINTER (row));
    }
  score->made += g_hash_table_size (lines);
  write_rows (changed, rows, lines);

  import = import_files ((const char *[]) { changed, NULL }, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < import->batch->issues->len; i++)
    {
      const NwIssue *issue = nw_batch_issue (import->batch, i);

      if (issue->kind != NW_ISSUE_SHIFTED)
        continue;
      if (g_hash_table_remove (lines, GUINT_TO_POINTER (-(guint) issue->line)))
        score->found++;
      else
        score->wrong++;
    }
  g_remove (changed);
  g_rmdir (folder);
}

static void
test_mutilated (gconstpointer data)
{
  const File *file = data;
  g_autofree char *path = NULL;
  Score score[2] = { { 0 } };

  if (import_datasets () == NULL)
    {
      g_test_skip ("the real datasets are not there");
      return;
    }
  path = g_build_filename (import_datasets (), file->folder, file->name, NULL);
  for (guint32 seed = 1; seed <= 5; seed++)
    for (guint i = 0; i < 2; i++)
      try_one (path, i, seed, &score[i]);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (score[i].wrong, ==, 0);
      g_assert_cmpuint (score[i].found * 100, >=, score[i].made * file->least);
      g_test_message ("%s, %s: %u of %u found (%.0f %%), %u untouched rows flagged", file->name,
                      i == INSERTED ? "cell inserted" : "cell swallowed", score[i].found, score[i].made,
                      100.0 * score[i].found / score[i].made, score[i].wrong);
    }
}

/* The files as they are published. */
static void
test_untouched (gconstpointer data)
{
  const File *file = data;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (Import) import = NULL;

  if (import_datasets () == NULL)
    {
      g_test_skip ("the real datasets are not there");
      return;
    }
  path = g_build_filename (import_datasets (), file->folder, file->name, NULL);
  import = import_files ((const char *[]) { path, NULL }, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (import_issues (import, NW_ISSUE_SHIFTED), ==, 0);
}

/* ---- what cannot be shifted ---- */

/* 99 records that are alike, and one that looks like a row with a cell too few. */
static guint
count_shifted (const char *name, const char *start, const char *record, const char *end)
{
  g_autoptr (GString) text = g_string_new (start);
  g_autofree char *folder = g_dir_make_tmp ("normwatch-shifted-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Import) import = NULL;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *key = g_strdup_printf ("k%u", i), *title = g_strdup_printf ("Operation of the %uth week", i);
      g_autofree char *day = g_strdup_printf ("2019-%02u-%02u", 1 + i % 12, 1 + i % 28);
      g_autofree char *source = g_strdup_printf ("https://example.org/%u", i);
      const char *const good[] = { key, title, day, i % 3 ? "Russia" : "China", i % 2 ? "Ukraine" : "Spain", source };
      const char *const bad[] = { key, day, "Russia", "Spain", source, "" };
      const char *const *cells = i == 60 ? bad : good;
      g_auto (GStrv) pieces = g_strsplit (record, "@", -1);

      for (guint j = 0; pieces[j]; j++)
        g_string_append_printf (text, "%s%s", pieces[j], pieces[j + 1] ? cells[j] : "");
      g_string_append (text, i < 99 ? end : "");
    }
  if (g_str_has_suffix (name, ".json"))
    g_string_append_c (text, ']');
  g_assert_true (g_file_set_contents (path, text->str, text->len, NULL));

  import = import_files ((const char *[]) { path, NULL }, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (import->counts.rows_read, ==, 100);
  g_remove (path);
  g_rmdir (folder);
  return import_issues (import, NW_ISSUE_SHIFTED);
}

/* The same records as a table, where a cell is known by its place, and as JSON, where it says what it is. */
static void
test_named (void)
{
  g_assert_cmpuint (count_shifted ("a.csv", "key,title,start,initiators,receivers,sources\n", "@,@,@,@,@,@", "\n"), ==, 1);
  g_assert_cmpuint (count_shifted ("a.json", "[",
                                   "{\"key\":\"@\",\"title\":\"@\",\"start\":\"@\",\"initiators\":\"@\",\"receivers\":\"@\","
                                   "\"sources\":\"@\"}",
                                   ","), ==, 0);
}

int
main (int argc, char **argv)
{
  static const File files[] = {
    { "cfr-2019", "export-incidents.csv", 60 },
    { "cfr-2021", "cyber-operations-incidents.csv", 60 },
    { "eurepoc-1.1", "EuRepoC_Global_Database_1.1.csv", 75 },
    { "eurepoc-1.1", "EuRepoC_Receiver_dataset_1.1.csv", 33 },
    { "eurepoc-1.1", "EuRepoC_Attribution_dataset_1.1.csv", 50 },
  };

  static const File actors = { "misp-galaxy", "threat-actor.json", 0 };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shifted/named", test_named);
  g_test_add_data_func ("/shifted/threat-actor.json/untouched", &actors, test_untouched);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *mutilated = g_strdup_printf ("/shifted/%s/mutilated", files[i].name);
      g_autofree char *untouched = g_strdup_printf ("/shifted/%s/untouched", files[i].name);

      g_test_add_data_func (mutilated, &files[i], test_mutilated);
      g_test_add_data_func (untouched, &files[i], test_untouched);
    }

  return g_test_run ();
}
