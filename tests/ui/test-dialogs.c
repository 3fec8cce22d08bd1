/* test-dialogs.c: what goes into a library and out of it through the window: files, exports, releases, whole libraries
 *
 * Counts are those of tests/fixtures/ui, see test-window.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "export-dialog.h"
#include "import-dialog.h"
#include "publish.h"
#include "scratch.h"
#include "window-files.h"
#include "window-library.h"

typedef struct {
  Scratch    *scratch;
  const char *state;
} Import;

static gboolean
in_state (gpointer user_data)
{
  const Import *waited = user_data;
  GtkWindow *import = dialog (waited->scratch, NW_TYPE_IMPORT_DIALOG);

  return import != NULL && g_strcmp0 (nw_import_dialog_state (NW_IMPORT_DIALOG (import)), waited->state) == 0;
}

static void
import (Scratch *scratch, const char *folder, const char *name, const char *state)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_build_filename (folder, name, NULL));
  nw_window_import (scratch->window, files);
  wait_for (in_state, &(Import) { scratch, state });
  gtk_window_close (dialog (scratch, NW_TYPE_IMPORT_DIALOG));
}

static void
test_import (Scratch *scratch, gconstpointer data)
{
  g_autofree char *fixtures = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "fixtures", "ui", NULL);
  g_autofree char *broken = g_build_filename (scratch->folder, "broken.csv", NULL);
  g_autoptr (GError) error = NULL;

  import (scratch, fixtures, "incidents.csv", "checked");
  import (scratch, fixtures, "nosuchfile.csv", "failed");
  g_file_set_contents (broken, "colour,shape\nred,round\n", -1, &error);
  g_assert_no_error (error);
  import (scratch, scratch->folder, "broken.csv", "file"); /* what nothing recognises is asked about */
}

/* ---- exports ---- */

static char *
output_of (const char *program, const char *argument, const char *path, const char *last)
{
  const char *argv[] = { program, argument, path, last, NULL };
  g_autofree char *found = g_find_program_in_path (program);
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status = -1;

  if (found == NULL)
    {
      g_test_message ("%s is not installed: %s is not opened with it", program, path);
      return NULL;
    }
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return output;
}

static void
assert_opens (const char *path)
{
  g_autofree char *content = NULL;
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 100);
  if (g_str_has_suffix (path, "svg"))
    {
      output = output_of ("xmllint", "--noout", path, NULL);
      g_assert_nonnull (strstr (content, "<svg"));
    }
  else if (g_str_has_suffix (path, "pdf"))
    {
      output = output_of ("pdftotext", "-q", path, "-");
      g_assert_true (output == NULL || strstr (output, "China") != NULL);
    }
  else if (g_str_has_suffix (path, "png"))
    {
      g_autoptr (GdkTexture) picture = gdk_texture_new_from_filename (path, &error);

      g_assert_no_error (error);
      g_assert_cmpint (gdk_texture_get_width (picture), >, gdk_texture_get_height (picture));
    }
  else if (g_str_has_suffix (path, "docx") || g_str_has_suffix (path, "odt") || g_str_has_suffix (path, "xlsx"))
    g_assert_cmpmem (content, 4, "PK\3\4", 4); /* what is in them other tests read */
  else
    g_assert_nonnull (strstr (content, "China"));
}

static void
exported_cb (GtkWidget *widget, const char *path, char **exported)
{
  *exported = g_strdup (path);
}

static gboolean
is_set (gpointer pointer)
{
  return *(gpointer *) pointer != NULL;
}

static gboolean
no_export_dialog (gpointer scratch)
{
  return dialog (scratch, NW_TYPE_EXPORT_DIALOG) == NULL;
}

static void
test_export (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GArray) formats = nw_publish_formats (FALSE);

  g_assert_cmpuint (formats->len, >=, 6);
  for (guint i = 0; i < formats->len; i++)
    {
      const NwFileFormat *format = &g_array_index (formats, NwFileFormat, i);
      g_autofree char *name = g_strconcat (format->id, format->suffix, NULL);
      g_autofree char *path = g_build_filename (scratch->folder, name, NULL);
      g_autofree char *exported = NULL;
      GtkWindow *export;

      nw_window_export (scratch->window);
      export = dialog (scratch, NW_TYPE_EXPORT_DIALOG);
      g_assert_nonnull (export);
      g_signal_connect (export, "exported", G_CALLBACK (exported_cb), &exported);
      nw_export_dialog_choose (NW_EXPORT_DIALOG (export), format->id);
      nw_export_dialog_save (NW_EXPORT_DIALOG (export), path, FALSE);
      wait_for (is_set, &exported);
      g_assert_cmpstr (exported, ==, path);
      assert_opens (path);
      wait_for (no_export_dialog, scratch);
    }
}

/* ---- releases and libraries ---- */

static gboolean
empty (gpointer scratch)
{
  return g_strcmp0 (nw_window_state (((Scratch *) scratch)->window), "welcome") == 0;
}

static gboolean
no_release (gpointer scratch)
{
  g_autoptr (GPtrArray) releases = nw_workspace_releases (((Scratch *) scratch)->workspace);

  return releases->len == 0;
}

static void
click (Scratch *scratch, const char *label)
{
  GtkWidget *button = gtk_widget_get_ancestor (named (GTK_WIDGET (scratch->window), label), GTK_TYPE_BUTTON);

  g_signal_emit_by_name (button, "clicked");
}

/* Removed at once, and back again by the button of the toast. */
static void
test_remove (Scratch *scratch, gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.remove-release", NULL));
  wait_for (empty, scratch);
  wait_for_words (scratch, "is removed");
  click (scratch, "_Undo");
  wait_for_words (scratch, "6 reported incidents");
  g_assert_cmpstr (nw_window_state (scratch->window), ==, "work");
}

/* The window is closed while a release is being removed: it is removed, and nothing is leaked. */
static void
test_remove_closed (Scratch *scratch, gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.remove-release", NULL));
  gtk_window_destroy (GTK_WINDOW (scratch->window));
  scratch->window = NULL;
  wait_for (no_release, scratch);
}

static void
test_libraries (Scratch *scratch, gconstpointer data)
{
  g_autofree char *first = g_strdup (nw_workspace_path (scratch->workspace));
  g_autofree char *second = g_build_filename (scratch->folder, "second.normwatch", NULL);
  g_autofree char *missing = g_build_filename (scratch->folder, "missing.normwatch", NULL);

  nw_window_open_library (scratch->window, second, TRUE);
  wait_for (empty, scratch);
  g_assert_cmpstr (nw_workspace_path (scratch->workspace), ==, second);
  nw_window_open_library (scratch->window, first, FALSE);
  wait_for_words (scratch, "6 reported incidents");
  nw_window_open_library (scratch->window, missing, FALSE);
  wait_for_words (scratch, "missing.normwatch: "); /* what went wrong, and the library stays */
  g_assert_cmpstr (nw_workspace_path (scratch->workspace), ==, first);
  g_assert_cmpstr (nw_window_state (scratch->window), ==, "work");
}

static void
test_nothing_matches (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwQuery) query = nw_query_copy (nw_session_query (nw_window_session (scratch->window)));
  GtkWidget *button;

  query->search = g_strdup ("nosuchword");
  nw_session_set_query (nw_window_session (scratch->window), query, NULL);
  wait_for_words (scratch, "No reported incident matches");
  button = gtk_widget_get_ancestor (named (GTK_WIDGET (scratch->window), "Clear _Filters"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  wait_for_words (scratch, "6 reported incidents");
}

#define ADD(path, func) g_test_add ("/ui/dialogs/" path, Scratch, "data", scratch_set_up, func, scratch_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (g_getenv ("NORMWATCH_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ADD ("import", test_import);
  ADD ("export", test_export);
  ADD ("remove", test_remove);
  ADD ("remove-closed", test_remove_closed);
  ADD ("libraries", test_libraries);
  ADD ("nothing-matches", test_nothing_matches);
  return g_test_run ();
}
