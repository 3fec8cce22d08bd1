/* test-briefings.c: several briefings in a library, as files, from templates, and filled from the other views
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "briefing-chooser.h"
#include "composing.h"
#include "template-dialog.h"

static int
by_name (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The titles that the library has, by name. */
static char *
kept_titles (Scratch *scratch)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = nw_workspace_briefings (scratch->workspace, &error);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  GString *words = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (titles, g_strdup (((NwBriefingEntry *) g_ptr_array_index (entries, i))->title));
  g_ptr_array_sort (titles, by_name);
  for (guint i = 0; i < titles->len; i++)
    g_string_append_printf (words, "%s;", (char *) g_ptr_array_index (titles, i));
  return g_string_free (words, FALSE);
}

typedef struct {
  Scratch    *scratch;
  const char *titles;
} Expected;

static gboolean
has_titles (gpointer expected)
{
  g_autofree char *titles = kept_titles (((Expected *) expected)->scratch);

  return g_str_equal (titles, ((Expected *) expected)->titles);
}

static void
wait_for_titles (Scratch *scratch, const char *titles)
{
  wait_for (has_titles, &(Expected) { scratch, titles });
}

static NwBriefingChooser *
chooser (Scratch *scratch)
{
  NwBriefingChooser *found = part (briefing_page (scratch), "chooser");

  gtk_popover_popup (GTK_POPOVER (found));
  return found;
}

typedef struct {
  GtkListBox *rows;
  const char *title;
} Wanted;

static GtkWidget *
find_row (GtkListBox *rows, const char *title)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (rows, i)) != NULL; i++)
    if (named (GTK_WIDGET (row), title) != NULL)
      return GTK_WIDGET (row);
  return NULL;
}

static gboolean
is_listed (gpointer wanted)
{
  return find_row (((Wanted *) wanted)->rows, ((Wanted *) wanted)->title) != NULL;
}

static GtkWidget *
listed (Scratch *scratch, const char *title)
{
  GtkListBox *rows = nw_briefing_chooser_rows (chooser (scratch));

  wait_for (is_listed, &(Wanted) { rows, title });
  return find_row (rows, title);
}

static gboolean
is_open (gpointer expected)
{
  const NwBriefing *briefing = nw_briefing_model_briefing (briefing_model (((Expected *) expected)->scratch));

  return briefing != NULL && g_str_equal (briefing->title, ((Expected *) expected)->titles);
}

static void
wait_for_open (Scratch *scratch, const char *title)
{
  wait_for (is_open, &(Expected) { scratch, title });
}

/* Each keeps its blocks; the other one is opened from the list. */
static void
test_several (Scratch *scratch, gconstpointer data)
{
  begin_briefing (scratch, "First");
  add_block (scratch, "break");
  begin_briefing (scratch, "Second");
  wait_for_titles (scratch, "First;Second;");
  g_assert_true (gtk_widget_activate (listed (scratch, "First")));
  wait_for_open (scratch, "First");
  g_assert_nonnull (block_at (scratch, 0));
}

static void
test_manage (Scratch *scratch, gconstpointer data)
{
  begin_briefing (scratch, "First");
  g_assert_true (gtk_widget_activate_action (listed (scratch, "First"), "entry.duplicate", NULL));
  wait_for_titles (scratch, "First;First (copy);");
  nw_briefing_shelf_rename (nw_briefing_page_shelf (briefing_page (scratch)), nw_briefing_model_id (briefing_model (scratch)),
                            "Renamed");
  wait_for_titles (scratch, "First (copy);Renamed;");
  g_assert_true (nw_briefing_model_can_go (briefing_model (scratch), -1)); /* the open one can be named back */
  g_assert_true (gtk_widget_activate_action (listed (scratch, "Renamed"), "entry.remove", NULL));
  wait_for_titles (scratch, "First (copy);");
  wait_for_words (scratch, "“Renamed” is removed");
  g_signal_emit_by_name (gtk_widget_get_ancestor (named (GTK_WIDGET (scratch->window), "Undo"), GTK_TYPE_BUTTON), "clicked");
  wait_for_titles (scratch, "First (copy);Renamed;");
}

/* Another window over the library begins where this one stopped. */
static void
test_reopened (Scratch *scratch, gconstpointer data)
{
  begin_briefing (scratch, "Kept");
  add_block (scratch, "break");
  add_block (scratch, "sources");
  wait_until_kept (scratch);
  gtk_window_destroy (GTK_WINDOW (scratch->window));
  scratch->window = nw_window_new (NULL, scratch->workspace);
  gtk_window_present (GTK_WINDOW (scratch->window));
  wait_for_answer (scratch);
  show_briefings (scratch);
  wait_for_open (scratch, "Kept");
  g_assert_cmpstr (block_at (scratch, 0)->kind->id, ==, "break");
  g_assert_cmpstr (block_at (scratch, 1)->kind->id, ==, "sources");
}

/* What is shown, as it is shown: a figure, its table, the list of incidents. */
static void
test_add (Scratch *scratch, gconstpointer data)
{
  NwSession *session = nw_window_session (scratch->window);
  g_autofree char *question = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.add-to-briefing", NULL));
  wait_for_words (scratch, "Added to “Untitled Briefing”");
  wait_until_kept (scratch);
  question = nw_query_print (block_at (scratch, 0)->query);
  g_assert_cmpstr (block_at (scratch, 0)->kind->id, ==, "figure");
  g_assert_true (block_at (scratch, 0)->named_only);
  g_assert_cmpstr (question, ==, "dataset=own@1 by=initiator interval=year top=5 chart=trend");
  g_object_set (nw_window_trends (scratch->window), "table", TRUE, NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.add-to-briefing", NULL));
  g_assert_cmpstr (block_at (scratch, 1)->kind->id, ==, "table");
  nw_session_set_view (session, "incidents");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.add-to-briefing", NULL));
  g_assert_cmpstr (block_at (scratch, 2)->shows, ==, "incidents");
  show_briefings (scratch);
  wait_for_pages (scratch);
  for (int i = 0; i < 3; i++)
    g_assert_cmpstr (nw_block_row_fault (block_row (scratch, i)), ==, "");
  g_assert_false (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.add-to-briefing", NULL)
                  && block_at (scratch, 3) != NULL); /* a briefing is nothing to add */
}

/* To one of several, and to a new one. */
static void
test_add_to (Scratch *scratch, gconstpointer data)
{
  gint64 first;

  begin_briefing (scratch, "First");
  first = nw_briefing_model_id (briefing_model (scratch));
  begin_briefing (scratch, "Second");
  nw_session_set_view (nw_window_session (scratch->window), "trends");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.add-to-briefing-of", "x", first));
  wait_for_words (scratch, "Added to “First”");
  g_assert_cmpint (nw_briefing_model_id (briefing_model (scratch)), ==, first);
  g_assert_nonnull (block_at (scratch, 0));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.add-to-briefing-of", "x", (gint64) 0));
  wait_for_titles (scratch, "First;Second;Untitled Briefing;");
}

/* The question of a block goes to the other views, and one from there comes back. */
static void
test_question (Scratch *scratch, gconstpointer data)
{
  NwSession *session = nw_window_session (scratch->window);
  GtkWidget *question = part (nw_briefing_page_editor (briefing_page (scratch)), "question");
  g_autoptr (NwQuery) narrower = NULL;
  GtkWidget *edit, *take;

  begin_briefing (scratch, "Asked");
  add_block (scratch, "figure");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (nw_briefing_page_blocks (briefing_page (scratch))), "block.edit", NULL));
  take = gtk_widget_get_last_child (gtk_widget_get_first_child (question));
  edit = gtk_widget_get_prev_sibling (take);
  g_signal_emit_by_name (edit, "clicked");
  g_assert_cmpstr (nw_session_view (session), ==, "trends");
  g_assert_true (nw_query_equal (nw_session_query (session), block_at (scratch, 0)->query));
  narrower = nw_query_copy (nw_session_query (session));
  nw_query_set (narrower, "where", "initiator=RUS", NULL);
  nw_session_set_query (session, narrower, NULL);
  wait_for_answer (scratch);
  show_briefings (scratch);
  g_signal_emit_by_name (take, "clicked");
  g_assert_nonnull (nw_query_get_filter (block_at (scratch, 0)->query, NW_DIMENSION_INITIATOR, FALSE));
}

static void
saved_cb (NwBriefingShelf *shelf, const char *path, gpointer saved)
{
  *(gboolean *) saved = g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
is_set (gpointer flag)
{
  return *(gboolean *) flag;
}

static void
test_file (Scratch *scratch, gconstpointer data)
{
  NwBriefingShelf *shelf = nw_briefing_page_shelf (briefing_page (scratch));
  g_autofree char *path = g_build_filename (scratch->folder, "a.normwatch-briefing", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean saved = FALSE;

  begin_briefing (scratch, "Carried over");
  add_block (scratch, "figure");
  g_signal_connect (shelf, "saved", G_CALLBACK (saved_cb), &saved);
  nw_briefing_shelf_save_file (shelf, nw_briefing_model_id (briefing_model (scratch)), path);
  wait_for (is_set, &saved);
  g_signal_handlers_disconnect_by_data (shelf, &saved);
  begin_briefing (scratch, "Other");
  nw_briefing_shelf_open_file (shelf, file);
  wait_for_open (scratch, "Carried over");
  wait_for_titles (scratch, "Carried over;Carried over;Other;");
  g_assert_cmpstr (block_at (scratch, 0)->kind->id, ==, "figure");
}

static gboolean
is_ready (gpointer dialog)
{
  return nw_template_dialog_set (dialog, "state", "RUS") && nw_template_dialog_ready (dialog);
}

/* A template asks for what it has gaps for, and becomes a briefing about that. */
static void
test_template (Scratch *scratch, gconstpointer data)
{
  NwTemplateDialog *asked;

  show_briefings (scratch);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (briefing_page (scratch)), "briefing.new-from-template", NULL));
  asked = NW_TEMPLATE_DIALOG (dialog (scratch, NW_TYPE_TEMPLATE_DIALOG));
  g_assert_nonnull (asked);
  g_assert_true (nw_template_dialog_choose (asked, "state"));
  wait_for (is_ready, asked);
  nw_template_dialog_create (asked);
  g_assert_nonnull (strstr (nw_briefing_model_briefing (briefing_model (scratch))->title, "Russia"));
  wait_for_pages (scratch);
  for (guint i = 0; i < nw_briefing_model_briefing (briefing_model (scratch))->blocks->len; i++)
    g_assert_cmpstr (nw_block_row_fault (block_row (scratch, (int) i)), ==, "");
}

#define ADD(path, func) g_test_add ("/ui/briefings/" path, Scratch, "data", scratch_set_up, func, scratch_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (g_getenv ("NORMWATCH_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ADD ("several", test_several);
  ADD ("manage", test_manage);
  ADD ("reopened", test_reopened);
  ADD ("add", test_add);
  ADD ("add-to", test_add_to);
  ADD ("question", test_question);
  ADD ("file", test_file);
  ADD ("template", test_template);
  return g_test_run ();
}
