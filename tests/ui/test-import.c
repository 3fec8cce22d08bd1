/* test-import.c: the import of a file that nothing recognises, step by step, and of the same dataset again
 *
 * Counted by hand in tests/fixtures/ui/unknown.csv: twelve incidents; attributed to China three, to Russia three and two
 * more once "Rusia" is known for it, to Iran two, to North Korea two, to nobody one. Every date has a day above 12, so
 * only month/day/year fits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "choice.h"
#include "import-column-row.h"
#include "import-labels-page.h"
#include "import-report-page.h"
#include "import-table-group.h"
#include "importing.h"

#define N_COLUMNS 5

static GtkWidget *
first_of (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = first_of (child, type);
  return found;
}

static NwDraft *
draft_of (NwImportDialog *dialog)
{
  return nw_import_job_draft (nw_import_dialog_job (dialog));
}

/* The place of a column in the only table. */
static guint
column (NwImportDialog *dialog, const char *name)
{
  const NwDraftTable *table = nw_draft_table (draft_of (dialog), 0);

  for (guint i = 0; i < table->columns->len; i++)
    if (g_strcmp0 (((NwDraftColumn *) g_ptr_array_index (table->columns, i))->name, name) == 0)
      return i;
  g_assert_not_reached ();
}

static const char *
field (NwImportDialog *dialog, const char *name)
{
  return ((NwDraftColumn *) g_ptr_array_index (nw_draft_table (draft_of (dialog), 0)->columns, column (dialog, name)))->field;
}

static guint
n_of (Scratch *scratch, const char *code)
{
  g_autoptr (NwQuery) query = nw_query_copy (nw_session_query (nw_window_session (scratch->window)));
  const char *codes[] = { code, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (NwAnswer) answer = NULL;

  nw_query_set_filter (query, NW_DIMENSION_INITIATOR, FALSE, codes);
  answer = nw_workspace_ask (scratch->workspace, query, &(NwAsk) { NULL, FALSE }, NULL, &error);
  g_assert_no_error (error);
  return answer->incidents;
}

/* The row of a column, by the name that stands in it. */
static GtkWidget *
row_of (GtkWidget *widget, const char *name)
{
  GtkWidget *found = NULL;

  if (NW_IS_IMPORT_COLUMN_ROW (widget)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), name) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = row_of (child, name);
  return found;
}

static gboolean
has_last_row (gpointer widget)
{
  return row_of (widget, "What happened") != NULL;
}

static gboolean
has_drop_down (gpointer widget)
{
  return first_of (widget, GTK_TYPE_DROP_DOWN) != NULL;
}

/* Columns as the program proposes them but for one that is left out; "Rusia" is Russia. */
static void
import_unknown (Scratch *scratch, const char *path)
{
  NwImportDialog *dialog = import_begin (scratch, path, NULL);
  GtkWidget *labels, *choice;

  wait_for_state (dialog, "file");
  g_assert_nonnull (named (GTK_WIDGET (dialog), "Imported as"));
  nw_import_dialog_next (dialog);
  g_assert_cmpstr (nw_import_dialog_state (dialog), ==, "columns");
  g_assert_cmpstr (field (dialog, "Incident name"), ==, "title");
  g_assert_cmpstr (field (dialog, "Began"), ==, "start");
  g_assert_cmpstr (field (dialog, "Target country"), ==, "receiver");
  g_assert_cmpstr (field (dialog, "Suspected state"), ==, "initiator");
  wait_for (has_last_row, dialog);
  choice = first_of (row_of (GTK_WIDGET (dialog), "What happened"), GTK_TYPE_DROP_DOWN);
  gtk_test_accessible_assert_property (choice, GTK_ACCESSIBLE_PROPERTY_LABEL, "Field of the column “What happened”");
  nw_choice_select (GTK_DROP_DOWN (choice), "");
  g_assert_cmpstr (field (dialog, "What happened"), ==, "");
  wait_for_words_in (dialog, "chosen by you");
  nw_import_dialog_next (dialog);
  wait_for_state (dialog, "labels");
  labels = first_of (GTK_WIDGET (dialog), NW_TYPE_IMPORT_LABELS_PAGE);
  g_assert_cmpuint (nw_import_labels_page_n (NW_IMPORT_LABELS_PAGE (labels)), ==, 1);
  wait_for (has_drop_down, labels);
  nw_choice_select (GTK_DROP_DOWN (first_of (labels, GTK_TYPE_DROP_DOWN)), "RUS");
  nw_import_dialog_next (dialog);
  wait_for_state (dialog, "checked");
  g_assert_nonnull (named (GTK_WIDGET (dialog), "12 rows read = 12 incidents + 0 merged rows + 0 duplicates + 0 rejected"));
  nw_import_dialog_next (dialog);
  wait_for_state (dialog, "done");
  gtk_window_close (GTK_WINDOW (dialog));
}

static gboolean
is_followed (gpointer dialog)
{
  return !nw_import_job_is_busy (nw_import_dialog_job (dialog))
         && g_strcmp0 (nw_draft_dataset (draft_of (dialog)), "harbours") == 0;
}

static void
test_unknown (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = import_fixture ("unknown.csv");

  import_unknown (scratch, path);
  wait_for_words (scratch, "12 reported incidents");
  g_assert_cmpuint (n_of (scratch, "CHN"), ==, 3);
  g_assert_cmpuint (n_of (scratch, "RUS"), ==, 5);
  g_assert_cmpuint (n_of (scratch, "IRN"), ==, 2);
  g_assert_cmpuint (n_of (scratch, "PRK"), ==, 2);
}

/* The recipe of the first release is used for the next one without a question, and what changed is said. */
static void
test_again (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = import_fixture ("unknown.csv");
  g_autofree char *next = g_build_filename (scratch->folder, "unknown.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) changed = NULL;
  NwImportDialog *dialog;

  import_unknown (scratch, path);
  dialog = import_begin (scratch, path, NULL);
  wait_for_state (dialog, "done");
  g_assert_nonnull (named (GTK_WIDGET (dialog), "is in the library already; nothing changed"));
  gtk_window_close (GTK_WINDOW (dialog));
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, "4/14/2017", "4/15/2017", 0), ==, 1);
  g_string_append (changed, "New dawn,1/30/2020,Rusia,Finland,Mails of a school were read\n");
  g_file_set_contents (next, changed->str, -1, &error);
  g_assert_no_error (error);
  dialog = import_begin (scratch, next, NULL);
  wait_for_state (dialog, "checked");
  nw_import_job_set_version (nw_import_dialog_job (dialog), "next", NULL);
  nw_import_dialog_next (dialog);
  wait_for_state (dialog, "done");
  g_assert_nonnull (named (GTK_WIDGET (dialog), "Changes (2)")); /* one added, one dated anew */
  /* Looked at once more, it has them still. */
  nw_import_report_page_set_job (NW_IMPORT_REPORT_PAGE (first_of (GTK_WIDGET (dialog), NW_TYPE_IMPORT_REPORT_PAGE)),
                                 nw_import_dialog_job (dialog));
  g_assert_nonnull (named (GTK_WIDGET (dialog), "Changes (2)"));
  gtk_window_close (GTK_WINDOW (dialog));
  wait_for_words (scratch, "13 reported incidents");
  g_assert_cmpuint (n_of (scratch, "RUS"), ==, 6); /* "Rusia" is remembered */
}

/* A recipe taken from one import reads the same file in a library that knows nothing of it. */
static void
test_recipe (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = import_fixture ("unknown.csv");
  g_autofree char *recipe = NULL;
  NwImportDialog *dialog = import_begin (scratch, path, NULL);

  wait_for_state (dialog, "file");
  nw_draft_set_field (draft_of (dialog), 0, column (dialog, "What happened"), "");
  nw_draft_set_facts (draft_of (dialog), "harbours", "Harbour list", "Nobody", NULL);
  nw_draft_map_label (draft_of (dialog), NW_DOMAIN_STATE, "Rusia", "RUS");
  nw_import_job_touch (nw_import_dialog_job (dialog));
  recipe = nw_import_job_recipe (nw_import_dialog_job (dialog));
  gtk_window_close (GTK_WINDOW (dialog));
  dialog = import_begin (scratch, path, NULL);
  wait_for_state (dialog, "file");
  nw_import_job_follow (nw_import_dialog_job (dialog), recipe);
  wait_for (is_followed, dialog);
  g_assert_cmpstr (field (dialog, "What happened"), ==, "");
  g_assert_cmpstr (nw_draft_title (draft_of (dialog)), ==, "Harbour list");
  nw_import_job_check (nw_import_dialog_job (dialog));
  wait_for_state (dialog, "checked"); /* no label is left to ask about */
  g_assert_cmpstr (nw_import_job_report (nw_import_dialog_job (dialog))->release->dataset, ==, "harbours");
  gtk_window_close (GTK_WINDOW (dialog));
}

/* Without a title there is no way on, and why is said. */
static void
test_obstacle (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = import_fixture ("unknown.csv");
  NwImportDialog *dialog = import_begin (scratch, path, NULL);
  GtkWidget *next;

  wait_for_state (dialog, "file");
  nw_import_dialog_next (dialog);
  next = gtk_widget_get_ancestor (named (GTK_WIDGET (dialog), "_Next"), GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_get_sensitive (next));
  nw_draft_set_field (draft_of (dialog), 0, column (dialog, "Incident name"), "");
  nw_import_job_touch (nw_import_dialog_job (dialog));
  g_assert_false (gtk_widget_get_sensitive (next));
  g_assert_nonnull (named (GTK_WIDGET (dialog), "say which column holds the title"));
  nw_import_dialog_next (dialog);
  g_assert_cmpstr (nw_import_dialog_state (dialog), ==, "columns");
  nw_draft_set_field (draft_of (dialog), 0, column (dialog, "Incident name"), "title");
  nw_import_job_touch (nw_import_dialog_job (dialog));
  g_assert_true (gtk_widget_get_sensitive (next));
  nw_import_dialog_back (dialog);
  g_assert_cmpstr (nw_import_dialog_state (dialog), ==, "file");
  gtk_window_close (GTK_WINDOW (dialog));
}

static gboolean
has_columns (gpointer dialog)
{
  return !nw_import_job_is_busy (nw_import_dialog_job (dialog))
         && nw_draft_table (draft_of (dialog), 0)->columns->len == N_COLUMNS;
}

static gboolean
has_one_column (gpointer dialog)
{
  return !nw_import_job_is_busy (nw_import_dialog_job (dialog))
         && nw_draft_table (draft_of (dialog), 0)->columns->len == 1;
}

static GtkWidget *
focused_choice (NwImportDialog *dialog)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (dialog));

  return focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_DROP_DOWN) : NULL;
}

/* What is chosen with the keyboard keeps the focus, although the page is made anew. */
static void
test_layout_focus (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = import_fixture ("unknown.csv");
  NwImportDialog *dialog = import_begin (scratch, path, NULL);
  NwImportTableGroup *group;
  GtkWidget *before;

  wait_for_state (dialog, "file");
  wait_for (has_columns, dialog);
  group = NW_IMPORT_TABLE_GROUP (first_of (GTK_WIDGET (dialog), NW_TYPE_IMPORT_TABLE_GROUP));
  nw_import_table_group_focus (group, NW_TABLE_CHOICE_DELIMITER);
  before = focused_choice (dialog);
  g_assert_nonnull (before);
  nw_choice_select (GTK_DROP_DOWN (before), "124");
  wait_for (has_one_column, dialog);
  group = NW_IMPORT_TABLE_GROUP (first_of (GTK_WIDGET (dialog), NW_TYPE_IMPORT_TABLE_GROUP));
  g_assert_cmpint (nw_import_table_group_focused (group), ==, NW_TABLE_CHOICE_DELIMITER);
  gtk_window_close (GTK_WINDOW (dialog));
}

/* Another separator is read at once, and back again. */
static void
test_layout (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = import_fixture ("unknown.csv");
  NwImportDialog *dialog = import_begin (scratch, path, NULL);
  NwLayout *layout;

  wait_for_state (dialog, "file");
  wait_for (has_columns, dialog);
  layout = nw_layout_copy (nw_draft_table (draft_of (dialog), 0)->layout);
  layout->delimiter = '|';
  nw_import_job_read_again (nw_import_dialog_job (dialog), 0, layout);
  wait_for (has_one_column, dialog);
  g_assert_cmpstr (nw_import_dialog_state (dialog), ==, "file");
  layout = nw_layout_copy (nw_draft_table (draft_of (dialog), 0)->layout);
  layout->delimiter = ',';
  nw_import_job_read_again (nw_import_dialog_job (dialog), 0, layout);
  wait_for (has_columns, dialog);
  gtk_window_close (GTK_WINDOW (dialog));
}

#define ADD(path, func) g_test_add ("/ui/import/" path, Scratch, NULL, scratch_set_up, func, scratch_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (g_getenv ("NORMWATCH_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ADD ("unknown", test_unknown);
  ADD ("again", test_again);
  ADD ("recipe", test_recipe);
  ADD ("obstacle", test_obstacle);
  ADD ("layout", test_layout);
  ADD ("layout-focus", test_layout_focus);
  return g_test_run ();
}
