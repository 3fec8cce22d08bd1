/* test-reports.c: data quality, remarks with their rows, and changes between releases, and the ways between them
 *
 * What is expected is worked out by hand from tests/fixtures/ui: of six incidents, a4 (line 5) ends before it starts and
 * a6 (line 7) has no start; a2 starts on 10 May 2016.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "changes-view.h"
#include "datasets-window.h"
#include "issue-table.h"
#include "quality-page.h"
#include "report-window.h"
#include "scratch.h"
#include "share-bar.h"
#include "window-reports.h"

static GtkWidget *
first_of (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = first_of (child, type);
  return found;
}

static NwReportWindow *
report (Scratch *scratch, const char *page)
{
  GtkWidget *window = GTK_WIDGET (scratch->window);

  g_assert_true (gtk_widget_activate_action (window, "win.report", "s", page));
  return NW_REPORT_WINDOW (dialog (scratch, NW_TYPE_REPORT_WINDOW));
}

/* ---- data quality ---- */

static void
test_shares (void)
{
  g_autoptr (GPtrArray) quality = nw_quality_new ();
  NwQualityLine *few = nw_quality_add (quality, "a", "Dates", "Few", 3, 9);
  NwQualityLine *many = nw_quality_add (quality, "b", "Dates", "Many", 3, 12);
  NwQualityLine *none = nw_quality_add (quality, "c", "Dates", "None", 0, 0);
  g_autofree char *few_text = nw_quality_share_text (few);
  g_autofree char *many_text = nw_quality_share_text (many);
  g_autofree char *none_text = nw_quality_share_text (none);

  g_assert_cmpstr (few_text, ==, "3 of 9"); /* no share of fewer than ten */
  g_assert_cmpstr (many_text, ==, "3 of 12 · 25.0 %");
  g_assert_cmpstr (none_text, ==, "nothing to count");
}

static void
issues_cb (NwQualityPage *page, int kind, int *wanted)
{
  *wanted = kind;
}

static void
test_quality_page (void)
{
  g_autoptr (GPtrArray) quality = nw_quality_new ();
  GtkWidget *window = gtk_window_new ();
  NwQualityPage *page = g_object_new (NW_TYPE_QUALITY_PAGE, NULL);
  NwQualityLine *line = nw_quality_add (quality, "january", "Dates", "Starts on 1 January", 5, 20);
  GtkWidget *bar, *row;
  int wanted = -1;

  line->expected = 1.0 / 365.25;
  line->issue = g_strdup ("end-before-start");
  nw_quality_add (quality, "title", "Missing", "Without a title <b>", 0, 20);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));
  nw_quality_page_set_quality (page, quality);
  wait_for_words_in (page, "5 of 20 · 25.0 %");
  g_assert_nonnull (named (GTK_WIDGET (page), "expected 0.3 %"));
  g_assert_nonnull (named (GTK_WIDGET (page), "Without a title <b>")); /* never taken for markup */
  bar = first_of (GTK_WIDGET (page), NW_TYPE_SHARE_BAR);
  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_METER);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 0.25);
  g_signal_connect (page, "issues", G_CALLBACK (issues_cb), &wanted);
  row = gtk_widget_get_ancestor (named (GTK_WIDGET (page), "Starts on 1 January"), ADW_TYPE_ACTION_ROW);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_assert_cmpint (wanted, ==, NW_ISSUE_END_BEFORE_START);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* From a line of the report to its remarks, from there to the row, and to the incident. */
static void
test_quality_to_incident (Scratch *scratch, gconstpointer data)
{
  NwReportWindow *window = report (scratch, "quality");
  NwIssueTable *table = nw_issues_page_table (nw_report_window_issues (window));
  GtkWidget *row;

  wait_for_words_in (window, "Incidents that end before they start");
  row = gtk_widget_get_ancestor (named (GTK_WIDGET (window), "Incidents that end before they start"),
                                 ADW_TYPE_ACTION_ROW);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  wait_for_words_in (window, "1 remark");
  g_assert_true (nw_issue_table_show_row (table, 0, 5));
  wait_for_words_in (window, "2016-01-01"); /* the cell, in its row */
  wait_for_words_in (window, "Show Its _Incident");
  g_signal_emit_by_name (gtk_widget_get_ancestor (named (GTK_WIDGET (window), "Show Its _Incident"), GTK_TYPE_BUTTON),
                         "clicked");
  wait_for_words (scratch, "Delta outage");
  g_assert_cmpstr (nw_session_view (nw_window_session (scratch->window)), ==, "incidents");
}

typedef struct {
  Scratch *scratch;
  gint64   id;
} Wanted;

static gboolean
is_selected (gpointer user_data)
{
  const Wanted *wanted = user_data;

  return nw_incident_table_selected (nw_incidents_page_table (nw_window_incidents (wanted->scratch->window))) == wanted->id;
}

/* An incident that the filters hide is shown all the same, and its remark leads back to its row. */
static void
test_incident_to_remark (Scratch *scratch, gconstpointer data)
{
  NwSession *session = nw_window_session (scratch->window);
  gint64 release = nw_session_reply (session)->answer->release->id;
  g_autoptr (GError) error = NULL;
  g_autoptr (NwBatch) issues = nw_workspace_issues (scratch->workspace, release, &error);
  const char *iran[] = { "IRN", NULL };
  const NwIssue *issue = NULL;
  NwReportWindow *window;
  gint64 id;

  g_assert_no_error (error);
  for (guint i = 0; i < issues->issues->len; i++)
    if (nw_batch_issue (issues, i)->kind == NW_ISSUE_END_BEFORE_START)
      issue = nw_batch_issue (issues, i);
  id = nw_workspace_issue_incident (scratch->workspace, release, issue, &error);
  g_assert_no_error (error);
  nw_session_set_filter (session, NW_DIMENSION_INITIATOR, FALSE, iran);
  wait_for_answer (scratch);
  nw_window_show_incident (scratch->window, release, id);
  wait_for (is_selected, &(Wanted) { scratch, id });
  g_assert_cmpuint (nw_session_reply (session)->answer->incidents, ==, 6);
  wait_for_words (scratch, "REMARKS OF THE IMPORT");
  g_signal_emit_by_name (gtk_widget_get_ancestor (named (GTK_WIDGET (scratch->window), ", line 5, end"), GTK_TYPE_BUTTON),
                         "clicked");
  window = NW_REPORT_WINDOW (dialog (scratch, NW_TYPE_REPORT_WINDOW));
  wait_for_words_in (window, "Power lost"); /* the original row */
}

/* ---- changes ---- */

static void
incident_cb (NwChangesView *view, gint64 release, gint64 id, gint64 *shown)
{
  shown[0] = release;
  shown[1] = id;
}

static guint
n_rows (NwChangesView *view)
{
  GtkColumnView *table = GTK_COLUMN_VIEW (first_of (GTK_WIDGET (view), GTK_TYPE_COLUMN_VIEW));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (table)));
}

static void
test_changes_view (void)
{
  g_autoptr (NwRelease) from = nw_release_new (), to = nw_release_new ();
  GtkWidget *window = gtk_window_new ();
  NwChangesView *view = g_object_new (NW_TYPE_CHANGES_VIEW, NULL);
  g_autoptr (NwChanges) changes = NULL;
  g_autoptr (NwChanges) none = nw_changes_new (from, to);
  gint64 shown[2] = { 0, 0 };
  GtkWidget *more;

  from->id = 7;
  from->short_title = g_strdup ("Example");
  from->version = g_strdup ("1");
  to->id = 8;
  to->short_title = g_strdup ("Example");
  to->version = g_strdup ("2");
  changes = nw_changes_new (from, to);
  changes->common = 40;
  changes->one_to_one = 39;
  nw_changes_add (changes, NW_CHANGE_ADDED, 0, 11, "New one", NULL, NULL);
  nw_changes_add (changes, NW_CHANGE_ADDED, 0, 12, "Another", NULL, NULL);
  nw_changes_add (changes, NW_CHANGE_DROPPED, 5, 0, "Gone", NULL, NULL);
  nw_changes_add (changes, NW_CHANGE_RETYPED, 6, 13, "Other type", "Espionage", "Sabotage");
  nw_changes_add_view (changes, "My view", 20, 22, 3);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
  gtk_window_present (GTK_WINDOW (window));
  nw_changes_view_set_changes (view, changes);
  wait_for_words_in (view, "Example 1 → Example 2: 40 records in common, 1 dropped, 2 added. 39 records are compared");
  g_assert_nonnull (named (GTK_WIDGET (view), "20 → 22 incidents; 3 numbers differ"));
  g_assert_cmpuint (n_rows (view), ==, 4);
  more = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (view), NW_TYPE_CHANGES_VIEW, "more"));
  g_signal_connect (view, "incident", G_CALLBACK (incident_cb), shown);
  nw_changes_view_show_kind (view, NW_CHANGE_DROPPED);
  g_assert_cmpuint (n_rows (view), ==, 1);
  g_signal_emit_by_name (first_of (GTK_WIDGET (view), GTK_TYPE_COLUMN_VIEW), "activate", 0);
  g_assert_cmpint (shown[0], ==, 7); /* only the older release has it */
  g_assert_cmpint (shown[1], ==, 5);
  nw_changes_view_show_kind (view, NW_CHANGE_RETYPED);
  g_signal_emit_by_name (first_of (GTK_WIDGET (view), GTK_TYPE_COLUMN_VIEW), "activate", 0);
  g_assert_cmpint (shown[0], ==, 8);
  g_assert_cmpint (shown[1], ==, 13);
  for (guint i = 0; i < NW_CHANGES_LISTED; i++)
    nw_changes_add (changes, NW_CHANGE_CLAIMS, 6, 13, "Claimed", NULL, NULL);
  nw_changes_view_set_changes (view, changes);
  g_assert_false (gtk_widget_get_visible (more)); /* all of them are listed */
  nw_changes_add (changes, NW_CHANGE_CLAIMS, 6, 13, "Claimed", NULL, NULL);
  nw_changes_view_set_changes (view, changes);
  g_assert_true (gtk_widget_get_visible (more));
  nw_changes_view_set_changes (view, none);
  wait_for_words_in (view, "No record is different");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
import_next (Scratch *scratch)
{
  g_autofree char *path = g_build_filename (scratch->folder, "incidents.csv", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  NwImportRequest request = { .files = files, .version = "2" };
  g_autoptr (NwImportReport) imported = NULL;

  g_file_set_contents (path,
                       "key,title,summary,start,end,disclosed,initiators,initiator_kinds,receivers,sectors,types,"
                       "intensity,sources\n"
                       "a1,Alpha wiper,Wiped disks,2015-03-02,,,RUS,state,UKR,energy,destruction,,\n"
                       "a2,Beta espionage,Mail read,2016-06-11,,,CHN,state,USA,government,data-theft,,\n"
                       "a7,Eta,New,2019-06-11,,,CHN,state,USA,government,data-theft,,\n",
                       -1, &error);
  g_assert_no_error (error);
  g_ptr_array_add (files, g_file_new_for_path (path));
  imported = nw_workspace_import (scratch->workspace, &request, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Against the six incidents of the fixture: a3 to a6 are gone, a7 is new, a2 starts a month and a day later. */
static void
test_changes (Scratch *scratch, gconstpointer data)
{
  NwReportWindow *window = report (scratch, "changes");

  wait_for_words_in (window, "Nothing to compare with");
  gtk_window_destroy (GTK_WINDOW (window));
  import_next (scratch);
  wait_for_words (scratch, "3 reported incidents");
  window = report (scratch, "changes");
  wait_for_words_in (window, "2 records in common, 4 dropped, 1 added");
}

/* ---- datasets ---- */

static GtkWidget *
described (GtkWidget *widget, const char *tooltip)
{
  GtkWidget *found = gtk_widget_get_mapped (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0
                       ? widget
                       : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = described (child, tooltip);
  return found;
}

static gboolean
not_removed (gpointer window)
{
  return named (window, "Removed") == NULL;
}

static void
test_datasets (Scratch *scratch, gconstpointer data)
{
  GtkWidget *window;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.datasets", NULL));
  window = GTK_WIDGET (dialog (scratch, NW_TYPE_DATASETS_WINDOW));
  wait_for_words_in (window, "6 reported incidents");
  g_assert_null (named (window, "Removed"));
  gtk_test_accessible_assert_property (described (window, "Remove"), GTK_ACCESSIBLE_PROPERTY_LABEL, "Remove: Own list 1");
  g_signal_emit_by_name (described (window, "Remove"), "clicked");
  wait_for_words_in (window, "Removed");
  wait_for_words_in (window, "is removed");
  g_signal_emit_by_name (described (window, "Bring back"), "clicked");
  wait_for (not_removed, window);
  wait_for_words_in (window, "is back");
}

static GtkWidget *
question_of (GtkWidget *window)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) each = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (each) && gtk_window_get_transient_for (each) == GTK_WINDOW (window))
        return GTK_WIDGET (each);
    }
  return NULL;
}

/* Renamed, and back by the button of the toast; without a name there is nothing to confirm. */
static void
test_rename (Scratch *scratch, gconstpointer data)
{
  GtkWidget *window, *question, *entry;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.datasets", NULL));
  window = GTK_WIDGET (dialog (scratch, NW_TYPE_DATASETS_WINDOW));
  wait_for_words_in (window, "6 reported incidents");
  g_signal_emit_by_name (described (window, "Rename"), "clicked");
  question = question_of (window);
  entry = gtk_widget_get_next_sibling (first_of (question, ADW_TYPE_ENTRY_ROW)); /* the short title */
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (question), "rename"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Harbours");
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (question), "rename"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "rename");
  gtk_window_destroy (GTK_WINDOW (question));
  wait_for_words_in (window, "Now called Harbours");
  g_signal_emit_by_name (gtk_widget_get_ancestor (named (window, "_Undo"), GTK_TYPE_BUTTON), "clicked");
  wait_for_words_in (window, "Now called Own list");
}

static gboolean
no_view (gpointer window)
{
  return named (window, "Iran only") == NULL;
}

static void
test_views (Scratch *scratch, gconstpointer data)
{
  NwSession *session = nw_window_session (scratch->window);
  const char *iran[] = { "IRN", NULL };
  g_autoptr (GError) error = NULL;
  GtkWidget *window;

  nw_session_set_filter (session, NW_DIMENSION_INITIATOR, FALSE, iran);
  wait_for_words (scratch, "1 reported incident");
  g_assert_true (nw_workspace_save_view (scratch->workspace, "Iran only", nw_session_query (session), &error));
  nw_session_clear (session);
  wait_for_words (scratch, "6 reported incidents");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.datasets", NULL));
  window = GTK_WIDGET (dialog (scratch, NW_TYPE_DATASETS_WINDOW));
  wait_for_words_in (window, "Iran only");
  adw_action_row_activate (ADW_ACTION_ROW (gtk_widget_get_ancestor (named (window, "Iran only"), ADW_TYPE_ACTION_ROW)));
  wait_for_words (scratch, "1 reported incident");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.datasets", NULL));
  window = GTK_WIDGET (dialog (scratch, NW_TYPE_DATASETS_WINDOW));
  wait_for_words_in (window, "Iran only");
  g_signal_emit_by_name (described (window, "Forget this view"), "clicked");
  wait_for (no_view, window);
}

#define ADD(path, func) g_test_add ("/ui/reports/" path, Scratch, "data", scratch_set_up, func, scratch_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (g_getenv ("NORMWATCH_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  g_test_add_func ("/ui/reports/shares", test_shares);
  g_test_add_func ("/ui/reports/quality-page", test_quality_page);
  g_test_add_func ("/ui/reports/changes-view", test_changes_view);
  ADD ("quality-to-incident", test_quality_to_incident);
  ADD ("incident-to-remark", test_incident_to_remark);
  ADD ("changes", test_changes);
  ADD ("datasets", test_datasets);
  ADD ("rename", test_rename);
  ADD ("views", test_views);
  return g_test_run ();
}
