/* test-files.c: a file is whole or not there, whatever goes wrong; the same content gives the same bytes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "documents.h"
#include "exporter.h"
#include "fault.h"
#include "results.h"

#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static const NwExportSize size = { 600, 400, 0 };

typedef struct {
  char       *folder;
  NwResult   *result;
  NwFigure    figure;
  NwDocument *document;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("normwatch-export-XXXXXX", NULL);
  fixture->result = results_states ();
  fixture->document = documents_all ();
  fixture->figure = (NwFigure) { .chart = nw_chart_find ("trend"), .text_scale = 1, .framed = TRUE };
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_nothing_hidden (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_false (g_str_has_prefix (name, "."));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  nw_result_unref (fixture->result);
  nw_document_unref (fixture->document);
}

static gboolean
export_as (Fixture *fixture,
           const char *id,
           const char *name,
           gboolean force,
           GCancellable *cancellable,
           GError **error)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  if (nw_exporter_find (id)->kind == NW_EXPORT_DOCUMENT)
    return nw_export_document (nw_exporter_find (id), fixture->document, path, force, NULL, cancellable, error);
  return nw_export (nw_exporter_find (id), fixture->result, &fixture->figure, &size, path, force,
                    cancellable, error);
}

static char *
contents (Fixture *fixture, const char *name, gsize *length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, length, NULL));
  return text;
}

static void
test_every_format (Fixture *fixture, gconstpointer data)
{
  for (const NwExporter * const *e = nw_exporters (); *e != NULL; e++)
    {
      g_autoptr (GError) error = NULL;
      /* Twice the same name: some files name those beside them. */
      g_autofree char *name = g_strconcat ("one", (*e)->suffix, NULL);
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;
      gsize first_length, second_length;

      g_assert_true (export_as (fixture, (*e)->id, name, TRUE, NULL, &error));
      g_assert_no_error (error);
      first = contents (fixture, name, &first_length);
      g_assert_true (export_as (fixture, (*e)->id, name, TRUE, NULL, &error));
      g_assert_no_error (error);
      second = contents (fixture, name, &second_length);
      g_assert_cmpuint (first_length, >, 100);
      g_assert_cmpmem (first, first_length, second, second_length);
    }
  assert_nothing_hidden (fixture->folder);
}

static void
test_sidecar (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[] = {
    "\"query\" : \"dataset=eurepoc@1.1 by=initiator interval=year\"",
    "\"counting\" : \"whole\"",
    "\"release\" : \"1.1\"",
    "\"as_of\" : \"2023-03-31\"",
    "\"n\" : 789",
    "\"undated\" : 6",
    "\"licence\" : \"not stated\"",
    "\"sha256\" : \"114f10531a92a1038700ed19d4c4c83e97354ff3803186578f10325355ac6c03\"",
    "\"program\" : \"Normwatch " NW_VERSION "\"",
    "\"measure\" : \"incidents\"",
    "\"document\" : \"A/70/174\"",
    "\"from\" : \"2022-09-01\"",
  };
  g_autofree char *text = NULL;
  g_autofree char *id = nw_result_id (fixture->result);

  g_ptr_array_add (fixture->result->markers, nw_marker_new ("gge-2015", nw_date_from_year (2015), "GGE report", NULL, "A/70/174",
                                                            NULL, FALSE));
  g_ptr_array_add (fixture->result->eras, nw_era_new (nw_day_from_ymd (2022, 9, 1), NW_DIMENSION_RESPONSE, "Responses"));
  g_assert_true (export_as (fixture, "csv", "table.csv", FALSE, NULL, NULL));
  text = contents (fixture, "table.csv.source.json", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_nonnull (strstr (text, lines[i]));
  g_assert_nonnull (strstr (text, id));
}

static void
assert_refused (GError **error, const char *words)
{
  g_assert_error (*error, NW_FAULT, NW_FAULT_EXPORT);
  g_assert_nonnull (strstr ((*error)->message, words));
  g_assert_null (strchr ((*error)->message, '\n'));
  g_clear_error (error);
}

static void
test_no_overwriting (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "kept.csv", NULL);
  g_autofree char *sidecar = g_strconcat (path, ".source.json", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  g_assert_false (export_as (fixture, "csv", "kept.csv", FALSE, NULL, &error));
  assert_refused (&error, "exists already");
  text = contents (fixture, "kept.csv", NULL);
  g_assert_cmpstr (text, ==, "mine");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);

  /* A sidecar alone keeps the table from being written, too. */
  g_assert_cmpint (g_rename (path, sidecar), ==, 0);
  g_assert_false (export_as (fixture, "csv", "kept.csv", FALSE, NULL, &error));
  assert_refused (&error, "exists already");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_assert_true (export_as (fixture, "csv", "kept.csv", TRUE, NULL, &error));
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

static void
test_wrong_places (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (export_as (fixture, "svg", "no/such/folder.svg", FALSE, NULL, &error));
  assert_refused (&error, "choose a folder that exists");
  g_assert_false (nw_export (nw_exporter_find ("svg"), fixture->result, NULL, &size, fixture->folder, TRUE,
                             NULL, &error));
  assert_refused (&error, "not an ordinary file");
  g_assert_false (
      nw_export (nw_exporter_find ("svg"), fixture->result, NULL, &size, "/dev/null", TRUE, NULL, &error));
  assert_refused (&error, "not an ordinary file");
  g_assert_false (nw_export (nw_exporter_find ("svg"), fixture->result, NULL, &size, "/proc/figure.svg",
                             TRUE, NULL, &error));
  assert_refused (&error, "/proc/figure.svg cannot be written");
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("root may write everywhere");
      return;
    }
  g_chmod (fixture->folder, 0555);
  g_assert_false (export_as (fixture, "png", "figure.png", FALSE, NULL, &error));
  g_chmod (fixture->folder, 0755);
  assert_refused (&error, "choose another folder");
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (const NwExporter * const *e = nw_exporters (); *e != NULL; e++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (export_as (fixture, (*e)->id, "cancelled", FALSE, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (count_files (fixture->folder), ==, 0);
    }
}

/* /dev/full says "no space left on device" to every write. */
static void
test_full_stream (Fixture *fixture, gconstpointer data)
{
  int fd = g_open ("/dev/full", O_WRONLY, 0);

  if (fd < 0)
    {
      g_test_skip ("no /dev/full here");
      return;
    }
  for (const NwExporter * const *e = nw_exporters (); *e != NULL; e++)
    {
      g_autoptr (GOutputStream) stream = g_unix_output_stream_new (fd, FALSE);
      g_autoptr (GError) error = NULL;

      if ((*e)->write == NULL)
        continue;
      g_assert_false ((*e)->write (fixture->result, &fixture->figure, &size, stream, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
    }
  close (fd);
}

/* Files may not grow beyond a few bytes: for every format the write fails in the middle, and nothing is left.
 */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  struct rlimit before, tight;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  tight = before;
  for (const NwExporter * const *e = nw_exporters (); *e != NULL; e++)
    for (rlim_t bytes = 0; bytes < 400; bytes += 133)
      {
        g_autoptr (GError) error = NULL;
        gboolean ok;

        tight.rlim_cur = bytes;
        g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &tight), ==, 0);
        ok = export_as (fixture, (*e)->id, "figure", FALSE, NULL, &error);
        g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
        g_assert_false (ok);
        assert_refused (&error, "cannot be written");
        g_assert_cmpuint (count_files (fixture->folder), ==, 0);
      }
}

/* The table's own place is taken by a folder while it is being written: its rename fails, after the
 * sidecar's. */
static gboolean
write_and_block (const NwResult *result, const NwFigure *figure, const NwExportSize *ignored,
                 GOutputStream *output, GCancellable *cancellable, GError **error)
{
  const char *path = g_getenv ("NW_TEST_BLOCKED");

  g_remove (path);
  g_assert_cmpint (g_mkdir (path, 0755), ==, 0);
  return g_output_stream_write_all (output, "new\n", 4, NULL, cancellable, error);
}

/* With an old sidecar, the old one is there again; without, none. Nothing hidden stays. */
static void
test_half_done (Fixture *fixture, gconstpointer data)
{
  const NwExporter blocked = { "blocked", "Blocked", ".csv", "text/csv", NW_EXPORT_NUMBERS, .write = write_and_block };
  g_autofree char *path = g_build_filename (fixture->folder, "table.csv", NULL);
  g_autofree char *sidecar = g_strconcat (path, ".source.json", NULL);

  g_setenv ("NW_TEST_BLOCKED", path, TRUE);
  for (int with_old = 0; with_old < 2; with_old++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      if (with_old)
        g_assert_true (g_file_set_contents (sidecar, "old", -1, NULL));
      g_assert_false (nw_export (&blocked, fixture->result, NULL, &size, path, TRUE, NULL, &error));
      assert_refused (&error, "cannot be written");
      g_assert_cmpuint (count_files (fixture->folder), ==, 1 + with_old);
      g_assert_true (g_file_get_contents (sidecar, &text, NULL, NULL) == with_old);
      g_assert_cmpstr (text, ==, with_old ? "old" : NULL);
      g_assert_cmpint (g_rmdir (path), ==, 0);
    }
}

/* Who could read the old file can read the new one, and nobody else. */
static void
test_permissions (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "table.csv", NULL);
  GStatBuf info;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  g_assert_true (export_as (fixture, "csv", "table.csv", TRUE, NULL, NULL));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.csv", NULL);
  g_autofree char *target = g_build_filename (fixture->folder, "target.csv", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (target, "old", -1, NULL));
  g_assert_cmpint (symlink ("target.csv", link), ==, 0);
  g_assert_true (export_as (fixture, "csv", "link.csv", TRUE, NULL, NULL));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  text = contents (fixture, "target.csv", NULL);
  g_assert_true (g_str_has_prefix (text, "period,"));
}

static void
test_table (void)
{
  g_assert_cmpstr (nw_exporter_for_path ("a.SVG", FALSE)->id, ==, "svg");
  g_assert_cmpstr (nw_exporter_for_path ("a.b.pdf", FALSE)->id, ==, "pdf");
  g_assert_cmpstr (nw_exporter_for_path ("a.csv", FALSE)->id, ==, "csv");
  g_assert_null (nw_exporter_for_path ("a.doc", FALSE));
  g_assert_null (nw_exporter_find ("gif"));
}

/* Every format can be chosen by its name, or by its suffix, and says what it is. */
static void
test_formats (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *all = nw_exporter_suffixes (FALSE);
  g_autofree char *documents = nw_exporter_suffixes (TRUE);

  for (const NwExporter * const *e = nw_exporters (); *e != NULL; e++)
    {
      gboolean document = (*e)->kind == NW_EXPORT_DOCUMENT;
      const NwExporter *found = nw_exporter_for_path ((*e)->suffix, document);

      g_assert_true (g_hash_table_add (ids, (gpointer) (*e)->id));
      g_assert_true (nw_exporter_find ((*e)->id) == *e);
      g_assert_cmpint (*(*e)->suffix, ==, '.');
      g_assert_nonnull (strchr ((*e)->mime_type, '/'));
      g_assert_cmpint (*(*e)->label, !=, '\0');
      g_assert_true (((*e)->publish != NULL) == document && ((*e)->write != NULL) != document);
      g_assert_cmpstr (found->suffix, ==, (*e)->suffix);
      g_assert_nonnull (strstr (all, (*e)->suffix));
      g_assert_true (!document || strstr (documents, (*e)->suffix) != NULL);
    }
  g_assert_true (g_str_has_prefix (all, ".svg, .pdf, .png, .csv"));
  g_assert_null (strstr (documents, ".svg"));
}

/* Every format on results that have nothing, one thing, or much. */
static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  NwResult *results[] = { results_empty (), results_undated (), results_grid (1, 1, NW_INTERVAL_ALL, TRUE),
                          results_grid (80, 60, NW_INTERVAL_MONTH, TRUE) };

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      for (const NwExporter * const *e = nw_exporters (); *e != NULL; e++)
        {
          g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
          g_autoptr (GError) error = NULL;

          if ((*e)->write == NULL)
            continue;
          g_assert_true ((*e)->write (results[i], NULL, &size, stream, NULL, &error));
          g_assert_no_error (error);
        }
      nw_result_unref (results[i]);
    }
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/files/table", test_table);
  g_test_add_func ("/files/formats", test_formats);
  ADD ("/files/every-format", test_every_format);
  ADD ("/files/sizes", test_sizes);
  ADD ("/files/sidecar", test_sidecar);
  ADD ("/files/no-overwriting", test_no_overwriting);
  ADD ("/files/wrong-places", test_wrong_places);
  ADD ("/files/read-only", test_read_only);
  ADD ("/files/cancelled", test_cancelled);
  ADD ("/files/full-stream", test_full_stream);
  ADD ("/files/full-disk", test_full_disk);
  ADD ("/files/half-done", test_half_done);
  ADD ("/files/permissions", test_permissions);
  ADD ("/files/link", test_link);
  return g_test_run ();
}
