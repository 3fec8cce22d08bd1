/* scratch.c: makes libraries and windows for tests, and takes them down again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "scratch.h"

#include <glib/gstdio.h>
#include <string.h>

#define DEADLINE (10 * G_TIME_SPAN_SECOND)

static void
import_fixture (NwWorkspace *workspace)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  NwImportRequest request = { .files = files, .version = "1" };
  g_autoptr (NwImportReport) report = NULL;

  g_ptr_array_add (files, g_file_new_build_filename (g_getenv ("G_TEST_SRCDIR"), "fixtures", "ui", "incidents.csv", NULL));
  g_ptr_array_add (files, g_file_new_build_filename (g_getenv ("G_TEST_SRCDIR"), "fixtures", "ui", "claims.csv", NULL));
  report = nw_workspace_import (workspace, &request, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->release->counts.incidents, ==, 6);
}

void
scratch_set_up (Scratch *scratch, gconstpointer with_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  scratch->folder = g_dir_make_tmp ("normwatch-ui-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (scratch->folder, "test.normwatch", NULL);
  scratch->workspace = nw_workspace_new ();
  nw_workspace_open (scratch->workspace, path, TRUE, &error);
  g_assert_no_error (error);
  if (with_data != NULL)
    import_fixture (scratch->workspace);
  scratch->window = nw_window_new (NULL, scratch->workspace);
  gtk_window_present (GTK_WINDOW (scratch->window));
  if (with_data != NULL)
    wait_for_answer (scratch);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

void
scratch_tear_down (Scratch *scratch, gconstpointer with_data)
{
  g_autofree char *folder = g_steal_pointer (&scratch->folder);

  if (scratch->window != NULL)
    gtk_window_destroy (GTK_WINDOW (scratch->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&scratch->workspace);
  remove_folder (folder);
}

static gboolean
late_cb (gpointer late)
{
  *(gboolean *) late = TRUE;
  return G_SOURCE_REMOVE;
}

void
wait_for (Condition condition, gpointer user_data)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add (DEADLINE / G_TIME_SPAN_MILLISECOND, late_cb, &late);

  while (!condition (user_data) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timeout);
}

static gboolean
answered (gpointer session)
{
  return !nw_session_is_busy (session) && nw_session_reply (session) != NULL;
}

void
wait_for_answer (Scratch *scratch)
{
  wait_for (answered, nw_window_session (scratch->window));
}

/* The window of this type that belongs to the scratch window. */
GtkWindow *
dialog (Scratch *scratch, GType type)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type)
          && gtk_window_get_transient_for (window) == GTK_WINDOW (scratch->window))
        return window;
    }
  return NULL;
}

GtkWidget *
named (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && strstr (gtk_label_get_label (GTK_LABEL (widget)), label) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = named (child, label);
  return found;
}

typedef struct {
  GtkWidget  *widget;
  const char *words;
} Shown;

static gboolean
is_shown (gpointer user_data)
{
  const Shown *shown = user_data;

  return named (shown->widget, shown->words) != NULL;
}

void
wait_for_words_in (gpointer widget, const char *words)
{
  wait_for (is_shown, &(Shown) { GTK_WIDGET (widget), words });
}

void
wait_for_words (Scratch *scratch, const char *words)
{
  wait_for_words_in (scratch->window, words);
}
