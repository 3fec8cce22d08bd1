/* test-file-sets.c: the files of one export take their places together or not at all, whichever of them fails
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "documents.h"
#include "exporter.h"
#include "fault.h"

#include <glib/gstdio.h>
#include <string.h>

#define N 4 /* files of an export: itself and three beside it */

static const char *const suffixes[N] = { NULL, "-figure-1.svg", "-figure-2.svg", ".source.json" };
static const char *const names[N] = { "brief.md", "brief-figure-1.svg", "brief-figure-2.svg", "brief.md.source.json" };

typedef struct {
  char *folder;
  char *path; /* of the file itself */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("normwatch-sets-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, names[0], NULL);
}

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  empty_folder (fixture->folder);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static char *
place (const Fixture *fixture, guint k)
{
  return g_build_filename (fixture->folder, names[k], NULL);
}

static void
put (const Fixture *fixture, guint k, const char *text)
{
  g_autofree char *path = place (fixture, k);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Every file is there with the text, but that at the place that is taken by a folder; and nothing else, hidden or not. */
static void
assert_all (const Fixture *fixture, const char *text, int folder)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, text != NULL ? N : folder >= 0 ? 1 : 0);
  for (guint k = 0; k < N; k++)
    {
      g_autofree char *path = place (fixture, k);
      g_autofree char *found = NULL;

      if ((int) k == folder)
        g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));
      else if (text != NULL)
        {
          g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
          g_assert_cmpstr (found, ==, text);
        }
    }
}

static void
assert_refused (GError **error, const char *words)
{
  g_assert_error (*error, NW_FAULT, NW_FAULT_EXPORT);
  g_assert_nonnull (strstr ((*error)->message, words));
  g_assert_null (strchr ((*error)->message, '\n'));
  g_clear_error (error);
}

/* Adds and writes the files, beginning with the k-th. FALSE: one was refused. */
static gboolean
write_all (NwFiles *files, guint first, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < N; i++)
    {
      GOutputStream *stream = nw_files_add (files, suffixes[(first + i) % N], error);

      if (stream == NULL || !g_output_stream_write_all (stream, "new", 3, NULL, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

static void
test_together (Fixture *fixture, gconstpointer data)
{
  for (guint first = 0; first < N; first++)
    {
      g_autoptr (NwFiles) files = nw_files_new (fixture->path, FALSE);
      g_autoptr (GError) error = NULL;

      g_assert_true (write_all (files, first, NULL, &error));
      for (guint k = 0; k < N; k++)
        {
          g_autofree char *path = place (fixture, k);

          g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
        }
      g_assert_true (nw_files_commit (files, NULL, &error));
      g_assert_no_error (error);
      assert_all (fixture, "new", -1);
      empty_folder (fixture->folder);
    }
}

/* Whichever of them cannot take its place, the others are as they were: gone, or with their old text. */
static void
test_kth_fails (Fixture *fixture, gconstpointer data)
{
  for (guint k = 0; k < N; k++)
    for (int with_old = 0; with_old < 2; with_old++)
      {
        g_autoptr (NwFiles) files = nw_files_new (fixture->path, TRUE);
        g_autoptr (GError) error = NULL;
        g_autofree char *path = place (fixture, k);

        for (guint i = 0; with_old && i < N; i++)
          put (fixture, i, "old");
        g_assert_true (write_all (files, 0, NULL, &error));
        g_remove (path);
        g_assert_cmpint (g_mkdir (path, 0755), ==, 0);
        g_assert_false (nw_files_commit (files, NULL, &error));
        assert_refused (&error, names[k]);
        g_clear_pointer (&files, nw_files_free);
        assert_all (fixture, with_old ? "old" : NULL, (int) k);
        empty_folder (fixture->folder);
      }
}

/* What appears at a place while the files are written is not overwritten, and the others are taken back. */
static void
test_kth_appears (Fixture *fixture, gconstpointer data)
{
  for (guint k = 0; k < N; k++)
    {
      g_autoptr (NwFiles) files = nw_files_new (fixture->path, FALSE);
      g_autoptr (GError) error = NULL;
      g_autofree char *path = place (fixture, k);
      g_autofree char *text = NULL;

      g_assert_true (write_all (files, 0, NULL, &error));
      put (fixture, k, "mine");
      g_assert_false (nw_files_commit (files, NULL, &error));
      assert_refused (&error, "exists already");
      g_clear_pointer (&files, nw_files_free);
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_cmpstr (text, ==, "mine");
      g_assert_cmpint (g_remove (path), ==, 0);
      assert_all (fixture, NULL, -1);
    }
}

/* One of the places is taken: nothing is written, not even beside. */
static void
test_kth_exists (Fixture *fixture, gconstpointer data)
{
  for (guint k = 0; k < N; k++)
    {
      g_autoptr (NwFiles) files = nw_files_new (fixture->path, FALSE);
      g_autoptr (GError) error = NULL;
      g_autofree char *path = place (fixture, k);

      put (fixture, k, "mine");
      g_assert_false (write_all (files, 0, NULL, &error));
      assert_refused (&error, "exists already");
      g_clear_pointer (&files, nw_files_free);
      g_assert_cmpint (g_remove (path), ==, 0);
      assert_all (fixture, NULL, -1);
    }
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  for (int at_once = 0; at_once < 2; at_once++)
    {
      g_autoptr (NwFiles) files = nw_files_new (fixture->path, TRUE);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < N; i++)
        put (fixture, i, "old");
      if (at_once)
        g_cancellable_cancel (cancellable);
      g_assert_true (write_all (files, 0, cancellable, &error) != at_once);
      g_cancellable_cancel (cancellable);
      g_clear_error (&error);
      g_assert_false (nw_files_commit (files, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_pointer (&files, nw_files_free);
      assert_all (fixture, "old", -1);
      empty_folder (fixture->folder);
    }
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *path, *suffix, *name; } cases[] = {
    { "/a/brief.md", "-figure-1.svg", "brief-figure-1.svg" }, { "/a/brief.md", ".source.json", "brief.md.source.json" },
    { "/a.b/brief", "-2.csv", "brief-2.csv" }, { "v1.2.tex", "-2.tex", "v1.2-2.tex" }, { ".hidden", "-2.csv", ".hidden-2.csv" },
    { "/a/.hidden", "-2.csv", ".hidden-2.csv" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NwFiles) files = nw_files_new (cases[i].path, FALSE);
      g_autofree char *name = nw_files_name (files, cases[i].suffix);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

/* Only files beside the file itself, or none at all: no format means that. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (NwFiles) files = nw_files_new (fixture->path, FALSE);
  g_autoptr (GError) error = NULL;

  g_assert_false (nw_files_commit (files, NULL, &error));
  assert_refused (&error, "nothing to write");
  g_assert_nonnull (nw_files_add (files, suffixes[1], &error));
  g_assert_false (nw_files_commit (files, NULL, &error));
  assert_refused (&error, "nothing to write");
  g_clear_pointer (&files, nw_files_free);
  assert_all (fixture, NULL, -1);
}

static gboolean
publish_one (const NwDocument *document, NwFiles *files, const NwProgress *progress, GCancellable *cancellable, GError **error)
{
  nw_progress_tell (progress, 0.5);
  return write_all (files, 0, cancellable, error);
}

static void
remember_cb (double done, gpointer told)
{
  g_array_append_val ((GArray *) told, done);
}

/* A block without an answer is named, and nothing is written; without one, progress ends when the files are there. */
static void
test_document (Fixture *fixture, gconstpointer data)
{
  const NwExporter exporter = { "one", "One", ".md", "text/markdown", NW_EXPORT_DOCUMENT, .publish = publish_one };
  g_autoptr (NwDocument) document = documents_empty ();
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GError) error = NULL;

  g_assert_true (nw_export_document (&exporter, document, fixture->path, FALSE, &(NwProgress){ remember_cb, told }, NULL, &error));
  g_assert_no_error (error);
  assert_all (fixture, "new", -1);
  g_assert_cmpuint (told->len, ==, 2);
  g_assert_cmpfloat (g_array_index (told, double, 1), ==, 1);

  nw_document_begin_block (document, 4);
  nw_passage_add_run (nw_document_add (document, NW_PASSAGE_FAULT), "The library has no “x”; import it.", 0, NULL);
  g_assert_false (nw_export_document (&exporter, document, fixture->path, TRUE, NULL, NULL, &error));
  assert_refused (&error, "Block 5: The library has no “x”; import it.");
  assert_all (fixture, "new", -1);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/file-sets/together", test_together);
  ADD ("/file-sets/kth-fails", test_kth_fails);
  ADD ("/file-sets/kth-appears", test_kth_appears);
  ADD ("/file-sets/kth-exists", test_kth_exists);
  ADD ("/file-sets/cancelled", test_cancelled);
  ADD ("/file-sets/names", test_names);
  ADD ("/file-sets/nothing", test_nothing);
  ADD ("/file-sets/document", test_document);
  return g_test_run ();
}
