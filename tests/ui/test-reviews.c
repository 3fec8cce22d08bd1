/* test-reviews.c: reviews of incidents and facts about states: written, found, exchanged and taken back
 *
 * Incidents are those of tests/fixtures/ui: a1 "Alpha wiper" … a6 "Zeta theft".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "incident-review.h"
#include "policy-window.h"
#include "review-editor.h"
#include "reviews-window.h"
#include "scratch.h"

#define HEAD "dataset,key,title,cause,lesson,remediation,contested,sources,changed\n"

static gpointer
child (gpointer widget, const char *name)
{
  return gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);
}

static const char *
dataset (Scratch *scratch)
{
  return nw_session_reply (nw_window_session (scratch->window))->answer->release->dataset;
}

static GFile *
write_file (Scratch *scratch, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (scratch->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static void
keep (Scratch *scratch, const char *key, const char *cause, const char *sources)
{
  NwReview review = { .dataset = (char *) dataset (scratch), .key = (char *) key, .cause = (char *) cause,
                      .sources = (char *) sources };
  g_autoptr (GError) error = NULL;

  nw_workspace_set_review (scratch->workspace, &review, &error);
  g_assert_no_error (error);
}

static NwReview *
kept (Scratch *scratch, const char *key)
{
  g_autoptr (GError) error = NULL;
  NwReview *review = nw_workspace_review (scratch->workspace, dataset (scratch), key, &error);

  g_assert_no_error (error);
  return review;
}

/* ---- in the detail ---- */

static gboolean
shown (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* The section of a1. */
static GtkWidget *
section (Scratch *scratch)
{
  NwIncidentTable *table = nw_incidents_page_table (nw_window_incidents (scratch->window));
  GtkWidget *review = child (nw_incidents_page_detail (nw_window_incidents (scratch->window)), "review");
  NwReply *reply = nw_session_reply (nw_window_session (scratch->window));
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = nw_workspace_ids (scratch->workspace, reply->answer, NW_SORT_KEY, FALSE, &error);

  g_assert_no_error (error);
  nw_session_set_view (nw_window_session (scratch->window), "incidents");
  nw_incident_table_show (table, g_array_index (ids, gint64, 0));
  wait_for (shown, review);
  return review;
}

static gboolean
can_write (gpointer editor)
{
  return gtk_widget_get_sensitive (child (editor, "fields"));
}

static NwReviewEditor *
open_editor (Scratch *scratch, GtkWidget *section)
{
  GtkWindow *editor;

  g_signal_emit_by_name (child (section, "edit"), "clicked");
  editor = dialog (scratch, NW_TYPE_REVIEW_EDITOR);
  g_assert_nonnull (editor);
  wait_for (can_write, editor);
  return NW_REVIEW_EDITOR (editor);
}

static void
write_text (NwReviewEditor *editor, NwReviewField field, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (nw_review_editor_field (editor, field)), text, -1);
}

static gboolean
no_editor (gpointer scratch)
{
  return dialog (scratch, NW_TYPE_REVIEW_EDITOR) == NULL;
}

/* The key of a window, by what it does: shortcuts of a class are its first controller's. */
static gboolean
press (gpointer window, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) keys = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (keys) && j < g_list_model_get_n_items (G_LIST_MODEL (keys)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (keys), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, window, NULL);
        }
    }
  return FALSE;
}

/* Nothing is there, it is written, shown with its sources as links, and can be changed. */
static void
test_write (Scratch *scratch, gconstpointer data)
{
  GtkWidget *review = section (scratch);
  NwReviewEditor *editor;
  g_autoptr (NwReview) written = NULL;

  g_assert_nonnull (named (review, "Nobody has written one"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (review), GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_cmpstr (gtk_button_get_label (child (review, "edit")), ==, "Write Review…");
  editor = open_editor (scratch, review);
  g_assert_nonnull (named (GTK_WIDGET (editor), "Alpha wiper"));
  g_assert_nonnull (named (GTK_WIDGET (editor), "own data are not changed"));
  g_assert_false (gtk_widget_get_visible (child (editor, "remove"))); /* there is nothing to remove */
  g_assert_false (press (editor, GDK_KEY_s, GDK_CONTROL_MASK));         /* nor to save */
  write_text (editor, NW_REVIEW_CAUSE, "A stolen password\n");
  write_text (editor, NW_REVIEW_SOURCES, "https://example.org/review\nThe hearing of May");
  g_assert_true (press (editor, GDK_KEY_s, GDK_CONTROL_MASK));
  wait_for (no_editor, scratch);
  wait_for_words_in (review, "A stolen password");
  g_assert_nonnull (named (review, "href=\"https://example.org/review\""));
  g_assert_nonnull (named (review, "The hearing of May"));
  g_assert_nonnull (named (review, "Changed on"));
  g_assert_cmpstr (gtk_button_get_label (child (review, "edit")), ==, "Edit Review…");
  written = kept (scratch, "a1");
  g_assert_cmpstr (written->title, ==, "Alpha wiper");
  g_assert_cmpstr (written->cause, ==, "A stolen password");
  g_assert_null (written->lesson);
}

static gboolean
no_review (gpointer scratch)
{
  g_autoptr (NwReview) review = kept (scratch, "a1");

  return review == NULL;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found
    = GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0 ? widget : NULL;

  for (GtkWidget *each = gtk_widget_get_first_child (widget); each != NULL && found == NULL;
       each = gtk_widget_get_next_sibling (each))
    found = find_button (each, label);
  return found;
}

static gboolean
offers_undo (gpointer widget)
{
  return find_button (widget, "_Undo") != NULL;
}

/* A removed review comes back with the toast as it was. */
static void
test_remove (Scratch *scratch, gconstpointer data)
{
  GtkWidget *review = section (scratch);
  NwReviewEditor *editor;

  keep (scratch, "a1", "A stolen password", NULL);
  editor = open_editor (scratch, review);
  g_assert_true (gtk_widget_get_visible (child (editor, "remove")));
  g_signal_emit_by_name (child (editor, "remove"), "clicked");
  wait_for (no_editor, scratch);
  wait_for (no_review, scratch);
  wait_for_words_in (review, "Nobody has written one");
  wait_for (offers_undo, scratch->window);
  g_signal_emit_by_name (find_button (GTK_WIDGET (scratch->window), "_Undo"), "clicked");
  wait_for_words_in (review, "A stolen password");
}

static GtkWindow *
question (gpointer parent)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_window_get_transient_for (window) == GTK_WINDOW (parent))
        return window;
    }
  return NULL;
}

/* What is written is not lost by Escape alone; without anything written it closes. */
static void
test_escape (Scratch *scratch, gconstpointer data)
{
  GtkWidget *review = section (scratch);
  NwReviewEditor *editor = open_editor (scratch, review);

  g_assert_true (press (editor, GDK_KEY_Escape, 0));
  wait_for (no_editor, scratch);
  editor = open_editor (scratch, review);
  write_text (editor, NW_REVIEW_LESSON, "Written for an hour");
  g_assert_true (press (editor, GDK_KEY_Escape, 0));
  g_assert_nonnull (question (editor));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question (editor)), "no");
  g_assert_nonnull (dialog (scratch, NW_TYPE_REVIEW_EDITOR));
  gtk_window_close (GTK_WINDOW (editor));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question (editor)), "yes");
  wait_for (no_editor, scratch);
  g_assert_true (no_review (scratch));
}

/* What cannot be kept is said, and stays written. */
static void
test_refused (Scratch *scratch, gconstpointer data)
{
  NwReviewEditor *editor = open_editor (scratch, section (scratch));
  g_autofree char *much = g_strnfill (100001, 'x');

  for (NwReviewField i = NW_REVIEW_CAUSE; i < NW_N_REVIEW_FIELDS; i++)
    gtk_test_accessible_assert_property (nw_review_editor_field (editor, i), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         nw_review_field_label (i));
  write_text (editor, NW_REVIEW_LESSON, much);
  g_assert_true (press (editor, GDK_KEY_s, GDK_CONTROL_MASK));
  wait_for_words_in (editor, "“Lesson” is too long");
  g_assert_true (can_write (editor));
  write_text (editor, NW_REVIEW_LESSON, "Less");
  g_assert_true (press (editor, GDK_KEY_s, GDK_CONTROL_MASK));
  wait_for (no_editor, scratch);
}

/* ---- all of them ---- */

static NwReviewsWindow *
reviews (Scratch *scratch)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.reviews", NULL));
  return NW_REVIEWS_WINDOW (dialog (scratch, NW_TYPE_REVIEWS_WINDOW));
}

typedef struct {
  NwReviewsWindow *window;
  int              n;
} Rows;

static gboolean
has_rows (gpointer data)
{
  const Rows *rows = data;
  GtkListBox *box = nw_reviews_window_rows (rows->window);

  return gtk_list_box_get_row_at_index (box, rows->n) == NULL
         && (rows->n == 0 || gtk_list_box_get_row_at_index (box, rows->n - 1) != NULL);
}

static void
search (NwReviewsWindow *window, const char *words, int n)
{
  gtk_editable_set_text (child (window, "search"), words);
  wait_for (has_rows, &(Rows) { window, n });
}

static void
test_search (Scratch *scratch, gconstpointer data)
{
  NwReviewsWindow *window = reviews (scratch);

  wait_for_words_in (window, "No reviews yet");
  gtk_window_close (GTK_WINDOW (window));
  keep (scratch, "a1", "A stolen password", "https://example.org/gamma");
  keep (scratch, "a3", "Unpatched mail server", NULL);
  window = reviews (scratch);
  wait_for_words_in (window, "Gamma espionage");
  g_assert_nonnull (named (GTK_WIDGET (window), "2 reviews"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (nw_reviews_window_rows (window)), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (child (window, "search"), GTK_ACCESSIBLE_PROPERTY_LABEL, "Search in reviews");
  g_assert_nonnull (named (GTK_WIDGET (window), "Written: Cause, Sources"));
  search (window, "STOLEN", 1);
  g_assert_nonnull (named (GTK_WIDGET (window), "Found in: Cause"));
  g_assert_nonnull (named (GTK_WIDGET (window), "Alpha wiper"));
  gtk_editable_set_text (child (window, "search"), "gamma"); /* in the title of one, and in a source of the other */
  wait_for_words_in (window, "Found in: Incident");
  g_assert_nonnull (named (GTK_WIDGET (window), "Found in: Sources"));
  search (window, "nowhere", 0);
  wait_for_words_in (window, "Nothing found");
  g_signal_emit_by_name (child (window, "search"), "stop-search"); /* Escape */
  wait_for (has_rows, &(Rows) { window, 2 });
}

static gboolean
shows_a3 (gpointer scratch)
{
  return named (GTK_WIDGET (nw_incidents_page_detail (nw_window_incidents (((Scratch *) scratch)->window))), "Gamma espionage")
         != NULL;
}

/* A row leads to its incident, whatever is asked for; the list stands aside as it was. */
static void
test_open (Scratch *scratch, gconstpointer data)
{
  const char *const sector[] = { "energy", NULL };
  NwReviewsWindow *window;

  nw_session_set_filter (nw_window_session (scratch->window), NW_DIMENSION_SECTOR, FALSE, sector); /* a3 has it not */
  wait_for_answer (scratch);
  keep (scratch, "a3", "Unpatched mail server", NULL);
  window = reviews (scratch);
  wait_for (has_rows, &(Rows) { window, 1 });
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (nw_reviews_window_rows (window), 0)));
  wait_for (shows_a3, scratch);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_true (reviews (scratch) == window);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
}

static GtkWidget *
find_icon (GtkWidget *widget, const char *icon)
{
  GtkWidget *found
    = GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon) == 0 ? widget : NULL;

  for (GtkWidget *each = gtk_widget_get_first_child (widget); each != NULL && found == NULL;
       each = gtk_widget_get_next_sibling (each))
    found = find_icon (each, icon);
  return found;
}

/* Removed in the list and brought back there, though the library does not know its incident. */
static void
remove_first (NwReviewsWindow *window)
{
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (nw_reviews_window_rows (window), 0));
  GtkWidget *remove = find_icon (row, "user-trash-symbolic");

  gtk_test_accessible_assert_property (remove, GTK_ACCESSIBLE_PROPERTY_LABEL, "Remove: Known there");
  g_signal_emit_by_name (remove, "clicked");
  wait_for (has_rows, &(Rows) { window, 1 });
  g_assert_nonnull (named (GTK_WIDGET (window), "Known too"));
  wait_for_words_in (window, "The review of “Known there” is removed");
  g_signal_emit_by_name (find_button (GTK_WIDGET (window), "_Undo"), "clicked");
  wait_for (has_rows, &(Rows) { window, 2 });
  g_assert_nonnull (named (GTK_WIDGET (window), "Known there"));
  g_assert_nonnull (named (GTK_WIDGET (window), "Changed on 2 Jan 2020"));
}

/* Counts of an import are said; a review whose incident is not there says so when it is opened. */
static void
test_import (Scratch *scratch, gconstpointer data)
{
  NwReviewsWindow *window = reviews (scratch);
  g_autoptr (GFile) file = write_file (scratch, "reviews.csv",
                                       HEAD "elsewhere,x1,Known there,A cause,,,,,2020-01-02T03:04:05Z\n"
                                            "elsewhere,x2,Known too,,A lesson,,,,2020-01-02T03:04:05Z\n");
  g_autoptr (GFile) wrong = write_file (scratch, "wrong.csv", HEAD "elsewhere,,T,A cause,,,,,2020-01-02T03:04:05Z\n");

  nw_reviews_window_import (window, file);
  wait_for_words_in (window, "2 reviews are new");
  wait_for (has_rows, &(Rows) { window, 2 });
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (nw_reviews_window_rows (window), 0)));
  wait_for_words_in (window, "elsewhere");
  wait_for (shown, child (window, "error_text"));
  nw_reviews_window_import (window, wrong);
  wait_for_words_in (window, "wrong.csv, line 2");
  g_assert_true (has_rows (&(Rows) { window, 2 }));
  gtk_test_accessible_assert_role (child (window, "error_text"), GTK_ACCESSIBLE_ROLE_ALERT);
  remove_first (window);
}

/* ---- facts about states ---- */

static void
test_policy (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (scratch, "facts.csv",
                                       "state,kind,title,date,source,note\n"
                                       "EST,position,Statement of the head of state,2019-05-29,https://example.org/statement,\n"
                                       "Netherlands,contact,Desk for cyber diplomacy,,Letter to parliament,Answers soon\n");
  NwPolicyWindow *window;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) facts = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.policy", NULL));
  window = NW_POLICY_WINDOW (dialog (scratch, NW_TYPE_POLICY_WINDOW));
  wait_for_words_in (window, "state (ISO code or English name)");
  g_assert_false (gtk_widget_get_sensitive (child (window, "remove")));
  nw_policy_window_import (window, file);
  wait_for_words_in (window, "2 facts are imported");
  wait_for_words_in (window, "Estonia");
  g_assert_nonnull (named (GTK_WIDGET (window), "Netherlands"));
  g_assert_nonnull (named (GTK_WIDGET (window), "Published position · 29 May 2019"));
  g_assert_nonnull (named (GTK_WIDGET (window), "Point of contact · undated"));
  g_assert_nonnull (named (GTK_WIDGET (window), "Letter to parliament"));
  gtk_test_accessible_assert_property (find_button (GTK_WIDGET (window), "Source"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Source of “Statement of the head of state”");
  g_signal_emit_by_name (child (window, "remove"), "clicked");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question (window)), "no");
  facts = nw_workspace_policy (scratch->workspace, NULL, &error);
  g_assert_cmpuint (facts->len, ==, 2);
  g_signal_emit_by_name (child (window, "remove"), "clicked");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question (window)), "yes");
  wait_for_words_in (window, "No facts yet");
}

#define ADD(path, func) g_test_add ("/ui/reviews/" path, Scratch, "data", scratch_set_up, func, scratch_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (g_getenv ("NORMWATCH_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ADD ("write", test_write);
  ADD ("remove", test_remove);
  ADD ("escape", test_escape);
  ADD ("refused", test_refused);
  ADD ("search", test_search);
  ADD ("open", test_open);
  ADD ("import", test_import);
  ADD ("policy", test_policy);
  return g_test_run ();
}
