/* scratch.c: sets up and tears down what the tests of the flow work on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "scratch.h"

#include <glib/gstdio.h>

void
scratch_set_up (Scratch *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("normwatch-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "test.normwatch", NULL);
  self->workspace = nw_workspace_new ();
  nw_workspace_open (self->workspace, self->path, TRUE, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      g_assert_cmpint (g_remove (child), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

void
scratch_tear_down (Scratch *self, gconstpointer data)
{
  g_assert_finalize_object (self->workspace);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

GPtrArray *
scratch_files (guint files)
{
  static const struct {
    guint       flag;
    const char *name;
  } names[] = {
    { SCRATCH_RESPONSES, "responses.csv" }, { SCRATCH_CLAIMS, "claims.csv" },      { SCRATCH_INCIDENTS, "incidents.csv" },
    { SCRATCH_FACTS, "dataset.ini" },       { SCRATCH_TWICE, "incidents.csv" },
  };
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (files & names[i].flag)
      {
        g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "flow", names[i].name, NULL);
        g_ptr_array_add (chosen, g_file_new_for_path (path));
      }

  return chosen;
}

NwImportReport *
scratch_import (Scratch *self, guint files, const char *version)
{
  g_autoptr (GPtrArray) chosen = scratch_files (files);
  NwImportRequest request = { .files = chosen, .version = version };
  g_autoptr (GError) error = NULL;
  NwImportReport *report = nw_workspace_import (self->workspace, &request, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return report;
}

NwAnswer *
scratch_ask (Scratch *self, const char *text, const char *analysis)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse (text, &error);
  NwAsk ask = { analysis, TRUE };
  NwAnswer *answer;

  g_assert_no_error (error);
  answer = nw_workspace_ask (self->workspace, query, &ask, NULL, &error);
  g_assert_no_error (error);
  return answer;
}
