/* test-briefing-files.c: briefings out of the window as files, and files checked in it
 *
 * Counts are those of tests/fixtures/ui, see test-window.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "block-kind.h"
#include "briefing-edit.h"
#include "composing.h"
#include "export-dialog.h"
#include "publish.h"
#include "verify-window.h"
#include "window-files.h"

static NwExportDialog *
open_export (Scratch *scratch)
{
  GtkWindow *export;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.export-briefing", NULL));
  export = dialog (scratch, NW_TYPE_EXPORT_DIALOG);
  g_assert_nonnull (export);
  return NW_EXPORT_DIALOG (export);
}

static gboolean
is_ready (gpointer export)
{
  return nw_export_dialog_ready (export);
}

static gboolean
has_failed (gpointer export)
{
  return gtk_revealer_get_reveal_child (part (export, "error_bar"));
}

static gboolean
no_export (gpointer scratch)
{
  return dialog (scratch, NW_TYPE_EXPORT_DIALOG) == NULL;
}

static void
begin_figure_and_table (Scratch *scratch)
{
  begin_briefing (scratch, "Two pages/tonight");
  add_block (scratch, "figure");
  add_block (scratch, "table");
  wait_for_pages (scratch);
  wait_until_kept (scratch);
}

/* In every format of documents; what is there is left alone until somebody wants it replaced. */
static void
test_formats (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GArray) formats = nw_publish_formats (TRUE);

  begin_figure_and_table (scratch);
  g_assert_cmpuint (formats->len, >=, 7);
  for (guint i = 0; i < formats->len; i++)
    {
      const NwFileFormat *format = &g_array_index (formats, NwFileFormat, i);
      g_autofree char *name = g_strconcat (format->id, format->suffix, NULL);
      g_autofree char *path = g_build_filename (scratch->folder, name, NULL);
      NwExportDialog *export = open_export (scratch);
      g_autoptr (GError) error = NULL;
      g_autofree char *content = NULL;

      wait_for (is_ready, export);
      g_assert_true (g_file_set_contents (path, "mine", -1, &error));
      nw_export_dialog_choose (export, format->id);
      wait_for_words_in (export, format->several ? "several files" : "in one file");
      nw_export_dialog_save (export, path, FALSE);
      wait_for (has_failed, export);
      g_assert_nonnull (strstr (gtk_label_get_label (part (export, "error_text")), name)); /* what is in the way */
      g_assert_true (g_file_get_contents (path, &content, NULL, &error));
      g_assert_cmpstr (content, ==, "mine");
      wait_for (is_ready, export);
      nw_export_dialog_save (export, path, TRUE);
      wait_for (no_export, scratch);
      g_clear_pointer (&content, g_free);
      g_assert_true (g_file_get_contents (path, &content, NULL, &error));
      g_assert_cmpstr (content, !=, "mine");
      if (i == 0) /* the others wait until its toast is gone */
        wait_for_words (scratch, name);
    }
}

/* The name is the briefing's, without what no name of a file can hold. */
static void
test_folder (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = g_build_filename (scratch->folder, "Two pages-tonight.md", NULL);
  NwExportDialog *export;

  begin_figure_and_table (scratch);
  export = open_export (scratch);
  wait_for (is_ready, export);
  nw_export_dialog_choose (export, "briefing-md");
  nw_export_dialog_save_in (export, scratch->folder);
  wait_for (no_export, scratch);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

static void
add_unanswerable (Scratch *scratch)
{
  g_autoptr (NwBlock) block = nw_block_new (nw_block_kind_find ("figure"));

  block->query = nw_query_parse ("dataset=nosuchdataset", NULL);
  g_assert_nonnull (block->query);
  nw_briefing_edit_insert (briefing_model (scratch), 1, block);
}

/* A question that cannot be answered: refused, with a way to its block. */
static void
test_fault (Scratch *scratch, gconstpointer data)
{
  NwExportDialog *export;
  GtkButton *button;

  begin_briefing (scratch, "Faulty");
  add_block (scratch, "break");
  add_unanswerable (scratch);
  nw_briefing_model_select (briefing_model (scratch), 0);
  wait_for_pages (scratch);
  export = open_export (scratch);
  wait_for_words_in (export, "nosuchdataset");
  g_assert_false (nw_export_dialog_ready (export));
  g_assert_false (gtk_widget_get_sensitive (part (export, "save")));
  button = part (export, "show_block");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (button)));
  g_signal_emit_by_name (button, "clicked");
  wait_for (no_export, scratch);
  g_assert_cmpint (nw_briefing_model_selected (briefing_model (scratch)), ==, 1);
}

/* ---- checked again ---- */

static NwVerifyWindow *
verify (Scratch *scratch, const char *path, const char *words)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  NwVerifyWindow *window;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.verify-figure", NULL));
  window = NW_VERIFY_WINDOW (dialog (scratch, NW_TYPE_VERIFY_WINDOW));
  g_assert_cmpstr (nw_verify_window_state (window), ==, "empty");
  nw_verify_window_check (window, file);
  g_assert_cmpstr (nw_verify_window_state (window), ==, "loading");
  wait_for_words_in (window, words);
  return window;
}

static void
test_verify (Scratch *scratch, gconstpointer data)
{
  NwSession *session = nw_window_session (scratch->window);
  NwResult *result = nw_session_reply (session)->answer->result;
  g_autofree char *path = g_build_filename (scratch->folder, "figure.svg", NULL);
  g_autofree char *id = nw_result_id (result);
  g_autofree char *asked = nw_query_print (result->query);
  g_autofree char *now = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) other = nw_query_copy (nw_session_query (session));
  NwVerifyWindow *window;

  nw_publish (result, &(NwPublishOptions) { 0 }, path, NULL, &error);
  g_assert_no_error (error);
  window = verify (scratch, path, "figure.svg: 1 of 1");
  g_assert_cmpstr (nw_verify_window_state (window), ==, "checks");
  g_assert_nonnull (named (GTK_WIDGET (window), "Identical"));
  g_assert_nonnull (named (GTK_WIDGET (window), id));

  other->interval = NW_INTERVAL_MONTH;
  nw_session_set_query (session, other, NULL);
  wait_for_answer (scratch);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "verify.open", "u", 0));
  wait_for_answer (scratch);
  g_assert_cmpstr (nw_session_view (session), ==, "trends");
  now = nw_query_print (nw_session_reply (session)->answer->query);
  g_assert_cmpstr (now, ==, asked);
  gtk_window_close (GTK_WINDOW (window));
}

static void
test_verify_nothing (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = g_build_filename (scratch->folder, "letter.txt", NULL);
  g_autoptr (GError) error = NULL;
  NwVerifyWindow *window;

  g_assert_true (g_file_set_contents (path, "Dear Sir or Madam", -1, &error));
  window = verify (scratch, path, "letter.txt: ");
  g_assert_cmpstr (nw_verify_window_state (window), ==, "failed");
  gtk_window_close (GTK_WINDOW (window));
}

#define ADD(path, func) g_test_add ("/ui/briefing-files/" path, Scratch, "data", scratch_set_up, func, scratch_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (g_getenv ("NORMWATCH_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ADD ("formats", test_formats);
  ADD ("folder", test_folder);
  ADD ("fault", test_fault);
  ADD ("verify", test_verify);
  ADD ("verify-nothing", test_verify_nothing);
  return g_test_run ();
}
