/* test-issues.c: remarks about rows: which are listed under which filter, what is said of one, and how they are exported
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "issue-filters.h"
#include "issue-table.h"
#include "scratch.h"

#define LONG_LINE 40

typedef struct {
  NwBatch      *issues;
  NwRelease    *release;
  NwIssueTable *table;
  GtkWidget    *window;
} Fixture;

static void
add (NwBatch *batch, NwIssueKind kind, NwSeverity severity, guint file, guint64 line, const char *column,
     const char *reason, const char *cell)
{
  nw_batch_add_issue (batch, (NwIssue) { .kind = kind, .severity = severity, .file = file, .line = line,
                                         .column = column, .reason = reason, .cell = cell });
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->release = nw_release_new ();
  fixture->release->dataset = g_strdup ("example");
  fixture->release->version = g_strdup ("1");
  nw_release_add_file (fixture->release, "plain.csv", "incidents");
  nw_release_add_file (fixture->release, "book.xlsx", "responses")->sheet = g_strdup ("Second");
  fixture->issues = nw_batch_new ();
  add (fixture->issues, NW_ISSUE_BAD_DATE, NW_ISSUE_DOUBT, 0, 12, "start", "No such day", "31.2.2020");
  add (fixture->issues, NW_ISSUE_BAD_DATE, NW_ISSUE_DOUBT, 0, 13, "end", "No such day", "=1+1");
  add (fixture->issues, NW_ISSUE_SAME_ROW, NW_ISSUE_DUPLICATE, 0, 20, NULL, "Line 19 says the same", NULL);
  add (fixture->issues, NW_ISSUE_ORPHAN, NW_ISSUE_REJECTED, 1, LONG_LINE, "incident", "No incident “x”, it says", "x");
  add (fixture->issues, NW_ISSUE_HEAPING, NW_ISSUE_NOTE, 0, 0, "start", "Many start on 1 January", NULL);
  fixture->table = g_object_new (NW_TYPE_ISSUE_TABLE, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->table));
  nw_issue_table_set_issues (fixture->table, fixture->issues, fixture->release);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  nw_batch_unref (fixture->issues);
  nw_release_unref (fixture->release);
}

static gpointer
child (Fixture *fixture, const char *name)
{
  GtkWidget *table = GTK_WIDGET (fixture->table);
  GObject *found = gtk_widget_get_template_child (table, NW_TYPE_ISSUE_TABLE, name);
  GtkWidget *filters = GTK_WIDGET (gtk_widget_get_template_child (table, NW_TYPE_ISSUE_TABLE, "filters"));

  return found != NULL ? found : gtk_widget_get_template_child (filters, NW_TYPE_ISSUE_FILTERS, name);
}

static GtkWidget *
labelled (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *each = gtk_widget_get_first_child (widget); each != NULL && found == NULL;
       each = gtk_widget_get_next_sibling (each))
    found = labelled (each, text);
  return found;
}

static guint
n_listed (Fixture *fixture)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (child (fixture, "view"));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view)));
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (n_listed (fixture), ==, 5);
  nw_issue_table_show_kind (fixture->table, NW_ISSUE_BAD_DATE);
  g_assert_cmpuint (n_listed (fixture), ==, 2);
  g_assert_nonnull (labelled (GTK_WIDGET (fixture->table), "2 remarks"));
  gtk_editable_set_text (GTK_EDITABLE (child (fixture, "words")), "31.2");
  g_signal_emit_by_name (child (fixture, "words"), "search-changed");
  g_assert_cmpuint (n_listed (fixture), ==, 1);
  nw_issue_table_show_kind (fixture->table, NW_ISSUE_UNDATED); /* none of this kind is there: every kind is listed */
  g_assert_cmpuint (n_listed (fixture), ==, 5);
  nw_issue_table_show_kind (fixture->table, NW_ANY_ISSUE);
  g_assert_cmpuint (n_listed (fixture), ==, 5);
}

static void
count_cb (NwIssueTable *table, guint *times)
{
  ++*times;
}

static void
test_row (Fixture *fixture, gconstpointer data)
{
  guint times = 0;

  g_signal_connect (fixture->table, "chosen", G_CALLBACK (count_cb), &times);
  nw_issue_table_show_kind (fixture->table, NW_ISSUE_BAD_DATE);
  g_assert_true (nw_issue_table_show_row (fixture->table, 1, LONG_LINE));
  g_assert_cmpuint (times, >, 0);
  g_assert_cmpuint (nw_issue_table_selected (fixture->table)->line, ==, LONG_LINE);
  g_assert_nonnull (labelled (GTK_WIDGET (fixture->table),
                              "book.xlsx, sheet “Second”, line 40, incident: No incident “x”, it says – written “x”"));
  g_assert_false (nw_issue_table_show_row (fixture->table, 0, 999));
}

/* A column for sheets is seen only where there are any. */
static void
test_sheets (Fixture *fixture, gconstpointer data)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (child (fixture, "view"));
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (view), 2);
  g_autoptr (NwRelease) plain = nw_release_new ();

  g_assert_cmpstr (gtk_column_view_column_get_title (column), ==, "Sheet");
  g_assert_true (gtk_column_view_column_get_visible (column));
  nw_release_add_file (plain, "plain.csv", "incidents");
  nw_issue_table_set_issues (fixture->table, NULL, plain);
  g_assert_false (gtk_column_view_column_get_visible (column));
  g_assert_nonnull (labelled (GTK_WIDGET (fixture->table), "There is nothing to remark"));
}

static void
exported_cb (NwIssueTable *table, const char *path, char **exported)
{
  *exported = g_strdup (path != NULL ? path : "");
}

static gboolean
is_set (gpointer pointer)
{
  return *(gpointer *) pointer != NULL;
}

/* What a spreadsheet would run is made harmless, quotes are doubled, lines without a number stay empty. */
static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("normwatch-issues-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "remarks.csv", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "missing", "remarks.csv", NULL);
  g_autofree char *exported = NULL, *failed = NULL, *text = NULL;
  gulong id;

  g_assert_no_error (error);
  nw_issue_table_show_kind (fixture->table, NW_ISSUE_BAD_DATE);
  id = g_signal_connect (fixture->table, "exported", G_CALLBACK (exported_cb), &exported);
  nw_issue_table_export (fixture->table, path);
  wait_for (is_set, &exported);
  g_assert_cmpstr (exported, ==, path);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "file,sheet,line,column,severity,kind,reason,cell\n"
                   "plain.csv,,12,start,doubt,bad-date,No such day,31.2.2020\n"
                   "plain.csv,,13,end,doubt,bad-date,No such day,'=1+1\n");
  g_signal_handler_disconnect (fixture->table, id);
  g_signal_connect (fixture->table, "exported", G_CALLBACK (exported_cb), &failed);
  nw_issue_table_export (fixture->table, nowhere);
  wait_for (is_set, &failed);
  g_assert_cmpstr (failed, ==, "");
  g_assert_nonnull (labelled (GTK_WIDGET (fixture->table), nowhere));
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkWidget *words = child (fixture, "words");
  GtkWidget *view = child (fixture, "view");

  gtk_test_accessible_assert_role (words, GTK_ACCESSIBLE_ROLE_SEARCH_BOX);
  gtk_test_accessible_assert_property (words, GTK_ACCESSIBLE_PROPERTY_LABEL, "Find in the remarks");
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Remarks about rows");
}

#define ADD(path, func) g_test_add ("/ui/issues/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (g_getenv ("NORMWATCH_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ADD ("filters", test_filters);
  ADD ("row", test_row);
  ADD ("sheets", test_sheets);
  ADD ("export", test_export);
  ADD ("accessible", test_accessible);
  return g_test_run ();
}
