/* test-import-queue.c: several files at once, and an import that is stopped
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "importing.h"

#define MANY 60000 /* rows: more than are read before somebody can stop it */

/* A dataset that is known and one that is not: a list; the known one is imported by its button. */
static void
test_queue (Scratch *scratch, gconstpointer data)
{
  g_autofree char *unknown = import_fixture ("unknown.csv");
  g_autofree char *known = import_fixture ("incidents.csv");
  NwImportDialog *dialog = import_begin (scratch, known, unknown);
  GtkWidget *button;

  wait_for_state (dialog, "queue");
  wait_for_words_in (dialog, "1 import is ready, 1 waits for choices");
  button = gtk_widget_get_ancestor (named (GTK_WIDGET (dialog), "_Import All That Are Ready"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  wait_for_words_in (dialog, "1 is done, 1 waits for choices");
  gtk_window_close (GTK_WINDOW (dialog));
  wait_for_words (scratch, "6 reported incidents");
}

/* A list of actors, imported last, takes nobody away from the incidents. */
static void
test_actors (Scratch *scratch, gconstpointer data)
{
  g_autofree char *incidents = import_fixture ("incidents.csv");
  g_autofree char *actors = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "fixtures", "normalise", "misp", "actors.json",
                                              NULL);
  NwImportDialog *dialog = import_begin (scratch, incidents, actors);
  NwReply *reply;

  wait_for_state (dialog, "queue");
  wait_for_words_in (dialog, "2 imports are ready");
  g_signal_emit_by_name (gtk_widget_get_ancestor (named (GTK_WIDGET (dialog), "_Import All That Are Ready"),
                                                  GTK_TYPE_BUTTON),
                         "clicked");
  wait_for_words_in (dialog, "2 are done");
  g_assert_null (named (GTK_WIDGET (dialog), "0 reported incidents"));
  gtk_window_close (GTK_WINDOW (dialog));
  wait_for_answer (scratch);
  wait_for_words (scratch, "6 reported incidents");
  reply = nw_session_reply (nw_window_session (scratch->window));
  g_assert_cmpuint (reply->answer->release->counts.actors, ==, 0);
}

static gboolean
is_over (gpointer job)
{
  return !nw_import_job_is_busy (job);
}

static GtkWindow *
question_of (NwImportDialog *import)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_window_get_transient_for (window) == GTK_WINDOW (import))
        return window;
    }
  return NULL;
}

/* While it goes on, closing asks first; stopped, nothing of it is kept. */
static void
test_stop (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = g_build_filename (scratch->folder, "many.csv", NULL);
  g_autoptr (GString) text = g_string_new ("key,title,start,initiators,receivers\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) releases = NULL;
  g_autoptr (NwImportJob) job = NULL;
  NwImportDialog *import;
  GtkWindow *question;

  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (text, "k%u,Incident %u,2016-05-10,CHN,USA\n", i, i);
  g_file_set_contents (path, text->str, -1, &error);
  g_assert_no_error (error);
  import = import_begin (scratch, path, NULL);
  wait_for_state (import, "checked");
  job = g_object_ref (nw_import_dialog_job (import));
  nw_import_dialog_next (import);
  g_assert_cmpstr (nw_import_dialog_state (import), ==, "busy");
  gtk_window_close (GTK_WINDOW (import));
  question = question_of (import);
  g_assert_nonnull (question);
  g_assert_true (import_dialog (scratch) == import); /* still there */
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "yes");
  gtk_window_destroy (question);
  g_assert_null (import_dialog (scratch));
  wait_for (is_over, job);
  releases = nw_workspace_releases (scratch->workspace);
  g_assert_cmpuint (releases->len, ==, 0);
}

#define ADD(path, func) g_test_add ("/ui/import-queue/" path, Scratch, NULL, scratch_set_up, func, scratch_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (g_getenv ("NORMWATCH_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ADD ("queue", test_queue);
  ADD ("actors", test_actors);
  ADD ("stop", test_stop);
  return g_test_run ();
}
